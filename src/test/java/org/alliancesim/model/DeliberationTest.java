package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Side;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/**
 * A consultation in numbers. LLL, which chairs and votes, and VVV, which has a voice of weight 0.5,
 * like AAA and have nothing against it: Γ = 2; its rival MMM has C = 1.6·0.75 = 1.2 against Γ = 1.
 * Reference, the equations of docs/odd.md in Python:
 *
 * <pre>{@code
 * for x in (0, .25, .5, .75, 1):
 *     g = 1 + .6 * .75 * x
 *     p = g**5 / (1.2**5 + g**5)
 *     print(x, g, p, 2 * p - .2 * (1 - p) - 1.1 * .75 * x, g**5 / (1.44**5 + g**5))
 * }</pre>
 *
 * <p>It prints 0.4307, 0.4880, 0.5442, 0.5725 and 0.5598 for W: the best degree is ¾.
 */
class DeliberationTest {

  private static final int AAA = 0;
  private static final int LLL = 1;
  private static final int MMM = 2;
  private static final int VVV = 3;
  private static final int PARTNER = 1;
  private static final double PASS = 0.632371;

  private static TestWorld world() {
    return TestWorld.of("AAA", "LLL", "MMM", "VVV")
        .members("LLL", "MMM")
        .holds("VVV", TestWorld.PARTNER)
        .chair("LLL", 1)
        .term(TestWorld.PARTNER, StatusVariable.VOICE, 0.5)
        .rivalry("AAA", "MMM", 0.75)
        .set(PairVariable.LEVERAGE, "LLL", "MMM", 0.5)
        .set(PairVariable.LEVERAGE, "VVV", "MMM", 0.5)
        .set(PairVariable.AFFINITY, "AAA", "LLL", 1)
        .set(PairVariable.AFFINITY, "AAA", "VVV", 1)
        .coefficient(Coefficient.GAMMA_AFF, 1)
        .coefficient(Coefficient.GAMMA_RIV, 1.6)
        .coefficient(Coefficient.NU, 0.2)
        .coefficient(Coefficient.PSI, 0.6)
        .coefficient(Coefficient.COST, 1.1)
        .coefficient(Coefficient.PHI_CHAIR, 0.2);
  }

  private static Deliberation deliberation(TestWorld world, Counterfactual counterfactual) {
    Situation situation =
        new Situation(world.build(), new ScriptedDraws(), HistoryObserver.NONE, counterfactual);
    return new Deliberation(situation, new Valuations(situation));
  }

  private static Deliberation deliberation(TestWorld world) {
    return deliberation(world, Counterfactual.NONE);
  }

  @Test
  void theChairPressesAsHardAsIsWorthMost() {
    Consultation consultation = deliberation(world()).consult(Item.of(AAA, PARTNER));
    assertThat(consultation.voters()).containsExactly(LLL, MMM);
    assertThat(consultation.against()[0]).containsExactly(new double[] {0, 1.2}, within(1e-15));
    assertThat(consultation.goodwill()[0]).containsExactly(2, 1);
    assertThat(consultation.objects()).containsExactly(new double[] {0, 0.713329}, within(5e-7));
    assertThat(consultation.leverage()).containsExactly(0, 0.75);
    assertThat(consultation.pressure()).isEqualTo(0.75);
    assertThat(consultation.added()).containsExactly(new double[] {0, 0.3375}, within(1e-15));
    assertThat(consultation.chairValuation()).isEqualTo(2);
    assertThat(consultation.passProbability()).isCloseTo(PASS, within(5e-7));
    assertThat(consultation.worth()).isCloseTo(0.572467, within(5e-7));
    assertThat(consultation.tabled()).isTrue();
    assertThat(consultation.strongestOpponent()).isEqualTo(MMM);
  }

  /** ¾ of 0.5 and of 0.5·0.5. */
  @Test
  void thePressureIsDividedByLeverage() {
    Hearing hearing = deliberation(world()).hearing(AAA, PARTNER);
    assertThat(hearing.pressings())
        .containsExactly(new Pressing(LLL, MMM, 0.375), new Pressing(VVV, MMM, 0.1875));
    assertThat(hearing.standpoints()).extracting(Standpoint::state).containsExactly(LLL, MMM, VVV);
    assertThat(hearing.of(VVV)).hasValueSatisfying(voice -> assertThat(voice.votes()).isFalse());
    assertThat(hearing.of(AAA)).isEmpty();
    Standpoint pressed = hearing.of(MMM).orElseThrow();
    assertThat(pressed.valuation()).isCloseTo(-0.2, within(1e-12));
    assertThat(pressed.underPressure()).isCloseTo(0.1375, within(1e-12));
    assertThat(pressed.objects()).isCloseTo(0.367629, within(5e-7));
    assertThat(pressed.consents()).isCloseTo(0.408733, within(5e-7));
  }

  @Test
  void aStandpointIsTheSumOfItsConcerns() {
    Deliberation deliberation = deliberation(world());
    Hearing hearing = deliberation.hearing(AAA, PARTNER);
    assertThat(sumOfTerms(hearing, MMM)).isCloseTo(-0.2, within(1e-12));
    assertThat(sumOfTerms(hearing, LLL)).isEqualTo(2);
    List<Application> both =
        List.of(new Application(AAA, PARTNER, 0), new Application(VVV, PARTNER, 0));
    Hearing together = deliberation.hearing(both, deliberation.consult(both));
    assertThat(together.standpoints()).extracting(Standpoint::state).containsExactly(LLL, MMM);
    assertThat(sumOfTerms(together, MMM)).as("−0.2 and 1").isCloseTo(0.8, within(1e-12));
    assertThat(sumOfTerms(together, LLL)).as("2 and 1").isEqualTo(3);
    assertThat(together.of(LLL).orElseThrow().valuation()).isEqualTo(3);
  }

  private static double sumOfTerms(Hearing hearing, int state) {
    return hearing.of(state).orElseThrow().views().stream()
        .flatMap(view -> view.terms().stream())
        .mapToDouble(term -> term.of().side() == Side.FOR ? term.value() : -term.value())
        .sum();
  }

  @Test
  void nobodyVotesOnItsOwnBid() {
    assertThat(deliberation(world()).consult(Item.of(MMM, PARTNER)).voters()).containsExactly(LLL);
  }

  /** Only LLL has a weight, and nothing against it. */
  @Test
  void aWeightedRuleKnowsWhoVotes() {
    VotingRule rule = new VotingRule.WeightedMajority(1, Map.of(StateCode.of("LLL"), 1), Set.of());
    Consultation consultation = deliberation(world().rule(rule)).consult(Item.of(AAA, PARTNER));
    assertThat(consultation.passProbability()).isEqualTo(1);
  }

  @Test
  void aForecastIsOfEveryBidThatOthersDecide() {
    TestWorld world =
        world()
            .set(StateVariable.CONFLICT, "AAA", 1)
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONFLICT, 0.5);
    BidForecast[][] forecasts = BidForecast.of(world.build());
    assertThat(forecasts[AAA][PARTNER].gate()).isEqualTo(0.5);
    assertThat(forecasts[AAA][PARTNER].vote()).isCloseTo(PASS, within(5e-7));
    assertThat(forecasts[AAA][PARTNER].strongestOpponent()).isEqualTo(MMM);
    assertThat(forecasts[LLL]).as("the chair decides nothing about itself").containsOnlyNulls();
    assertThat(forecasts[AAA][2]).as("taken by own decision").isNull();
    BidForecast shelved =
        BidForecast.of(world.coefficient(Coefficient.PHI_CHAIR, 50).build())[AAA][PARTNER];
    assertThat(shelved.vote()).isZero();
  }

  /** Leverages of 1 and 0.5 add up to 1, of which the first has two thirds. */
  @Test
  void thereIsNoMorePressureThanAll() {
    TestWorld world =
        world()
            .set(PairVariable.LEVERAGE, "LLL", "MMM", 1)
            .set(PairVariable.LEVERAGE, "VVV", "MMM", 1)
            .coefficient(Coefficient.COST, 0);
    Hearing hearing = deliberation(world).hearing(AAA, PARTNER);
    assertThat(hearing.consultation().leverage()).containsExactly(0, 1);
    assertThat(hearing.consultation().pressure()).isEqualTo(1);
    assertThat(hearing.pressings()).extracting(Pressing::presser).containsExactly(LLL, VVV);
    assertThat(hearing.pressings().get(0).strength()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(hearing.pressings().get(1).strength()).isCloseTo(1.0 / 3, within(1e-15));
  }

  /** VVV is indifferent: C = Γ = 1. */
  @Test
  void whoDoesNotFavourABidDoesNotPressForIt() {
    TestWorld world = world().set(PairVariable.AFFINITY, "AAA", "VVV", -1);
    Consultation consultation = deliberation(world).consult(Item.of(AAA, PARTNER));
    assertThat(consultation.leverage()).containsExactly(0, 0.5);
  }

  /** Whoever would object with at least a half is expected to. */
  @Test
  void onlyWhoIsExpectedToObjectIsPressed() {
    TestWorld just = world().coefficient(Coefficient.GAMMA_RIV, 1 / 0.75);
    Consultation expected = deliberation(just).consult(Item.of(AAA, PARTNER));
    assertThat(expected.objects()[1]).isEqualTo(0.5);
    assertThat(expected.leverage()).containsExactly(0, 0.75);
    TestWorld less = world().coefficient(Coefficient.GAMMA_RIV, 1.3333);
    Consultation consultation = deliberation(less).consult(Item.of(AAA, PARTNER));
    assertThat(consultation.leverage()).containsExactly(0, 0);
    assertThat(consultation.pressure()).isZero();
  }

  /**
   * What a vote showed: that MMM's draw is below 0.8 and at least 0.6, which is Q·(0.713−0.6)/0.2.
   */
  @Test
  void theChairReckonsWithWhatVotesShowed() {
    Situation situation =
        new Situation(
            world().build(), new ScriptedDraws(), HistoryObserver.NONE, Counterfactual.NONE);
    situation.dispositions.show(MMM, AAA, 0.6, 0.8);
    Deliberation deliberation = new Deliberation(situation, new Valuations(situation));
    Consultation consultation = deliberation.consult(Item.of(AAA, PARTNER));
    assertThat(consultation.objects()[1]).isCloseTo(0.566645, within(5e-7));
    View view = deliberation.hearing(AAA, PARTNER).of(MMM).orElseThrow().views().get(0);
    assertThat(view.low()).isEqualTo(0.6);
    assertThat(view.high()).isEqualTo(0.8);
    assertThat(view.known()).isTrue();
    situation.dispositions.change(MMM);
    assertThat(deliberation.consult(Item.of(AAA, PARTNER)).objects()[1])
        .as("another government")
        .isCloseTo(0.713329, within(5e-7));
  }

  /** A chair to which the bid is worth nothing neither presses nor tables it. */
  @Test
  void aChairThatGainsNothingShelvesABid() {
    TestWorld world =
        world().coefficient(Coefficient.PHI_CHAIR, 0).set(PairVariable.AFFINITY, "AAA", "LLL", -1);
    Consultation consultation = deliberation(world).consult(Item.of(AAA, PARTNER));
    assertThat(consultation.chairValuation()).isZero();
    assertThat(consultation.worth()).isZero();
    assertThat(consultation.tabled()).isFalse();
    assertThat(consultation.pressure()).isZero();
  }

  /** 0.75·2 − 0.25·0.2. */
  @Test
  void severalSponsorsWeighTogether() {
    TestWorld world = world().chair("LLL", 0.75).chair("MMM", 0.25);
    assertThat(deliberation(world).consult(Item.of(AAA, PARTNER)).chairValuation())
        .isCloseTo(1.45, within(1e-12));
  }

  @Test
  void withoutAChairEveryBidIsTabledAndNobodyPresses() {
    Consultation consultation =
        deliberation(world().chair("LLL", 0)).consult(Item.of(AAA, PARTNER));
    assertThat(consultation.tabled()).isTrue();
    assertThat(consultation.pressure()).isZero();
    assertThat(consultation.leverage()).containsExactly(0, 0);
    assertThat(consultation.passProbability()).isCloseTo(0.286671, within(5e-7));
  }

  /** Two criteria failed, waived with 0.5 and 0.25; then a chair to which defeat costs too much. */
  @Test
  void successIsThatOfTheGateAndTheVote() {
    TestWorld world =
        world()
            .set(StateVariable.CONFLICT, "AAA", 1)
            .set(StateVariable.UN_MEMBER, "AAA", 0)
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONFLICT, 0.5)
            .criterion(TestWorld.PARTNER, StandardCriterion.UN_MEMBER, 0.25);
    Expectation expectation = deliberation(world).expectation(AAA, PARTNER);
    assertThat(expectation.failed())
        .containsExactlyInAnyOrder(StandardCriterion.UN_MEMBER, StandardCriterion.NO_CONFLICT);
    assertThat(expectation.waived()).isEqualTo(0.125);
    assertThat(expectation.success()).isCloseTo(0.125 * PASS, within(1e-7));
    assertThat(expectation.strongestOpponent()).isEqualTo(MMM);
    TestWorld shelved = world.coefficient(Coefficient.PHI_CHAIR, 50);
    assertThat(deliberation(shelved).expectation(AAA, PARTNER).success()).isZero();
    TestWorld shut = world.criterion(TestWorld.PARTNER, StandardCriterion.UN_MEMBER, 0);
    Expectation none = deliberation(shut).expectation(AAA, PARTNER);
    assertThat(none.success()).isZero();
    assertThat(none.waived()).isZero();
    assertThat(none.strongestOpponent()).isEqualTo(World.NONE);
  }

  /** What would be otherwise adds to how all stand when the council consults, not before. */
  @Test
  void aCounterfactualGoodwillCountsInTheCouncilAlone() {
    Counterfactual kinder =
        new Counterfactual() {
          private static final long serialVersionUID = 1L;

          @Override
          public double goodwill(int month, int state, Application bid) {
            return state == MMM ? 0.25 : 0;
          }
        };
    Deliberation deliberation = deliberation(world(), kinder);
    assertThat(deliberation.consult(Item.of(AAA, PARTNER)).goodwill()[0]).containsExactly(2, 1);
    Consultation council = deliberation.consult(List.of(new Application(AAA, PARTNER, 0)));
    assertThat(council.goodwill()[0]).containsExactly(2, 1.25);
  }
}
