package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/** With whom an applicant expects to be put to one vote: docs/odd.md, 7.6 and 7.9. */
class ForesightTest {

  private static final int AAA = 0;
  private static final int BBB = 1;
  private static final int CCC = 2;
  private static final int PARTNER = 1;

  /** Nobody minds CCC, with which there is nothing to trade. */
  private static TestWorld sponsors() {
    return TestWorld.sponsors("AAA", "BBB", "CCC");
  }

  private static Expectation ofAaa(TestWorld world, int... open) {
    return ofAaa(world, false, open);
  }

  private static Expectation ofAaa(TestWorld world, boolean admitted, int... open) {
    Situation situation =
        new Situation(
            world.build(), new ScriptedDraws(), HistoryObserver.NONE, Counterfactual.NONE);
    for (int state : open) {
      Application bid = new Application(state, PARTNER, 0);
      if (admitted) {
        bid.admit(new Accession(1, new int[] {3, 4}, 5));
      }
      situation.alliance.lodge(bid);
    }
    return new Deliberation(situation, new Valuations(situation)).expectation(AAA, PARTNER);
  }

  @Test
  void itReckonsWithTheOpenBidThatIsWorthMostToTheChair() {
    Expectation alone = ofAaa(sponsors());
    assertThat(alone.partner()).isEqualTo(World.NONE);
    Expectation paired = ofAaa(sponsors(), BBB);
    assertThat(paired.partner()).isEqualTo(BBB);
    assertThat(paired.success()).isGreaterThan(alone.success());
    assertThat(ofAaa(sponsors(), CCC, BBB).partner()).isEqualTo(BBB);
    assertThat(ofAaa(sponsors(), BBB, CCC).partner()).isEqualTo(BBB);
  }

  /** What is expected together is the consultation of both, in the order of the states. */
  @Test
  void theExpectationIsThatOfBothBids() {
    Situation situation =
        new Situation(
            sponsors().build(), new ScriptedDraws(), HistoryObserver.NONE, Counterfactual.NONE);
    Deliberation deliberation = new Deliberation(situation, new Valuations(situation));
    Consultation both = deliberation.consult(Item.of(AAA, PARTNER).with(BBB, PARTNER));
    assertThat(ofAaa(sponsors(), BBB).success()).isCloseTo(both.passProbability(), within(1e-15));
    Consultation reversed = deliberation.consult(Item.of(BBB, PARTNER).with(AAA, PARTNER));
    assertThat(reversed.passProbability()).isEqualTo(both.passProbability());
  }

  @Test
  void whereThereIsNothingToTradeItStandsAlone() {
    Expectation alone = ofAaa(sponsors());
    for (Expectation each :
        new Expectation[] {
          ofAaa(sponsors(), CCC),
          ofAaa(sponsors().packages(false), BBB),
          ofAaa(sponsors(), true, BBB),
          ofAaa(
              sponsors()
                  .criterion(TestWorld.PARTNER, StandardCriterion.UN_MEMBER, 1)
                  .set(StateVariable.UN_MEMBER, "BBB", 0),
              BBB)
        }) {
      assertThat(each.partner()).isEqualTo(World.NONE);
      assertThat(each.success()).isEqualTo(alone.success());
    }
    Expectation unchaired = ofAaa(sponsors().chair("MMM", 0).chair("NNN", 0), BBB);
    assertThat(unchaired.partner()).isEqualTo(World.NONE);
  }

  @Test
  void bidsOfAPackageStandInTheOrderOfTheirStates() {
    Item three = Item.of(1, 7).with(4, 8).with(2, 9);
    assertThat(three.states()).containsExactly(1, 2, 4);
    assertThat(three.statuses()).containsExactly(7, 9, 8);
    assertThat(three.with(0, 5).states()).containsExactly(0, 1, 2, 4);
  }
}
