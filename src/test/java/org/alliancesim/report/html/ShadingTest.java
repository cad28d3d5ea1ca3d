package org.alliancesim.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShadingTest {

  @Test
  void theLargestProbabilityIsInTheLastClassAndItsLimitsAreRound() {
    Shading shading = Shading.ofProbabilities(0.084);
    assertThat(shading.legend())
        .map(Shading.Key::text)
        .containsExactly(
            "in no history",
            "below 0.2%",
            "0.2 to 0.5%",
            "0.5 to 1%",
            "1 to 2%",
            "2 to 5%",
            "5% or more");
    assertThat(shading.ofProbability(0.084)).isEqualTo("p6");
    assertThat(shading.ofProbability(0.05)).isEqualTo("p6");
    assertThat(shading.ofProbability(0.0499)).isEqualTo("p5");
    assertThat(shading.ofProbability(0.0001)).isEqualTo("p1");
  }

  @Test
  void neverAndHardlyEverAreToldApart() {
    Shading shading = Shading.ofProbabilities(1);
    assertThat(shading.ofProbability(0)).isEqualTo("p0");
    assertThat(shading.ofProbability(1e-6)).isEqualTo("p1");
    assertThat(Shading.ofProbabilities(0).ofProbability(0)).isEqualTo("p0");
  }

  @Test
  void differencesHaveTwoSidesAndAMiddleForWhatMayBeNothing() {
    Shading shading = Shading.ofDifferences(0.03);
    assertThat(shading.legend())
        .map(Shading.Key::text)
        .containsExactly(
            "−2 points or more",
            "−1 to −2 points",
            "below −1 points",
            "the interval includes 0",
            "below +1 points",
            "+1 to +2 points",
            "+2 points or more");
    assertThat(shading.ofDifference(-0.015, true)).isEqualTo("down2");
    assertThat(shading.ofDifference(0.03, true)).isEqualTo("up3");
    assertThat(shading.ofDifference(0.03, false)).isEqualTo("d0");
  }

  @Test
  void whereNothingDiffersTheTwoSidesAreToldApartAllTheSame() {
    assertThat(Shading.ofDifferences(0).legend())
        .map(Shading.Key::text)
        .containsExactly("below 0 points", "the interval includes 0", "above 0 points");
  }
}
