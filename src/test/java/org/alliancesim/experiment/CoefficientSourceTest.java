package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.scenario.Draft;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is warned that a scenario lies outside of what behaviour was learned from, and of what. */
class CoefficientSourceTest {

  private static final String SHIPPED = "scenarios/2021.yaml";
  private static final String OWN_RIVALRY = "rivalries between Armenia and Azerbaijan 0.937";
  private static final String MOVED = "western-ties of Pakistan 0.99";
  private static final Setting MOVE = Setting.parse("states.PAK.western-ties=0.99");

  @TempDir private Path folder;

  private static List<String> warnings(String file, String behaviour, Setting... settings)
      throws ScenarioException {
    ScenarioSource source = new ScenarioSource(file, Arrays.asList(settings), behaviour);
    return CoefficientSource.outsideByUser(source, source.read());
  }

  @Test
  void ofAShippedScenarioNobodyIsWarned() throws Exception {
    assertThat(warnings(SHIPPED, ScenarioSource.USUAL)).isEmpty();
    assertThat(warnings(SHIPPED, ScenarioSource.POSTERIOR)).isEmpty();
    assertThat(warnings("scenarios/../" + SHIPPED, ScenarioSource.USUAL)).isEmpty();
  }

  @Test
  void ofSettingsThatMoveSomethingOutOnlyTheseAreTold() throws Exception {
    assertThat(warnings(SHIPPED, ScenarioSource.USUAL, MOVE))
        .singleElement()
        .asString()
        .contains(MOVED)
        .doesNotContain(OWN_RIVALRY);
    assertThat(warnings(SHIPPED, ScenarioSource.USUAL, Setting.parse("clock.end=2021-12")))
        .isEmpty();
    assertThat(
            warnings(SHIPPED, ScenarioSource.USUAL, Setting.parse("rivalries.ARM-AZE.level=0.99")))
        .singleElement()
        .asString()
        .contains("rivalries between Armenia and Azerbaijan 0.99 (");
    assertThat(warnings(SHIPPED, ScenarioSource.PRIOR, MOVE)).isEmpty();
  }

  @Test
  void ofAScenarioOfOnesOwnEverythingIsTold() throws Exception {
    Path own = folder.resolve("own.yaml");
    Files.writeString(own, "format: 2\nextends: shipped:2021.yaml\n");
    assertThat(warnings(own.toString(), ScenarioSource.USUAL))
        .singleElement()
        .asString()
        .contains(OWN_RIVALRY);
    assertThat(warnings(own.toString(), ScenarioSource.USUAL, MOVE))
        .singleElement()
        .asString()
        .contains(OWN_RIVALRY, MOVED);
    assertThat(warnings(own.toString(), ScenarioSource.PRIOR, MOVE)).isEmpty();
  }

  @Test
  void ofCoefficientsOfOnesOwnEverythingIsTold() throws Exception {
    Path learned = folder.resolve("posterior.json");
    Files.writeString(learned, Posterior.shipped().orElseThrow().json());
    assertThat(warnings(SHIPPED, learned.toString()))
        .singleElement()
        .asString()
        .contains(OWN_RIVALRY);
  }

  /** A shipped file need not be a scenario by itself. */
  @Test
  void whatOnlySettingsMakeAScenarioIsOnesOwn() throws Exception {
    Setting[] sections =
        Arrays.stream(Draft.SMALL.split("\n(?=[a-z])"))
            .skip(2)
            .map(section -> section.split(":", 2))
            .map(section -> new Setting(section[0], section[1].replace("0.9}", "0.95}")))
            .toArray(Setting[]::new);
    assertThat(warnings("scenarios/base/sources.yaml", ScenarioSource.USUAL, sections))
        .anyMatch(sentence -> sentence.contains("0.95 (learned from 0 to 0.9)"));
  }
}
