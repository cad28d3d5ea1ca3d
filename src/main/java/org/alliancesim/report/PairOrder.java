package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.StatusRow;

/**
 * The order in which candidates and statuses are shown: the same in every figure and on the screen.
 */
public final class PairOrder {

  private PairOrder() {}

  /**
   * The rows by status, in the order of the scenario; within a status the likeliest candidate
   * first, then those more often past the gate, then by name.
   */
  public static Map<String, List<ProbabilityRow>> byStatus(List<ProbabilityRow> rows, Names names) {
    return byStatus(rows, names, likeliestFirst(names));
  }

  /** The rows by status, in the order of the scenario, what is no status last. */
  public static <R extends StatusRow> Map<String, List<R>> byStatus(
      List<R> rows, Names names, Comparator<R> order) {
    Map<String, List<R>> groups = new LinkedHashMap<>();
    names.statuses().keySet().forEach(status -> groups.put(status, new ArrayList<>()));
    rows.stream()
        .sorted(order)
        .forEach(row -> groups.computeIfAbsent(row.status(), status -> new ArrayList<>()).add(row));
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /** The likeliest first, then those more often past the gate, then by name. */
  public static Comparator<ProbabilityRow> likeliestFirst(Names names) {
    return Comparator.comparingDouble(ProbabilityRow::probability)
        .thenComparingInt(ProbabilityRow::gatePassed)
        .reversed()
        .thenComparing(row -> names.state(row.state()))
        .thenComparing(ProbabilityRow::status);
  }

  /** What differs most first, in either direction; of what differs alike the likelier in A. */
  public static Comparator<ComparisonRow> mostMovedFirst(Names names) {
    return Comparator.comparingDouble((ComparisonRow row) -> Math.abs(row.difference()))
        .thenComparingDouble(ComparisonRow::probabilityA)
        .reversed()
        .thenComparing(row -> names.state(row.state()))
        .thenComparing(ComparisonRow::status);
  }

  /** What B makes likelier first, what it makes less likely last, the rest by name. */
  public static Comparator<ComparisonRow> mostGainedFirst(Names names) {
    return Comparator.comparingDouble(ComparisonRow::difference)
        .reversed()
        .thenComparing(row -> names.state(row.state()))
        .thenComparing(ComparisonRow::status);
  }
}
