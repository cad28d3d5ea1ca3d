package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alliancesim.scenario.content.InstitutionKind;
import org.alliancesim.scenario.content.LearningDomain;
import org.alliancesim.scenario.content.LearningDomain.InputRange;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a scenario lies outside of what behaviour was learned from. */
class PlacedInputsTest {

  private static LearningDomain learned;

  private static ResolvedScenario scenario(String... settings) throws ScenarioException {
    return ScenarioReader.read(
        Path.of("scenarios/2021.yaml"),
        Arrays.stream(settings).map(Setting::parse).toList(),
        Optional.empty());
  }

  @BeforeAll
  static void learn() throws ScenarioException {
    learned = PlacedInputs.domain(List.of(scenario()));
  }

  private static InputRange range(String input) {
    return learned.ranges().stream()
        .filter(range -> range.input().equals(input))
        .findFirst()
        .orElseThrow();
  }

  /** The control: what was learned from lies within itself, however it is rounded. */
  @Test
  void aWorldLiesWithinWhatWasLearnedFromIt() throws ScenarioException {
    assertThat(PlacedInputs.outside(scenario(), learned)).isEmpty();
    assertThat(learned.kinds()).contains("security").doesNotContain("economic");
    assertThat(range("statuses.protection")).isEqualTo(new InputRange("statuses.protection", 0, 1));
    assertThat(range("states.nearness").high()).isEqualTo(1);
    assertThat(range("rivalries.level").low()).isZero();
  }

  @Test
  void whatLiesBeyondIsNamedWithItsValueAndTheRange() throws ScenarioException {
    double most = range("states.western-ties").high();
    assertThat(most).isLessThan(0.99);
    assertThat(PlacedInputs.outside(scenario("states.AZE.western-ties=0.99"), learned))
        .singleElement()
        .asString()
        .startsWith(
            "Outside the range that behaviour was learned from: western-ties of Azerbaijan 0.99"
                + " (learned from ")
        .endsWith(").");
    assertThat(PlacedInputs.outside(scenario("states.AZE.western-ties=" + most), learned))
        .isEmpty();
  }

  @Test
  void theFurthestAreNamedAndTheOthersCounted() throws ScenarioException {
    LearningDomain narrow =
        new LearningDomain(
            learned.kinds(), List.of(new InputRange("states.western-ties", 0.4, 0.41)));
    assertThat(PlacedInputs.outside(scenario("states.PAK.western-ties=1"), narrow))
        .singleElement()
        .asString()
        .startsWith(
            "Outside the range that behaviour was learned from: western-ties of Pakistan 1 (")
        .containsPattern(" and \\d+ more\\.$");
  }

  @Test
  void anInstitutionOfAnotherKindIsNamed() throws ScenarioException {
    LearningDomain economic = new LearningDomain(List.of("economic"), learned.ranges());
    assertThat(PlacedInputs.outside(scenario(), economic))
        .contains(
            "Nothing was learned from institutions such as CSTO, which is security by what it asks"
                + " and gives: behaviour was learned from economic ones only.");
  }

  /** The codings that the kinds stand for, and what lies between. */
  @Test
  void theKindIsTheNearestByWhatItAsksAndGives() {
    assertThat(InstitutionKind.of(1, 0)).isEqualTo(InstitutionKind.SECURITY);
    assertThat(InstitutionKind.of(0.5, 0.5)).isEqualTo(InstitutionKind.POLITICAL);
    assertThat(InstitutionKind.of(0.3, 1)).isEqualTo(InstitutionKind.ECONOMIC);
    assertThat(InstitutionKind.of(0.9, 0.3)).isEqualTo(InstitutionKind.SECURITY);
    assertThat(InstitutionKind.of(0.4, 0.8)).isEqualTo(InstitutionKind.ECONOMIC);
  }
}
