package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;

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
    Map<String, List<ProbabilityRow>> groups = new LinkedHashMap<>();
    names.statuses().keySet().forEach(status -> groups.put(status, new ArrayList<>()));
    rows.stream().sorted(likeliestFirst(names)).forEach(row -> add(groups, row));
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  static Comparator<ProbabilityRow> likeliestFirst(Names names) {
    return Comparator.comparingDouble(ProbabilityRow::probability)
        .thenComparingInt(ProbabilityRow::gatePassed)
        .reversed()
        .thenComparing(row -> names.state(row.state()))
        .thenComparing(ProbabilityRow::status);
  }

  private static void add(Map<String, List<ProbabilityRow>> groups, ProbabilityRow row) {
    groups.computeIfAbsent(row.status(), status -> new ArrayList<>()).add(row);
  }
}
