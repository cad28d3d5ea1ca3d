package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Logit;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;
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

  /** One member with so much against it decides each month on a candidate who always applies. */
  private static TestWorld oneVoter(double against) {
    return TestWorld.of("AAA", "MMM")
        .members("MMM")
        .passive("MMM")
        .against("MMM", "AAA", against)
        .coefficient(Coefficient.KAPPA, ALWAYS_APPLIES);
  }

  @Test
  void nobodyJoinsWhenEveryMemberObjects() {
    TestWorld world = oneVoter(64);
    for (int k = 0; k < 50; k++) {
      assertThat(world.run(1, k).path(0, PARTNER).stage()).isEqualTo(Stage.BLOCKED);
    }
  }

  @Test
  void everyBidSucceedsWhenNoMemberHasAnythingAgainstIt() {
    TestWorld world = oneVoter(0);
    for (int k = 0; k < 50; k++) {
      RunHistory history = world.run(1, k);
      assertThat(history.path(0, PARTNER).stage()).isEqualTo(Stage.HELD);
      assertThat(history.path(0, PARTNER).month()).isZero();
    }
  }

  @Test
  void nobodyAppliesWhoseInertiaIsBeyondMeasure() {
    TestWorld world = oneVoter(0).coefficient(Coefficient.KAPPA, NEVER_APPLIES);
    for (int k = 0; k < 50; k++) {
      assertThat(world.run(1, k).path(0, PARTNER).stage()).isEqualTo(Stage.NOT_SOUGHT);
    }
  }

  /**
   * What is refused passes only when another government has another mind: with Q = 1.3⁵/(1+1.3⁵)
   * and g = 1−e^(−1/4) a month, P(held by month t) = 1 − Q·(1−g(1−Q))^(t−1); n=12,000, seed 2. The
   * controls: a draw anew at every session, and a month more.
   */
  @Test
  @Tag("many-histories")
  void repeatedVotesPassAsGovernmentsChange() {
    double q = Math.pow(1.3, 5) / (1 + Math.pow(1.3, 5));
    double g = 1 - Math.exp(-0.25);
    TestWorld world =
        oneVoter(1.3)
            .coefficient(Coefficient.TENURE, 4)
            .coefficient(Coefficient.NU, 0.2)
            .months(12);
    int n = 12_000;
    int[] month = new int[n];
    for (int k = 0; k < n; k++) {
      RunHistory.Path path = world.run(2, k).path(0, PARTNER);
      month[k] = path.stage() == Stage.HELD ? path.month() : 12;
    }
    for (int t : new int[] {1, 3, 6, 12}) {
      double share = share(n, k -> month[k] < t ? 1 : 0);
      assertThat(share)
          .isCloseTo(1 - q * Math.pow(1 - g * (1 - q), t - 1), within(error(share, n)));
      assertThat(share).isNotCloseTo(1 - q * Math.pow(1 - g * (1 - q), t), within(error(share, n)));
      if (t > 1) {
        assertThat(share).isNotCloseTo(1 - Math.pow(q, t), within(error(share, n)));
      }
    }
  }

  /**
   * The evidence of a time of ratification, against draws: three members with h = 11/72 a month;
   * n=6,000, seed 3. The control has each of them ratify with 1/12.
   */
  @Test
  @Tag("many-histories")
  void theLastMemberRatifiesInAMonthWithTheProbabilityOfTheEvidence() {
    int n = 6000;
    int[] months = IntStream.range(0, n).map(k -> monthsToRatify(3, 12, k)).toArray();
    double all = 0;
    for (int month = 1; month <= 24; month++) {
      int t = month;
      double expected = Accession.lasts(3, t, 12);
      double share = share(n, k -> months[k] == t ? 1 : 0);
      assertThat(share).as("in month " + t).isCloseTo(expected, within(error(expected, n)));
      all += expected;
    }
    assertThat(share(n, k -> months[k] <= 24 ? 1 : 0)).isCloseTo(all, within(error(all, n)));
    double slower = Math.pow(1 - Math.pow(11.0 / 12, 24), 3);
    assertThat(all).isNotCloseTo(slower, within(error(all, n)));
  }

  /**
   * P15: with T_r = 12, one, three, ten or thirty members take 12.0, 11.4, 10.9 and 10.4 months on
   * average, what a month's grain leaves of H_n/h; n=2,000, seed 3. The control, in which each
   * member ratifies with 1/12 however many there are, grows to four times that.
   */
  @Test
  @Tag("many-histories")
  void theMeanTimeOfRatificationDoesNotGrowWithTheMembers() {
    int n = 2000;
    for (int members : new int[] {1, 3, 10, 30}) {
      double hazard = Accession.hazard(members, 12);
      double expected = meanOfTheLast(members, hazard);
      assertThat(expected).isBetween(10.0, 12 + 1e-9);
      double[] months =
          IntStream.range(0, n).mapToDouble(k -> monthsToRatify(members, 12, k)).toArray();
      double mean = IntStream.range(0, n).mapToDouble(k -> months[k]).sum() / n;
      double variance =
          IntStream.range(0, n).mapToDouble(k -> Math.pow(months[k] - mean, 2)).sum() / (n - 1);
      double error = 4 * Math.sqrt(variance / n);
      assertThat(mean).as(members + " members").isCloseTo(expected, within(error));
      assertThat(mean).as(members + " members").isLessThan(12 + error);
      if (members > 1) {
        // the same hazard for each, however many they are
        double harmonic = hazard * 12;
        int slow = 200;
        double slowly =
            IntStream.range(0, slow)
                    .mapToDouble(k -> monthsToRatify(members, 12 * harmonic, k))
                    .sum()
                / slow;
        assertThat(slowly).as("control").isGreaterThan(12 + error);
      }
    }
  }

  /** Σ_t P(not all have ratified by month t). */
  private static double meanOfTheLast(int members, double hazard) {
    double mean = 0;
    double left = 1;
    for (int month = 0; left > 1e-15; month++) {
      left = 1 - Math.pow(1 - Math.pow(1 - hazard, month), members);
      mean += left;
    }
    return mean;
  }

  /** How many months after the vote the last of so many willing members ratifies. */
  private static int monthsToRatify(int members, double meanMonths, int replicate) {
    String[] states = new String[members + 1];
    states[0] = "AAA";
    for (int member = 1; member <= members; member++) {
      states[member] = "" + (char) ('B' + member / 26) + (char) ('A' + member % 26) + "M";
    }
    TestWorld world =
        TestWorld.of(states)
            .members(Arrays.copyOfRange(states, 1, states.length))
            .partnerIsRatified()
            .ratification(meanMonths);
    Situation situation =
        new Situation(
            world.build(), Draws.of(3, replicate), HistoryObserver.NONE, Counterfactual.NONE);
    Application bid = new Application(0, PARTNER, 0);
    situation.alliance.lodge(bid);
    Valuations valuations = new Valuations(situation);
    Accessions accessions =
        new Accessions(situation, valuations, new Deliberation(situation, valuations));
    accessions.admit(bid, situation.alliance.voters());
    int months = 0;
    while (situation.alliance.hasBids()) {
      situation.month++;
      accessions.step();
      months++;
    }
    return months;
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
   * With the gate shut for good, the odds of applying against staying are e^(−φ−κ), however useful
   * the status; n=20,000 single months, seed 6; the control forgets φ.
   */
  @ParameterizedTest
  @Tag("many-histories")
  @ValueSource(doubles = {0, 5})
  void aShutGateLeavesOnlyNoise(double usefulness) {
    TestWorld world =
        oneVoter(0)
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONFLICT, 0)
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
   * A member to whom all is equal: three ways to do less, alike (λ_N = 1), weigh e^(−κ) each, and
   * those that give up membership e^(−κ_exit)·(1+ψL)^(−k_c) of that; n=20,000 single months, seed
   * 8; the controls forget one or the other.
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
    double left = share(n, k -> world.run(8, k).left(1) == World.NONE ? 0 : 1);
    double frozen =
        share(n, k -> world.run(8, k).path(1, FROZEN).stage() == Stage.HELD ? 1.0 : 0.0);
    double freezing = Math.exp(-0.5);
    double leaving = freezing * Math.exp(-0.7) * Math.pow(1 + 0.5 * 0.6, -5);
    double all = 1 + freezing + 2 * leaving;
    assertThat(frozen).isCloseTo(freezing / all, within(error(frozen, n)));
    assertThat(left).isCloseTo(leaving / all, within(error(left, n)));
    double forgetful = freezing * Math.exp(-0.7);
    assertThat(left).isNotCloseTo(forgetful / all, within(error(left, n)));
    forgetful = freezing * Math.pow(1 + 0.5 * 0.6, -5);
    assertThat(left).isNotCloseTo(forgetful / all, within(error(left, n)));
  }

  /**
   * Of a status that is nothing but a forum, sure to be had, the odds are e^(β_forum·f·near−κ);
   * n=20,000 single months, seed 9; the controls take f or near for 1.
   */
  @Test
  @Tag("many-histories")
  void aForumIsSoughtForTheBusinessDoneThere() {
    TestWorld world =
        oneVoter(0)
            .term(TestWorld.PARTNER, StatusVariable.FORUM, 0.4)
            .set(StateVariable.NEARNESS, "AAA", 0.5)
            .coefficient(Coefficient.BETA_FORUM, 2)
            .coefficient(Coefficient.KAPPA, 1.5)
            .months(1);
    int n = 20_000;
    double share = share(n, k -> world.run(9, k).path(0, PARTNER).bids());
    assertThat(share).isCloseTo(Logit.lambda(0.4 - 1.5), within(error(share, n)));
    assertThat(share).isNotCloseTo(Logit.lambda(0.8 - 1.5), within(error(share, n)));
    assertThat(share).isNotCloseTo(Logit.lambda(1 - 1.5), within(error(share, n)));
  }

  /** Two objections where one is allowed: without either of them the bid would have passed. */
  @Test
  void everyObjectionWithoutWhichABallotWouldHavePassedIsDecisive() {
    TestWorld world =
        TestWorld.of("AAA", "MMM", "NNN", "OOO")
            .members("MMM", "NNN", "OOO")
            .passive("MMM", "NNN", "OOO")
            .rule(new VotingRule.Consensus(1))
            .coefficient(Coefficient.GAMMA_RIV, 100)
            .coefficient(Coefficient.KAPPA, ALWAYS_APPLIES)
            .rivalry("AAA", "MMM", 1)
            .rivalry("AAA", "NNN", 1)
            .months(1);
    List<BallotOutcome> ballots = world.run(1, 0).ballots();
    assertThat(ballots).hasSize(1);
    assertThat(ballots.get(0).objectors()).containsExactly(1, 2);
    assertThat(ballots.get(0).decisive()).containsExactly(1, 2);
  }

  /**
   * A status that exists twice weighs 2^λ_N of one: at the same draws whoever sought it still does,
   * and with λ_N = 0.3 few more do; n=20,000 single months, seed 7. The control takes the twins for
   * strangers.
   */
  @Test
  @Tag("many-histories")
  void aDuplicatedStatusIsSoughtLittleMoreThanOne() {
    TestWorld once = oneVoter(0).coefficient(Coefficient.KAPPA, 2).months(1);
    TestWorld twice =
        oneVoter(0)
            .coefficient(Coefficient.KAPPA, 2)
            .coefficient(Coefficient.DISSIMILARITY, 0.3)
            .statusLikePartner("twin")
            .term("twin", StatusVariable.COMMITMENT, 0.5)
            .months(1);
    int n = 20_000;
    double share =
        share(
            n,
            k -> {
              RunHistory pair = twice.run(7, k);
              int bids = pair.path(0, PARTNER).bids() + pair.path(0, PARTNER + 1).bids();
              assertThat(bids).isGreaterThanOrEqualTo(once.run(7, k).path(0, PARTNER).bids());
              return bids;
            });
    double odds = Math.pow(2, 0.3) * Math.exp(-2);
    assertThat(share).isCloseTo(odds / (1 + odds), within(error(share, n)));
    double strangers = 2 * Math.exp(-2);
    assertThat(share).isNotCloseTo(strangers / (1 + strangers), within(error(share, n)));
  }

  /**
   * What a member gives counts like what others give, since it is what it would give without the
   * alliance: of protection 1 with K = 0.7, θ = 0.8, G = 0.6 a quarter is left, β_sec·0.7·0.8·0.4;
   * n=20,000 single months, seed 10. The control is without the guarantee.
   */
  @ParameterizedTest
  @Tag("many-histories")
  @ValueSource(strings = {"MMM", "OUT"})
  void whoIsProtectedAlreadyNeedsLessProtection(String patron) {
    TestWorld world =
        TestWorld.of("AAA", "MMM", "OUT")
            .members("MMM")
            .passive("MMM", "OUT")
            .term(TestWorld.PARTNER, StatusVariable.PROTECTION, 1)
            .set(StateVariable.BASELINE_THREAT, "AAA", 0.8)
            .coefficient(Coefficient.BETA_SEC, 3)
            .coefficient(Coefficient.KAPPA, 2)
            .set(PairVariable.GUARANTEE, patron, "AAA", 0.6)
            .months(1);
    int n = 20_000;
    double share = share(n, k -> world.run(10, k).path(0, PARTNER).bids());
    assertThat(share).isCloseTo(Logit.lambda(0.672 - 2), within(error(share, n)));
    assertThat(share).isNotCloseTo(Logit.lambda(1.68 - 2), within(error(share, n)));
  }

  /** At the same draws, a bid that passes still passes when one member likes the candidate more. */
  @Test
  @Tag("many-histories")
  void raisingOneGoodwillNeverLosesAVote() {
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
        .against("MMM", "AAA", 1)
        .against("NNN", "AAA", 0.8)
        .coefficient(Coefficient.GAMMA_AFF, 1)
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
            .coefficient(Coefficient.GAMMA_RIV, 1.2)
            .coefficient(Coefficient.PSI, 0.6)
            .coefficient(Coefficient.COST, 0.1)
            .coefficient(Coefficient.PHI_CHAIR, 0.1)
            .rivalry("AAA", "MMM", 1)
            .set(PairVariable.LEVERAGE, "LLL", "MMM", 0.5)
            .months(1);
    Situation situation =
        new Situation(world.build(), Draws.of(1, 0), HistoryObserver.NONE, Counterfactual.NONE);
    Consultation forecast =
        new Deliberation(situation, new Valuations(situation)).consult(Item.of(0, PARTNER));
    assertThat(forecast.pressure()).isEqualTo(1);
    int n = 4000;
    double share =
        share(
            n,
            k -> {
              List<BallotOutcome> ballots = world.run(9, k).ballots();
              return ballots.get(0).passed() ? 1 : 0;
            });
    double p = forecast.passProbability();
    assertThat(p).isCloseTo(1 / (1 + Math.pow(1.2 / 1.3, 5)), within(1e-12));
    assertThat(share).isCloseTo(p, within(error(p, n)));
    double unpressed = 1 / (1 + Math.pow(1.2, 5));
    assertThat(share).isNotCloseTo(unpressed, within(error(p, n)));
  }

  private static double share(int n, ToDoubleFunction<Integer> outcome) {
    return IntStream.range(0, n).mapToDouble(outcome::applyAsDouble).sum() / n;
  }

  private static double error(double p, int n) {
    return 4 * Math.sqrt(p * (1 - p) / n);
  }
}
