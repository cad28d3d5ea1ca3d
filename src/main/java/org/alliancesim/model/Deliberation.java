package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * How the members come to terms with a bid before they vote: the gate and the chair's consultation.
 * Applicants, who know the members, expect the same; so council and choices both ask here, and
 * nothing here is drawn or changed.
 */
final class Deliberation implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Worths add up to within rounding; what is no more than that is no gain. */
  static final double SMALLEST_GAIN = 1e-9;

  private final Situation situation;
  private final Alliance alliance;
  private final Valuations valuations;
  private final Gate gate;
  private final Chair chair;
  private final Hearings hearings;

  Deliberation(Situation situation, Valuations valuations) {
    this.situation = situation;
    this.valuations = valuations;
    alliance = situation.alliance;
    gate = new Gate(situation);
    chair = new Chair(situation);
    hearings = new Hearings(situation, valuations, chair);
  }

  /** What comes before the vote. */
  Gate gate() {
    return gate;
  }

  /**
   * What a state expects of a bid for a status: that it is put to the vote alone or, if that is
   * worth more to the chair, with one of the bids that are open.
   */
  Expectation expectation(int candidate, int status) {
    return expectation(candidate, status, null);
  }

  /**
   * The same.
   *
   * @param alone what the chair could count on for the bid alone, if it has been asked already
   */
  Expectation expectation(int candidate, int status, Chair.@Nullable Forecast alone) {
    Set<Criterion> failed = gate.failed(candidate, status);
    double waived = gate.waived(failed, status);
    int track = alliance.charter().statuses().get(status).track();
    boolean shutOut = !alliance.open(track);
    if (waived == 0 || shutOut) {
      return new Expectation(0, failed, waived, World.NONE, World.NONE, shutOut);
    }
    Item single = situation.item(candidate, status);
    Chair.Forecast expected = alone == null ? forecast(single) : alone;
    int partner = World.NONE;
    if (alliance.chaired() && alliance.charter().tracks().get(track).packages()) {
      double worthAlone = Math.max(0, expected.worth());
      double bestGain = SMALLEST_GAIN;
      for (int other = 0; other < situation.world.size() && alliance.hasBids(); other++) {
        Application open = alliance.bid(other, track);
        if (open != null
            && open.pending()
            && other != candidate
            && gate.failed(other, open.status()).isEmpty()) {
          Chair.Forecast together = forecast(single.with(open.state(), open.status()));
          double gain = Math.max(0, together.worth()) - worthAlone;
          if (gain > bestGain) {
            gain -= Math.max(0, forecast(situation.item(open.state(), open.status())).worth());
          }
          if (gain > bestGain) {
            bestGain = gain;
            expected = together;
            partner = open.state();
          }
        }
      }
    }
    double success = expected.tabled() ? waived * expected.passProbability() : 0;
    return new Expectation(success, failed, waived, expected.strongestOpponent(), partner, false);
  }

  /**
   * What the chair would rather offer than a status that is not worth a vote to it: the highest of
   * lower rank that the candidate can reach, meets the criteria of and gains by, and that is worth
   * a vote; {@link World#NONE} if there is none.
   */
  int lowerStatus(int candidate, int sought) {
    List<Status> statuses = alliance.charter().statuses();
    int track = statuses.get(sought).track();
    int held = alliance.held(candidate, track);
    double utilityNow = valuations.utility(candidate, held);
    int best = World.NONE;
    for (Steps.Step step : situation.steps.from(track, held)) {
      int lower = step.status();
      int rank = statuses.get(lower).rank();
      if (step.needsVote()
          && step.opens() <= situation.month
          && rank < statuses.get(sought).rank()
          && (best == World.NONE || rank > statuses.get(best).rank())
          && gate.failed(candidate, lower).isEmpty()
          && valuations.utility(candidate, lower) > utilityNow
          && forecast(situation.item(candidate, lower)).worth() > 0) {
        best = lower;
      }
    }
    return best;
  }

  /** What the chair can count on if the members were asked about an item. */
  Chair.Forecast forecast(Item item) {
    return chair.forecast(item, valuations.sides(item));
  }

  /**
   * Turns to a candidate of whose bids {@link #forecastOfIntroduced} is asked next, before anything
   * changes in the world.
   */
  void introduce(int candidate) {
    valuations.introduce(situation.item(candidate, 0));
  }

  /** {@link #forecast} of a bid alone of the candidate that was introduced last. */
  Chair.Forecast forecastOfIntroduced(Item alone) {
    return chair.forecast(alone, valuations.sidesOfIntroduced(alone));
  }

  /** The consultation that is expected of an item. */
  Consultation consult(Item item) {
    return chair.consult(item, valuations.sides(item));
  }

  /** The council's consultation on a bid, or on those of a package. */
  Consultation consult(List<Application> bids) {
    return chair.consult(Item.of(bids), sides(bids));
  }

  private Sides sides(List<Application> bids) {
    Sides sides = valuations.sides(Item.of(bids));
    for (int bid = 0; bid < bids.size(); bid++) {
      for (int state : alliance.participants()) {
        sides.goodwill[bid][state] +=
            situation.counterfactual.goodwill(situation.month, state, bids.get(bid));
      }
    }
    return sides;
  }

  /** The consultation that is expected of a bid, in full. */
  Hearing hearing(int candidate, int status) {
    Item item = situation.item(candidate, status);
    Sides sides = valuations.sides(item);
    return hearings.of(item, sides, chair.consult(item, sides));
  }

  /** The council's consultation on bids, in full; the world must stand as when it was held. */
  Hearing hearing(List<Application> bids, Consultation consultation) {
    return hearings.of(Item.of(bids), sides(bids), consultation);
  }

  /** Why a member holds back its ratification of an admission. */
  HoldingBack holdingBack(int member, Item bid, double draw) {
    Sides sides = valuations.sides(bid);
    double against = sides.against[0][member];
    View view =
        hearings.view(
            member,
            bid.state(0),
            bid.status(0),
            valuations.candidacy(member, bid, 0),
            against,
            sides.goodwill[0][member],
            0);
    return new HoldingBack(
        view, draw, Voting.goodwillNeeded(draw, against, situation.coefficients()));
  }

  /**
   * How a voter looked at one of the bids when it voted, for the ballot's {@link Poll}.
   *
   * @param candidacy what it had before it at the consultation
   */
  View view(
      Application application, int bid, Candidacy candidacy, Consultation consultation, int voter) {
    return hearings.view(
        consultation.voters()[voter],
        application.state(),
        application.status(),
        candidacy,
        consultation.against()[bid][voter],
        consultation.goodwill()[bid][voter],
        consultation.added()[voter]);
  }
}
