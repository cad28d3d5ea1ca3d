package org.alliancesim.odd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.VariableCatalogue;
import org.alliancesim.world.VariableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of docs/odd.md against the program's catalogue of variables, value by value. */
class OddTableTest {

  private static final OddDocument ODD = OddDocument.read();

  @Test
  void theTableOfCoefficientsIsTheProgramsList() {
    assertThatCode(() -> compareCoefficients(ODD)).doesNotThrowAnyException();
  }

  @Test
  void theTableOfOtherVariablesIsTheProgramsList() {
    assertThatCode(() -> compareOthers(ODD)).doesNotThrowAnyException();
  }

  @Test
  void everyCoefficientSaysWhatItRestsOn() {
    for (Map<String, String> row : ODD.table("symbol", "key")) {
      assertThat(row.get("source")).as(row.get("key")).containsPattern("\\bS\\d|assumption");
      assertThat(row.get("meaning")).as(row.get("key")).isNotEmpty();
    }
  }

  /** Control: a difference in any column, a missing row and a further row are seen. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| `0.12` |; | `0.13` |",
        "`{lognormal: [1.7, 0.2]}`; `{lognormal: [1.7, 0.3]}`",
        "`k_c` | `decisiveness`; `k` | `decisiveness`",
        "`gamma-riv`; `gamma-rivalry`",
        "`US$/TIV`; `1`",
        "[-20, 50]; [-20, 40]",
      })
  void aDifferenceInACoefficientIsSeen(String text, String replacement) {
    OddDocument wrong = ODD.with(text, replacement);
    assertThatThrownBy(() -> compareCoefficients(wrong)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[0, 0.95]; [0, 1]",
        "| `US$ m/yr` |; | `US$` |",
        "states.*.cinc` | `CINC`; states.*.cinc` | `C`",
        "`0.7` | written | yes; `0.7` | written | no",
        "| derived |; | written |",
        "alliance.isolation`; alliance.sigma`",
      })
  void aDifferenceInAnotherVariableIsSeen(String text, String replacement) {
    OddDocument wrong = ODD.with(text, replacement);
    assertThatThrownBy(() -> compareOthers(wrong)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aMissingRowIsSeen() {
    assertThatThrownBy(() -> compareCoefficients(ODD.without("| `κ` |")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> compareOthers(ODD.without("| `relations.*")))
        .isInstanceOf(AssertionError.class);
  }

  private static void compareCoefficients(OddDocument odd) {
    List<List<String>> documented = new ArrayList<>();
    for (Map<String, String> row : odd.table("symbol", "key")) {
      documented.add(
          List.of(
              row.get("key"),
              row.get("symbol"),
              row.get("unit"),
              row.get("range"),
              row.get("default")));
    }
    List<List<String>> programmed =
        Arrays.stream(Coefficient.values())
            .map(coefficient -> described(coefficient.key(), coefficient.definition()))
            .toList();
    assertThat(documented).containsExactlyElementsOf(programmed);
  }

  private static void compareOthers(OddDocument odd) {
    List<List<String>> documented = new ArrayList<>();
    for (Map<String, String> row : odd.table("path", "symbol")) {
      documented.add(
          List.of(
              row.get("path"),
              row.get("symbol"),
              row.get("unit"),
              row.get("range"),
              row.get("default"),
              row.get("written"),
              row.get("moves")));
    }
    List<List<String>> programmed =
        VariableCatalogue.all().stream()
            .filter(entry -> !(entry.variable() instanceof Coefficient))
            .map(
                entry -> {
                  VariableDefinition definition = entry.variable().definition();
                  List<String> row = new ArrayList<>(described(entry.path(), definition));
                  row.add(definition.written() ? "written" : "derived");
                  row.add(definition.movable() ? "yes" : "no");
                  return row;
                })
            .toList();
    assertThat(documented).containsExactlyElementsOf(programmed);
  }

  private static List<String> described(String name, VariableDefinition definition) {
    return List.of(
        name,
        definition.symbol(),
        definition.unit(),
        "[" + text(definition.min()) + ", " + text(definition.max()) + "]",
        definition.defaultValue().isEmpty() ? "none" : definition.defaultValue());
  }

  private static String text(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
