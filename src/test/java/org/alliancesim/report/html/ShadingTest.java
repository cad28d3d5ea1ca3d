package org.alliancesim.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alliancesim.report.Share;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

class ShadingTest {

  /** An estimate that its inputs leave vague and its events do not. */
  private static Share told(double probability) {
    return new Share(
        probability,
        0.9 * probability,
        Math.min(1, 1.1 * probability),
        OptionalDouble.of(0.5 * probability),
        OptionalDouble.of(Math.min(1, 1.5 * probability)));
  }

  /** An estimate without a band. */
  private static Share bare(double probability, double low, double high) {
    return new Share(probability, low, high, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static Shading of(double... probabilities) {
    return Shading.ofProbabilities(
        DoubleStream.of(probabilities).mapToObj(ShadingTest::told).toList());
  }

  private static ComparisonRow difference(double difference, double low, double high) {
    return new ComparisonRow(
        StateCode.of("AZE"), "partner", 1, 0, 0, difference, low, high, 0, 0, 0, 1, 0, 0, 1);
  }

  private static List<String> texts(Shading shading, Set<String> occurring) {
    return shading.legend(occurring).stream().map(Shading.Key::text).toList();
  }

  /** Every shade that there could be. */
  private static Set<String> all() {
    List<String> shades = new ArrayList<>(List.of("p0", "vague", "d0"));
    IntStream.rangeClosed(1, 6)
        .forEach(rank -> shades.addAll(List.of("p" + rank, "up" + rank, "down" + rank)));
    return Set.copyOf(shades);
  }

  @Test
  void theLargestProbabilityIsInTheLastClassAndItsLimitsAreRound() {
    Shading shading = of(0.084, 0.001);
    assertThat(texts(shading, all()))
        .containsExactly(
            "in no history",
            "too few events to tell",
            "below 0.2%",
            "0.2 to 0.5%",
            "0.5 to 1%",
            "1 to 2%",
            "2 to 5%",
            "5% or more");
    assertThat(shading.of(told(0.084))).isEqualTo("p6");
    assertThat(shading.of(told(0.05))).isEqualTo("p6");
    assertThat(shading.of(told(0.0499))).isEqualTo("p5");
    assertThat(shading.of(told(0.0001))).isEqualTo("p1");
  }

  @Test
  void neverAndHardlyEverAreToldApart() {
    Shading shading = of(1);
    assertThat(shading.of(bare(0, 0, 0.01))).isEqualTo("p0");
    assertThat(shading.of(told(1e-6))).isEqualTo("p1");
    assertThat(of(0).of(bare(0, 0, 0.01))).isEqualTo("p0");
  }

  /** Before, one of 1,000 histories was as dark as a probability that is known. */
  @Test
  void whatIsOnlyABoundHasNoClass() {
    Share two = bare(0.002, 0.0005, 0.0073);
    assertThat(two.estimate()).isEqualTo("<0.8");
    Shading alone = Shading.ofProbabilities(List.of(two));
    assertThat(alone.of(two)).isEqualTo("vague");
    assertThat(texts(alone, Set.of("p0", "vague")))
        .containsExactly("in no history", "too few events to tell");
    // nor does it widen the scale of those that have one
    assertThat(Shading.ofProbabilities(List.of(bare(0.3, 0.1, 0.6), told(0.02))))
        .isEqualTo(of(0.02));
  }

  @Test
  void aBoundNearAllHistoriesHasAClassIfItTellsOne() {
    Shading shading = of(0.999);
    Share nearlyAll = bare(0.998, 0.9927, 0.9995);
    assertThat(nearlyAll.estimate()).startsWith(">");
    assertThat(shading.of(nearlyAll)).isEqualTo("p6");
    assertThat(shading.of(bare(1, 0.44, 1))).isEqualTo("vague");
  }

  @Test
  void classesOutsideOfThoseThatOccurAreNotInTheLegend() {
    assertThat(texts(of(0.084), Set.of("p6", "p4")))
        .containsExactly("1 to 2%", "2 to 5%", "5% or more");
  }

  @Test
  void differencesHaveTwoSidesAndAMiddleForWhatMayBeNothing() {
    ComparisonRow up = difference(0.03, 0.02, 0.04);
    ComparisonRow down = difference(-0.015, -0.02, -0.01);
    ComparisonRow maybe = difference(0.3, -0.1, 0.7);
    Shading shading = Shading.ofDifferences(List.of(up, down, maybe));
    assertThat(texts(shading, all()))
        .containsExactly(
            "−2 points or more",
            "−1 to −2 points",
            "below −1 points",
            "the interval includes 0",
            "below +1 points",
            "+1 to +2 points",
            "+2 points or more");
    assertThat(shading.of(down)).isEqualTo("down2");
    assertThat(shading.of(up)).isEqualTo("up3");
    assertThat(shading.of(maybe)).isEqualTo("d0");
    assertThat(texts(shading, Set.of("down2", "d0", "up3")))
        .containsExactly("−1 to −2 points", "the interval includes 0", "+2 points or more");
  }

  @Test
  void whereNothingDiffersThereAreNoClasses() {
    Shading shading = Shading.ofDifferences(List.of(difference(0.3, -0.1, 0.7)));
    assertThat(texts(shading, Set.of("d0"))).containsExactly("the interval includes 0");
  }
}
