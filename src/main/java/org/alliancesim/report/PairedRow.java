package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * A candidate and a status that both scenarios of a comparison follow.
 *
 * @param difference how its probability differs
 * @param a what A says of it
 * @param b what B says of it
 */
public record PairedRow(ComparisonRow difference, ProbabilityRow a, ProbabilityRow b)
    implements StatusRow {

  private record Pair(StateCode state, String status) {
    static Pair of(StatusRow row) {
      return new Pair(row.state(), row.status());
    }
  }

  /** The candidates of a comparison, in the order of its table; members' events are not there. */
  public static List<PairedRow> of(ComparisonTables comparison) {
    Map<Pair, ProbabilityRow> inA = byPair(comparison.tables().a().probabilities());
    Map<Pair, ProbabilityRow> inB = byPair(comparison.tables().b().probabilities());
    List<PairedRow> rows = new ArrayList<>();
    for (ComparisonRow difference : comparison.rows()) {
      Pair pair = Pair.of(difference);
      if (inA.containsKey(pair) && inB.containsKey(pair)) {
        rows.add(new PairedRow(difference, inA.get(pair), inB.get(pair)));
      }
    }
    return rows;
  }

  private static Map<Pair, ProbabilityRow> byPair(List<ProbabilityRow> rows) {
    Map<Pair, ProbabilityRow> byPair = new HashMap<>();
    rows.forEach(row -> byPair.put(Pair.of(row), row));
    return byPair;
  }

  /** What B makes likelier first, as in the figure of the differences. */
  public static Comparator<PairedRow> mostGainedFirst(PairOrder order) {
    return Comparator.comparing(PairedRow::difference, order.mostGainedFirst());
  }

  /** What differs most first, and of what differs alike the likelier. */
  public static Comparator<PairedRow> mostMovedFirst(PairOrder order) {
    return Comparator.comparing(PairedRow::difference, order.mostMovedFirst());
  }

  /** Whether it is gained in any history of either scenario. */
  public boolean isEverGained() {
    return a.probability() > 0 || b.probability() > 0;
  }

  @Override
  public StateCode state() {
    return difference.state();
  }

  @Override
  public String status() {
    return difference.status();
  }
}
