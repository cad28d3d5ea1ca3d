package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of docs/experiments.md does what it says, with fewer histories. */
class ExperimentsDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/experiments.md");
  private static final String FEW = "2";
  private static final Pattern FENCE = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** Each is a scenario to read. */
  private static final int MOST_SWEPT_POINTS = 8;

  /** A few rows or walks of a design. */
  private static final int MOST_POINTS = 100;

  /** Two trajectories of all single inputs. */
  private static final int MOST_MORRIS_POINTS = 280;

  @TempDir private Path folder;

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(DOCUMENT));
    while (fence.find()) {
      if (fence.group(1).equals(language)) {
        blocks.add(fence.group(2));
      }
    }
    return blocks;
  }

  private List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(text.startsWith("output/") ? folder.resolve(text).toString() : text);
    }
    int most =
        words.contains("sweep")
            ? MOST_SWEPT_POINTS
            : words.contains("morris") ? MOST_MORRIS_POINTS : MOST_POINTS;
    for (int index = 0; index < words.size(); index++) {
      if (words.get(index).equals("-n")) {
        // a run that is read again must be long enough to be read
        words.set(index + 1, line.contains("for-sensitivity") ? "150" : FEW);
      }
      if (words.get(index).equals("--points")) {
        int asked = Integer.parseInt(words.get(index + 1));
        words.set(index + 1, String.valueOf(Math.min(asked, most)));
      }
    }
    return words;
  }

  @Test
  void everyCommandRuns() throws IOException {
    int commands = 0;
    for (String block : blocks("sh")) {
      for (String line : block.lines().toList()) {
        List<String> words = words(line);
        assertThat(words.get(0)).isEqualTo("./sim");
        List<String> given = new ArrayList<>(words.subList(1, words.size()));
        given.add("--no-plots");
        Outcome outcome = Outcome.sim(given.toArray(String[]::new));
        assertThat(outcome.exitCode()).as(line + "\n" + outcome.err()).isZero();
        assertThat(outcome.out()).as(line).isNotEmpty();
        commands++;
      }
    }
    assertThat(commands).isGreaterThan(8);
    assertThat(folder.resolve("output/oat/points.csv")).content().hasLineCount(1 + 9);
    assertThat(folder.resolve("output/psi-own/points.csv")).content().hasLineCount(1 + 6);
    assertThat(folder.resolve("output/psi-doubt/points.csv")).content().hasLineCount(1 + 2);
    assertThat(folder.resolve("output/rules/points.csv")).content().hasLineCount(1 + 12);
    assertThat(folder.resolve("output/sample/points.csv"))
        .content()
        .hasLineCount(1 + 1 + MOST_SWEPT_POINTS);
  }

  /** The points of a screening go by the scenario's uncertain inputs, whose number changes. */
  @Test
  void theScreeningHasWholeTrajectoriesOfTheScenarioAsItIs() throws IOException, ScenarioException {
    int factors =
        new ScenarioSource("scenarios/2021.yaml", List.of(), ScenarioSource.USUAL)
            .read()
            .coordinates()
            .size();
    int trajectories = 20;
    String points = "--method morris --points " + trajectories * (factors + 1);

    assertThat(Files.readString(DOCUMENT))
        .contains(points)
        .contains("Each of the " + factors + " factors")
        .contains(trajectories + " trajectories of " + (factors + 1) + " points");
    assertThat(Outcome.sim("sensitivity", "--help").out()).contains(points);
  }

  @Test
  void theDesignInAScenarioIsOne() throws IOException, ScenarioException {
    Path file = folder.resolve("pressure.yaml");
    Files.writeString(file, blocks("yaml").get(0));

    ResolvedScenario scenario = ScenarioReader.read(file);
    assertThat(scenario.experiment().design().factors()).hasSize(2);

    Outcome outcome =
        Outcome.sim("sweep", file, "-n", FEW, "--no-plots", "-o", folder.resolve("designed"));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(folder.resolve("designed/points.csv")).content().hasLineCount(1 + 6);
    assertThat(outcome.out()).contains("baseline: point 0 (behaviour.psi=0,behaviour.kappa=1)");
  }
}
