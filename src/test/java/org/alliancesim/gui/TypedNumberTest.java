package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.VariableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as users type them. */
class TypedNumberTest {

  /** From 0 to 1. */
  private static final VariableDefinition ISOLATION = AllianceVariable.ISOLATION.definition();

  /** From -20 to 50. */
  private static final VariableDefinition KAPPA = Coefficient.KAPPA.definition();

  @ParameterizedTest
  @CsvSource({"0.25, 0.25", "' .5 ', 0.5", "1, 1", "1e-3, 0.001", "+0.5, 0.5", "0, 0"})
  void aNumberIsTakenAsItIs(String typed, double value) {
    assertThat(TypedNumber.of(typed, ISOLATION)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5 | '1,5' is no number here; decimals have a point: 1.5.",
        "-,5 | '-,5' is no number here; decimals have a point: -.5.",
        "1,500 | '1,500' is no number here; write 1500 or 1.500.",
        "1,500,000 | '1,500,000' is no number here; write 1500000.",
        "50% | '50%' is no number here; write 0.5.",
        "12.5 % | '12.5 %' is no number here; write 0.125.",
        "x% | 'x%' is no number.",
        "abc | 'abc' is no number.",
        "1d | '1d' is no number.",
        "0x1 | '0x1' is no number.",
        "NaN | 'NaN' is no number.",
        "Infinity | 'Infinity' is no number.",
        "'' | A number is missing.",
        "1e999 | 1e999 is too large: it goes from 0 to 1.",
        "-1e999 | -1e999 is too small: it goes from 0 to 1.",
        "1e999999999 | 1e999999999 is too large: it goes from 0 to 1.",
        "1e99999999999 | '1e99999999999' is no number.",
        "1.01 | 1.01 is too large: it goes from 0 to 1.",
        "-0.01 | -0.01 is too small: it goes from 0 to 1."
      })
  void whatIsNoneIsRefusedInASentence(String typed, String sentence) {
    assertThatThrownBy(() -> TypedNumber.of(typed, ISOLATION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  @Test
  void theRangeIsTheVariablesOwn() {
    assertThat(TypedNumber.of("-20", KAPPA)).isEqualTo(-20);
    assertThatThrownBy(() -> TypedNumber.of("50.5", KAPPA))
        .hasMessage("50.5 is too large: it goes from -20 to 50.");
  }
}
