package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.alliancesim.report.Answer;
import org.alliancesim.report.Share;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Monte Carlo window under a display; skipped where there is none. */
class MonteCarloSessionTest {

  @TempDir private Path folder;

  @Test
  void itRunsExportsCancelsAndClosesWithTheConsole() throws IOException, InterruptedException {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    List<String> lines =
        SessionProcess.said(
            Path.of("").toAbsolutePath(), MonteCarloSession.class, exports.toString());
    assertThat(lines.subList(0, 3))
        .containsExactly(
            "shown false",
            "proposed 10000 7",
            "Replicates must be a whole number from 1 to 10,000,000, not 'many'.");
    assertThat(lines.get(3)).startsWith("60 of 60 replicates, ").endsWith("histories a second");
    Path run;
    try (var runs = Files.list(exports)) {
      run = runs.findFirst().orElseThrow();
    }
    assertThat(RunManifest.read(run).commandLine())
        .as("with what was moved in the tab Model, in place of what was given")
        .contains(" -n 60 --seed 7 --set clock.end=2022-08 --set behaviour.kappa=1.5 -o ");
    assertThat(lines.stream().filter(line -> line.startsWith("row ")))
        .containsExactlyInAnyOrderElementsOf(rows(run));
    assertThat(lines.get(4))
        .as("what the scenario asks")
        .isEqualTo(
            "answer "
                + Answer.of(RunTables.read(run)).stream()
                    .map(each -> each.question() + " | " + each.what() + " " + each.why())
                    .collect(Collectors.joining(" |  | ")));
    ProbabilityRow azerbaijan =
        RunTables.read(run).tables().probabilities().stream()
            .filter(row -> row.state().value().equals("AZE") && row.status().equals("partner"))
            .findFirst()
            .orElseThrow();
    Share share = Share.ofChance(azerbaijan.probability(), azerbaijan.ciLow(), azerbaijan.ciHigh());
    assertThat(lines.get(5))
        .as("the map tells what the run does")
        .isEqualTo(
            "coloured Ever partner, CSTO: "
                + share.estimate()
                + "% (95% MC "
                + share.interval()
                + "%, 60 replicates)");
    int rest = 6 + rows(run).size();
    assertThat(lines.subList(rest, lines.size()))
        .hasSize(9)
        .startsWith(
            "proposed output",
            "Tables, plots and report.html are in " + run + ".",
            "buttons falsetruefalse")
        .endsWith("closed, and no thread is left");
    assertThat(lines.get(rest + 3)).startsWith("Cancelled ");
    assertThat(lines.get(rest + 4))
        .as("of which batch the numbers are")
        .startsWith("sim run ")
        .contains(" --set behaviour.kappa=1.5");
    assertThat(lines.get(rest + 5))
        .as("who begins another batch is asked")
        .contains(" of 100,000 replicates are simulated and not exported; they will be lost.")
        .endsWith(" | Run another batch?");
    assertThat(lines.get(rest + 6))
        .as("who closes is asked")
        .contains(
            " of 100,000 replicates are being simulated in the background; they will be lost.")
        .contains(
            "What you moved is not saved: inertia: what a change of status costs that changes half of what binds (behaviour.kappa).")
        .endsWith(" | Close alliance-sim?");
    assertThat(lines.get(rest + 7)).isEqualTo("stays true");
  }

  private static List<String> rows(Path run) {
    return RunTables.read(run).tables().probabilities().stream()
        .map(
            row ->
                new ConvergenceRow(
                    row.state(),
                    row.status(),
                    row.replicates(),
                    row.probability(),
                    row.ciLow(),
                    row.ciHigh()))
        .map(row -> "row " + row)
        .toList();
  }
}
