package org.alliancesim.report;

import java.util.HashMap;
import java.util.Map;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * The probabilities of one side of a comparison by state and status or members' event. How far the
 * inputs move them a comparison does not ask.
 */
public final class Shares {

  private record Pair(StateCode state, String status) {}

  private final Map<Pair, Share> shares = new HashMap<>();

  private Shares(ResultTables side) {
    side.probabilities()
        .forEach(
            row ->
                shares.put(
                    new Pair(row.state(), row.status()),
                    Share.ofChance(row.probability(), row.ciLow(), row.ciHigh())));
    side.members()
        .forEach(
            row ->
                shares.put(
                    new Pair(row.state(), row.event()),
                    Share.ofChance(row.probability(), row.ciLow(), row.ciHigh())));
  }

  /** Those of A. */
  public static Shares ofA(ComparisonTables comparison) {
    return new Shares(comparison.tables().a());
  }

  /** Those of B. */
  public static Shares ofB(ComparisonTables comparison) {
    return new Shares(comparison.tables().b());
  }

  /** Whether this side knows a row of the comparison. */
  public boolean know(StatusRow row) {
    return shares.containsKey(new Pair(row.state(), row.status()));
  }

  /**
   * The probability of a row of the comparison.
   *
   * @throws IllegalArgumentException if this side does not know it
   */
  public Share of(ComparisonRow row) {
    Share share = shares.get(new Pair(row.state(), row.status()));
    if (share == null) {
      throw new IllegalArgumentException(
          "no probability of " + row.status() + " for " + row.state() + " on this side");
    }
    return share;
  }
}
