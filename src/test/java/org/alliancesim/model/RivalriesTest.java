package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One month of the process `rivalries` on draws that are given. Reference values worked out by hand
 * from the equations of docs/odd.md.
 */
class RivalriesTest {

  /** What {@link Rivalries} tells. */
  private static final class Told implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final List<String> entries = new ArrayList<>();

    @Override
    public void clashed(int month, int first, int second, int clashes) {
      entries.add("clash " + first + second + " " + clashes);
    }

    @Override
    public void attacked(int month, int member, int attacker, boolean helped) {
      entries.add("attack on " + member + " by " + attacker + (helped ? " helped" : " alone"));
    }

    @Override
    public void settled(int month, int first, int second, double before, double after) {
      entries.add("settled " + first + second + " from " + before + " to " + after);
    }

    @Override
    public void stanceSettled(int month, int holder, int on, double before) {
      entries.add("stance of " + holder + " on " + on + " settled from " + before);
    }

    @Override
    public void governmentChanged(int month, int member) {
      entries.add("government of " + member);
    }
  }

  private final Told told = new Told();

  private Situation afterAMonth(TestWorld world, ScriptedDraws draws, int... inTheNews) {
    Situation situation = new Situation(world.build(), draws, told, Counterfactual.NONE);
    for (int state : inTheNews) {
      situation.inTheNews[state] = true;
    }
    new Rivalries(situation).step();
    return situation;
  }

  private static ScriptedDraws clash(double u) {
    return new ScriptedDraws().with(RandomProcess.CLASH, u);
  }

  /** λ = 0.2·0.5²·(1+0.25) = 0.0625. */
  private static TestWorld rivals() {
    return TestWorld.of("AAA", "BBB", "MMM")
        .set(PairVariable.RIVALRY, "AAA", "BBB", 0.5)
        .set(PairVariable.RIVALRY_BASELINE, "AAA", "BBB", 0.4)
        .set(PairVariable.TENSION, "AAA", "BBB", 0.25)
        .coefficient(Coefficient.LAMBDA_0, 0.2)
        .coefficient(Coefficient.DECAY, 0.3)
        .coefficient(Coefficient.XI, 2)
        .coefficient(Coefficient.SIGNAL, 0.5)
        .coefficient(Coefficient.JUMP, 0.1)
        .coefficient(Coefficient.RETURN, 0.05)
        .coefficient(Coefficient.SETTLEMENT_0, 0.01)
        .coefficient(Coefficient.SETTLEMENT_1, 2)
        .coefficient(Coefficient.SETTLEMENT_DROP, 0.25);
  }

  /** e^(−0.0625) = 0.939413, e^(−0.0625)·1.0625 = 0.998126. */
  @ParameterizedTest
  @CsvSource({"0.93941, 0", "0.93942, 1", "0.99812, 1", "0.99813, 2"})
  void rivalryAndTensionSetTheRateOfClashes(double u, int clashes) {
    afterAMonth(rivals(), clash(u));
    assertThat(told.entries).isEqualTo(clashes == 0 ? List.of() : List.of("clash 01 " + clashes));
  }

  @Test
  void aClashHeatsARivalryAndQuietCoolsItTowardsItsBaseline() {
    Situation hot = afterAMonth(rivals(), clash(0.95));
    assertThat(hot.world.rivalry(0, 1)).as("0.5+0.1·0.5").isCloseTo(0.55, within(1e-15));
    Situation quiet = afterAMonth(rivals(), clash(0.5));
    assertThat(quiet.world.rivalry(0, 1)).as("0.5+0.05·(0.4−0.5)").isCloseTo(0.495, within(1e-15));
  }

  /** 0.7·0.25, 2 for a clash, 0.5 for each of the two that is in the news. */
  @Test
  void tensionFadesAndRisesWithClashesAndBids() {
    assertThat(tension(clash(0.5))).isCloseTo(0.175, within(1e-15));
    assertThat(tension(clash(0.95))).isCloseTo(2.175, within(1e-15));
    assertThat(tension(clash(0.5), 0)).isCloseTo(0.675, within(1e-15));
    assertThat(tension(clash(0.5), 1)).isCloseTo(0.675, within(1e-15));
    assertThat(tension(clash(0.5), 0, 1)).isCloseTo(1.175, within(1e-15));
    assertThat(tension(clash(0.5), 2)).as("another's bid").isCloseTo(0.175, within(1e-15));
  }

  private double tension(ScriptedDraws draws, int... inTheNews) {
    Situation after = afterAMonth(rivals(), draws, inTheNews);
    assertThat(after.inTheNews).as("news lasts a month").containsOnly(false);
    return after.world.get(PairVariable.TENSION, 0, 1);
  }

  /** Both ways round: a rivalry that sleeps wakes to its baseline, one without a baseline ends. */
  @Test
  void aRivalryWithLevelOrBaselineAloneMovesToo() {
    TestWorld asleep = rivals().set(PairVariable.RIVALRY, "AAA", "BBB", 0);
    assertThat(afterAMonth(asleep, clash(0.5)).world.rivalry(0, 1))
        .as("0.05·0.4")
        .isCloseTo(0.02, within(1e-15));
    TestWorld passing = rivals().set(PairVariable.RIVALRY_BASELINE, "AAA", "BBB", 0);
    assertThat(afterAMonth(passing, clash(0.5)).world.rivalry(0, 1))
        .as("0.5−0.05·0.5")
        .isCloseTo(0.475, within(1e-15));
  }

  /** A month settles with 0.01, and with 0.01·(1+2) where both hold a status. */
  @ParameterizedTest
  @CsvSource({
    "false, false, 0.0099, true",
    "false, false, 0.01, false",
    "true, false, 0.0101, false",
    "false, true, 0.0101, false",
    "true, true, 0.0299, true",
    "true, true, 0.0301, false",
  })
  void seatsInCommonHelpToSettle(boolean first, boolean second, double u, boolean settled) {
    TestWorld world = rivals();
    if (first) {
      world.holds("AAA", TestWorld.PARTNER);
    }
    if (second) {
      world.holds("BBB", TestWorld.PARTNER);
    }
    Situation after = afterAMonth(world, clash(0.5).with(RandomProcess.SETTLEMENT, u));
    assertThat(after.world.get(PairVariable.RIVALRY_BASELINE, 0, 1))
        .as("0.4·(1−0.25) if settled")
        .isCloseTo(settled ? 0.3 : 0.4, within(1e-15));
    assertThat(told.entries)
        .hasSize(settled ? 1 : 0)
        .allMatch(entry -> entry.startsWith("settled 01 from 0.4 to 0.3"));
  }

  /**
   * The rival OUT has three quarters of the two's power. Two sponsors: Σ w(F_Lm−F_Lo) =
   * 0.75·(0.5+0.25)+0.25·(0.25−0.5) = 0.5, so help comes with Λ(−1+2·0.5) = 1/2.
   */
  private static TestWorld attacked(String first, String second) {
    return TestWorld.of(first, "LLL", "MOO", second)
        .members("LLL", "MMM")
        .chair("LLL", 0.75)
        .chair("MOO", 0.25)
        .rivalry("MMM", "OUT", 1)
        .set(StateVariable.POWER, "MMM", 0.25)
        .set(StateVariable.POWER, "OUT", 0.75)
        .set(PairVariable.AFFINITY, "LLL", "MMM", 0.5)
        .set(PairVariable.AFFINITY, "LLL", "OUT", -0.25)
        .set(PairVariable.AFFINITY, "MOO", "MMM", 0.25)
        .set(PairVariable.AFFINITY, "MOO", "OUT", 0.5)
        .coefficient(Coefficient.LAMBDA_0, 0.2)
        .coefficient(Coefficient.HELP_0, -1)
        .coefficient(Coefficient.HELP_F, 2)
        .coefficient(Coefficient.HELP_GAIN, 0.1)
        .coefficient(Coefficient.HELP_LOSS, 0.2)
        .coefficient(Coefficient.HELP_RESENTMENT, 0.3)
        .coefficient(Coefficient.CLASH_RESENTMENT, 0.07)
        .set(StateVariable.RESENTMENT, "MMM", 0.1);
  }

  private static ScriptedDraws attack(double initiator, double help) {
    return clash(0.9).with(RandomProcess.INITIATOR, initiator).with(RandomProcess.HELP, help);
  }

  @ParameterizedTest
  @CsvSource({"MMM, OUT, attack on 0 by 3", "OUT, MMM, attack on 3 by 0"})
  void anAttackedMemberIsHelpedOrLeftAlone(String first, String second, String event) {
    int member = first.equals("MMM") ? 0 : 3;
    Situation helped = afterAMonth(attacked(first, second), attack(0.74, 0.4999));
    assertThat(told.entries).containsExactly("clash 03 1", event + " helped");
    assertThat(helped.alliance.credibility()).as("0.7+0.1·0.3").isCloseTo(0.73, within(1e-15));
    assertThat(resentment(helped, member)).isEqualTo(0.1);
    told.entries.clear();
    Situation alone = afterAMonth(attacked(first, second), attack(0.74, 0.5));
    assertThat(told.entries).containsExactly("clash 03 1", event + " alone");
    assertThat(alone.alliance.credibility()).as("0.7·0.8").isCloseTo(0.56, within(1e-15));
    assertThat(resentment(alone, member)).isCloseTo(0.4, within(1e-15));
  }

  private static double resentment(Situation situation, int state) {
    return situation.world.get(StateVariable.RESENTMENT, state);
  }

  @Test
  void whoStartedIsNoVictim() {
    Situation after = afterAMonth(attacked("MMM", "OUT"), attack(0.75, 0.9));
    assertThat(told.entries).containsExactly("clash 03 1");
    assertThat(after.alliance.credibility()).isEqualTo(0.7);
  }

  @Test
  void theChairHelpsItself() {
    afterAMonth(attacked("MMM", "OUT").chair("MMM", 0.1), attack(0.1, 0.9));
    assertThat(told.entries).containsExactly("clash 03 1");
  }

  @Test
  void aMemberThatDoesNotVoteIsNotDefended() {
    afterAMonth(attacked("MMM", "OUT").holds("MMM", TestWorld.FROZEN), attack(0.1, 0.9));
    assertThat(told.entries).containsExactly("clash 03 1");
  }

  /** Members that clash with each other, frozen or not, resent the alliance; nobody is attacked. */
  @ParameterizedTest
  @CsvSource({"member, member", "member, frozen", "frozen, member"})
  void aClashInsideTheAllianceIsResentedByBoth(String first, String second) {
    TestWorld world = attacked("MMM", "OUT").holds("MMM", first).holds("OUT", second);
    Situation after = afterAMonth(world, attack(0.1, 0.9));
    assertThat(told.entries).containsExactly("clash 03 1");
    assertThat(resentment(after, 0)).isCloseTo(0.17, within(1e-15));
    assertThat(resentment(after, 3)).isCloseTo(0.07, within(1e-15));
    assertThat(resentment(after, 1)).isZero();
    assertThat(after.alliance.credibility()).isEqualTo(0.7);
  }

  @Test
  void resentmentFadesAndCredibilityReturnsToWhereItBegan() {
    TestWorld world =
        TestWorld.of("AAA", "MMM")
            .set(StateVariable.RESENTMENT, "MMM", 0.4)
            .coefficient(Coefficient.RESENTMENT_DECAY, 0.05)
            .coefficient(Coefficient.CREDIBILITY_RETURN, 0.1);
    Situation situation =
        new Situation(world.build(), new ScriptedDraws(), told, Counterfactual.NONE);
    situation.alliance.setCredibility(0.5);
    new Rivalries(situation).step();
    assertThat(resentment(situation, 1)).as("0.4·0.95").isCloseTo(0.38, within(1e-15));
    assertThat(situation.alliance.credibility())
        .as("0.5+0.1·(0.7−0.5)")
        .isCloseTo(0.52, within(1e-15));
  }

  /** Σ_{i≤2} 0.5^i/i! = 1.625; a rate beyond measure ends at 1,000 events. */
  @Test
  void thePoissonQuantileIsExactAtItsBordersAndEnds() {
    double quiet = FastMath.exp(-0.5);
    assertThat(Rivalries.poisson(quiet, 0.5)).as("at the border").isEqualTo(1);
    assertThat(Rivalries.poisson(Math.nextDown(quiet), 0.5)).isZero();
    assertThat(Rivalries.poisson(1.625 * quiet - 1e-9, 0.5)).isEqualTo(2);
    assertThat(Rivalries.poisson(1.625 * quiet + 1e-9, 0.5)).isEqualTo(3);
    assertThat(Rivalries.poisson(0.5, 5000)).isEqualTo(1000);
  }

  /** 1 − e^(−0.6/12) = 0.048771. */
  @ParameterizedTest
  @CsvSource({"0.04877, true", "0.04878, false"})
  void aStanceIsSettledAtItsYearlyRate(double u, boolean settled) {
    TestWorld world =
        TestWorld.of("AAA", "BBB", "MMM")
            .set(PairVariable.STANCE, "MMM", "AAA", -0.5)
            .set(PairVariable.STANCE_SETTLES, "MMM", "AAA", 0.6)
            .set(PairVariable.STANCE, "MMM", "BBB", -0.25);
    Situation after =
        afterAMonth(world, new ScriptedDraws().with(RandomProcess.STANCE_SETTLEMENT, u));
    assertThat(after.world.stance(2, 0)).isEqualTo(settled ? 0 : -0.5);
    assertThat(after.world.stance(2, 1)).as("without a rate").isEqualTo(-0.25);
    assertThat(told.entries)
        .isEqualTo(settled ? List.of("stance of 2 on 0 settled from -0.5") : List.of());
  }

  /** 1 − e^(−1/60) = 0.016529; who does not vote has no government that counts. */
  @ParameterizedTest
  @CsvSource({"0.01652, true", "0.01653, false"})
  void governmentsChangeOnceInTheirTenure(double u, boolean changed) {
    TestWorld world = TestWorld.of("AAA", "MMM").members("MMM").coefficient(Coefficient.TENURE, 60);
    Situation after = afterAMonth(world, new ScriptedDraws().with(RandomProcess.GOVERNMENT, u));
    assertThat(after.dispositions.government(1)).isEqualTo(changed ? 1 : 0);
    assertThat(after.dispositions.government(0)).isZero();
    assertThat(told.entries).isEqualTo(changed ? List.of("government of 1") : List.of());
  }

  /** As when a shock or a user makes two states rivals. */
  @Test
  void aRivalryThatArisesLaterClashesFromThenOn() {
    Situation situation = new Situation(rivals().build(), clash(0.9999), told, Counterfactual.NONE);
    Rivalries process = new Rivalries(situation);
    process.step();
    assertThat(told.entries).containsExactly("clash 01 2");
    situation.world.set(PairVariable.RIVALRY, 0, 2, 0.9);
    situation.month++;
    told.entries.clear();
    process.step();
    assertThat(told.entries).anyMatch(entry -> entry.startsWith("clash 02"));
  }
}
