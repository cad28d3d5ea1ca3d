package org.alliancesim.results;

import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * How a member voted on the bids of a case of the past: a row of {@code objectors.csv} of a
 * hindcast. By ballot, so repeated bids count each.
 *
 * @param world the world of the past
 * @param state the candidate
 * @param gains the statuses any of which count, joined by {@code +}
 * @param member the voter
 * @param votes in how many ballots it voted
 * @param objections in how many of these it objected to this very bid
 * @param topConcern its commonest largest concern; empty if it never objected
 */
public record CaseObjectorRow(
    String world,
    StateCode state,
    String gains,
    StateCode member,
    int votes,
    int objections,
    Optional<String> topConcern) {

  /** Where these rows are kept. */
  public static final Table<CaseObjectorRow> TABLE =
      Table.of("objectors.csv", CaseObjectorRow.class);

  public CaseObjectorRow {
    Checks.text("world", world);
    Checks.text("gains", gains);
    Checks.atMost("objections", objections, "votes", votes);
  }
}
