package org.alliancesim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.alliancesim.report.figure.Axis.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule for every axis, in print and on the page. */
class AxisTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0      | 0 0.02 0.04 0.06 0.08 0.1
          0.0008 | 0 0.02 0.04 0.06 0.08 0.1
          0.028  | 0 1 2 3
          0.12   | 0 2 4 6 8 10 12
          0.13   | 0 2 4 6 8 10 12
          0.23   | 0 5 10 15 20 25
          0.37   | 0 10 20 30 40
          0.41   | 0 10 20 30 40
          0.51   | 0 10 20 30 40 50
          0.746  | 0 20 40 60 80
          0.81   | 0 20 40 60 80
          1      | 0 20 40 60 80 100
          """)
  void anAxisEndsAtTheNearestRoundShareThatCoversTheLargest(double largest, String labels) {
    Axis axis = Axis.ofShares("Share", largest);
    assertThat(axis.ticks()).map(Tick::label).containsExactly(labels.split(" "));
    assertThat(axis.label()).isEqualTo("Share (%)");
  }

  @ParameterizedTest
  @CsvSource({"0.04, −4 −2 0 +2 +4", "0.0005, −0.1 −0.05 0 +0.05 +0.1", "0.23, −20 −10 0 +10 +20"})
  void anAxisOfDifferencesHasZeroInTheMiddle(double largest, String labels) {
    Axis axis = Axis.ofDifferences("Difference", largest);
    assertThat(axis.ticks()).map(Tick::label).containsExactly(labels.split(" "));
    assertThat(axis.along(0)).isEqualTo(0.5);
    assertThat(axis.label()).isEqualTo("Difference (percentage points)");
  }

  @Test
  void everyAxisCoversItsLargestShareWithoutLeavingMoreThanItsLastStepEmpty() {
    IntStream.rangeClosed(1, 1000)
        .mapToDouble(thousandth -> thousandth / 1000.0)
        .forEach(
            largest -> {
              Axis axis = Axis.ofShares("Share", largest);
              assertThat(axis.to()).isGreaterThanOrEqualTo(largest - 1e-12);
              assertThat(axis.to() - axis.step()).isLessThan(largest);
              Axis both = Axis.ofDifferences("Difference", largest);
              assertThat(both.to()).isBetween(largest - 1e-12, 1.0);
              assertThat(both.to() - both.step()).isLessThan(largest);
              assertThat(axis.ticks()).hasSizeBetween(4, 7);
              assertThat(axis.ticks().get(0).along()).isZero();
              assertThat(axis.ticks().get(axis.ticks().size() - 1).along())
                  .isGreaterThan(1 - axis.step() / 2 / axis.to() - 1e-9);
            });
  }

  @Test
  void aCaptionSaysWhereAnAxisEndsThatDoesNotEndAtTheWhole() {
    assertThat(Axis.ofShares("Share", 0.23).scale()).isEqualTo(" The axis ends at 25%.");
    assertThat(Axis.ofShares("Share", 0.41).scale()).isEqualTo(" The axis ends at 45%.");
    assertThat(Axis.ofShares("Share", 0.99).scale()).isEmpty();
    assertThat(Axis.ofDifferences("Difference", 0.23).scale()).isEmpty();
  }
}
