package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The patterns that the model is built to show, each in the smallest world that can show it.
 * Comparisons are paired: the same draws on both sides. "Clear of 0" is more than four standard
 * errors of the paired difference; each pattern has a control in which its cause is absent and so
 * is the effect.
 */
@Tag("many-histories")
@Tag("patterns")
class PatternsTest {

  private static final int PARTNER = 1;
  private static final int FROZEN = 2;
  private static final int REPLICATES = 1000;

  @Test
  void p1OneRivalInsideBlocks() {
    TestWorld rival =
        TestWorld.consensusOfThree()
            .coefficient(Coefficient.PHI_CHAIR, 0.05)
            .rivalry("AAA", "MMM", 0.9);
    TestWorld none = TestWorld.consensusOfThree();
    assertClearlyHigher(held(none), held(rival));
    int blocked = 0;
    int decidedByRival = 0;
    for (int k = 0; k < REPLICATES; k++) {
      for (BallotOutcome ballot : rival.run(1, k).ballots()) {
        blocked += ballot.passed() ? 0 : 1;
        decidedByRival += ballot.decisive().contains(rival.index("MMM")) ? 1 : 0;
      }
    }
    assertThat(blocked).isPositive();
    assertThat((double) decidedByRival / blocked).isGreaterThan(0.8);
  }

  @Test
  void p2AMembersFriendOutsideBlocksItsRival() {
    TestWorld friend =
        TestWorld.consensusOfThree()
            .coefficient(Coefficient.GAMMA_PATRON, 1.7)
            .rivalry("AAA", "OUT", 0.9)
            .set(PairVariable.AFFINITY, "MMM", "OUT", 0.9);
    TestWorld stranger =
        TestWorld.consensusOfThree()
            .coefficient(Coefficient.GAMMA_PATRON, 1.7)
            .rivalry("AAA", "OUT", 0.9);
    assertClearlyHigher(held(stranger), held(friend));
    TestWorld control =
        TestWorld.consensusOfThree()
            .rivalry("AAA", "OUT", 0.9)
            .set(PairVariable.AFFINITY, "MMM", "OUT", 0.9);
    assertSame(held(stranger), held(control));
  }

  /** The exchange of 2017: each member minds one candidate, whose rival is its own friend. */
  @Test
  void p3APackagePassesWhereEachBidAloneFails() {
    TestWorld single = exchange(1);
    TestWorld paired = exchange(1).packages();
    assertClearlyHigher(held(paired), held(single));
    assertClearlyHigher(heldByBoth(paired), heldByBoth(single));
    assertSame(held(exchange(0).packages()), held(exchange(0)));
  }

  /** The control: the candidates are no rivals of each other, so that there is nothing to trade. */
  private static TestWorld exchange(double rivalryOfCandidates) {
    return TestWorld.of("AAA", "BBB", "MMM", "NNN")
        .members("MMM", "NNN")
        .passive("MMM", "NNN")
        .chair("MMM", 0.5)
        .chair("NNN", 0.5)
        .coefficient(Coefficient.NU, 0.2)
        .coefficient(Coefficient.PHI_CHAIR, 0.2)
        .coefficient(Coefficient.GAMMA_AFF, 0.45)
        .coefficient(Coefficient.GAMMA_RIV, 1.7)
        .coefficient(Coefficient.KAPPA, -5)
        .rivalry("AAA", "MMM", 0.7)
        .rivalry("BBB", "NNN", 0.7)
        .rivalry("AAA", "BBB", rivalryOfCandidates)
        .set(PairVariable.AFFINITY, "BBB", "MMM", 0.9)
        .set(PairVariable.AFFINITY, "AAA", "NNN", 0.9)
        .months(24);
  }

  @Test
  void p4EligibilityStopsCandidatesBeforeAnyVote() {
    TestWorld shut =
        TestWorld.consensusOfThree()
            .criterion(TestWorld.PARTNER, StandardCriterion.UN_MEMBER, 0)
            .set(StateVariable.UN_MEMBER, "AAA", 0)
            .coefficient(Coefficient.KAPPA, -5);
    for (int k = 0; k < REPLICATES; k++) {
      RunHistory history = shut.run(1, k);
      assertThat(history.ballots()).isEmpty();
      assertThat(history.path(0, PARTNER).stage()).isLessThanOrEqualTo(Stage.RETURNED);
    }
    assertThat(mean(held(TestWorld.consensusOfThree())))
        .as("control: the gate open")
        .isGreaterThan(0.5);
  }

  @Test
  void p5SomeWillingStatesAreDeterredByTheVetoTheyExpect() {
    TestWorld sureOfConsent = TestWorld.consensusOfThree().coefficient(Coefficient.KAPPA, 5);
    TestWorld rival =
        TestWorld.consensusOfThree().coefficient(Coefficient.KAPPA, 5).rivalry("AAA", "MMM", 0.9);
    double deterred = mean(stage(rival, Stage.DETERRED));
    assertThat(deterred).isGreaterThan(0.1);
    assertThat(mean(stage(sureOfConsent, Stage.DETERRED))).as("control").isLessThan(0.02);
    RunHistory history =
        IntStream.range(0, REPLICATES)
            .mapToObj(k -> rival.run(1, k))
            .filter(run -> run.path(0, PARTNER).stage() == Stage.DETERRED)
            .findFirst()
            .orElseThrow();
    assertThat(history.path(0, PARTNER).reason()).isEqualTo("MMM");
  }

  private static TestWorld pressure(double psi) {
    return TestWorld.consensusOfThree()
        .rivalry("AAA", "MMM", 0.9)
        .coefficient(Coefficient.PSI, psi)
        .coefficient(Coefficient.COST, 0.02)
        .coefficient(Coefficient.R_PRESS, 0.5)
        .coefficient(Coefficient.KAPPA, -1)
        .set(PairVariable.LEVERAGE, "LLL", "MMM", 1);
  }

  @Test
  void p6PressureBuysConsentAndCostsLoyalty() {
    assertClearlyHigher(held(pressure(1.5)), held(pressure(0)));
    assertClearlyHigher(resentment(pressure(1.5)), resentment(pressure(0)));
    TestWorld free = pressure(1.5).coefficient(Coefficient.R_PRESS, 0);
    assertThat(mean(resentment(free))).as("control: pressure that leaves nothing").isZero();
    TestWorld withoutLeverage = pressure(1.5).set(PairVariable.LEVERAGE, "LLL", "MMM", 0);
    assertSame(held(withoutLeverage), held(pressure(0)));
  }

  /** A member attacked by an outsider, with what it does next. */
  private static TestWorld attacked(double h0) {
    return TestWorld.of("LLL", "MMM", "OUT")
        .members("LLL", "MMM")
        .passive("OUT")
        .chair("LLL", 1)
        .rivalry("MMM", "OUT", 0.9)
        .set(StateVariable.POWER, "LLL", 1)
        .set(StateVariable.POWER, "OUT", 1)
        .set(PairVariable.AFFINITY, "LLL", "MMM", 0.6)
        .coefficient(Coefficient.LAMBDA_0, 0.2)
        .coefficient(Coefficient.HELP_0, h0)
        .coefficient(Coefficient.HELP_RESENTMENT, 0.25)
        .coefficient(Coefficient.HELP_LOSS, 0.15)
        .coefficient(Coefficient.HELP_GAIN, 0.1)
        .coefficient(Coefficient.BETA_RES, 2)
        .coefficient(Coefficient.KAPPA, 5)
        .coefficient(Coefficient.KAPPA_EXIT, 2)
        .months(60);
  }

  @Test
  void p7AMemberAttackedAndNotHelpedLosesFaithAndTheAllianceItsCredibility() {
    TestWorld certain = attacked(1000);
    TestWorld refused = attacked(-1000);
    assertClearlyHigher(frozen(refused), frozen(certain));
    assertClearlyHigher(resentment(refused, "MMM"), resentment(certain, "MMM"));
    assertClearlyHigher(credibility(certain), credibility(refused));
    assertThat(mean(resentment(certain, "MMM"))).as("control: help is certain").isZero();
  }

  @Test
  void p8AnIsolatedLeaderIsCostlyToWhoeverHasWesternTies() {
    assertClearlyHigher(held(western(0.8, 0)), held(western(0.8, 0.9)));
    assertSame(held(western(0, 0)), held(western(0, 0.9)));
  }

  private static TestWorld western(double ties, double isolation) {
    return TestWorld.consensusOfThree()
        .set(StateVariable.WESTERN_TIES, "AAA", ties)
        .coefficient(Coefficient.BETA_ISO, 2)
        .coefficient(Coefficient.KAPPA, 3)
        .isolation(isolation);
  }

  /** A member that objected objects again, and the chair knows it. */
  private static TestWorld repeated(double tenure) {
    return TestWorld.consensusOfThree()
        .against("MMM", "AAA", 1)
        .coefficient(Coefficient.PHI_CHAIR, 0.05)
        .coefficient(Coefficient.KAPPA, -5)
        .coefficient(Coefficient.TENURE, tenure)
        .months(60);
  }

  /** The control has governments that change every other year. */
  @Test
  void p11ARefusedBidDoesNotPassByBeingRepeatedWhileNothingChanges() {
    TestWorld unchanging = repeated(Double.POSITIVE_INFINITY);
    int refused = 0;
    int bidsAfterwards = 0;
    for (int k = 0; k < REPLICATES; k++) {
      RunHistory history = unchanging.run(1, k);
      boolean blocked = history.ballots().stream().anyMatch(ballot -> !ballot.passed());
      refused += blocked ? 1 : 0;
      bidsAfterwards += blocked ? history.path(0, PARTNER).bids() - 1 : 0;
      assertThat(blocked && history.path(0, PARTNER).stage() == Stage.HELD).isFalse();
    }
    assertThat(refused).isGreaterThan(REPLICATES / 4);
    assertThat(bidsAfterwards).as("they are repeated").isPositive();
    TestWorld changing = repeated(24);
    int passedLater = 0;
    for (int k = 0; k < REPLICATES; k++) {
      RunHistory history = changing.run(1, k);
      boolean blocked = history.ballots().stream().anyMatch(ballot -> !ballot.passed());
      passedLater += blocked && history.path(0, PARTNER).stage() == Stage.HELD ? 1 : 0;
    }
    assertThat(passedLater).as("control").isPositive();
    assertClearlyHigher(held(changing), held(unchanging));
  }

  private static TestWorld stance(double settles) {
    return repeated(Double.POSITIVE_INFINITY)
        .against("MMM", "AAA", 2)
        .set(PairVariable.STANCE_SETTLES, "MMM", "AAA", settles);
  }

  /** The control has the stance that is never settled. */
  @Test
  void p12AStanceRemovedByASettlementLetsTheBidPass() {
    assertClearlyHigher(held(stance(2)), held(stance(0)));
    assertThat(mean(held(stance(0)))).as("control").isLessThan(0.1);
    assertThat(mean(held(stance(2)))).isGreaterThan(0.5);
    for (int k = 0; k < 50; k++) {
      int[] settledIn = {Integer.MAX_VALUE};
      HistoryObserver observer =
          new HistoryObserver() {
            private static final long serialVersionUID = 1L;

            @Override
            public void stanceSettled(int month, int holder, int on, double before) {
              settledIn[0] = month;
            }

            @Override
            public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
              if (month >= settledIn[0]) {
                assertThat(ballot.passed()).isTrue();
              }
            }
          };
      AllianceModel.run(stance(2).build(), Draws.of(1, k), observer);
      assertThat(settledIn[0]).isLessThan(60);
    }
  }

  private static double[] held(TestWorld world) {
    return stage(world, Stage.HELD);
  }

  private static double[] heldByBoth(TestWorld world) {
    int second = world.index("BBB");
    return each(
        world,
        history ->
            history.path(0, PARTNER).stage() == Stage.HELD
                    && history.path(second, PARTNER).stage() == Stage.HELD
                ? 1
                : 0);
  }

  private static double[] stage(TestWorld world, Stage stage) {
    return each(world, history -> history.path(0, PARTNER).stage() == stage ? 1 : 0);
  }

  private static double[] frozen(TestWorld world) {
    int member = world.index("MMM");
    return each(world, history -> history.path(member, FROZEN).stage() == Stage.HELD ? 1 : 0);
  }

  private static double[] each(TestWorld world, ToDoubleFunction<RunHistory> measure) {
    return IntStream.range(0, REPLICATES)
        .mapToDouble(k -> measure.applyAsDouble(world.run(1, k)))
        .toArray();
  }

  private static double[] resentment(TestWorld world) {
    return resentment(world, "MMM");
  }

  private static double[] resentment(TestWorld world, String member) {
    int index = world.index(member);
    return atHorizon(world, model -> model.world().get(StateVariable.RESENTMENT, index));
  }

  private static double[] credibility(TestWorld world) {
    return atHorizon(world, model -> model.alliance().credibility());
  }

  private static double[] atHorizon(TestWorld world, ToDoubleFunction<AllianceModel> measure) {
    return IntStream.range(0, REPLICATES)
        .mapToDouble(
            k -> {
              AllianceModel model =
                  new AllianceModel(world.build(), Draws.of(1, k), HistoryObserver.NONE);
              model.start();
              while (!model.over()) {
                model.schedule.step(model);
              }
              return measure.applyAsDouble(model);
            })
        .toArray();
  }

  private static void assertClearlyHigher(double[] higher, double[] lower) {
    double[] difference =
        IntStream.range(0, REPLICATES).mapToDouble(k -> higher[k] - lower[k]).toArray();
    double mean = mean(difference);
    double variance =
        IntStream.range(0, REPLICATES).mapToDouble(k -> Math.pow(difference[k] - mean, 2)).sum()
            / (REPLICATES - 1);
    assertThat(mean).isGreaterThan(4 * Math.sqrt(variance / REPLICATES)).isPositive();
  }

  private static void assertSame(double[] one, double[] other) {
    assertThat(one).containsExactly(other);
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(k -> values[k]).average().orElseThrow();
  }
}
