package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.StatusRow;

/**
 * The order in which candidates and statuses are shown: the same in every figure and on the screen,
 * and what the scenario asks always first.
 *
 * @param names what codes and ids stand for
 * @param questions what is asked
 */
public record PairOrder(Names names, Questions questions) {

  /** Of what a run shows. */
  public static PairOrder of(RunManifest manifest) {
    return new PairOrder(manifest.names(), Questions.of(manifest));
  }

  /** Of what a comparison shows. */
  public static PairOrder of(ComparisonManifest manifest) {
    return new PairOrder(manifest.names(), Questions.of(manifest));
  }

  /**
   * The rows by status, in the order of the scenario; within a status the likeliest candidate
   * first, then those more often past the gate, then by name.
   */
  public Map<String, List<ProbabilityRow>> byStatus(List<ProbabilityRow> rows) {
    return byStatus(rows, likeliestFirst());
  }

  /** The rows by status, in the order of the scenario, what is no status last. */
  public <R extends StatusRow> Map<String, List<R>> byStatus(List<R> rows, Comparator<R> order) {
    Map<String, List<R>> groups = new LinkedHashMap<>();
    questions
        .first(List.copyOf(names.statuses().keySet()))
        .forEach(status -> groups.put(status, new ArrayList<>()));
    rows.stream()
        .sorted(order)
        .forEach(row -> groups.computeIfAbsent(row.status(), status -> new ArrayList<>()).add(row));
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /** The likeliest first, then those more often past the gate, then by name. */
  public Comparator<ProbabilityRow> likeliestFirst() {
    return questions.first(
        Comparator.comparingDouble(ProbabilityRow::probability)
            .thenComparingInt(ProbabilityRow::gatePassed)
            .reversed()
            .thenComparing(row -> names.state(row.state()))
            .thenComparing(ProbabilityRow::status));
  }

  /** What differs most first, in either direction; of what differs alike the likelier in A. */
  public Comparator<ComparisonRow> mostMovedFirst() {
    return questions.first(
        Comparator.comparingDouble((ComparisonRow row) -> Math.abs(row.difference()))
            .thenComparingDouble(ComparisonRow::probabilityA)
            .reversed()
            .thenComparing(row -> names.state(row.state()))
            .thenComparing(ComparisonRow::status));
  }

  /** What B makes likelier first, what it makes less likely last, the rest by name. */
  public Comparator<ComparisonRow> mostGainedFirst() {
    return questions.first(
        Comparator.comparingDouble(ComparisonRow::difference)
            .reversed()
            .thenComparing(row -> names.state(row.state()))
            .thenComparing(ComparisonRow::status));
  }
}
