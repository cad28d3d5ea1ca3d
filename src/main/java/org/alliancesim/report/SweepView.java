package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.StatusRow;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.alliancesim.world.StateCode;

/**
 * A sweep by what it is about: of each state and status, the rows of all points, what the scenario
 * asks first, then what differs most between points.
 *
 * @param pairs the rows of each pair, in the order of the points
 */
public record SweepView(Map<Pair, List<FactorTable.Row<SweepRow>>> pairs) {

  /** What a state may come to hold. */
  public record Pair(StateCode state, String status) implements StatusRow {}

  /** Of all that a sweep estimates. */
  public static SweepView of(SweepTables sweep) {
    Map<Pair, List<FactorTable.Row<SweepRow>>> found = new LinkedHashMap<>();
    for (FactorTable.Row<SweepRow> row : sweep.rows()) {
      found
          .computeIfAbsent(
              new Pair(row.known().state(), row.known().status()), pair -> new ArrayList<>())
          .add(row);
    }
    Questions questions = Questions.of(sweep.manifest().scenario().resolved());
    Comparator<Pair> order =
        questions.first(
            Comparator.comparingDouble((Pair pair) -> range(found.getOrDefault(pair, List.of())))
                .reversed()
                .thenComparing(pair -> sweep.manifest().names().state(pair.state()))
                .thenComparing(Pair::status));
    Map<Pair, List<FactorTable.Row<SweepRow>>> sorted = new LinkedHashMap<>();
    found.keySet().stream()
        .sorted(order)
        .forEach(pair -> sorted.put(pair, List.copyOf(found.getOrDefault(pair, List.of()))));
    return new SweepView(sorted);
  }

  /**
   * The few that are looked at first: what is asked or, if nothing is, what differs most.
   *
   * @param most how many there are at most if nothing is asked
   */
  public List<Pair> leading(SweepTables sweep, int most) {
    Questions questions = Questions.of(sweep.manifest().scenario().resolved());
    List<Pair> asked = pairs.keySet().stream().filter(questions::include).toList();
    return asked.isEmpty()
        ? pairs.keySet().stream()
            .filter(pair -> range(pairs.getOrDefault(pair, List.of())) > 0)
            .limit(most)
            .toList()
        : asked;
  }

  /** The largest probability less the smallest. */
  private static double range(List<FactorTable.Row<SweepRow>> rows) {
    double[] all = rows.stream().mapToDouble(row -> row.known().probability()).sorted().toArray();
    return all[all.length - 1] - all[0];
  }
}
