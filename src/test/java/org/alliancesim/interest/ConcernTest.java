package org.alliancesim.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every concern at a bid in which no two numbers are the same. Reference values worked out by hand
 * from the formulas of docs/odd.md.
 */
class ConcernTest {

  private static final double STAKE = 0.832;

  private static Candidacy bid(double affinity, double rivalry, boolean precedent, double stance) {
    return new Candidacy()
        .status(STAKE, 0.5)
        .between(affinity, rivalry, precedent, stance)
        .others(0.3, 0.35, 0.15, 0.21);
  }

  private static Coefficients coefficients() {
    Coefficients k = new Coefficients(new double[Coefficient.values().length]);
    k.set(Coefficient.GAMMA_AFF, 0.45);
    k.set(Coefficient.GAMMA_RIV, 1.7);
    k.set(Coefficient.GAMMA_PATRON, 0.8);
    k.set(Coefficient.GAMMA_BLOC, 0.6);
    k.set(Coefficient.GAMMA_STANCE, 1.5);
    k.set(Coefficient.CHI, 0.25);
    return k;
  }

  /** Of a candidate that is disliked, and one that is liked. */
  @ParameterizedTest
  @CsvSource({
    "RIVALRY, 0.6683040, 0.6683040", // 1.7·0.75·0.9·(1−0.3)·0.832
    "RIVAL_OF_A_FRIEND, 0.23296, 0.23296", // 0.8·0.35·0.832
    "FRIEND_OF_A_RIVAL, 0.09984, 0.09984", // 0.8·0.15·0.832
    "RIVAL_BLOC, 0.063, 0.063", // 0.6·0.5·0.21
    "DISTANCE, 0.27, 0", // 0.45·0.6
    "STANCE, 0.6, 0", // 1.5·0.4
    "GOODWILL, 1, 1",
    "AFFINITY, 0, 0.027", // 0.45·0.6·(1−0.9)
    "SUPPORT, 0, 0.6",
  })
  void eachConcernIsItsFormula(Concern concern, double disliked, double liked) {
    Candidacy against = bid(-0.6, 0.9, true, -0.4);
    Candidacy infavour = bid(0.6, 0.9, true, 0.4);
    assertThat(concern.value(against, coefficients())).isCloseTo(disliked, within(1e-14));
    assertThat(concern.value(infavour, coefficients())).isCloseTo(liked, within(1e-14));
  }

  @Test
  void withoutPrecedentARivalryWeighsInFull() {
    // 1.7·0.9·(1−0.3)·0.832
    assertThat(Concern.RIVALRY.value(bid(0, 0.9, false, 0), coefficients()))
        .isCloseTo(0.891072, within(1e-14));
  }

  @Test
  void eachSideIsTheSumOfItsConcerns() {
    Candidacy disliked = bid(-0.6, 0.9, true, -0.4);
    assertThat(Concern.against(disliked, coefficients())).isCloseTo(1.934104, within(1e-14));
    assertThat(Concern.goodwill(disliked, coefficients())).isEqualTo(1);
    assertThat(Concern.goodwill(bid(0.6, 0.9, true, 0.4), coefficients()))
        .isCloseTo(1.627, within(1e-14));
  }

  @Test
  void theConcernIsTheLargestTermAgainst() {
    assertThat(Concern.largest(bid(-0.6, 0.9, true, -0.4), coefficients()))
        .contains(Concern.RIVALRY);
    assertThat(Concern.largest(bid(-0.6, 0.1, true, -0.4), coefficients()))
        .contains(Concern.STANCE);
  }

  @Test
  void whoHasNothingAgainstABidHasNoConcern() {
    Candidacy welcome = new Candidacy().status(STAKE, 0.5).between(0.4, 0, false, 0.3);
    assertThat(Concern.against(welcome, coefficients())).isZero();
    assertThat(Concern.largest(welcome, coefficients())).isEmpty();
  }

  /** Distance and stance, both 0.45. */
  @Test
  void ofTwoEqualConcernsTheFirstIsTheLargest() {
    Candidacy even = new Candidacy().status(STAKE, 0.5).between(-1, 0, false, -0.3);
    assertThat(Concern.largest(even, coefficients())).contains(Concern.DISTANCE);
  }

  /** a = 1−0.8·0.5·0.9·(1−0.55·0.4) = 0.7192; 0.7+0.3·0.7192. */
  @Test
  void theStakeIsWhatASeatMeans() {
    assertThat(Candidacy.stake(0.7, 0.55, 0.2, 0.5, 0.1, 0.4)).isCloseTo(0.91576, within(1e-14));
    assertThat(Candidacy.stake(0.7, 0.55, 0, 0, 0, 0)).isEqualTo(0.7);
  }

  @ParameterizedTest
  @CsvSource({
    "GOODWILL, FOR, goodwill, goodwill to newcomers",
    "FRIEND_OF_A_RIVAL, AGAINST, friend-of-a-rival,"
        + " the candidate's friendship with an outside rival"
  })
  void filesAndSentencesHaveTheirWord(Concern concern, Side side, String key, String label) {
    assertThat(concern.side()).isEqualTo(side);
    assertThat(concern.key()).isEqualTo(key);
    assertThat(concern.label()).isEqualTo(label);
  }
}
