package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sim check} says of what a scenario asks. */
class CheckCommandTest {

  private static final Pattern HINT =
      Pattern.compile("hint: it asks nothing; .* 'question: (\\w+ \\w+)' \\((.*)\\) all results");

  @TempDir private Path folder;

  @Test
  void aScenarioThatAsksNothingIsToldOnceHowItsOwnStatesCouldBeAskedAbout() throws Exception {
    Path file = SmallScenario.in(folder);
    Outcome silent = sim("check", file);
    assertThat(silent.exitCode()).isZero();
    Matcher hint = HINT.matcher(silent.out());
    assertThat(hint.find()).as(silent.out()).isTrue();
    assertThat(hint.group(2)).isEqualTo("Does AAA become partner (Main) by December 2021?");
    String question = hint.group(1);
    assertThat(hint.find()).isFalse();
    assertThat(sim("check", file, "--set", "question=" + question).out())
        .contains("question: " + question + " (Does AAA become ")
        .doesNotContain("hint");
  }

  /** A question that a document asks by {@code --set} is one that the scenario can answer. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "scenarios/README.md"})
  void theQuestionsOfTheDocumentsCanBeAsked(String document) throws Exception {
    List<String> asked =
        Pattern.compile("--set question=\"([^\"]+)\"")
            .matcher(Files.readString(Path.of(document)))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(asked).isNotEmpty();
    for (String question : asked) {
      Outcome outcome = sim("check", "scenarios/2021.yaml", "--set", "question=" + question);
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
  }

  /** What a sweep would stumble over is told before anybody runs it. */
  @Test
  void theLevelsOfADesignAreRead() throws Exception {
    Path file = SmallScenario.in(folder);
    Files.writeString(
        file,
        Files.readString(file)
            + "experiment: {design: {vary: [\"behaviour.psi=0,2,-3\", \"clock.end=2021-12,2020-01\"]}}\n");
    Outcome outcome = sim("check", file);
    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err())
        .containsPattern("small.yaml:\\d+:\\d+: .*at -3: ")
        .contains("at 2020-01: ")
        .doesNotContain("at 2: ");
    Files.writeString(
        file, Files.readString(file).replace(",-3", "").replace(",2020-01", ",2022-01"));
    assertThat(sim("check", file).exitCode()).isZero();
  }

  @Test
  void aWorldOfThePastAsksItsCasesAndWhoAsksIsNotTold() {
    assertThat(sim("check", "scenarios/hindcast/csto-2018.yaml").out()).doesNotContain("hint");
    assertThat(sim("check", "scenarios/2021.yaml").out())
        .contains("question: PAK partner (Does Pakistan become partner (CSTO) by December 2026?)")
        .doesNotContain("hint");
  }
}
