package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.text.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorNotationTest {

  private static Factor read(String text) {
    return FactorNotation.parse(text, Origin.COMMAND_LINE);
  }

  @Test
  void aRangeHasEvenlySpacedLevelsAsAPersonWouldWriteThem() {
    assertThat(read("behaviour.psi=0:0.3:4").levels()).containsExactly("0", "0.1", "0.2", "0.3");
    assertThat(read("a.b = -1 : 1 : 3").levels()).containsExactly("-1", "0", "1");
    assertThat(read("a.b=0:100:2").levels()).containsExactly("0", "100");
    assertThat(read("a.b=1e-3:2e-3:2").levels()).containsExactly("0.001", "0.002");
  }

  @Test
  void aRangeWithoutACountIsContinuous() {
    Factor factor = read("a.b=2:4");

    assertThat(factor.continuous()).isTrue();
    assertThat(factor.at(0)).isEqualTo("2");
    assertThat(factor.at(0.25)).isEqualTo("2.5");
    assertThat(factor.checked()).containsExactly("2", "4");
  }

  @Test
  void levelsPartAtCommasOutsideQuotesAndBrackets() {
    assertThat(read("a.b=x, y ,z").levels()).containsExactly("x", "y", "z");
    assertThat(read("a.b='x, y',z").levels()).containsExactly("'x, y'", "z");
    assertThat(read("a.b=[1, 2],{uniform: [3, 4]},[]").levels())
        .containsExactly("[1, 2]", "{uniform: [3, 4]}", "[]");
    assertThat(read("a.b=Côte d'Ivoire,it's").levels()).containsExactly("Côte d'Ivoire", "it's");
  }

  @Test
  void levelsPartAtBarsIfThereIsOneOutsideQuotes() {
    assertThat(read("a.b=x, y|z").levels()).containsExactly("x, y", "z");
    assertThat(read("a.b='x|y',z").levels()).containsExactly("'x|y'", "z");
  }

  @Test
  void theKeyEndsAtTheFirstEqualsSign() {
    assertThat(read("scenario=a=b.yaml,c.yaml").levels()).containsExactly("a=b.yaml", "c.yaml");
    assertThat(read("scenario=a.yaml").whole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "behaviour.psi ! has no values; for example",
        "=1,2 ! has no key",
        "a.b= ! has no values",
        "a.b=2:0:3 ! goes down, from 2 to 0; give the lower end first: 0:2:3",
        "a.b=0:-1 ! goes down, from 0 to -1; give the lower end first: -1:0",
        "a.b=1:1:3 ! has the same number at both ends",
        "a.b=0:1:1 ! asks for 1 values; a range has at least 2",
        "a.b=0:1:-4 ! asks for -4 values",
        "a.b=0:1:99999999999 ! at most 100000 are possible",
        "a.b=x,,y ! has an empty level",
        "a.b=x,x ! names the level x twice",
        "a.b=[1,2 ! has a bracket without its end",
        "a.b=\"x,y ! has a quote without its end"
      })
  void whatIsWrongIsSaid(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theQuotesAroundAFileGo() {
    assertThat(FactorNotation.unquoted("'a, b.yaml'")).isEqualTo("a, b.yaml");
    assertThat(List.of(FactorNotation.unquoted("a.yaml"), FactorNotation.unquoted("\"")))
        .containsExactly("a.yaml", "\"");
  }
}
