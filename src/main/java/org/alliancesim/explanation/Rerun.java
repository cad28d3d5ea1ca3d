package org.alliancesim.explanation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.explanation.RecordedDraws.Name;
import org.alliancesim.explanation.Setback.Candidate;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Counterfactual;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Runs a history again to the end of one month, with something otherwise when the council met in
 * that month; everything before it stays as it was.
 *
 * @param start gives the start of the history, a new one each time
 * @param draws its random numbers
 */
record Rerun(Supplier<InitialWorld> start, Draws draws) {

  /** Whether a returned bid passes the gate in a world so changed. */
  boolean passesGate(ReturnedBid returned, List<Remedy> changes) {
    Outcome outcome = new Outcome(returned.month(), List.of(returned.bid()));
    Counterfactual changed = new ChangedWorld(returned.month(), returned.bid(), changes);
    run(start.get(), draws, outcome, changed);
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
    run(initial, draws, outcome, new KeenChair(shelved.month(), shelved.bid(), chair, raise));
    return outcome.vote == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(outcome.vote.consultation().pressure());
  }

  /** Whether a refused ballot passes with some draws of its votes moved. */
  boolean passesVote(Refusal refusal, Map<Name, Double> shifts) {
    Outcome outcome = new Outcome(refusal.month(), refusal.bids());
    run(start.get(), new ShiftedDraws(draws, shifts), outcome, Counterfactual.NONE);
    return outcome.vote != null && outcome.vote.passed();
  }

  private static void run(
      InitialWorld initial, Draws draws, Outcome outcome, Counterfactual counterfactual) {
    AllianceModel model = new AllianceModel(initial, draws, outcome, counterfactual);
    model.start();
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

  /** Watches what becomes of bids in one month. */
  private static final class Outcome implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final int month;
    private final List<Candidate> bids;
    private boolean passedGate;
    private @Nullable Ballot vote;

    Outcome(int month, List<Candidate> bids) {
      this.month = month;
      this.bids = bids;
    }

    @Override
    public void passedGate(int now, Application bid) {
      passedGate |= now == month && bids.get(0).isThatOf(bid);
    }

    @Override
    public void voted(int now, Ballot ballot) {
      boolean all = bids.stream().allMatch(bid -> ballot.bids().stream().anyMatch(bid::isThatOf));
      if (now == month && all) {
        vote = ballot;
      }
    }
  }
}
