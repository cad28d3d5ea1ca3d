package org.alliancesim.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every interest at a prospect in which no two numbers are the same. Reference values worked out by
 * hand from the formulas of docs/odd.md: c̃ = 0.3+0.7·0.5 = 0.65, a = 1−0.8·0.5·0.6 = 0.76.
 */
class InterestTest {

  private static final Prospect.Offer OFFER = new Prospect.Offer(0.2, 0.5, 0.4, 0.6, 0.5);

  private static Prospect prospect(double savingPercent) {
    return new Prospect()
        .state(0.25, 0.9)
        .security(0.8, 0.1, 0.9, 0.7)
        .leanings(0.41, 0.15, 0.45)
        .company(0.3, 0.35, 0.32)
        .status(OFFER, Prospect.relief(savingPercent));
  }

  private static Coefficients coefficients() {
    Coefficients k = new Coefficients(new double[Coefficient.values().length]);
    k.set(Coefficient.BETA_GAIN, 0.3);
    k.set(Coefficient.BETA_SEC, 2);
    k.set(Coefficient.BETA_LEVER, 1.5);
    k.set(Coefficient.BETA_FORUM, 0.8);
    k.set(Coefficient.BETA_ALIGN, 3);
    k.set(Coefficient.BETA_ISO, 1.25);
    k.set(Coefficient.BETA_RES, 2.5);
    return k;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "ARMS_SAVING = 0.32958368660043286", // 0.3·ln 3
        "TRAINING = 0.1125", // 0.3·0.5·0.75
        "PROTECTION = 0.4032", // 2·0.4·0.7·0.8·0.9
        "SAY_WHERE_A_RIVAL_SITS = 1.026", // 1.5·0.76·0.9
        "FORUM = 0.432", // 0.8·0.6·0.9
        "AFFINITY = 0.6825", // 3·0.65·0.35
        "WESTERN_TIES = -0.7995", // −3·0.65·0.41
        "ISOLATED_LEADER = -0.3198", // −3·0.65·0.41·1.25·0.32
        "NON_ALIGNMENT = -0.2925", // −3·0.65·0.15
        "RESENTMENT = -0.73125", // −2.5·0.65·0.45
      })
  void eachInterestIsItsFormula(Interest interest, double value) {
    assertThat(interest.value(prospect(2), coefficients())).isCloseTo(value, within(1e-14));
  }

  @Test
  void theUtilityIsTheSumOfAllInterests() {
    assertThat(Interest.utility(prospect(2), coefficients()))
        .isCloseTo(0.8427336866004329, within(1e-14));
  }

  /** The first per cent is worth about β_gain, and the tenth a tenth of that. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0.01, 0.00298510", "1, 0.20794415", "10, 0.71936858", "15, 0.83177662"})
  void eachFurtherPerCentOfTheBudgetIsWorthLess(double savingPercent, double value) {
    assertThat(Interest.ARMS_SAVING.value(prospect(savingPercent), coefficients()))
        .isCloseTo(value, within(5e-9));
  }

  @Test
  void aStatusThatGivesNothingHasNoAdvantageAndOneThatGivesEverythingHasAll() {
    assertThat(Prospect.advantage(0, 0, 0)).isZero();
    assertThat(Prospect.advantage(0, 1, 0)).isEqualTo(1);
    assertThat(Prospect.advantage(0.2, 0.5, 0.4)).isCloseTo(0.76, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "ARMS_SAVING, arms-saving, cheaper arms",
    "SAY_WHERE_A_RIVAL_SITS, say-where-a-rival-sits, a say where a rival sits",
    "NON_ALIGNMENT, non-alignment, non-alignment"
  })
  void filesAndSentencesHaveTheirWord(Interest interest, String key, String label) {
    assertThat(interest.key()).isEqualTo(key);
    assertThat(interest.label()).isEqualTo(label);
  }
}
