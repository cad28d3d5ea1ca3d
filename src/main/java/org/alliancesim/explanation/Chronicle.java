package org.alliancesim.explanation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Intervention;
import org.alliancesim.world.StateCode;

/**
 * A history from its start to its end, passage by passage, with what a user changed in its course.
 * What would have flipped a refusal is looked for only when somebody asks: each time the history is
 * run again, twice or more.
 */
public final class Chronicle {

  private final HistoryRecorder recorder;
  private final Rerun rerun;
  private final Function<StateCode, String> stateName;
  private final Map<Integer, Setback> setbacks = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();

  private Chronicle(
      HistoryRecorder recorder,
      Rerun rerun,
      YearMonth start,
      Function<StateCode, String> stateName) {
    this.recorder = recorder;
    this.rerun = rerun;
    this.stateName = stateName;
    recorder.setbacks().forEach(setback -> setbacks.put(setback.event(), setback));
    Sentences sentences = sentences();
    for (int event = 0; event < recorder.events().size(); event++) {
      Event told = recorder.events().get(event);
      passages.add(
          new Passage(
              told.month(),
              PassageKind.of(told),
              PassageTopic.institution(told, charter()),
              PassageTopic.subject(told),
              sentences.of(told),
              Optional.of(event)));
    }
    for (HistoryRecorder.Changed changed : recorder.changes()) {
      passages.add(
          new Passage(
              start.plusMonths(changed.made().month()),
              PassageKind.CHANGE,
              "",
              Optional.empty(),
              List.of(Sentences.of(changed.before(), changed.made().change())),
              Optional.empty()));
    }
    // stable: within a month as it happened, and what the user changed last
    passages.sort(Comparator.comparing(Passage::month));
  }

  /**
   * Runs a history and keeps what happened.
   *
   * @param start gives the start of the history, a new one each time it is asked
   * @param draws its random numbers
   * @param interventions what is changed in its course, each in its month
   * @param stateName the name of a state
   * @param months is shown the model as it begins, and at the end of every month
   */
  public static Chronicle of(
      Supplier<InitialWorld> start,
      Draws draws,
      List<Intervention> interventions,
      Function<StateCode, String> stateName,
      Consumer<AllianceModel> months) {
    InitialWorld initial = start.get();
    HistoryRecorder recorder = new HistoryRecorder(initial);
    AllianceModel model = new AllianceModel(initial, draws, recorder);
    recorder.watch(model);
    model.start();
    interventions.forEach(model::intervene);
    months.accept(model);
    while (!model.over()) {
      model.schedule.step(model);
      months.accept(model);
    }
    model.finish();
    return new Chronicle(
        recorder, new Rerun(start, draws, interventions), initial.start(), stateName);
  }

  private Charter charter() {
    return recorder.charter();
  }

  private Sentences sentences() {
    return new Sentences(charter(), stateName);
  }

  /** All passages in the order in which they happened. */
  public List<Passage> passages() {
    return List.copyOf(passages);
  }

  /** Whether a passage tells a decision against a bid, of which more can be said. */
  public boolean refuses(Passage passage) {
    return passage.event().map(setbacks::containsKey).orElse(false);
  }

  /** The event that a passage tells, as it was; empty of what a user changed. */
  public Optional<Event> event(Passage passage) {
    return passage.event().map(recorder.events()::get);
  }

  /**
   * The same event; of a decision against a bid with the smallest change that would have flipped
   * it, verified by running the history again. Takes as long as a few histories. May be called from
   * any thread.
   */
  public Optional<Event> explained(Passage passage) {
    return event(passage)
        .map(
            event -> {
              Setback setback = setbacks.get(passage.event().orElseThrow());
              return setback == null ? event : setback.explained(event, rerun);
            });
  }

  /** An event of this history in sentences, what happened first. */
  public List<String> sentences(Event event) {
    return sentences().of(event);
  }
}
