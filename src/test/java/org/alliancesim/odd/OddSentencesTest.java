package org.alliancesim.odd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.alliancesim.chance.Distribution;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.Option;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/** What docs/odd.md says in sentences and no other test holds against the program. */
class OddSentencesTest {

  @Test
  void shocksMayChangeAllCoefficientsButThoseOfTheArmsMarket() {
    assertThat(Arrays.stream(Coefficient.values()).filter(each -> !each.definition().movable()))
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.of(Coefficient.EPSILON, Coefficient.PHI_DOLLAR, Coefficient.EQUIPMENT));
  }

  /** 7.12: the order of several criteria in a reason is that of the table in 7.8. */
  @Test
  void theTableOfCriteriaHasTheirOrder() {
    List<Map<String, String>> rows = OddDocument.read().table("criterion", "met if");
    assertThat(rows.stream().map(row -> row.get("criterion")))
        .containsExactlyElementsOf(
            Arrays.stream(StandardCriterion.values()).sorted().map(Criterion::key).toList());
  }

  /** 6: of {beta: [1.5, 3.5]}, within 5·10⁻¹⁰, and its CDF within 1.1·10⁻⁹ of u. */
  @Test
  void theQuantileOfABetaIsAsNearAsItSays() {
    Distribution prior = new Distribution.Beta(1.5, 3.5, 0, 1);
    BetaDistribution exact = new BetaDistribution(null, 1.5, 3.5);
    double furthest = 0;
    for (double u = 0.0005; u < 1; u += 0.001) {
      double value = prior.quantile(u);
      furthest = Math.max(furthest, Math.abs(exact.cumulativeProbability(value) - u));
      assertThat(exact.cumulativeProbability(value - 5.01e-10)).isLessThan(u);
      assertThat(exact.cumulativeProbability(value + 5.01e-10)).isGreaterThan(u);
    }
    assertThat(furthest).as("the text need not mention it if this is 0").isBetween(5e-10, 1.1e-9);
  }

  /** 7.6.3: a bid that gives full membership up costs its step and the exit, as leaving does. */
  @Test
  void aFullMembersBidForLessCostsTheExit() throws ScenarioException {
    StateCode armenia = StateCode.of("ARM");
    double partner = advantageBeyondGain("ARM");
    double outsider = advantageBeyondGain("UZB");
    ResolvedScenario scenario = scenario();
    double leverage = value(scenario, "leverages.RUS-ARM.level");

    assertThat(scenario.holders().get(armenia)).containsExactly("member");
    double up = 2 * (1 + 0.8 * (0.4 - 0.5));
    double down = 2 * (1 + 0.8 * (0.6 - 0.5));
    assertThat(outsider).as("the step alone").isCloseTo(-up, within(1e-9));
    assertThat(partner).isCloseTo(-down - 3 - 5 * Math.log(1 + 0.5 * leverage), within(1e-9));
  }

  private static double value(ResolvedScenario scenario, String path) {
    return scenario.values().get(path).quantity().quantile(0.5);
  }

  private static ResolvedScenario scenario() throws ScenarioException {
    return ScenarioReader.read(
        Path.of("scenarios/2021.yaml"),
        List.of(
            Setting.parse("alliance.statuses.partner.from=[none, observer, member]"),
            Setting.parse("leverages.RUS-ARM.level=0.6"),
            Setting.parse("behaviour.kappa=2"),
            Setting.parse("behaviour.kappa-step=0.8"),
            Setting.parse("alliance.statuses.partner.commitment=0.4"),
            Setting.parse("behaviour.kappa-exit=3"),
            Setting.parse("behaviour.psi=0.5"),
            Setting.parse("behaviour.decisiveness=5"),
            Setting.parse("behaviour.phi=0")));
  }

  /** X − π̂·gain of a bid for partner at the start, where φ = 0. */
  private static double advantageBeyondGain(String state) throws ScenarioException {
    ResolvedScenario scenario = scenario();
    AllianceModel model =
        new AllianceModel(
            Replicate.start(scenario, 1, 0).get(), Draws.of(1, 0), HistoryObserver.NONE);
    model.start();
    int partner = scenario.charter().statusIndex("partner");
    Option bid =
        model.options(scenario.states().indexOf(StateCode.of(state))).stream()
            .filter(option -> option.status() == partner)
            .findFirst()
            .orElseThrow();
    return bid.advantage() - bid.expectation().success() * bid.gain();
  }
}
