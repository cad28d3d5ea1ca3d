package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Choice;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/** One state in rows. */
class StateSheetTest {

  private static final YearMonth START = YearMonth.of(2021, 7);
  private static final long SEED = 11;
  private static final int REPLICATES = 8;

  private static StateSheet sheet(AllianceModel model, int state) {
    return StateSheet.of(model, state, START, StateCode::value);
  }

  private static AllianceModel eventful(HistoryObserver observer) {
    return eventful(observer, 0);
  }

  private static AllianceModel eventful(HistoryObserver observer, int replicate) {
    AllianceModel model =
        new AllianceModel(EventfulWorld.build().build(), Draws.of(SEED, replicate), observer);
    model.start();
    return model;
  }

  /** Describes states at the moments of which the story tells. */
  private static final class Describer implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final transient List<List<StateSheet.Choice>> stayed = new ArrayList<>();
    private transient AllianceModel model;

    @Override
    public void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {
      if (chosen < 0) {
        stayed.add(sheet(model, state).changes());
      }
    }
  }

  @Test
  void theStoryOfTheSameMonthHasTheSameWordsAndNumbers() {
    Describer describer = new Describer();
    describer.model = eventful(describer);
    while (!describer.model.over()) {
      describer.model.schedule.step(describer.model);
    }
    InitialWorld initial = EventfulWorld.build().build();
    Sentences sentences = new Sentences(initial.charter(), StateCode::value);
    List<List<String>> told =
        Explanation.of(() -> EventfulWorld.build().build(), Draws.of(SEED, 0)).events().stream()
            .filter(Event.Reconsideration.class::isInstance)
            .map(sentences::of)
            .toList();
    assertThat(told).isNotEmpty().hasSameSizeAs(describer.stayed);
    for (int event = 0; event < told.size(); event++) {
      List<StateSheet.Choice> choices = describer.stayed.get(event);
      for (int choice = 0; choice < choices.size(); choice++) {
        StateSheet.Choice shown = choices.get(choice);
        String sentence = told.get(event).get(1 + choice);
        assertThat(sentence)
            .startsWithIgnoringCase(shown.name())
            .contains("X " + shown.sum() + ", chosen with probability " + shown.chance());
        for (StateSheet.Row term : shown.terms()) {
          if (!term.share().isEmpty()) {
            assertThat(sentence)
                .contains(term.what() + " " + term.value() + " (" + term.share() + ")");
          }
        }
      }
    }
  }

  @Test
  void whatIsHeldSoughtAndLeftStandsTrackByTrack() {
    List<String> seen = new ArrayList<>();
    for (int replicate = 0; replicate < 10 * REPLICATES; replicate++) {
      AllianceModel model = eventful(HistoryObserver.NONE, replicate);
      int candidate = model.world().states().indexOf(StateCode.of("AAA"));
      while (!model.over()) {
        model.schedule.step(model);
        sheet(model, candidate).standing().forEach(row -> seen.add(row.what()));
      }
    }
    assertThat(seen)
        .contains("since", "not yet ratified by", "held back by")
        .contains("may apply again from");
  }

  @Test
  void aBidHasBothSidesTermByTermAndWhatAStanceIsAbout() {
    AllianceModel model = eventful(HistoryObserver.NONE);
    int member = model.world().states().indexOf(StateCode.of("MMM"));
    StateSheet.Choice ofFriend =
        sheet(model, member).bids().stream()
            .filter(bid -> bid.name().startsWith("BBB"))
            .findFirst()
            .orElseThrow();
    assertThat(ofFriend.sum()).matches("\\d\\.\\d\\d : \\d\\.\\d\\d");
    assertThat(ofFriend.terms())
        .contains(
            new StateSheet.Row("its stated position against the candidate: a border", "0.85", ""),
            new StateSheet.Row("goodwill to newcomers", "1.00", ""))
        .anyMatch(row -> row.what().equals("speaks against it, C"))
        .anyMatch(row -> row.what().equals("speaks for it, Γ"))
        .noneMatch(row -> row.what().startsWith("known"));
    List<String> known = new ArrayList<>();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      AllianceModel other = eventful(HistoryObserver.NONE, replicate);
      while (!other.over()) {
        other.schedule.step(other);
        sheet(other, member).bids().stream()
            .flatMap(bid -> bid.terms().stream())
            .map(StateSheet.Row::what)
            .filter(what -> what.startsWith("known of its draw: "))
            .forEach(known::add);
      }
    }
    assertThat(known).isNotEmpty();
  }

  @Test
  void tiesAreSaidFromTheStateInQuestionTheStrongestFirst() {
    AllianceModel model = eventful(HistoryObserver.NONE);
    List<StateCode> states = model.world().states();
    assertThat(sheet(model, states.indexOf(StateCode.of("MMM"))).relations())
        .contains(
            new StateSheet.Relation("rival of", "AAA", "0.80"),
            new StateSheet.Relation("rival of", "OUT", "0.70"),
            new StateSheet.Relation("pressed by", "LLL", "0.50"),
            new StateSheet.Relation("has spoken against", "BBB", "0.50"));
    assertThat(sheet(model, states.indexOf(StateCode.of("LLL"))).relations())
        .contains(
            new StateSheet.Relation("can press", "MMM", "0.50"),
            new StateSheet.Relation("close to", "AAA", "0.50"))
        .noneMatch(tie -> tie.kind().equals("pressed by"));
  }
}
