package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Logit;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parts of the model whose result is known without simulation; limits first. Statistical tests
 * state n and seed and take 4 standard errors; each has a control that the same tolerance refuses.
 */
class ClosedFormsTest {

  private static final int PARTNER = 1;
  private static final int FROZEN = 2;
  private static final double ALWAYS_APPLIES = -20;
  private static final double NEVER_APPLIES = 50;

  /** One member with this goodwill decides each month on a candidate who always applies. */
  private static TestWorld oneVoter(double goodwill) {
    return TestWorld.of("AAA", "MMM")
        .members("MMM")
        .passive("MMM")
        .coefficient(Coefficient.GAMMA_0, goodwill)
        .coefficient(Coefficient.KAPPA, ALWAYS_APPLIES);
  }

  @Test
  void nobodyJoinsWhenEveryMemberObjects() {
    TestWorld world = oneVoter(-50);
    for (int k = 0; k < 50; k++) {
      assertThat(world.run(1, k).path(0, PARTNER).stage()).isEqualTo(Stage.BLOCKED);
    }
  }

  @Test
  void everyBidSucceedsWhenNoMemberCanObject() {
    TestWorld world = oneVoter(50);
    for (int k = 0; k < 50; k++) {
      RunHistory history = world.run(1, k);
      assertThat(history.path(0, PARTNER).stage()).isEqualTo(Stage.HELD);
      assertThat(history.path(0, PARTNER).month()).isZero();
    }
  }

  @Test
  void nobodyAppliesWhoseInertiaIsBeyondMeasure() {
    TestWorld world = oneVoter(50).coefficient(Coefficient.KAPPA, NEVER_APPLIES);
    for (int k = 0; k < 50; k++) {
      assertThat(world.run(1, k).path(0, PARTNER).stage()).isEqualTo(Stage.NOT_SOUGHT);
    }
  }

  /**
   * P(held by month t) = 1−(1−p)^t with p = 1−Λ(−ν−γ₀); n=4,000, seed 2; the control is one month
   * more.
   */
  @Test
  @Tag("many-histories")
  void repeatedVotesSucceedGeometrically() {
    double p = 1 - 1 / (1 + Math.exp(-2.2 + 0.2));
    TestWorld world = oneVoter(-2.2).coefficient(Coefficient.NU, 0.2).months(12);
    int n = 4000;
    int[] month = new int[n];
    for (int k = 0; k < n; k++) {
      RunHistory.Path path = world.run(2, k).path(0, PARTNER);
      month[k] = path.stage() == Stage.HELD ? path.month() : 12;
    }
    for (int t : new int[] {1, 3, 6, 12}) {
      double share = share(n, k -> month[k] < t ? 1 : 0);
      assertThat(share).isCloseTo(1 - Math.pow(1 - p, t), within(error(share, n)));
      assertThat(share).isNotCloseTo(1 - Math.pow(1 - p, t + 1), within(error(share, n)));
    }
  }

  /**
   * Reference: three members who ratify with 0.2, 0.1 and 0.05 a month are done within 12 months
   * with probability 0.307159. n=6,000, seed 3; the control is a month less.
   */
  @Test
  @Tag("many-histories")
  void ratificationTakesTheSlowestMember() {
    TestWorld world = slowRatifiers().months(12);
    int n = 6000;
    double share = share(n, k -> world.run(3, k).path(0, PARTNER).stage() == Stage.HELD ? 1 : 0);
    assertThat(share).isCloseTo(0.307159, within(error(0.307159, n)));
    double within11 = (1 - Math.pow(.8, 11)) * (1 - Math.pow(.9, 11)) * (1 - Math.pow(.95, 11));
    assertThat(share).isNotCloseTo(within11, within(error(0.307159, n)));
  }

  private static TestWorld slowRatifiers() {
    return TestWorld.of("AAA", "MMM", "NNN", "OOO")
        .members("MMM", "NNN", "OOO")
        .passive("MMM", "NNN", "OOO")
        .rule(new VotingRule.Consensus(3))
        .partnerIsRatified()
        .coefficient(Coefficient.KAPPA, ALWAYS_APPLIES)
        .coefficient(Coefficient.RATIFICATION, 0.4)
        .coefficient(Coefficient.GAMMA_AFF, 2)
        .set(PairVariable.AFFINITY, "AAA", "MMM", 0)
        .set(PairVariable.AFFINITY, "AAA", "NNN", -Math.log(3) / 2)
        .set(PairVariable.AFFINITY, "AAA", "OOO", -Math.log(7) / 2);
  }

  /**
   * Reference: the same three take 23.52991 months on average; n=4,000, seed 3, horizon 400; the
   * control is the slowest alone, 20 months.
   */
  @Test
  @Tag("many-histories")
  void ratificationTakesTheMeanOfTheMaximum() {
    TestWorld world = slowRatifiers().months(400);
    int n = 4000;
    double[] months = IntStream.range(0, n).mapToDouble(k -> monthsToRatify(world, k)).toArray();
    double mean = IntStream.range(0, n).mapToDouble(k -> months[k]).sum() / n;
    double variance =
        IntStream.range(0, n).mapToDouble(k -> Math.pow(months[k] - mean, 2)).sum() / (n - 1);
    double error = 4 * Math.sqrt(variance / n);
    assertThat(mean).isCloseTo(23.52991, within(error));
    assertThat(mean).isNotCloseTo(20, within(error));
  }

  private static int monthsToRatify(TestWorld world, int replicate) {
    RunHistory.Path path = world.run(3, replicate).path(0, PARTNER);
    assertThat(path.stage()).isEqualTo(Stage.HELD);
    return path.month() + 1;
  }

  /**
   * Reference: R=0.95 held, λ₀=0.02, d=0.3, ξ=2 give 1.22179 clashes in 60 months; n=20,000, seed
   * 4; control: no excitation.
   */
  @Test
  @Tag("many-histories")
  void clashesExciteFurtherClashes() {
    TestWorld world = clashing(60);
    int n = 20_000;
    double[] counts = IntStream.range(0, n).mapToDouble(k -> clashes(world, 4, k)).toArray();
    double mean = IntStream.range(0, n).mapToDouble(k -> counts[k]).average().orElseThrow();
    double variance =
        IntStream.range(0, n).mapToDouble(k -> Math.pow(counts[k] - mean, 2)).sum() / (n - 1);
    double error = 4 * Math.sqrt(variance / n);
    assertThat(mean).isCloseTo(1.22179, within(error));
    assertThat(mean).isNotCloseTo(60 * 0.02 * 0.95 * 0.95, within(error));
  }

  /**
   * Reference: the stationary rate is μ/(1−b) with branching ratio b = ξμ/d; 400 histories of 1,200
   * months, seed 5.
   */
  @Test
  @Tag("many-histories")
  void theStationaryClashRateFollowsFromTheBranchingRatio() {
    TestWorld world = clashing(1200).coefficient(Coefficient.LAMBDA_0, 0.05);
    int n = 400;
    double[] rates = new double[n];
    for (int k = 0; k < n; k++) {
      rates[k] = clashes(world, 5, k) / 1200;
    }
    double mean = IntStream.range(0, n).mapToDouble(k -> rates[k]).average().orElseThrow();
    double variance =
        IntStream.range(0, n).mapToDouble(k -> Math.pow(rates[k] - mean, 2)).sum() / (n - 1);
    double mu = 0.05 * 0.95 * 0.95;
    double error = 4 * Math.sqrt(variance / n);
    assertThat(mean).isCloseTo(mu / (1 - 2 * mu / 0.3), within(error));
    assertThat(mean).isNotCloseTo(mu, within(error));
  }

  private static TestWorld clashing(int months) {
    return TestWorld.of("AAA", "BBB")
        .passive("AAA", "BBB")
        .rivalry("AAA", "BBB", 0.95)
        .coefficient(Coefficient.LAMBDA_0, 0.02)
        .coefficient(Coefficient.DECAY, 0.3)
        .coefficient(Coefficient.XI, 2)
        .months(months);
  }

  private static double clashes(TestWorld world, long seed, long replicate) {
    double[] count = new double[1];
    HistoryObserver counter =
        new HistoryObserver() {
          @Override
          public void clashed(int month, int first, int second, int clashes) {
            count[0] += clashes;
          }
        };
    AllianceModel.run(world.build(), Draws.of(seed, replicate), counter);
    return count[0];
  }

  @Test
  void thePoissonQuantileCountsEvents() {
    assertThat(Rivalries.poisson(Math.exp(-0.5) - 1e-9, 0.5)).isZero();
    assertThat(Rivalries.poisson(Math.exp(-0.5) + 1e-9, 0.5)).isEqualTo(1);
    assertThat(Rivalries.poisson(1.5 * Math.exp(-0.5) + 1e-9, 0.5)).isEqualTo(2);
    assertThat(Rivalries.poisson(0.999, 0)).isZero();
  }

  /**
   * With the gate shut for good, the odds of applying against staying are e^(−φ−κ)/k, however
   * useful the status; n=20,000 single months, seed 6; the control forgets φ.
   */
  @ParameterizedTest
  @Tag("many-histories")
  @ValueSource(doubles = {0, 5})
  void aShutGateLeavesOnlyNoise(double usefulness) {
    TestWorld world =
        oneVoter(5)
            .criterion(TestWorld.PARTNER, Criterion.NO_CONFLICT, 0)
            .set(StateVariable.CONFLICT, "AAA", 1)
            .set(PairVariable.AFFINITY, "AAA", "MMM", 1)
            .set(StateVariable.POWER, "MMM", 1)
            .coefficient(Coefficient.BETA_ALIGN, usefulness)
            .coefficient(Coefficient.PHI, 1)
            .coefficient(Coefficient.KAPPA, 0.5)
            .months(1);
    int n = 20_000;
    double share = share(n, k -> world.run(6, k).path(0, PARTNER).bids());
    double odds = Math.exp(-1.5);
    assertThat(share).isCloseTo(odds / (1 + odds), within(error(share, n)));
    double forgetful = Math.exp(-0.5);
    assertThat(share).isNotCloseTo(forgetful / (1 + forgetful), within(error(share, n)));
  }

  /**
   * A member to whom all is equal: three ways to do less weigh e^(−κ)/3 each, and those that give
   * up membership e^(−κ_exit−ψL) of that; n=20,000 single months, seed 8; the controls forget one
   * or the other.
   */
  @Test
  @Tag("many-histories")
  void givingUpMembershipCostsMoreThanFreezingIt() {
    TestWorld world =
        TestWorld.of("LLL", "MMM")
            .members("LLL", "MMM")
            .chair("LLL", 1)
            .set(PairVariable.LEVERAGE, "LLL", "MMM", 0.5)
            .coefficient(Coefficient.KAPPA, 0.5)
            .coefficient(Coefficient.KAPPA_EXIT, 0.7)
            .coefficient(Coefficient.PSI, 0.6)
            .months(1);
    int n = 20_000;
    double left = share(n, k -> world.run(8, k).left(1) == RunHistory.NEVER ? 0 : 1);
    double frozen =
        share(n, k -> world.run(8, k).path(1, FROZEN).stage() == Stage.HELD ? 1.0 : 0.0);
    double freezing = Math.exp(-0.5) / 3;
    double leaving = freezing * Math.exp(-0.7 - 0.5 * 0.6);
    double all = 1 + freezing + 2 * leaving;
    assertThat(frozen).isCloseTo(freezing / all, within(error(frozen, n)));
    assertThat(left).isCloseTo(leaving / all, within(error(left, n)));
    double forgetful = freezing * Math.exp(-0.7);
    assertThat(left).isNotCloseTo(forgetful / all, within(error(left, n)));
    forgetful = freezing * Math.exp(-0.5 * 0.6);
    assertThat(left).isNotCloseTo(forgetful / all, within(error(left, n)));
  }

  /**
   * Of a status that is nothing but a forum, sure to be had, the odds are e^(β_forum·f−κ); n=20,000
   * single months, seed 9; the control takes f for 1.
   */
  @Test
  @Tag("many-histories")
  void aForumIsSoughtForTheBusinessDoneThere() {
    TestWorld world =
        oneVoter(50)
            .term(TestWorld.PARTNER, StatusVariable.FORUM, 0.4)
            .coefficient(Coefficient.BETA_FORUM, 2)
            .coefficient(Coefficient.KAPPA, 1.5)
            .months(1);
    int n = 20_000;
    double share = share(n, k -> world.run(9, k).path(0, PARTNER).bids());
    assertThat(share).isCloseTo(Logit.lambda(0.8 - 1.5), within(error(share, n)));
    assertThat(share).isNotCloseTo(Logit.lambda(2 - 1.5), within(error(share, n)));
  }

  /** Two objections where one is allowed: without either of them the bid would have passed. */
  @Test
  void everyObjectionWithoutWhichABallotWouldHavePassedIsDecisive() {
    TestWorld world =
        TestWorld.of("AAA", "MMM", "NNN", "OOO")
            .members("MMM", "NNN", "OOO")
            .passive("MMM", "NNN", "OOO")
            .rule(new VotingRule.Consensus(1))
            .coefficient(Coefficient.GAMMA_0, 50)
            .coefficient(Coefficient.GAMMA_RIV, 100)
            .coefficient(Coefficient.OMEGA, 1)
            .coefficient(Coefficient.KAPPA, ALWAYS_APPLIES)
            .rivalry("AAA", "MMM", 1)
            .rivalry("AAA", "NNN", 1)
            .months(1);
    List<RunHistory.BallotOutcome> ballots = world.run(1, 0).ballots();
    assertThat(ballots).hasSize(1);
    assertThat(ballots.get(0).objectors()).containsExactly(1, 2);
    assertThat(ballots.get(0).decisive()).containsExactly(1, 2);
  }

  /** A status that exists twice is sought as often, in sum, as once: at the same draws, exactly. */
  @Test
  @Tag("many-histories")
  void aDuplicatedStatusChangesNothing() {
    TestWorld once = oneVoter(1).coefficient(Coefficient.KAPPA, 2).months(1);
    TestWorld twice =
        oneVoter(1)
            .coefficient(Coefficient.KAPPA, 2)
            .statusLikePartner("twin")
            .term("twin", StatusVariable.COMMITMENT, 0.5)
            .months(1);
    int applied = 0;
    for (int k = 0; k < 2000; k++) {
      RunHistory pair = twice.run(7, k);
      int bids = once.run(7, k).path(0, PARTNER).bids();
      assertThat(pair.path(0, PARTNER).bids() + pair.path(0, PARTNER + 1).bids()).isEqualTo(bids);
      applied += bids;
    }
    assertThat(applied).isPositive();
  }

  /**
   * Reference: consensus, ν=0.5, V=(2,−1) and (−1,2): each alone passes with 0.348901, the package
   * with 0.668428.
   */
  @Test
  void aPackagePassesWhereEachAloneFails() {
    TestWorld world = rivalSponsors();
    Situation situation =
        new Situation(world.build(), Draws.of(1, 0), HistoryObserver.NONE, Counterfactual.NONE);
    Deliberation deliberation = new Deliberation(situation, new Valuations(situation));
    int first = world.index("AAA");
    int second = world.index("BBB");
    assertThat(deliberation.consult(first, PARTNER).passProbability())
        .isCloseTo(0.348901, within(5e-7));
    assertThat(deliberation.consult(second, PARTNER).passProbability())
        .isCloseTo(0.348901, within(5e-7));
    Consultation together =
        deliberation.consult(
            List.of(new Application(first, PARTNER, 0, 4), new Application(second, PARTNER, 0, 4)));
    assertThat(together.passProbability()).isCloseTo(0.668428, within(5e-7));
  }

  static TestWorld rivalSponsors() {
    return TestWorld.of("AAA", "BBB", "MMM", "NNN")
        .members("MMM", "NNN")
        .passive("MMM", "NNN")
        .coefficient(Coefficient.NU, 0.5)
        .coefficient(Coefficient.GAMMA_0, 0.5)
        .coefficient(Coefficient.GAMMA_AFF, 1.5)
        .set(PairVariable.AFFINITY, "AAA", "MMM", 1)
        .set(PairVariable.AFFINITY, "AAA", "NNN", -1)
        .set(PairVariable.AFFINITY, "BBB", "MMM", -1)
        .set(PairVariable.AFFINITY, "BBB", "NNN", 1);
  }

  /** At the same draws, a bid that passes still passes when one member likes the candidate more. */
  @Test
  @Tag("many-histories")
  void raisingOneValuationNeverLosesAVote() {
    int gained = 0;
    for (int k = 0; k < 2000; k++) {
      boolean before = passes(0, k);
      boolean after = passes(0.4, k);
      assertThat(before && !after).as("replicate %d", k).isFalse();
      gained += !before && after ? 1 : 0;
    }
    assertThat(gained).as("the test can see a difference").isPositive();
  }

  private static boolean passes(double affinity, int replicate) {
    return TestWorld.of("AAA", "MMM", "NNN")
        .members("MMM", "NNN")
        .passive("MMM", "NNN")
        .coefficient(Coefficient.KAPPA, ALWAYS_APPLIES)
        .coefficient(Coefficient.GAMMA_AFF, 2)
        .coefficient(Coefficient.NU, 0.2)
        .set(PairVariable.AFFINITY, "AAA", "MMM", affinity)
        .months(1)
        .run(8, replicate)
        .ballots()
        .get(0)
        .passed();
  }

  /**
   * The share of drawn ballots under consensus against the chair's closed form, with pressure;
   * n=4,000, seed 9.
   */
  @Test
  @Tag("many-histories")
  void theChairsForecastIsTheShareOfBallotsThatPass() {
    TestWorld world =
        TestWorld.of("AAA", "LLL", "MMM", "NNN")
            .members("LLL", "MMM", "NNN")
            .passive("MMM", "NNN")
            .chair("LLL", 1)
            .coefficient(Coefficient.KAPPA, ALWAYS_APPLIES)
            .coefficient(Coefficient.GAMMA_0, 2)
            .coefficient(Coefficient.GAMMA_RIV, 4)
            .coefficient(Coefficient.PSI, 3)
            .coefficient(Coefficient.COST, 0.1)
            .coefficient(Coefficient.PHI, 0.1)
            .rivalry("AAA", "MMM", 1)
            .term(TestWorld.PARTNER, StatusVariable.TRAINING, 1)
            .set(PairVariable.LEVERAGE, "LLL", "MMM", 0.5)
            .months(1);
    Situation situation =
        new Situation(world.build(), Draws.of(1, 0), HistoryObserver.NONE, Counterfactual.NONE);
    Consultation forecast =
        new Deliberation(situation, new Valuations(situation)).consult(0, PARTNER);
    assertThat(forecast.pressure()).isEqualTo(1);
    int n = 4000;
    double share =
        share(
            n,
            k -> {
              List<RunHistory.BallotOutcome> ballots = world.run(9, k).ballots();
              return ballots.get(0).passed() ? 1 : 0;
            });
    double p = forecast.passProbability();
    assertThat(share).isCloseTo(p, within(error(p, n)));
    double unpressed = p / (1 - 1 / (1 + Math.exp(-2 + 1.5))) * (1 - 1 / (1 + Math.exp(-2)));
    assertThat(share).isNotCloseTo(unpressed, within(error(p, n)));
  }

  private static double share(int n, ToDoubleFunction<Integer> outcome) {
    return IntStream.range(0, n).mapToDouble(outcome::applyAsDouble).sum() / n;
  }

  private static double error(double p, int n) {
    return 4 * Math.sqrt(p * (1 - p) / n);
  }
}
