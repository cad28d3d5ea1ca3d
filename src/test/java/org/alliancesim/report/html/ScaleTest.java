package org.alliancesim.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancesim.report.html.Scale.Tick;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0      | 0 0.02 0.04 0.06 0.08 0.1
          0.0008 | 0 0.02 0.04 0.06 0.08 0.1
          0.028  | 0 1 2 3
          0.12   | 0 5 10 15
          0.41   | 0 10 20 30 40 50
          0.81   | 0 20 40 60 80 100
          1      | 0 20 40 60 80 100
          """)
  void anAxisEndsAtARoundShareThatCoversTheLargest(double largest, String labels) {
    assertThat(Scale.of(largest).ticks()).map(Tick::label).containsExactly(labels.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"0.04, −5 0 +5, 50.00", "0.0005, −0.1 0 +0.1, 50.00"})
  void anAxisOfDifferencesHasZeroInTheMiddle(double largest, String labels, String middle) {
    Scale scale = Scale.ofDifferences(largest);
    assertThat(scale.ticks()).map(Tick::label).containsExactly(labels.split(" "));
    assertThat(scale.at(0)).isEqualTo(middle);
    assertThat(scale.length(scale.to())).isEqualTo("50.00");
  }
}
