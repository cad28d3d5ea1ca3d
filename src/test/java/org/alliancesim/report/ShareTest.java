package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  private static Share banded(double p, double low, double high, double from, double to) {
    return new Share(p, low, high, OptionalDouble.of(from), OptionalDouble.of(to));
  }

  private static Share bandless(double p, double low, double high) {
    return new Share(p, low, high, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** Half of the band's width in percentage points: 0.45, 1.0, 0.99, 13.8, 0.04, 0.004. */
  @ParameterizedTest
  @CsvSource({
    "0.0017, 0.0000, 0.0090, 0.2, 0.0–0.9",
    "0.0214, 0.0100, 0.0300, 2, 1–3",
    "0.0214, 0.0101, 0.0299, 2.1, 1.0–3.0",
    "0.3746, 0.2200, 0.4960, 37, 22–50",
    "0.0017, 0.0013, 0.0021, 0.17, 0.13–0.21",
    "0.0017, 0.00166, 0.00174, 0.17, 0.17–0.17",
    "0.0004, 0.0000, 0.0090, <0.1, 0.0–0.9",
    "0.9996, 0.9910, 1.0000, >99.9, 99.1–100.0",
    "0.9990, 0.9600, 1.0000, >99, 96–100"
  })
  void aNumberHasTheDigitsThatTheBandSupports(
      double p, double from, double to, String estimate, String band) {
    Share share = banded(p, p - 1e-5, p + 1e-5, from, to);
    assertThat(share.estimate()).isEqualTo(estimate);
    assertThat(share.band()).isEqualTo(band);
  }

  @Test
  void aWideMonteCarloIntervalTakesDigitsToo() {
    assertThat(banded(0.1234, 0.05, 0.25, 0.12, 0.13).estimate()).isEqualTo("12");
    assertThat(banded(0.1234, 0.1233, 0.1235, 0.12, 0.13).estimate()).isEqualTo("12.3");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.00383, <0.4, 0.0–0.4",
    "0, 0, 0.000384, <0.04, 0.00–0.04",
    "0.0017, 0.0011, 0.0027, <0.27, 0.11–0.27",
    "0.0017, 0.0014, 0.0021, 0.17, 0.14–0.21",
    "0, 0, 0.0184, <1.9, 0.0–1.9",
    "0.4, 0.39, 0.41, 40, 39.0–41.0",
    "1, 0.99617, 1, >99.6, 99.6–100.0",
    "0.998, 0.9930, 0.9990, >99.3, 99.3–99.9"
  })
  void whereNoBandCanBeGivenFewEventsBoundTheNumber(
      double p, double low, double high, String estimate, String interval) {
    Share share = bandless(p, low, high);
    assertThat(share.estimate()).isEqualTo(estimate);
    assertThat(share.interval()).isEqualTo(interval);
    assertThat(share.band()).isEqualTo(Percent.NOTHING);
  }

  @Test
  void ofAComparisonFewEventsBoundTheNumberAsOfARun() {
    assertThat(Share.ofChance(0.004, 0.0011, 0.0145).estimate()).isEqualTo("<1.5");
    assertThat(Share.ofChance(0.005, 0.0009, 0.0278).estimate()).isEqualTo("<3");
    assertThat(Share.ofChance(0.0017, 0.0014, 0.0021).estimate()).isEqualTo("0.17");
    assertThat(Share.ofChance(0, 0, 0.000384).estimate()).isEqualTo("<0.04");
    assertThat(Share.ofChance(1, 0.999616, 1).estimate()).isEqualTo(">99.96");
  }

  @Test
  void aBoundIsAWordInASentence() {
    assertThat(bandless(0, 0, 0.00383).inWords()).isEqualTo("below 0.4%");
    assertThat(bandless(1, 0.99617, 1).inWords()).isEqualTo("above 99.6%");
    assertThat(banded(0.0017, 0.0011, 0.0027, 0, 0.009).inWords()).isEqualTo("0.2%");
  }
}
