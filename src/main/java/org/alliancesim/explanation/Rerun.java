package org.alliancesim.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.explanation.Setback.Candidate;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Counterfactual;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.HoldingBack;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Intervention;
import org.alliancesim.model.Poll;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Runs a history again to the end of one month, with something otherwise when the council met in
 * that month; everything before it stays as it was.
 *
 * @param start gives the start of the history, a new one each time
 * @param draws its random numbers
 * @param interventions what a user changed in its course
 */
record Rerun(Supplier<InitialWorld> start, Draws draws, List<Intervention> interventions) {

  Rerun {
    interventions = List.copyOf(interventions);
  }

  /** Of a history in which nobody changed anything. */
  Rerun(Supplier<InitialWorld> start, Draws draws) {
    this(start, draws, List.of());
  }

  /** Whether a returned bid passes the gate in a world so changed. */
  boolean passesGate(ReturnedBid returned, List<Remedy> changes) {
    Outcome outcome = new Outcome(returned.month(), List.of(returned.bid()));
    Counterfactual changed = new ChangedWorld(returned.month(), returned.bid(), changes);
    run(start.get(), outcome, changed);
    return outcome.passedGate;
  }

  /**
   * The degree of pressure at which a shelved bid is put to the vote, alone or in a package, if
   * whoever chairs values it so much higher; empty if it is not.
   */
  OptionalDouble pressureIfTabled(ShelvedBid shelved, double raise) {
    Outcome outcome = new Outcome(shelved.month(), List.of(shelved.bid()));
    InitialWorld initial = start.get();
    double[] chair = initial.chair().clone();
    run(initial, outcome, new KeenChair(shelved.month(), shelved.bid(), chair, raise));
    return outcome.vote == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(outcome.vote.consultation().pressure());
  }

  /**
   * Whether a refused ballot passes if its vote is taken otherwise.
   *
   * @param goodwill by the index of a voter, how much more goodwill it has in the vote
   * @param eased the share by which all that speaks against the bids is less in the vote
   */
  boolean passesVote(Refusal refusal, Map<Integer, Double> goodwill, double eased) {
    Outcome outcome = new Outcome(refusal.month(), refusal.bids());
    Counterfactual kinder = new KindVoters(refusal.month(), refusal.bids(), goodwill, eased);
    run(start.get(), outcome, kinder);
    return outcome.vote != null && outcome.vote.passed();
  }

  /** Whether a member begins to hold back its ratification with so much more goodwill. */
  boolean holdsBack(HeldBackRatification heldBack, double goodwill) {
    Outcome outcome = new Outcome(heldBack.month(), List.of(heldBack.bid()));
    Counterfactual kinder =
        new KindRatifier(heldBack.month(), heldBack.bid(), heldBack.member(), goodwill);
    run(start.get(), outcome, kinder);
    return outcome.heldBack.contains(heldBack.member());
  }

  private void run(InitialWorld initial, Outcome outcome, Counterfactual counterfactual) {
    AllianceModel model = new AllianceModel(initial, draws, outcome, counterfactual);
    model.start();
    interventions.stream().filter(made -> made.month() <= outcome.month).forEach(model::intervene);
    while (model.month() <= outcome.month) {
      model.schedule.step(model);
    }
    model.finish();
  }

  /**
   * The world is otherwise from the moment the bid comes before the gate.
   *
   * @param month when
   * @param bid which bid
   * @param changes how
   */
  private record ChangedWorld(int month, Candidate bid, List<Remedy> changes)
      implements Counterfactual {
    @Override
    public void beforeGate(int now, Application application, World world) {
      if (now == month && bid.isThatOf(application)) {
        changes.forEach(change -> change.apply(world));
      }
    }
  }

  /**
   * Whoever chairs values a bid higher.
   *
   * @param month when
   * @param bid which bid
   * @param chair by state index, the weight in the chair
   * @param raise by how much
   */
  private record KeenChair(int month, Candidate bid, double[] chair, double raise)
      implements Counterfactual {
    @Override
    public double goodwill(int now, int state, Application application) {
      return now == month && chair[state] > 0 && bid.isThatOf(application) ? raise : 0;
    }
  }

  /**
   * Voters are kinder in one vote.
   *
   * @param month when
   * @param bids the bids voted on
   * @param goodwill by the index of a voter, how much more goodwill it has
   * @param eased the share by which all that speaks against the bids is less
   */
  private record KindVoters(
      int month, List<Candidate> bids, Map<Integer, Double> goodwill, double eased)
      implements Counterfactual {
    @Override
    public double goodwillInVote(int now, int voter, List<Application> applications) {
      return isIt(now, applications) ? goodwill.getOrDefault(voter, 0.0) : 0;
    }

    @Override
    public double easedInVote(int now, List<Application> applications) {
      return isIt(now, applications) ? eased : 0;
    }

    private boolean isIt(int now, List<Application> applications) {
      return now == month && applications.stream().map(Candidate::of).toList().equals(bids);
    }
  }

  /**
   * A member that is to ratify an admission is kinder in one month.
   *
   * @param month when
   * @param bid the admission
   * @param member who
   * @param goodwill how much more goodwill it has
   */
  private record KindRatifier(int month, Candidate bid, int member, double goodwill)
      implements Counterfactual {
    @Override
    public double goodwillToRatify(int now, int ratifier, Application application) {
      return now == month && ratifier == member && bid.isThatOf(application) ? goodwill : 0;
    }
  }

  /** Watches what becomes of bids in one month. */
  private static final class Outcome implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final int month;
    private final List<Candidate> bids;
    private boolean passedGate;
    private @Nullable Ballot vote;
    private final Set<Integer> heldBack = new HashSet<>();

    Outcome(int month, List<Candidate> bids) {
      this.month = month;
      this.bids = bids;
    }

    @Override
    public void passedGate(int now, Application bid, Supplier<List<GateCheck>> checks) {
      passedGate |= now == month && bids.get(0).isThatOf(bid);
    }

    @Override
    public void heldBack(int now, Application bid, int member, Supplier<HoldingBack> holding) {
      if (now == month && bids.get(0).isThatOf(bid)) {
        heldBack.add(member);
      }
    }

    @Override
    public void voted(int now, Ballot ballot, Supplier<Poll> poll) {
      boolean all = bids.stream().allMatch(bid -> ballot.bids().stream().anyMatch(bid::isThatOf));
      if (now == month && all) {
        vote = ballot;
      }
    }
  }
}
