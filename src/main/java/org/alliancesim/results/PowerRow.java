package org.alliancesim.results;

import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.world.StateCode;

/**
 * A voter's power on a track: a row of what {@code sim power --csv} prints.
 *
 * @param track the track's id
 * @param rule its voting rule in the notation of a scenario
 * @param voters how many vote on the track at the start
 * @param passing A, the share of all ways to vote in which a ballot passes
 * @param member the voter
 * @param shapleyShubik the Shapley–Shubik index
 * @param banzhaf the absolute Banzhaf index
 * @param banzhafShare the relative one; empty if no vote can change anything
 * @param preventing Coleman's power to prevent action; empty if no ballot can pass
 * @param initiating Coleman's power to initiate action; empty if no ballot can fail
 * @param votes in the votes of a run, those in which it voted; empty without a run
 * @param objections in how many of them it objected
 * @param decisive in how many its objection decided
 * @param blocking decisive of votes; empty without a vote
 * @param ciLow the lower end of its 95% interval, histories being clusters
 * @param ciHigh its upper end
 */
public record PowerRow(
    String track,
    String rule,
    int voters,
    double passing,
    StateCode member,
    double shapleyShubik,
    double banzhaf,
    OptionalDouble banzhafShare,
    OptionalDouble preventing,
    OptionalDouble initiating,
    Optional<Integer> votes,
    Optional<Integer> objections,
    Optional<Integer> decisive,
    OptionalDouble blocking,
    OptionalDouble ciLow,
    OptionalDouble ciHigh) {

  /** What is printed; no folder holds it. */
  public static final Table<PowerRow> TABLE = Table.of("power.csv", PowerRow.class);

  public PowerRow {
    Checks.text("track", track);
    Checks.text("rule", rule);
    Checks.count("voters", voters);
  }
}
