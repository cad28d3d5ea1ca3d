package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.results.CurveRow;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.RegisteredForecasts;
import org.alliancesim.results.RegisteredRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sim forecast} and {@code sim score} as a user gives them. */
class RegisteredForecastsTest {

  private static final String HEAD = "# alliance-sim forecasts: 1\n# program: somebody's 1\n";
  private static final String COLUMNS = "organisation,state,status,year,probability,resolves\n";
  private static final String OUTCOME_COLUMNS = "organisation,state,status,happened,month,source\n";

  @TempDir private Path folder;
  private Path forecasts;
  private Path outcomes;

  @BeforeEach
  void writeTwoPaths() throws Exception {
    forecasts = folder.resolve("forecasts.csv");
    outcomes = folder.resolve("outcomes.csv");
    write(
        forecasts,
        HEAD
            + COLUMNS
            + "Club,AZE,member,2026,0.1,2026-12-31\n"
            + "Club,AZE,member,2027,0.3,2027-12-31\n"
            + "Club,AZE,member,2028,0.4,2028-12-31\n"
            + "Club,PAK,member,2026,0,2026-12-31\n");
  }

  private static void write(Path file, String text) throws Exception {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** It came in in March 2027: no, yes, yes. Of Pakistan nobody says anything. */
  @Test
  void forecastsAreScoredByYear() throws Exception {
    write(
        outcomes,
        "# what the newspapers said\n"
            + OUTCOME_COLUMNS
            + "Club,AZE,member,1,2027-03,The Newspaper\n"
            + "Club,IRN,member,0,2027-03,The Newspaper\n");
    Outcome outcome = sim("score", forecasts, outcomes);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("program: somebody's 1")
        .containsPattern("2026 +1 +0 +0\\.10 +0\\.0100 +0\\.1054")
        .containsPattern("2027 +1 +1 +0\\.30 +0\\.4900 +1\\.2040")
        .containsPattern("2028 +1 +1 +0\\.40 +0\\.3600 +0\\.9163")
        // (0.01 + 0.49 + 0.36)/3 and (0.10536 + 1.20397 + 0.91629)/3
        .containsPattern("all +3 +2 +0\\.80 +0\\.2867 +0\\.7419")
        .contains("No outcome tells of Club: PAK member.")
        .contains("Nobody forecast Club: IRN member.");
  }

  /** Known not to have happened up to June 2027: 2026 is over, the others are not. */
  @Test
  void whatIsNotYetResolvedIsLeftOutAndCounted() throws Exception {
    write(
        outcomes,
        OUTCOME_COLUMNS
            + "Club,AZE,member,0,2027-06,The Newspaper\n"
            + "Club,PAK,member,0,2026-12,The Newspaper\n");
    String out = sim("score", forecasts, outcomes).out();
    assertThat(out)
        .containsPattern("all +2 +0 +0\\.10 ")
        .contains("2 forecasts are not resolved")
        .doesNotContain("2027 ")
        .doesNotContain("No outcome");
    write(outcomes, OUTCOME_COLUMNS);
    assertThat(sim("score", forecasts, outcomes).out())
        .containsPattern("all +0 +0 +0\\.00 +– +–")
        .contains("No outcome tells of Club: AZE member, Club: PAK member.");
  }

  @Test
  void mistakesAreNamedWithTheirPlaces() throws Exception {
    write(outcomes, OUTCOME_COLUMNS + "Club,AZE,member,yes,2027-03,x\n");
    mistake("outcomes.csv:2:17: happened: 'yes' is neither 0 nor 1");
    write(outcomes, "# a remark\n" + OUTCOME_COLUMNS + "Club,AZE,member,1,March,x\n");
    mistake("outcomes.csv:3:19: month: 'March' is not a month such as 2021-07");
    write(outcomes, OUTCOME_COLUMNS + "Club,AZE,member,1,2027-03,\n");
    mistake("outcomes.csv:2:27: source: the cell must not be empty");
    write(outcomes, OUTCOME_COLUMNS + "Club,AZE,member,1\n");
    mistake("outcomes.csv:2:1: there are 4 cells and not 6, one for each column");
    write(outcomes, "state;status\n");
    mistake("has the columns state;status, and not organisation,state,status");
    write(outcomes, OUTCOME_COLUMNS + "Club,AZE,member,1,2027-03,x\nClub,AZE,member,0,2027-03,x\n");
    mistake("outcomes.csv:3:1: Club: AZE member is there twice; line 2 is about it too");
    write(outcomes, OUTCOME_COLUMNS);
    write(forecasts, COLUMNS);
    mistake("its first line must be '# alliance-sim forecasts: 1'");
    write(forecasts, HEAD + COLUMNS + "Club,AZE,member,2026,1.1,2026-12-31\n");
    mistake("forecasts.csv:4:22: probability must be in [0, 1], not 1.1");
    write(forecasts, HEAD + COLUMNS + "Club,AZE,member,2026,0.1,2026-06-30\n");
    mistake("forecasts.csv:4:26: resolves: must be the last day of the year, 2026-12-31");
    String row = "Club,AZE,member,2026,0.1,2026-12-31\n";
    write(forecasts, HEAD + COLUMNS + row + row);
    mistake("forecasts.csv:5:1: Club: AZE member in 2026 is there twice; line 4 is about it too");
  }

  /**
   * What the run began with it did not forecast. Up to when something had not happened may be any
   * month, and of what nobody forecast or whose run the head does not name there is no start.
   */
  @Test
  void whatHappenedBeforeTheRunIsNoOutcomeOfIt() throws Exception {
    String club = "run: Club; scenario a.yaml (1); from 2026-01 to 2027-12; results 2; seed 3\n";
    String rows = "Club,AZE,member,2026,0.1,2026-12-31\nOld Club,AZE,member,2026,0.1,2026-12-31\n";
    write(forecasts, HEAD + "# " + club + COLUMNS + rows);
    write(
        outcomes,
        OUTCOME_COLUMNS
            + "Club,AZE,member,1,2025-12,x\n"
            + "Old Club,AZE,member,1,2019-03,x\n"
            + "Club,IRN,member,1,2019-03,x\n");
    mistake(
        "outcomes.csv:2:19: month: 2025-12 is before the start of the run that forecast it,"
            + " 2026-01; tell what happened from then on");
    write(outcomes, OUTCOME_COLUMNS + "Club,AZE,member,1,2026-01,x\n");
    assertThat(sim("score", forecasts, outcomes).out()).containsPattern("2026 +1 +1 ");
    write(outcomes, OUTCOME_COLUMNS + "Club,AZE,member,0,2025-12,x\n");
    assertThat(sim("score", forecasts, outcomes).out()).contains("1 forecasts are not resolved");
    String later = club.replace("2026-01", "2026-07");
    String earlier = club.replace("2026-01", "2025-07");
    write(forecasts, HEAD + "# " + later + "# " + earlier + COLUMNS + rows);
    write(outcomes, OUTCOME_COLUMNS + "Club,AZE,member,1,2025-12,x\n");
    assertThat(sim("score", forecasts, outcomes).exitCode()).isZero();
  }

  /** The example of docs/forecasts is about what is registered there. */
  @Test
  void theDocumentedOutcomeResolvesARegisteredForecast() throws Exception {
    Path documents = Path.of("docs", "forecasts");
    Matcher example =
        Pattern.compile("Example: `(.*?)`")
            .matcher(Files.readString(documents.resolve("README.md"), StandardCharsets.UTF_8));
    assertThat(example.find()).isTrue();
    write(outcomes, OUTCOME_COLUMNS + example.group(1) + "\n");
    assertThat(sim("score", documents.resolve("2026-2031.csv"), outcomes).out())
        .containsPattern("all +1 +0 ")
        .doesNotContain("Nobody forecast");
  }

  /** As of a scenario, and not one at a time. */
  @Test
  void allMistakesOfAFileAreTold() throws Exception {
    write(
        outcomes,
        OUTCOME_COLUMNS
            + "Club,AZE,member,yes,March,x\n"
            + "Club,IRN\n"
            + "\"Club, old\",PAK,member,2,2027-03,x\n");
    assertThat(sim("score", forecasts, outcomes).err().lines())
        .containsExactly(
            "error: " + outcomes + ":2:17: happened: 'yes' is neither 0 nor 1",
            "error: " + outcomes + ":2:21: month: 'March' is not a month such as 2021-07",
            "error: " + outcomes + ":3:1: there are 2 cells and not 6, one for each column",
            "error: " + outcomes + ":4:24: happened: '2' is neither 0 nor 1");
  }

  @Test
  void aFileThatIsNotThereIsSaidNotToBeThere() throws Exception {
    Path none = folder.resolve("no.csv");
    String error = String.format("error: there is no file %s%n", none);
    assertThat(sim("score", none, outcomes)).isEqualTo(new Outcome(2, "", error));
    assertThat(sim("score", forecasts, none)).isEqualTo(new Outcome(2, "", error));
  }

  /** Neither a scenario nor registered forecasts are what is scored by hindcast. */
  @Test
  void hindcastScoresTheForecastsOfCalibrateAlone() {
    for (Object file : new Object[] {"scenarios/2021.yaml", forecasts}) {
      Outcome outcome = sim("hindcast", "--scores", file, "-o", folder.resolve("scores"));
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith("error: " + file + " is no forecasts.csv of 'sim calibrate'")
          .doesNotContain("columns", "format");
      assertThat(folder.resolve("scores")).doesNotExist();
    }
  }

  private void mistake(String message) {
    Outcome outcome = sim("score", forecasts, outcomes);
    assertThat(outcome.err()).startsWith("error: ").contains(message);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().lines()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aRunBecomesAFileOfForecasts() throws Exception {
    Path run = folder.resolve("run");
    sim("run", "scenarios/2021.yaml", "-n", 20, "--no-plots", "-q", "-o", run);
    Path file = folder.resolve("registered.csv");
    Outcome outcome = sim("forecast", run, "-o", file);
    assertThat(outcome.err()).isEmpty();
    RegisteredForecasts registered = RegisteredForecasts.read(file);
    List<CurveRow> decembers =
        CurveRow.TABLE.read(run).stream().filter(row -> row.month().getMonthValue() == 12).toList();
    assertThat(registered.rows()).hasSameSizeAs(decembers);
    assertThat(registered.rows())
        .extracting(RegisteredRow::probability)
        .containsExactlyElementsOf(decembers.stream().map(CurveRow::probability).toList());
    assertThat(registered.rows().get(0).year()).isEqualTo(2021);
    Manifest manifest = Manifest.read(run);
    assertThat(String.join("\n", registered.head()))
        .contains(manifest.provenance().scenarios().get(0).digest())
        .contains(manifest.resultsDigest().orElseThrow(), manifest.behaviour().digest())
        .contains("scoring: Brier score", "resolution: on 31 December", "seed ");
    assertThat(RegisteredForecasts.read(file).text()).isEqualTo(Files.readString(file));
    assertThat(sim("forecast", run, "-o", file).err()).contains("is not to be changed");
    assertThat(sim("forecast", run, "-o", file, "--force", "-q")).isEqualTo(new Outcome(0, "", ""));
    Path none = folder.resolve("x.csv");
    assertThat(sim("forecast", folder, "-o", none).exitCode()).isEqualTo(2);
    RegisteredRow first = registered.rows().get(0);
    Outcome twice = sim("forecast", run, run, "-o", none);
    assertThat(twice.exitCode()).isEqualTo(2);
    assertThat(twice.err())
        .startsWith(
            String.format(
                "error: %d forecasts would be in the file twice, the first %s, from %s and from %s;"
                    + " leave out one of the runs%n",
                decembers.size(), first.subject(), run, run));
    assertThat(none).doesNotExist();
  }
}
