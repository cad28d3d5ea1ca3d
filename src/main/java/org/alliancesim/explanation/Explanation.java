package org.alliancesim.explanation;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.world.StateCode;

/**
 * A history as it happened, with what would have flipped its refusals.
 *
 * <p>Every flip is verified by running the history again to the end of that month with the change,
 * and with slightly less of it, everything before staying as it was. For a ballot the members stand
 * higher in this one vote, which is cast at the same draws. For the gate the world is changed when
 * the bid comes before it; for the chair, what it makes of the bid when the council consults.
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
   *     once, and twice or more again for every decision against a bid
   * @param draws its random numbers
   */
  public static Explanation of(Supplier<InitialWorld> start, Draws draws) {
    InitialWorld initial = start.get();
    HistoryRecorder recorder = new HistoryRecorder(initial);
    AllianceModel model = new AllianceModel(initial, draws, recorder);
    recorder.watch(model);
    model.start();
    while (!model.over()) {
      model.schedule.step(model);
    }
    model.finish();
    Rerun rerun = new Rerun(start, draws);
    List<Event> events = recorder.events();
    for (Setback setback : recorder.setbacks()) {
      Event told = events.get(setback.event());
      events.set(setback.event(), setback.explained(told, rerun));
    }
    return new Explanation(events);
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
                ? new Event.Stay(stay.month(), Objects.requireNonNull(stayed.get(stay.month())))
                : event);
    return new Explanation(shorter);
  }
}
