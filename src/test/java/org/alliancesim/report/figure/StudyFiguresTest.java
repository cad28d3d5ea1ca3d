package org.alliancesim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures of studies of inputs write shares. */
class StudyFiguresTest {

  /** A share that rounds to nothing has no sign. */
  @ParameterizedTest
  @CsvSource({"-0.0000004, 0.0", "0, 0.0", "-0.0006, −0.1", "0.0994, 9.9", "0.12, 12"})
  void aShareIsWrittenInPercent(double share, String text) {
    assertThat(StudyFigures.percent(share)).isEqualTo(text);
  }
}
