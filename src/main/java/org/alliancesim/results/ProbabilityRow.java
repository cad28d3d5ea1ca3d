package org.alliancesim.results;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;

/**
 * How likely a candidate is to gain a status: a row of {@code probabilities.csv}.
 *
 * @param state the candidate
 * @param status the status's id in the scenario
 * @param replicates the histories simulated, at least 1
 * @param held in how many the candidate ever held the status
 * @param probability the share of histories in which it did: of this model's histories, given these
 *     priors and shocks
 * @param ciLow the lower end of the 95% Monte Carlo interval, which is numerical only
 * @param ciHigh its upper end
 * @param parameterLow the 5% point of the band from uncertain inputs; empty without twins
 * @param parameterHigh the 95% point
 * @param heldAtHorizon the share that holds the status in the last month
 * @param againstGain of the histories in which it ever held it, the share in which the status was
 *     worth less to it than what it had when it decided to seek it, so that chance alone made it;
 *     empty if it never held it
 * @param gatePassed in how many histories a bid met every criterion
 * @param givenGate the share of those that ever held the status; empty if there is none
 * @param givenGateLow the lower end of its 95% interval
 * @param givenGateHigh its upper end
 * @param stopsAt the commonest last stage short of holding it; empty if it is always held
 * @param stopsShare the share of all histories that end there
 * @param mainObjector the member that objected in most ballots; empty if none did
 * @param mainConcern that member's commonest concern
 * @param gateIfBid the probability that a bid in the first month meets, or is waived, every
 *     criterion: mean over the inputs, whether or not the state would bid
 * @param voteIfBid the probability that the chair tables such a bid and the members admit it, the
 *     gate once passed: mean over the inputs; empty if nobody votes in the first month
 * @param voteIfBidLow its 5% point
 * @param voteIfBidHigh its 95% point
 * @param strongestOpponent the member that is most often the likeliest to object to such a bid
 * @param medianMonthIfHeld the median of the months in which it was gained, the earlier of two;
 *     empty if it never was
 * @param savingMusd US$ million a year saved on arms given the status: median over the inputs
 * @param savingLow its 5% point
 * @param savingHigh its 95% point
 * @param designEffect the variance of block means over that of independent replicates
 * @param icc the share of the outcome's variance that comes from uncertain inputs
 */
public record ProbabilityRow(
    StateCode state,
    String status,
    int replicates,
    int held,
    double probability,
    double ciLow,
    double ciHigh,
    OptionalDouble parameterLow,
    OptionalDouble parameterHigh,
    double heldAtHorizon,
    OptionalDouble againstGain,
    int gatePassed,
    OptionalDouble givenGate,
    OptionalDouble givenGateLow,
    OptionalDouble givenGateHigh,
    Optional<Stage> stopsAt,
    OptionalDouble stopsShare,
    Optional<StateCode> mainObjector,
    Optional<String> mainConcern,
    OptionalDouble gateIfBid,
    OptionalDouble voteIfBid,
    OptionalDouble voteIfBidLow,
    OptionalDouble voteIfBidHigh,
    Optional<StateCode> strongestOpponent,
    Optional<YearMonth> medianMonthIfHeld,
    OptionalDouble savingMusd,
    OptionalDouble savingLow,
    OptionalDouble savingHigh,
    OptionalDouble designEffect,
    OptionalDouble icc)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<ProbabilityRow> TABLE =
      Table.of("probabilities.csv", ProbabilityRow.class);

  public ProbabilityRow {
    Checks.text("status", status);
    Checks.atMost("held", held, "replicates", replicates);
    Checks.atMost("gate_passed", gatePassed, "replicates", replicates);
    Checks.probability(probability, ciLow, ciHigh);
    Checks.band("parameter", parameterLow, parameterHigh);
    Checks.share("held_at_horizon", heldAtHorizon);
    Checks.share("against_gain", againstGain);
    Checks.share("given_gate", givenGate);
    Checks.band("given_gate", givenGateLow, givenGateHigh);
    Checks.share("stops_share", stopsShare);
    Checks.share("gate_if_bid", gateIfBid);
    Checks.share("vote_if_bid", voteIfBid);
    Checks.band("vote_if_bid", voteIfBidLow, voteIfBidHigh);
    Checks.finite("saving_musd", savingMusd);
    Checks.finite("saving_low", savingLow);
    Checks.finite("saving_high", savingHigh);
    Checks.ordered("saving", savingLow, savingHigh);
    Checks.finite("design_effect", designEffect);
    Checks.finite("icc", icc);
  }
}
