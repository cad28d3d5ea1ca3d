package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.explanation.StateReading;
import org.alliancesim.explanation.StateSheet;
import org.alliancesim.explanation.Weighing;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an inspector says, without its window. */
class StateInspectorTest {

  private static Beginning beginning;
  private static ResolvedScenario scenario;
  private AllianceModelWithUI watched;

  @BeforeAll
  static void readAScenario() throws ScenarioException {
    ScenarioSource source =
        new ScenarioSource(
            "scenarios/2021-open-gate.yaml",
            List.of(Setting.parse("behaviour.kappa=1")),
            ScenarioSource.PRIOR);
    beginning = Beginning.of(source, 2021, 154);
    scenario = beginning.scenario();
  }

  @BeforeEach
  void begin() {
    watched = AllianceModelWithUI.of(beginning, () -> {});
    watched.start();
  }

  private int index(String code) {
    return watched.model().world().states().indexOf(StateCode.of(code));
  }

  private StateSheet sheet(String code) {
    return StateSheet.of(
        watched.model(), index(code), scenario.clock().start(), scenario::stateName);
  }

  private StateNumbers numbers(String code) {
    return new StateNumbers(watched, index(code), !watched.outside(index(code)));
  }

  private static List<String> names(StateNumbers numbers) {
    return IntStream.range(0, numbers.numProperties()).mapToObj(numbers::getName).toList();
  }

  @Test
  void theTablesShowTheSheetOfTheStateAndTheTermsOfItsFirstChoice() {
    for (String code : List.of("AZE", "ARM", "RUS", "CHN")) {
      StateInspector inspector = new StateInspector(watched, index(code));
      StateSheet sheet = sheet(code);
      assertThat(inspector.changes().rows())
          .isEqualTo(
              sheet.changes().stream()
                  .map(change -> List.of(change.name(), change.sum(), change.chance()))
                  .toList());
      assertThat(inspector.bids().rows()).hasSameSizeAs(sheet.bids());
      if (!sheet.changes().isEmpty()) {
        assertThat(inspector.changes().terms())
            .isEqualTo(
                sheet.changes().get(0).terms().stream()
                    .map(term -> List.of(term.what(), term.value(), term.share()))
                    .toList());
      }
    }
    assertThat(sheet("AZE").changes()).as("a candidate's").isNotEmpty();
    assertThat(sheet("ARM").bids()).as("a member's").isNotEmpty();
    assertThat(sheet("RUS").changes()).as("the leader's").isEmpty();
    assertThat(sheet("CHN").relations()).as("an outside power's").isNotEmpty();
  }

  @Test
  void everyStateHasAnInspectorInEveryMonth() {
    Set<String> seen = new HashSet<>();
    do {
      for (int state = 0; state < watched.model().world().size(); state++) {
        String code = watched.model().world().states().get(state).value();
        sheet(code).standing().forEach(row -> seen.add(row.what()));
        assertThat(sheet(code).relations()).isNotEmpty();
      }
    } while (watched.step());
    assertThat(seen).contains("since", "part in decisions", "may apply again from");
  }

  @Test
  void scrollingPaintsEveryRowAnew() {
    JScrollPane window = new JScrollPane(new StateInspector(watched, index("ARM")));
    assertThat(window.getViewport().getScrollMode()).isEqualTo(JViewport.SIMPLE_SCROLL_MODE);
  }

  @Test
  void theNumbersAreThoseOfTheHistoryShownAlsoWhenItBeginsAnew() {
    StateNumbers numbers = numbers("ARM");
    int resentment = names(numbers).indexOf("Resentment, ρ");
    Object first = numbers.getValue(resentment);
    while (watched.step()) {
      assertThat(numbers.getValue(resentment))
          .isEqualTo(watched.model().world().get(StateVariable.RESENTMENT, index("ARM")));
    }
    assertThat(numbers.getValue(resentment)).isNotEqualTo(first);
    watched.start();
    assertThat(numbers.getValue(resentment)).isEqualTo(first);
  }

  /** {@code partner, CSTO}: two institutions may have statuses of the same name. */
  private String name(String status) {
    return PlannedRun.names(watched.scenario()).status(status);
  }

  @Test
  void theChanceOfAStatusIsThatOfTheTables() {
    StateNumbers numbers = numbers("AZE");
    List<Weighing> changes = StateReading.changes(watched.model(), index("AZE"));
    assertThat(changes).isNotEmpty();
    for (Weighing change : changes) {
      String status = change.status().orElseThrow();
      assertThat(numbers.getValue(names(numbers).indexOf("Chance: " + name(status))))
          .isEqualTo(change.probability());
      assertThat(numbers.getValue(names(numbers).indexOf("Gain: " + name(status))))
          .isEqualTo(change.gain());
    }
    assertThat(numbers.getValue(names(numbers).indexOf("Chance: " + name("frozen"))))
        .as("what no option leads to")
        .isEqualTo(0.0);
  }

  @Test
  void masonCanChartEveryNumberAndFindsThemInTheSameOrder() {
    StateNumbers numbers = numbers("AZE");
    assertThat(names(numbers)).doesNotHaveDuplicates().isEqualTo(names(numbers("ARM")));
    assertThat(names(numbers("CHN")))
        .as("an outside power has no statuses to weigh")
        .hasSizeLessThan(names(numbers).size())
        .isEqualTo(names(numbers).subList(0, numbers("CHN").numProperties()));
    for (int index = 0; index < numbers.numProperties(); index++) {
      assertThat(numbers.getType(index)).isEqualTo(double.class);
      assertThat(numbers.getValue(index)).isInstanceOf(Double.class);
      assertThat(numbers.getDescription(index)).isNotBlank();
      assertThat(numbers.isReadWrite(index)).isFalse();
    }
    assertThat(numbers.getObject()).hasToString("Azerbaijan");
  }
}
