package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void whatDoesNotGoTogetherIsNamed() {
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
    assertMistake("is missing", "nowhere");
    assertThat(Files.exists(folder.resolve("a"))).isFalse();
    assertThat(sim("run", SCENARIO, "--shard", "4/3").exitCode()).isEqualTo(2);
    assertThat(
            sim("run", SCENARIO, "--until-ci", "0.1", "--ask", "any new", "--shard", "1/3").err())
        .contains("give -n instead");
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
