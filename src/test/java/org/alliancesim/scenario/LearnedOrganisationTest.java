package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario takes of coefficients that organisations have of their own. */
class LearnedOrganisationTest {

  private static final Posterior POSTERIOR =
      Posterior.ofColumns(
          "a test",
          List.of("a world"),
          200,
          Optional.empty(),
          List.of("kappa", "level", "level/club", "ratification/club"),
          new double[][] {{5, 0.1, 2, 30}, {6, -0.1, 3, 40}});

  @TempDir private Path folder;

  private ResolvedScenario scenario(String learnedAs, Setting... settings) throws Exception {
    String text =
        """
        format: 2
        clock: {start: 2010-01, end: 2011-12}
        states:
          AAA: {military-budget: 100}
          LLL: {military-budget: 100}
        alliance:
        %s  chair: {LLL: 1}
          tracks: {main: {rule: consensus, session-months: [6]}}
          statuses:
            member: {track: main, from: [none], full: true, votes: 1, commitment: 1}
          holders: {LLL: [member]}
        """
            .formatted(learnedAs);
    Path file = Files.writeString(folder.resolve("a.yaml"), text);
    return ScenarioReader.read(file, List.of(settings), Optional.of(POSTERIOR));
  }

  private static double first(ResolvedScenario scenario, String path) {
    double[] low = new double[scenario.coordinates().size()];
    java.util.Arrays.fill(low, 0.25);
    int input = scenario.inputs().indexOf(path);
    return input < 0
        ? scenario.values().get(path).quantity().quantile(0.5)
        : scenario.sample(low)[input];
  }

  @Test
  void anOrganisationThatWasLearnedFromHasWhatIsItsOwn() throws Exception {
    ResolvedScenario club = scenario("  learned-as: club\n");
    assertThat(first(club, "behaviour.level")).isEqualTo(2);
    assertThat(first(club, "behaviour.kappa")).isEqualTo(5);
    assertThat(first(club, "alliance.ratification")).isEqualTo(30);
  }

  @Test
  void anyOtherHasThatOfANewOneAndItsPriors() throws Exception {
    for (String other : List.of("", "  learned-as: csto\n")) {
      ResolvedScenario scenario = scenario(other);
      assertThat(first(scenario, "behaviour.level")).isEqualTo(0.1);
      assertThat(first(scenario, "behaviour.kappa")).isEqualTo(5);
      assertThat(first(scenario, "alliance.ratification")).isLessThan(12).isGreaterThan(7);
    }
  }

  @Test
  void anOrganisationThatNobodyLearnedFromIsASlip() throws Exception {
    assertThatThrownBy(() -> scenario("  learned-as: clubb\n"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("a.yaml:7:15")
        .hasMessageContaining("alliance.learned-as")
        .hasMessageContaining("nothing was learned of 'clubb'; did you mean 'club'?");
    Path file = folder.resolve("a.yaml");
    assertThatThrownBy(() -> ScenarioReader.read(file, List.of(), Optional.empty()))
        .as("under the priors, by what ships")
        .hasMessageContaining("known are")
        .hasMessageContaining("csto");
  }

  @Test
  void whatAScenarioSaysGoesBefore() throws Exception {
    Setting setting = Setting.parse("behaviour.level=1.5");
    assertThat(first(scenario("  learned-as: club\n", setting), "behaviour.level")).isEqualTo(1.5);
  }

  @Test
  void underThePriorsNoLevelIsAnyonesOwn() throws Exception {
    Path file = folder.resolve("a.yaml");
    scenario("  learned-as: csto\n");
    ResolvedScenario prior = ScenarioReader.read(file, List.of(), Optional.empty());
    assertThat(first(prior, "behaviour.level")).isZero();
  }

  @Test
  void whatIsOnesOwnIsNotAmongWhatAllHave() {
    assertThat(POSTERIOR.learned()).containsExactly(Coefficient.KAPPA, Coefficient.LEVEL);
    assertThat(POSTERIOR.of("club").learned())
        .containsExactlyInAnyOrder(
            Coefficient.KAPPA, Coefficient.LEVEL, AllianceVariable.RATIFICATION);
    assertThat(POSTERIOR.coordinate()).isEqualTo("behaviour.kappa");
    assertThat(POSTERIOR.of("club").coordinate()).isEqualTo("behaviour.kappa");
  }
}
