package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.Estimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingRuleTest {

  private static final int REPEATS = 4000;

  /** Three standard errors below 95%: one sound rule in 740 would fail with another seed. */
  private static final double LOWEST = 0.95 - 3 * Math.sqrt(0.95 * 0.05 / REPEATS);

  private static Answered row(int occurred, int counted, int n) {
    Estimate estimate = Intervals.wilson(occurred, counted, 1);
    AskRow row =
        new AskRow(
            "any new",
            n,
            counted,
            occurred,
            OptionalDouble.of(estimate.value()),
            OptionalDouble.of(estimate.low()),
            OptionalDouble.of(estimate.high()),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(1));
    return Answered.of(row);
  }

  /** Says after how many histories one would look next, or stop. */
  private interface Rule {
    int next(int n, int occurred);
  }

  private static double coverage(double p, int first, Rule rule, boolean wald) {
    SplittableRandom random = new SplittableRandom(39);
    int covered = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      int n = 0;
      int occurred = 0;
      int next = first;
      while (n < next) {
        for (; n < next; n++) {
          occurred += random.nextDouble() < p ? 1 : 0;
        }
        next = rule.next(n, occurred);
      }
      double half = wald(occurred, n);
      double share = (double) occurred / n;
      Estimate wilson = Intervals.wilson(occurred, n, 1);
      double low = wald ? share - half : wilson.low();
      double high = wald ? share + half : wilson.high();
      covered += low <= p && p <= high ? 1 : 0;
    }
    return (double) covered / REPEATS;
  }

  private static double wald(int occurred, int n) {
    double share = (double) occurred / n;
    return Intervals.Z * Math.sqrt(share * (1 - share) / n);
  }

  @ParameterizedTest
  @Tag("many-histories")
  @CsvSource({"0.0076, 0.004", "0.02, 0.008", "0.1, 0.02", "0.1, 0.04", "0.05, 20%", "0.3, 8%"})
  void theKnownProbabilityLiesInNineteenOfTwentyIntervals(double p, String precision) {
    StoppingRule rule = new StoppingRule(Precision.parse(precision), 1_000_000);

    double coverage =
        coverage(p, rule.first(), (n, x) -> rule.next(n, List.of(row(x, n, n))), false);

    assertThat(coverage).isBetween(LOWEST, 0.98);
  }

  /** The same judgement finds rules wanting that look after each few histories. */
  @Test
  @Tag("many-histories")
  void aRuleThatLooksAllTheTimeIsFoundOut() {
    Precision precision = new Precision(0.04, false);

    double sameInterval =
        coverage(0.1, 10, (n, x) -> precision.isMetBy(row(x, n, n)) ? n : n + 10, false);
    double textbook = coverage(0.1, 10, (n, x) -> wald(x, n) <= 0.04 ? n : n + 10, true);

    assertThat(sameInterval).isLessThan(LOWEST);
    assertThat(textbook).isLessThan(0.7);
  }

  @Test
  void itPlansFromWhatItSees() {
    StoppingRule rule = new StoppingRule(new Precision(0.01, false), 100_000);

    assertThat(rule.first()).isEqualTo(1000);
    // 1.96² · 0.1 · 0.9 / 0.01² = 3,457, a fifth more is 4,149
    assertThat(rule.next(1000, List.of(row(100, 1000, 1000)))).isEqualTo(4000);
    assertThat(rule.next(2000, List.of(row(200, 2000, 2000)))).isEqualTo(4500);
    assertThat(rule.next(4000, List.of(row(400, 4000, 4000)))).isEqualTo(4000);
    assertThat(rule.next(1000, List.of(row(0, 1000, 1000)))).isEqualTo(1000);
  }

  @Test
  void ofSeveralTheLeastKnownDecides() {
    StoppingRule rule = new StoppingRule(new Precision(0.01, false), 100_000);

    assertThat(rule.next(1000, List.of(row(0, 1000, 1000), row(100, 1000, 1000)))).isEqualTo(4000);
    // a condition that holds in one history of ten takes ten times as many
    assertThat(rule.next(4000, List.of(row(40, 400, 4000)))).isEqualTo(16_000);
  }

  private static Answered contrast(int onlyA, int onlyB, int n) {
    PairedContrast pairs = new PairedContrast(onlyA, onlyB, n / 20, n - onlyA - onlyB - n / 20);
    Estimate difference = pairs.difference();
    return Answered.of(
        new AskContrastRow(
            "any new",
            n,
            n,
            onlyA + n / 20,
            OptionalDouble.of(pairs.probabilityA()),
            n,
            onlyB + n / 20,
            OptionalDouble.of(pairs.probabilityB()),
            OptionalDouble.of(difference.value()),
            OptionalDouble.of(difference.low()),
            OptionalDouble.of(difference.high()),
            onlyA,
            onlyB));
  }

  /** Pairs of which a known share differ, in one direction more often than in the other. */
  private static double coverageOfDifference(
      double onlyA, double onlyB, int first, DifferenceRule rule, Interval interval) {
    SplittableRandom random = new SplittableRandom(56);
    int covered = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      int n = 0;
      int inA = 0;
      int inB = 0;
      int next = first;
      while (n < next) {
        for (; n < next; n++) {
          double u = random.nextDouble();
          inA += u < onlyA ? 1 : 0;
          inB += u >= onlyA && u < onlyA + onlyB ? 1 : 0;
        }
        next = rule.next(n, inA, inB);
      }
      Estimate known = interval.of(inB, inA, n);
      covered += known.low() <= onlyB - onlyA && onlyB - onlyA <= known.high() ? 1 : 0;
    }
    return (double) covered / REPEATS;
  }

  /** Of the difference that pairs show. */
  private interface Interval {
    Estimate of(int onlyB, int onlyA, int n);
  }

  private static Estimate textbook(int onlyB, int onlyA, int n) {
    double difference = (double) (onlyB - onlyA) / n;
    double error = Math.sqrt(onlyB + onlyA - n * difference * difference) / n;
    double half = Intervals.Z * error;
    return new Estimate(difference, error, difference - half, difference + half, n);
  }

  /** Says after how many pairs one would look next, or stop. */
  private interface DifferenceRule {
    int next(int n, int onlyA, int onlyB);
  }

  @ParameterizedTest
  @Tag("many-histories")
  @CsvSource({"0.01, 0.04, 0.01", "0.05, 0.05, 0.012", "0.002, 0.03, 15%"})
  void aKnownDifferenceLiesInNineteenOfTwentyIntervals(
      double onlyA, double onlyB, String precision) {
    StoppingRule rule = new StoppingRule(Precision.parse(precision), 1_000_000);

    double coverage =
        coverageOfDifference(
            onlyA,
            onlyB,
            rule.first(),
            (n, inA, inB) -> rule.next(n, List.of(contrast(inA, inB, n))),
            Intervals::pairedDifference);

    assertThat(coverage).isBetween(LOWEST, 0.98);
  }

  /** The control: the textbook interval, looked at after each ten pairs. */
  @Test
  @Tag("many-histories")
  void aDifferenceThatIsLookedAtAllTheTimeIsFoundOut() {
    double coverage =
        coverageOfDifference(
            0.01,
            0.04,
            10,
            (n, inA, inB) ->
                Intervals.Z * textbook(inB, inA, n).standardError() <= 0.04 ? n : n + 10,
            StoppingRuleTest::textbook);

    assertThat(coverage).isLessThan(0.7);
  }

  @Test
  void ofADifferenceItPlansFromTheWidthSoFar() {
    StoppingRule rule = new StoppingRule(new Precision(0.01, false), 100_000);

    // half of the width is 1.96·√(50+1−30²/1002)/1002 = 1.385 points: 1.385²·1,000 pairs, a fifth
    // more
    assertThat(rule.next(1000, List.of(contrast(10, 40, 1000)))).isEqualTo(2500);
    assertThat(rule.next(4000, List.of(contrast(40, 160, 4000)))).isEqualTo(4000);
    // a share of no difference is never reached
    StoppingRule relative = new StoppingRule(new Precision(0.5, true), 100_000);
    assertThat(relative.next(1000, List.of(contrast(30, 30, 1000)))).isEqualTo(4000);
    assertThat(relative.next(1000, List.of(contrast(1, 60, 1000)))).isEqualTo(1000);
  }

  /** A sweep has an answer for each point. */
  @Test
  void ofManyAnswersTheOneThatIsKnownLeastIsTold() {
    StoppingRule rule = new StoppingRule(new Precision(0.1, false), 3000);
    List<Answered> answers = new ArrayList<>();
    for (int point = 0; point < 9; point++) {
      answers.add(row(point == 7 ? 1500 : 30, 3000, 3000).at("point " + point));
    }
    assertThat(rule.told(answers))
        .isEqualTo(
            "As precise as 0.1 after 3,000 histories: known is each of 9 answers, least any new at"
                + " point 7 to ±1.79 points.");
  }

  @Test
  void itEndsAtTheMostAndSaysSo() {
    StoppingRule rule = new StoppingRule(new Precision(0.1, true), 3000);
    Answered never = row(0, 1000, 1000);

    assertThat(rule.next(1000, List.of(never))).isEqualTo(3000);
    assertThat(rule.next(3000, List.of(row(0, 3000, 3000)))).isEqualTo(3000);
    assertThat(rule.told(List.of(row(0, 3000, 3000))))
        .isEqualTo(
            "Not as precise as 10% after 3,000 histories, the most that are allowed (-n allows"
                + " more): known is any new to ±0.0639 points.");
    assertThat(rule.told(List.of(row(1500, 3000, 3000))))
        .startsWith("As precise as 10% after 3,000 histories: known is any new to ±1.79 points");
    Answered unknown =
        Answered.of(
            new AskRow(
                "any new",
                3000,
                0,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
    assertThat(new StoppingRule(new Precision(0.1, false), 5000).next(1000, List.of(unknown)))
        .isEqualTo(4000);
    assertThat(rule.told(List.of(unknown))).startsWith("Not as precise");
  }

  @Test
  void itEndsWhereItsLooksEnd() {
    StoppingRule rule = new StoppingRule(new Precision(0.01, false), 100_000);

    assertThat(rule.end(n -> List.of(row(n / 10, n, n)), 4000)).isEqualTo(4000);
    assertThat(rule.end(n -> List.of(row(n / 10, n, n)), 3999)).isEqualTo(4000);
    assertThat(rule.end(n -> List.of(row(n / 10, n, n)), 100_000)).isEqualTo(4000);
  }

  @ParameterizedTest
  @CsvSource({"0.005, 0.005", "10%, 10%", "0.50, 0.5", " 2.5% , 2.5%", ".01, 0.01"})
  void aPrecisionIsAShareOfHistoriesOrOfTheProbability(String given, String text) {
    assertThat(Precision.parse(given)).hasToString(text);
    assertThat(Precision.parse(text)).isEqualTo(Precision.parse(given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "0", "0.6", "51%", "-1", "a", "1e-3", "0.005 %x", "5 percent"})
  void whatIsNoPrecisionIsRefused(String given) {
    assertThatThrownBy(() -> Precision.parse(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be");
  }
}
