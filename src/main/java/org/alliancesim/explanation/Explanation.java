package org.alliancesim.explanation;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.explanation.RecordedDraws.Name;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.world.StateCode;

/**
 * A history as it happened, with what would have flipped its refusals.
 *
 * <p>A flip of a ballot is verified by running the history again to the end of that month with the
 * votes' draws moved on the scale of logits: since the noise of a vote is logistic, that is the
 * same as to move the members' valuations in this one vote, and everything before it stays as it
 * was.
 *
 * @param events what happened, in its order
 */
public record Explanation(List<Event> events) implements Serializable {

  public Explanation {
    events = List.copyOf(events);
  }

  /**
   * Runs a history and explains it.
   *
   * @param start gives the start of the history, a new one each time it is asked: the history runs
   *     once, and twice or more again for every ballot that failed
   * @param draws its random numbers
   */
  public static Explanation of(Supplier<InitialWorld> start, Draws draws) {
    InitialWorld initial = start.get();
    RecordedDraws recorded = new RecordedDraws(draws);
    HistoryRecorder recorder = new HistoryRecorder(initial, recorded);
    AllianceModel model = new AllianceModel(initial, recorded, recorder);
    recorder.watch(model);
    run(model, Integer.MAX_VALUE);
    List<Event> events = recorder.events();
    for (Refusal refusal : recorder.refusals()) {
      Event.Ballot ballot = (Event.Ballot) events.get(refusal.event());
      BallotFlip flip =
          refusal.flip((refused, shifts) -> passesAgain(start.get(), draws, refused, shifts));
      events.set(refusal.event(), ballot.with(flip));
    }
    return new Explanation(events);
  }

  /** Runs a history for so many months, or to its horizon. */
  private static void run(AllianceModel model, int months) {
    model.start();
    while (!model.over() && model.month() < months) {
      model.schedule.step(model);
    }
    model.finish();
  }

  private static boolean passesAgain(
      InitialWorld initial, Draws draws, Refusal refusal, Map<Name, Double> shifts) {
    Outcome outcome = new Outcome(refusal);
    run(new AllianceModel(initial, new ShiftedDraws(draws, shifts), outcome), refusal.month() + 1);
    return outcome.passed;
  }

  /** Watches for the outcome of one ballot. */
  private static final class Outcome implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private boolean passed;

    Outcome(Refusal refusal) {
      this.refusal = refusal;
    }

    @Override
    public void voted(int month, Ballot ballot) {
      List<Refusal.Candidate> bids =
          ballot.bids().stream()
              .map(bid -> new Refusal.Candidate(bid.state(), bid.status()))
              .toList();
      passed |= month == refusal.month() && bids.equals(refusal.bids()) && ballot.passed();
    }
  }

  /**
   * The same in short: who reconsidered and stayed is named once a month, without the options, and
   * not at all where a deterrence tells it.
   */
  public Explanation abridged() {
    Map<YearMonth, Set<StateCode>> deterred = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.Deterrence told) {
        deterred.computeIfAbsent(told.month(), month -> new HashSet<>()).add(told.bid().state());
      }
    }
    Map<YearMonth, List<StateCode>> stayed = new LinkedHashMap<>();
    List<Event> shorter = new ArrayList<>();
    for (Event event : events) {
      if (!(event instanceof Event.Reconsideration stay)) {
        shorter.add(event);
      } else if (!deterred.getOrDefault(stay.month(), Set.of()).contains(stay.state())) {
        if (!stayed.containsKey(stay.month())) {
          shorter.add(new Event.Stay(stay.month(), List.of(stay.state())));
        }
        stayed.computeIfAbsent(stay.month(), month -> new ArrayList<>()).add(stay.state());
      }
    }
    shorter.replaceAll(
        event ->
            event instanceof Event.Stay stay
                ? new Event.Stay(stay.month(), stayed.get(stay.month()))
                : event);
    return new Explanation(shorter);
  }
}
