package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.results.ProbabilityRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios that nobody would write for a paper, and that are right all the same. */
class UnusualScenariosTest {

  private static final String SMALL =
      """
      format: 2
      name: Small
      clock: {start: 2021-07, end: 2022-06}
      states:
        ARM: {name: Congo, military-budget: 800, cinc: 0.0004, ideal-point: 0.2}
        AZE: {name: Congo, military-budget: 2700, cinc: 0.001, ideal-point: -0.6}
        RUS: {name: Russia, military-budget: 65000, cinc: 0.04, ideal-point: 0}
      alliance:
        name: Alliance
        chair: {RUS: 1}
        tracks:
          main: {name: Main, rule: consensus, session-months: [6, 11]}
        statuses:
          member: {track: main, rank: 3, full: true, from: [none, partner], votes: 1, commitment: 1}
          partner: {track: main, rank: 1, from: [none], discount: 0.2, commitment: 0.3}
        holders: {RUS: [member]}
      """;

  @TempDir private Path folder;

  private String sim(int exitCode, Object... words) {
    String[] arguments = List.of(words).stream().map(Object::toString).toArray(String[]::new);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    assertThat(code).as(err.toString()).isEqualTo(exitCode);
    return out.toString();
  }

  /** Nobody is a member, or those who hold something have no vote. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{ARM: [partner], RUS: [partner]}"})
  void whereNobodyVotesTheForecastOfTheVoteIsEmpty(String holders) throws IOException {
    String text = SMALL.replace("holders: {RUS: [member]}", "holders: " + holders);
    Path file = Files.writeString(folder.resolve("nobody.yaml"), text);
    Path run = folder.resolve("run");

    sim(0, "run", file, "-n", 20, "-q", "--threads", 1, "-o", run);

    assertThat(ProbabilityRow.TABLE.read(run))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.voteIfBid()).isEmpty();
              assertThat(row.voteIfBidLow()).isEmpty();
              assertThat(row.strongestOpponent()).isEmpty();
              assertThat(row.gateIfBid()).hasValue(1);
            })
        .noneMatch(row -> row.state().value().equals("RUS")); // leads, and so seeks nothing
    assertThat(run.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void namesakesAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("same.yaml"), SMALL);

    assertThat(sim(0, "check", file))
        .contains(
            file
                + ": the states ARM, AZE have one name, Congo; give each a name of its own, or only"
                + " their codes tell them apart");
    Path other = Files.writeString(folder.resolve("other.yaml"), SMALL.replaceFirst("Congo", "A"));
    assertThat(sim(0, "check", other)).doesNotContain("have one name");
  }
}
