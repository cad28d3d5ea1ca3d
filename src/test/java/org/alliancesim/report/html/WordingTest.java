package org.alliancesim.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancesim.report.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12, 12",
    "-3.6512, −3.65",
    "0.02345, 0.023",
    "123.456, 123.5",
    "77544.94, 77545",
    "0.0000521, 5.21e−05",
    "12345678, 1.23e+07"
  })
  void numbersHaveAFewDigits(double value, String text) {
    assertThat(Wording.number(value)).isEqualTo(text);
  }

  @Test
  void aConcernIsItsKeyInWords() {
    assertThat(Terms.concern("stance")).isEqualTo("stance");
    assertThat(Terms.concern("rival-of-a-friend")).isEqualTo("rival of a friend");
  }
}
