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
 * from the formulas of docs/odd.md: ω+(1−ω)a = 0.3+0.7·0.76 = 0.832.
 */
class ConcernTest {

  private static final Candidacy BID = bid(-0.6, 0.9, true, 0.35, 0.21, 0.45);

  private static Candidacy bid(
      double affinity,
      double rivalry,
      boolean precedent,
      double friendsRivalry,
      double blocTie,
      double enemies) {
    return new Candidacy(
        0.3,
        0.76,
        0.4,
        0.5,
        affinity,
        0.7,
        0.25,
        0.12,
        rivalry,
        precedent,
        friendsRivalry,
        blocTie,
        enemies);
  }

  private static Coefficients coefficients() {
    Coefficients k = new Coefficients(new double[Coefficient.values().length]);
    k.set(Coefficient.GAMMA_0, 4.5);
    k.set(Coefficient.GAMMA_AFF, 2);
    k.set(Coefficient.GAMMA_GAIN, 1.2);
    k.set(Coefficient.GAMMA_SALES, 0.5);
    k.set(Coefficient.GAMMA_RIV, 8);
    k.set(Coefficient.GAMMA_PATRON, 3);
    k.set(Coefficient.GAMMA_BLOC, 2.5);
    k.set(Coefficient.GAMMA_ENTRAP, 1.5);
    k.set(Coefficient.CHI, 0.25);
    k.set(Coefficient.NU, 0.2);
    return k;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "GOODWILL = 4.5",
        "AFFINITY = -1.2", // 2·(−0.6)
        "STRENGTH = 0.105", // 1.2·0.7·0.25·0.5
        "ARMS_SALES = 0.06", // 0.5·0.12
        "RIVALRY = -4.4928", // −8·0.75·0.9·0.832
        "RIVAL_OF_A_FRIEND = -0.8736", // −3·0.35·0.832
        "RIVAL_BLOC = -0.2625", // −2.5·0.5·0.21
        "ENTRAPMENT = -0.27", // −1.5·0.4·0.45
      })
  void eachConcernIsItsFormula(Concern concern, double value) {
    assertThat(concern.value(BID, coefficients())).isCloseTo(value, within(1e-14));
  }

  @Test
  void withoutPrecedentARivalryWeighsInFull() {
    Candidacy bid = bid(-0.6, 0.9, false, 0.35, 0.21, 0.45);
    // −8·0.9·0.832
    assertThat(Concern.RIVALRY.value(bid, coefficients())).isCloseTo(-5.9904, within(1e-14));
  }

  @Test
  void theValuationIsTheSumOfAllConcerns() {
    assertThat(Concern.valuation(BID, coefficients())).isCloseTo(-2.4339, within(1e-14));
  }

  @Test
  void theLargestConcernIsTheOneThatSpeaksMostAgainst() {
    assertThat(Concern.largest(BID, coefficients())).contains(Concern.RIVALRY);
  }

  /** ν = 0.2: an affinity term of exactly −0.2 is indifference, of −0.22 a concern. */
  @Test
  void whatIsNoMoreThanIndifferenceIsNoConcern() {
    assertThat(Concern.largest(bid(-0.1, 0, false, 0, 0, 0), coefficients())).isEmpty();
    assertThat(Concern.largest(bid(-0.11, 0, false, 0, 0, 0), coefficients()))
        .contains(Concern.AFFINITY);
  }

  /** Tie to a rival bloc and entrapment, both −0.5. */
  @Test
  void ofTwoEqualConcernsTheFirstIsTheLargest() {
    Coefficients k = coefficients();
    k.set(Coefficient.GAMMA_BLOC, 2);
    k.set(Coefficient.GAMMA_ENTRAP, 2.5);
    assertThat(Concern.largest(bid(0, 0, false, 0, 0.5, 0.5), k)).contains(Concern.RIVAL_BLOC);
  }

  @ParameterizedTest
  @CsvSource({
    "GOODWILL, goodwill, goodwill to newcomers",
    "RIVAL_OF_A_FRIEND, rival-of-a-friend, the candidate's rivalry with an outside friend"
  })
  void filesAndSentencesHaveTheirWord(Concern concern, String key, String label) {
    assertThat(concern.key()).isEqualTo(key);
    assertThat(concern.label()).isEqualTo(label);
  }
}
