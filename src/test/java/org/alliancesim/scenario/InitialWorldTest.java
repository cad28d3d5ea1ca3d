package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Shock;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Distance;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatedPosition;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of the small scenario's world, computed by hand. */
class InitialWorldTest {

  private static final Offset<Double> ROUNDING = within(1e-15);
  private static final int ARM = 0;
  private static final int AZE = 1;
  private static final int RUS = 2;
  private static final int MEMBER = 0;
  private static final int PARTNER = 1;

  @TempDir private Path folder;

  private InitialWorld initial(String text, double u) throws ScenarioException {
    ResolvedScenario scenario = read(write(folder, "small.yaml", text));
    double[] coordinates = new double[scenario.inputs().size()];
    Arrays.fill(coordinates, u);
    return scenario.initialWorld(scenario.sample(coordinates));
  }

  private World world(String text) throws ScenarioException {
    return initial(text, 0.5).world();
  }

  @Test
  void powerIsTheRootOfCincOverItsLargestValue() throws ScenarioException {
    World world = world(Draft.SMALL);

    assertThat(world.power(ARM)).isCloseTo(0.1, ROUNDING); // √(0.0004/0.04)
    assertThat(world.power(AZE)).isCloseTo(0.2, ROUNDING); // √(0.0016/0.04)
    assertThat(world.power(RUS)).isEqualTo(1);
  }

  @Test
  void withoutCapabilitiesNobodyHasPower() throws ScenarioException {
    World world = world(Draft.SMALL.replaceAll("cinc: .*", "cinc: 0"));

    assertThat(world.power(RUS)).isZero();
  }

  @Test
  void affinityFollowsFromIdealPointsUnlessItIsSetOrOneIsMissing() throws ScenarioException {
    World world = world(Draft.SMALL);

    // 1 − 2·0.6/3 = 0.6; Russia has no ideal point in this scenario
    assertThat(world.affinity(ARM, AZE)).isCloseTo(0.6, ROUNDING);
    assertThat(world.affinity(AZE, ARM)).isCloseTo(0.6, ROUNDING);
    assertThat(world.affinity(ARM, RUS)).isZero();

    String set = Draft.SMALL + "affinities: [{between: [AZE, ARM], level: -0.9}]\n";
    assertThat(world(set).affinity(ARM, AZE)).isEqualTo(-0.9);
  }

  @Test
  void aRivalrysBaselineIsItsLevelUnlessSet() throws ScenarioException {
    World world = world(Draft.SMALL);

    assertThat(world.rivalry(ARM, AZE)).isEqualTo(0.9);
    assertThat(world.rivalry(AZE, ARM)).isEqualTo(0.9);
    assertThat(world.get(PairVariable.RIVALRY_BASELINE, ARM, AZE)).isEqualTo(0.9);
    assertThat(world.get(PairVariable.TENSION, ARM, AZE)).isZero();

    World other = world(Draft.smallWith("level: 0.9", "level: 0.9, baseline: 0.4, tension: 2"));
    assertThat(other.get(PairVariable.RIVALRY_BASELINE, AZE, ARM)).isEqualTo(0.4);
    assertThat(other.get(PairVariable.TENSION, AZE, ARM)).isEqualTo(2);
  }

  @Test
  void anUncertainRivalryTakesItsBaselineAlong() throws ScenarioException {
    World world = initial(Draft.smallWith("level: 0.9", "level: {uniform: [0, 1]}"), 0.25).world();

    assertThat(world.rivalry(ARM, AZE)).isEqualTo(0.25);
    assertThat(world.get(PairVariable.RIVALRY_BASELINE, ARM, AZE)).isEqualTo(0.25);
  }

  /**
   * On a sphere of 6,371 km Yerevan and Baku lie 451.802 km apart, Yerevan and Moscow 1791.066;
   * worked out apart from the program. The nearest full member other than oneself counts.
   */
  @Test
  void nearnessFollowsFromTheCapitalsOfMembersUnlessItIsSet() throws ScenarioException {
    String located =
        Draft.SMALL
            .replace("budget: 800", "budget: 800\n    capital: {lat: 40.1777, lon: 44.5126}")
            .replace("budget: 2700", "budget: 2700\n    capital: {lat: 40.3756, lon: 49.8328}")
            .replace("budget: 60000", "budget: 60000\n    capital: {lat: 55.6256, lon: 37.6064}");
    World world = world(located);
    assertThat(world.get(StateVariable.NEARNESS, AZE)).isCloseTo(0.849399, within(5e-7));
    assertThat(world.get(StateVariable.NEARNESS, ARM)).isCloseTo(0.402978, within(5e-7));
    assertThat(world.get(StateVariable.NEARNESS, RUS)).isCloseTo(0.402978, within(5e-7));
    World set = world(located.replace("cinc: 0.0016", "cinc: 0.0016\n    nearness: 0.25"));
    assertThat(set.get(StateVariable.NEARNESS, AZE)).isEqualTo(0.25);
    assertThat(world(Draft.SMALL).get(StateVariable.NEARNESS, AZE))
        .as("no capital is known")
        .isEqualTo(1);
    World alone = world(located.replace("ARM: [member], RUS: [member]", "RUS: [member]"));
    assertThat(alone.get(StateVariable.NEARNESS, RUS)).as("no other member").isEqualTo(1);
    assertThat(Distance.nearness(55, 37, -35, -60)).isZero();
  }

  @Test
  void guaranteesAreDirectedAndRelationsExistUnlessBroken() throws ScenarioException {
    World world = world(Draft.SMALL + "relations: [{between: [ARM, AZE], diplomatic: 0}]\n");

    assertThat(world.guarantee(RUS, ARM)).isEqualTo(0.7);
    assertThat(world.guarantee(ARM, RUS)).isZero();
    assertThat(world.relations(ARM, AZE)).isFalse();
    assertThat(world.relations(AZE, ARM)).isFalse();
    assertThat(world.relations(ARM, RUS)).isTrue();
  }

  @Test
  void armsImportsStayInTrendIndicatorValues() throws ScenarioException {
    World world = world(Draft.SMALL);

    assertThat(world.get(StateVariable.IMPORTS_TIV, AZE)).isEqualTo(206);
    assertThat(world.supplierShare(AZE, RUS)).isEqualTo(0.2);
    assertThat(world.supplierShare(RUS, AZE)).isZero();
    assertThat(world.get(StateVariable.MILITARY_BUDGET, RUS)).isEqualTo(60_000);
    assertThat(world.get(StateVariable.UN_MEMBER, ARM)).isEqualTo(1);
  }

  @Test
  void organisationsHaveMembersAndPrecedents() throws ScenarioException {
    World.Organisation sco = world(Draft.SMALL).organisations().get(0);

    assertThat(sco.name()).isEqualTo("SCO");
    assertThat(sco.members()).containsExactly(false, false, true);
    assertThat(sco.precedent()).isTrue();
    assertThat(sco.hostility()).isZero();
  }

  @Test
  void theAllianceIsAsWritten() throws ScenarioException {
    InitialWorld initial = initial(Draft.SMALL, 0.5);

    assertThat(initial.months()).isEqualTo(12);
    assertThat(initial.chair()).containsExactly(0, 0, 1);
    assertThat(initial.holdings()).isDeepEqualTo(new int[][] {{MEMBER}, {World.NONE}, {MEMBER}});
    assertThat(initial.credibility()).isEqualTo(0.7);
    assertThat(initial.isolation()).isEqualTo(0.1);
    assertThat(initial.terms()[StatusVariable.VOTES.ordinal()]).containsExactly(1, 0);
    assertThat(initial.charter().statuses().get(PARTNER).eligibility())
        .containsExactly(StandardCriterion.NO_CONFLICT);
    assertThat(initial.waiver()[PARTNER]).containsExactly(0.5);
    assertThat(initial.coefficients()[Coefficient.KAPPA.ordinal()]).isEqualTo(5);
    assertThat(initial.outside()).containsExactly(false, false, false);
  }

  @Test
  void aYearlyRateBecomesAMonthlyProbabilityOfTheWholeClock() throws ScenarioException {
    Shock storm = initial(Draft.SMALL, 0.5).shocks().get(0);

    // 1 − exp(−0.12/12)
    assertThat(storm.monthlyProbability()).isCloseTo(0.009950166250831947, ROUNDING);
    assertThat(storm.first()).isZero();
    assertThat(storm.last()).isEqualTo(11);
    assertThat(storm.recurring()).isFalse();
    Shock.Effect effect = storm.effects().get(0);
    assertThat(effect.target().path()).isEqualTo("alliance.isolation");
    assertThat(effect.operation()).isEqualTo(Shock.Operation.ADD);
    assertThat(effect.amount()).isEqualTo(0.5);
    assertThat(effect.halfLife()).isInfinite();
  }

  @Test
  void aDatedShockStrikesInItsMonthOnly() throws ScenarioException {
    Shock certain = initial(Draft.smallWith("rate: 0.12", "date: 2021-09"), 0.5).shocks().get(0);
    assertThat(certain.first()).isEqualTo(2);
    assertThat(certain.last()).isEqualTo(2);
    assertThat(certain.monthlyProbability()).isEqualTo(1);

    Shock likely =
        initial(Draft.smallWith("rate: 0.12", "date: 2021-09, probability: 0.8"), 0.5)
            .shocks()
            .get(0);
    assertThat(likely.monthlyProbability()).isEqualTo(0.8);
  }

  @Test
  void aWindowIsCutToTheClock() throws ScenarioException {
    String window = "rate: 0.12, recurring: true, window: {start: 2021-08, end: 2030-01}";
    Shock shock = initial(Draft.smallWith("rate: 0.12", window), 0.5).shocks().get(0);

    assertThat(shock.first()).isEqualTo(1);
    assertThat(shock.last()).isEqualTo(11);
    assertThat(shock.recurring()).isTrue();
  }

  @Test
  void aShockCanMoveAPairWithoutEntry() throws ScenarioException {
    String effect = "path: affinities.RUS-ARM.level, set: {uniform: [0, 1]}, half-life: 24";
    Shock.Effect found =
        initial(Draft.smallWith("path: alliance.isolation, add: 0.5", effect), 0.25)
            .shocks()
            .get(0)
            .effects()
            .get(0);

    assertThat(found.target().path()).isEqualTo("affinities.ARM-RUS.level");
    assertThat(found.target().first()).isEqualTo(ARM);
    assertThat(found.target().second()).isEqualTo(RUS);
    assertThat(found.amount()).isEqualTo(0.25);
    assertThat(found.halfLife()).isEqualTo(24);
  }

  @Test
  void aDirectedShockKeepsItsDirection() throws ScenarioException {
    String effect = "path: guarantees.RUS-ARM.level, set: 0";
    Shock.Effect found =
        initial(Draft.smallWith("path: alliance.isolation, add: 0.5", effect), 0.5)
            .shocks()
            .get(0)
            .effects()
            .get(0);

    assertThat(found.target().first()).isEqualTo(RUS);
    assertThat(found.target().second()).isEqualTo(ARM);
  }

  @Test
  void eachWorldIsItsOwn() throws ScenarioException {
    ResolvedScenario scenario = read(write(folder, "small.yaml", Draft.SMALL));
    double[] inputs = new double[scenario.inputs().size()];
    InitialWorld first = scenario.initialWorld(inputs);
    InitialWorld second = scenario.initialWorld(inputs);

    first.world().set(StateVariable.CONFLICT, ARM, 1);
    assertThat(second.world().get(StateVariable.CONFLICT, ARM)).isZero();

    InitialWorld third = scenario.initialWorld(inputs, first.world());
    assertThat(third.world()).isSameAs(first.world());
    assertThat(third.world().get(StateVariable.CONFLICT, ARM)).isZero();
  }

  @Test
  void aStanceLiesBetweenItsHolderAndTheStateItIsTowardWithWhatItIsAbout()
      throws ScenarioException {
    String stances =
        """
        stances:
          - {holder: ARM, toward: AZE, level: -0.6, settles: 0.1,
             about: "any seat for a\n state at war with it", source: "assumption: a statement"}
          - {holder: RUS, toward: AZE, level: 0.5}
        """;
    World world = world(Draft.SMALL + stances);

    assertThat(world.stance(ARM, AZE)).isEqualTo(-0.6);
    assertThat(world.stance(AZE, ARM)).isZero();
    assertThat(world.stance(RUS, AZE)).isEqualTo(0.5);
    assertThat(world.get(PairVariable.STANCE_SETTLES, ARM, AZE)).isEqualTo(0.1);
    assertThat(world.stances(ARM)).containsExactly(AZE);
    assertThat(world.position(ARM, AZE))
        .contains(
            new StatedPosition("any seat for a state at war with it", "assumption: a statement"));
    assertThat(world.position(RUS, AZE)).contains(new StatedPosition("", ""));
    assertThat(world.position(AZE, ARM)).isEmpty();
  }

  @Test
  void whatAStanceIsAboutDeterminesNoResult() throws ScenarioException {
    String stance = "stances: [{holder: ARM, toward: AZE, level: -0.6, about: %s}]%n";
    ResolvedScenario one = read(write(folder, "one.yaml", Draft.SMALL + stance.formatted("a war")));
    ResolvedScenario other =
        read(write(folder, "other.yaml", Draft.SMALL + stance.formatted("a border")));

    assertThat(other.digest()).isEqualTo(one.digest());
    assertThat(one.statements())
        .anySatisfy(
            said -> {
              assertThat(said.path()).isEqualTo("stances.ARM-AZE.about");
              assertThat(said.value()).isEqualTo("a war");
              assertThat(said.origin().toString()).endsWith("one.yaml:37:58");
            });
  }
}
