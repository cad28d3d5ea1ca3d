package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values given on the command line. */
class SettingTest {

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void writeScenario() {
    file = write(folder, "small.yaml", Draft.SMALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          states.AZE.western-ties | 0.4 | states.AZE.western-ties
          states.AZE.arms.imports-tiv | 300 | states.AZE.arms.imports-tiv
          states.AZE.arms.suppliers.RUS | {uniform: [0.1, 0.3]} | states.AZE.arms.suppliers.RUS
          states.AZE.arms.suppliers.ARM | 0.1 | states.AZE.arms.suppliers.ARM
          behaviour.kappa | {uniform: [4, 6]} | behaviour.kappa
          behaviour.psi | 2 | behaviour.psi
          rivalries.ARM-AZE.level | 0.5 | rivalries.ARM-AZE.level
          rivalries.AZE-ARM.level | 0.5 | rivalries.ARM-AZE.level
          rivalries.RUS-ARM.tension | 1 | rivalries.ARM-RUS.tension
          affinities.RUS-ARM.level | -0.5 | affinities.ARM-RUS.level
          guarantees.RUS-AZE.level | 0.5 | guarantees.RUS-AZE.level
          leverages.RUS-ARM.level | 0.5 | leverages.RUS-ARM.level
          relations.AZE-ARM.diplomatic | 0 | relations.ARM-AZE.diplomatic
          organisations.SCO.hostility | 0.5 | organisations.SCO.hostility
          alliance.credibility | 0.5 | alliance.credibility
          alliance.statuses.partner.discount | 0.2 | alliance.statuses.partner.discount
          alliance.statuses.partner.eligibility.no-conflict.waiver | 1 | alliance.statuses.partner.eligibility.no-conflict.waiver
          shocks.storm.rate | 0.5 | shocks.storm.rate
          shocks.storm.effects.1.add | 0.1 | shocks.storm.effects.1.add
          """)
  void aNumberIsReplacedByItsPath(String path, String value, String resolved)
      throws ScenarioException {
    SourcedValue set = read(file, path + "=" + value).values().get(resolved);

    assertThat(set.quantity()).hasToString(value);
    assertThat(set.source()).isEqualTo("command line");
    assertThat(set.origin()).hasToString("--set");
  }

  @Test
  void structureIsReplacedByItsPath() throws ScenarioException {
    ResolvedScenario scenario =
        read(
            file,
            "clock.end=2024-12",
            "experiment.seed=-3",
            "experiment.sampling=sobol",
            "alliance.tracks.main.rule=unanimity",
            "alliance.holders.AZE=[partner]",
            "states.RUS.outside=true");

    assertThat(scenario.clock()).hasToString("2021-07 to 2024-12");
    assertThat(scenario.experiment().seed()).isEqualTo(-3);
    assertThat(scenario.experiment().sampling().key()).isEqualTo("sobol");
    assertThat(scenario.charter().tracks().get(0).rule()).hasToString("unanimity");
    assertThat(scenario.holders().toString()).contains("AZE=[partner]");
    assertThat(scenario.candidates()).extracting(Object::toString).containsExactly("ARM", "AZE");
  }

  @Test
  void theLastOfSeveralSettingsWins() throws ScenarioException {
    assertThat(
            read(file, "alliance.credibility=0.1", "alliance.credibility=0.2")
                .values()
                .get("alliance.credibility")
                .quantity())
        .hasToString("0.2");
  }

  @Test
  void aValueMayBringItsOwnSource() throws ScenarioException {
    assertThat(
            read(file, "alliance.credibility={value: 0.1, source: my guess}")
                .values()
                .get("alliance.credibility")
                .source())
        .isEqualTo("my guess");
  }

  @Test
  void nullRestoresTheBuiltInDefault() throws ScenarioException {
    assertThat(read(file, "behaviour.kappa=null").values().get("behaviour.kappa").origin())
        .isEqualTo(Origin.BUILT_IN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          states.AZE.western-tie=0.4 | states.AZE has no 'western-tie'; did you mean 'western-ties'?
          states.AZE.sorce=S9 | states.AZE has no 'sorce'; did you mean 'source'?
          states.AZR.cinc=0.4 | states has no 'AZR'; did you mean 'AZE'?
          state.AZE.cinc=0.4 | a scenario has no 'state'; did you mean 'states'?
          extends=other.yaml | belongs in a file and cannot be set
          behaviour.kapa=1 | behaviour has no 'kapa'; did you mean 'kappa'?
          alliance.statuses.partnr.votes=1 | alliance.statuses has no 'partnr'; did you mean 'partner'?
          alliance.statuses.partner.eligibility.no-conflit.waiver=1 | alliance.statuses.partner.eligibility has no 'no-conflit'; did you mean 'no-conflict'?
          shocks.strom.rate=1 | shocks has no 'strom'; did you mean 'storm'?
          shocks.storm.effects.2.add=1 | '2' must be the number of an item, from 1 to 1
          rivalries.ARM.level=1 | 'ARM' must name a pair of states such as ARM-AZE
          rivalries.ARM-AZE.lvel=1 | rivalries.ARM-AZE has no 'lvel'; did you mean 'level'?
          rivalries.ARM-ARN.level=1 | unknown state 'ARN'; did you mean 'ARM'?
          rivalries.ARM-ARM.level=1 | ARM cannot form a pair with itself
          guarantees.ARM-RUS.level=1 | there is no such pair; did you mean guarantees.RUS-ARM.level? (patron-client; to add the other direction, write it in a file)
          alliance.credibility.high=1 | there is nothing below alliance.credibility to set
          alliance.credibility=70 | must be in [0, 1], not 70; maybe it is a percentage? Then write 0.7
          alliance.credibility={uniform: [0, 1} | not valid YAML: a '[' is not closed with ']', or a ',' is missing
          experiment.replicates=0 | must be a whole number from 1 to 10000000, not 0
          """)
  void aWrongSettingIsRefusedWithAdvice(String setting, String message) {
    assertThat(refusal(file, setting))
        .singleElement()
        .asString()
        .startsWith("--set: ")
        .contains(": " + message);
  }

  @Test
  void aSettingNeedsPathAndValue() {
    for (String text : new String[] {"", "alliance.credibility", "=1", "alliance.credibility="}) {
      assertThatThrownBy(() -> Setting.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "a setting is path=value, for example states.AZE.western-ties=0.4, not '");
    }
  }
}
