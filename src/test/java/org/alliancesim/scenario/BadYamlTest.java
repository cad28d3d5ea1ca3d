package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no YAML, or more than YAML should be. */
class BadYamlTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `just some words` | 1:1: must be a map of sections such as 'clock:' and 'states:', not 'just some words'
          `- a list` | 1:1: must be a map of sections such as 'clock:' and 'states:', not a list of 1
          `states:\\n\\tAZE: 1` | 2:1: a tab is used for indentation; use spaces
          `states:\\n  AZE:\\n  \\t  cinc: 1` | 3:3: a tab is used for indentation; use spaces
          `format: 2\\nformat: 2` | 2:1: the key 'format' is given twice; first at line 1
          `name: Partners: who` | 1:15: not valid YAML: a ':' is not expected here; check the indentation, and quote texts with ': '
          `states: {AZE: 1` | 1:16: not valid YAML: a '{' is not closed with '}', or a ',' is missing
          `name: [a, b` | 1:12: not valid YAML: a '[' is not closed with ']', or a ',' is missing
          `name: 'open` | 1:12: not valid YAML: a quoted text is not closed
          `name: *nobody` | 1:7: not valid YAML: an alias (*) names an anchor (&) that does not exist
          `name: @home` | 1:7: not valid YAML: this character cannot begin a value; put the text in quotes
          `a: 1\\n b: 2` | 2:3: not valid YAML: a ':' is not expected here; check the indentation, and quote texts with ': '
          `a: 1\\n---\\nb: 2` | 2:1: a second YAML document begins here; a scenario is one document, remove the '---'
          `name: "a\\u202eb"` | 1:7: the control character U+202E cannot stand in a text; remove it
          `name: "\\x1b[31mred"` | 1:7: the control character U+001B cannot stand in a text; remove it
          `states:\\n  AZE: {name: "a\\rb"}` | 2:15: the control character U+000D cannot stand in a text; remove it
          `"sources\\u009b": {}` | 1:1: the control character U+009B cannot stand in a text; remove it
          `name: !secret x` | 1:7: the tag !secret has no meaning here; remove it
          `? [a]\\n: 1` | 1:3: a key must be a plain word
          """)
  void mistakesArePlacedAndExplained(String text, String message) {
    Path file = write(folder, "bad.yaml", text.replace("\\n", "\n").replace("\\t", "\t"));

    assertThat(refusal(file)).containsExactly("bad.yaml:" + message);
  }

  @Test
  void anAliasBombIsDefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1]\n");
    for (int level = 1; level <= 40; level++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
    }

    assertThat(refusal(write(folder, "bomb.yaml", bomb.toString())))
        .singleElement()
        .asString()
        .endsWith(
            "the file holds more than 100000 values once its aliases (*) are expanded; write fewer"
                + " aliases");
  }

  @Test
  void tooManyAliasesAreRefusedWithTheLimit() {
    String text = "a: &a 1\nb: [" + "*a, ".repeat(10_000) + "*a]\n";

    assertThat(refusal(write(folder, "aliases.yaml", text)))
        .containsExactly(
            "aliases.yaml:2:40005: has more than 10000 aliases (*); write the values out, or have the"
                + " program that wrote the file do so (PyYAML: a Dumper whose ignore_aliases is"
                + " true)");
  }

  @Test
  void anAliasOfItselfIsRefused() {
    assertThat(refusal(write(folder, "self.yaml", "states: &s {AZE: *s}\n")))
        .containsExactly("self.yaml:1:9: an alias (*) refers to the value it stands in");
  }

  @Test
  void deepNestingIsRefusedBeforeItFillsTheStack() {
    String text = "a: " + "[".repeat(1_000_000);

    assertThat(refusal(write(folder, "deep.yaml", text)))
        .containsExactly("deep.yaml:1:33: is nested more than 30 levels deep");
  }

  @Test
  void aNumberOfAMillionDigitsIsRefusedAtOnce() {
    String text = Draft.smallWith("seed: 7", "seed: " + "9".repeat(1_000_000));

    assertThat(refusal(write(folder, "digits.yaml", text)))
        .singleElement()
        .asString()
        .startsWith(
            "digits.yaml:36:37: experiment.seed: must be a whole number of 64 bits, not '999")
        .endsWith("…'");
  }

  @Test
  void anchorsAreWelcomeWithinLimits() throws ScenarioException {
    String text =
        Draft.smallWith("cinc: 0.0004", "cinc: &small 0.0004")
            .replace("cinc: 0.0016", "cinc: *small");

    assertThat(Draft.read(write(folder, "anchor.yaml", text)).values().get("states.AZE.cinc"))
        .extracting(value -> value.quantity().toString())
        .isEqualTo("4.0E-4");
  }
}
