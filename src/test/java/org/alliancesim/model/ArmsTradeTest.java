package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.junit.jupiter.api.Test;

/**
 * Whose arms a bloc's discount makes cheaper, and what that changes. The member MMM buys half of
 * its arms from the leader, a quarter from OUT and the rest elsewhere, 100 a year, at the members'
 * discount of 0.2; elasticity 3. Reference, the equations of docs/odd.md in Python:
 *
 * <pre>{@code
 * def market(s, A, d, e=3):
 *     D = s * (1 - d) ** (1 - e) + 1 - s
 *     P = D ** (1 / (1 - e))
 *     return A * (1 - P), A * s * ((1 - d) ** (1 - e) * P ** e - 1)
 * equal = .5 / (.5 + .5 * .8 ** -3)      # 0.338624, the leader's share at equal prices
 * out = .25 * (1 - equal) / .5           # 0.330688, that of OUT
 * market(equal, 100, .2)                 #  8.348486,  6.871572
 * market(equal + out, 100, .2)           # 14.765823, −2.173719
 * market(equal, 100, .4)                 # 20.992394, 12.527353
 * market(.5, 50, .2)                     #  5.827390,  1.934519
 * }</pre>
 */
class ArmsTradeTest {

  private static final int MEMBER = 0;
  private static final int AAA = 0;
  private static final int MMM = 2;
  private static final int OUT = 3;

  private static TestWorld world() {
    return TestWorld.of("AAA", "LLL", "MMM", "OUT")
        .members("LLL", "MMM")
        .term(TestWorld.MEMBER, StatusVariable.DISCOUNT, 0.2)
        .set(StateVariable.IMPORTS_TIV, "MMM", 50)
        .coefficient(Coefficient.PHI_DOLLAR, 2)
        .supplier("MMM", "LLL", 0.5)
        .supplier("MMM", "OUT", 0.25);
  }

  private static Situation situation(TestWorld world) {
    return new Situation(
        world.build(), new ScriptedDraws(), HistoryObserver.NONE, Counterfactual.NONE);
  }

  @Test
  void sharesBoughtAtADiscountArePutBackToEqualPrices() {
    ArmsTrade arms = situation(world()).arms;
    assertThat(arms.saving(MMM, MEMBER)).isCloseTo(8.348486, within(5e-7));
  }

  @Test
  void aNewMembersArmsAreDiscountedFromThenOn() {
    Situation situation = situation(world());
    assertThat(situation.arms.saving(MMM, MEMBER)).isCloseTo(8.348486, within(5e-7));
    situation.alliance.seat(OUT, MEMBER);
    assertThat(situation.arms.saving(MMM, MEMBER)).isCloseTo(14.765823, within(5e-7));
    situation.alliance.unseat(OUT, 0);
    assertThat(situation.arms.saving(MMM, MEMBER)).isCloseTo(8.348486, within(5e-7));
  }

  @Test
  void aChangedDiscountChangesTheSaving() {
    Situation situation = situation(world());
    assertThat(situation.arms.saving(MMM, MEMBER)).isCloseTo(8.348486, within(5e-7));
    MovableTarget discount =
        new MovableTarget("alliance.statuses.member.discount", StatusVariable.DISCOUNT, MEMBER, -1);
    new Interventions(situation).move(discount, 0.4);
    assertThat(situation.arms.saving(MMM, MEMBER)).isCloseTo(20.992394, within(5e-7));
    new Interventions(situation).move(discount, 0);
    assertThat(situation.arms.saving(MMM, MEMBER)).isZero();
  }

  @Test
  void theSavingsOfTheStartAreThoseOfTheFirstMonth() {
    double[][] savings = Savings.of(world().build());
    assertThat(savings[MMM][MEMBER]).isCloseTo(8.348486, within(5e-7));
    assertThat(savings[AAA][MEMBER]).isZero();
  }

  /** All from the leader: there is nothing that the others could deliver at equal prices. */
  @Test
  void aCaptiveCustomerStaysCaptive() {
    TestWorld world = world().supplier("MMM", "LLL", 1).supplier("MMM", "OUT", 0);
    Situation situation = situation(world);
    situation.alliance.seat(OUT, MEMBER);
    assertThat(situation.arms.saving(MMM, MEMBER)).as("0.2 of all").isCloseTo(20, within(1e-9));
  }

  /** The budget for equipment is 0.05·1000, less than 2·50; AAA holds no status. */
  @Test
  void nobodyBuysForMoreThanItsBudgetAndWhoHoldsNothingBoughtAtFullPrices() {
    TestWorld world =
        world()
            .coefficient(Coefficient.EQUIPMENT, 0.05)
            .set(StateVariable.IMPORTS_TIV, "AAA", 50)
            .supplier("AAA", "LLL", 0.5);
    assertThat(situation(world).arms.saving(AAA, MEMBER)).isCloseTo(5.827390, within(5e-7));
  }
}
