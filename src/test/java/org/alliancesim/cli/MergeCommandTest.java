package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.results.Artefact;
import org.alliancesim.results.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of a work, put together, give what one process gives. */
class MergeCommandTest {

  private static final String SCENARIO = "scenarios/2021.yaml";

  @TempDir private Path folder;

  /** The control is another seed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run " + SCENARIO + " -n 230 --behaviour prior --ask any_new_member",
        "sweep " + SCENARIO + " -n 40 --vary behaviour.psi=0,0.3",
        "sensitivity " + SCENARIO + " -n 4 --method morris --points 40 --factor behaviour.*",
      })
  void theSharesTogetherAreTheWhole(String line) {
    List<String> command = new ArrayList<>(List.of(line.split(" ")));
    command.replaceAll(word -> word.replace('_', ' '));
    assertThat(run(command, "whole")).isZero();
    for (int share = 1; share <= 3; share++) {
      assertThat(
              run(
                  command,
                  "parts-shard-" + share + "-of-3",
                  "--shard",
                  share + "/3",
                  "--threads",
                  "1"))
          .isZero();
    }
    Outcome merged =
        sim(
            "merge",
            path("parts-shard-1-of-3"),
            path("parts-shard-3-of-3"),
            path("parts-shard-2-of-3"));

    assertThat(merged.err()).isEmpty();
    assertThat(merged.exitCode()).isZero();
    assertThat(tables("parts")).isNotEmpty().isEqualTo(tables("whole"));
    assertThat(run(command, "other", "--seed", "5")).isZero();
    assertThat(tables("other")).isNotEqualTo(tables("whole"));
  }

  /** Wherever complete results are asked for, a share is told from work that was broken off. */
  @Test
  void aFinishedShareIsNoUnfinishedRun() throws Exception {
    List<String> command = List.of("run", SCENARIO, "-n", "150");
    run(command, "a-shard-1-of-3", "--shard", "1/3");
    String share = path("a-shard-1-of-3");
    String told =
        "error: "
            + share
            + " holds a finished share, 1/3 of a run: put it and the other 2 together with: sim"
            + " merge "
            + path("a")
            + "-shard-*-of-3\n";
    for (String[] asking :
        new String[][] {
          {"report", share},
          {"sensitivity", share},
          {"explain", share},
          {"verify", share},
        }) {
      Outcome outcome = sim(asking);
      assertThat(outcome.err()).as(asking[0]).isEqualTo(told);
      assertThat(outcome.exitCode()).as(asking[0]).isEqualTo(Main.MISTAKE);
    }
    removePart(folder.resolve("a-shard-1-of-3/partial/batch-00000"));
    for (String asking : List.of("report", "verify")) {
      Outcome outcome = sim(asking, share);
      assertThat(outcome.err())
          .startsWith("error: " + share + " holds an unfinished run; run the same command again");
      assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    }
  }

  /** Two of three are named, then the third too, which was broken off. */
  @Test
  void theShareThatIsMissingIsNamed() throws Exception {
    List<String> command = List.of("run", SCENARIO, "-n", "150");
    for (int share = 1; share <= 3; share++) {
      run(command, "a-shard-" + share + "-of-3", "--shard", share + "/3");
    }
    assertMistake(
        "in none of the folders: batch-00002; share 3/3 is not named",
        "a-shard-1-of-3",
        "a-shard-2-of-3");
    removePart(folder.resolve("a-shard-3-of-3/partial/batch-00002"));
    assertMistake(
        "batch-00002; share 3/3 in " + path("a-shard-3-of-3") + " is not done; go on with it by",
        "a-shard-1-of-3",
        "a-shard-2-of-3",
        "a-shard-3-of-3");
  }

  @Test
  void whoCutsWorkIntoMoreSharesThanItHasPartsIsWarned() {
    String into = path("a");
    assertThat(sim("run", SCENARIO, "-n", "100", "--shard", "1/5", "--no-plots", "-o", into).err())
        .endsWith(
            "warning: the work has 2 parts (batches of 50 replicates), so only 2 of 5 shares have"
                + " work, and share 1/5 has none; cut it into 2 shares at most (--shard I/2)\n");
    assertThat(
            sim("run", SCENARIO, "-n", "100", "--shard", "2/2", "--no-plots", "-o", path("b"))
                .err())
        .doesNotContain("the work has");
    String[] sweep = {
      "sweep",
      SCENARIO,
      "-n",
      "4",
      "--vary",
      "behaviour.psi=0,0.3",
      "--shard",
      "3/3",
      "-o",
      path("c")
    };
    assertThat(sim(sweep).err())
        .contains("each at most 500 histories of a point), so only 2 of 3 shares have work;");
  }

  @Test
  void whatDoesNotGoTogetherIsNamed() throws Exception {
    Files.createDirectory(folder.resolve("stranger"));
    List<String> command = List.of("run", SCENARIO, "-n", "230");
    run(command, "a-shard-1-of-3", "--shard", "1/3");
    run(command, "a-shard-2-of-3", "--shard", "2/3");
    run(command, "b", "--shard", "2/2");
    run(List.of("run", SCENARIO, "-n", "230", "--seed", "7"), "c", "--shard", "3/3");
    run(command, "whole");

    assertMistake(
        "in none of the folders: batch-00003, batch-00004", "a-shard-1-of-3", "a-shard-2-of-3");
    assertMistake("shares overlap: batch-00002 is in", "a-shard-1-of-3", "a-shard-2-of-3", "b");
    assertMistake("seed is 7 there and 2021 here", "a-shard-1-of-3", "a-shard-2-of-3", "c");
    assertMistake("that is complete, and no share", "a-shard-1-of-3", "whole");
    assertMistake("each folder once", "b", "b", "-o", path("x"));
    assertMistake("say with -o where", "b");
    assertMistake("nowhere is not there; give the folders that commands with --shard", "nowhere");
    assertMistake("holds no share of a work", "stranger");
    assertMistake("is a file; give the folders", path("a-shard-1-of-3/manifest.json"));
    assertThat(Files.exists(folder.resolve("a"))).isFalse();
    assertThat(sim("run", SCENARIO, "--shard", "4/3").exitCode()).isEqualTo(2);
    assertThat(
            sim("run", SCENARIO, "--until-ci", "0.1", "--ask", "any new", "--shard", "1/3").err())
        .contains("give -n instead");
  }

  private static void removePart(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(part);
  }

  private void assertMistake(String message, String... folders) {
    List<String> words = new ArrayList<>(List.of("merge"));
    for (String each : folders) {
      words.add(each.startsWith("-") || each.contains("/") ? each : path(each));
    }
    Outcome outcome = sim(words.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  private int run(List<String> command, String into, String... more) {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of(more));
    words.addAll(List.of("--no-plots", "-q", "-o", path(into)));
    return sim(words.toArray(String[]::new)).exitCode();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  /** Tables and all that is computed, with their checksums. */
  private List<Artefact> tables(String name) {
    return Manifest.read(folder.resolve(name)).artefacts().stream()
        .filter(artefact -> !artefact.kind().equals(Artefact.RENDERING))
        .toList();
  }
}
