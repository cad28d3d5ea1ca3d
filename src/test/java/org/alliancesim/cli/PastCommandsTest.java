package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alliancesim.hindcast.SmallPast;
import org.alliancesim.past.SmallBank;
import org.alliancesim.results.BandOfRanksRow;
import org.alliancesim.results.CaseObjectorRow;
import org.alliancesim.results.CaseStageRow;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.LeadRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.PredictiveRow;
import org.alliancesim.results.RepeatRow;
import org.alliancesim.results.ScoreRow;
import org.alliancesim.results.TrackRecordRow;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scoring.InventedForecasts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sim hindcast}, {@code sim calibrate} and {@code --behaviour} as a user gives them. */
class PastCommandsTest {

  @TempDir private Path folder;
  private Path past;

  @BeforeEach
  void writeAPast() throws Exception {
    past = Files.createDirectories(folder.resolve("past"));
    SmallPast.world(past, "first", "CLUB", SmallPast.TWO_CASES);
    SmallPast.world(past, "second", "OTHER", SmallPast.TWO_CASES);
  }

  @Test
  void hindcastScoresTheCasesAndWritesThem() {
    Path output = folder.resolve("hindcast");
    Outcome outcome = sim("hindcast", past, "-n", 50, "--threads", 1, "-o", output);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Of 6 cases 2 came true; the model expected ")
        .contains("yes, 2010-06", "base-rate", "not distinguishable", "Smaller scores are better");
    assertThat(HindcastRow.TABLE.read(output)).hasSize(6);
    assertThat(ScoreRow.TABLE.read(output)).hasSize(8);
    assertThat(output.resolve("reliability.png")).exists();
    assertThat(output.resolve("reliability.csv")).exists();
    assertThat(CaseStageRow.TABLE.read(output)).hasSize(6);
    assertThat(CaseObjectorRow.TABLE.read(output)).isNotNull();
    assertThat(outcome.out()).contains("Shares of histories that came at least so far.");
    assertThat(sim("hindcast", past, "-n", 50, "--threads", 1, "-o", output).out())
        .as("told again")
        .contains("Shares of histories that came at least so far.", "nothing to do");
  }

  @Test
  void calibrateWritesAPosteriorThatOtherCommandsDrawFrom() throws Exception {
    Path bank = SmallBank.write(folder.resolve("bank"));
    Path output = folder.resolve("calibrate");
    Outcome outcome =
        sim(
            "calibrate",
            past,
            "--frame",
            bank,
            "--points",
            150,
            "-n",
            3,
            "--repeat",
            2,
            "--check",
            "-o",
            output);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("8 answers about 4 worlds; a point takes ", "150 to 750 points");
    assertThat(outcome.out())
        .contains("equally weighted ones", "folds", "With other seeds:")
        .contains("All other coefficients keep their priors", "invented pasts", "level/north");
    Path posterior = output.resolve(Posterior.FILE_NAME);
    assertThat(Posterior.read(posterior).worlds()).contains("frame north-1989", "first", "second");
    assertThat(Posterior.read(posterior).learnedFrom().orElseThrow().kinds())
        .contains("security", "political");
    assertThat(LearnedRow.TABLE.read(output))
        .extracting(LearnedRow::coefficient)
        .contains("beta-align", "kappa", "kappa-step", "tau", "level", "level/north", "gamma-riv");
    assertThat(ForecastRow.TABLE.read(output)).hasSize(2 * (8 + 4 + 8));
    assertThat(FoldRow.TABLE.read(output)).hasSize(1 + 2 + 1 + 2 + 1);
    assertThat(RepeatRow.TABLE.read(output)).extracting(RepeatRow::seed).contains("1", "2");
    assertThat(PredictiveRow.TABLE.read(output)).isNotEmpty();
    assertThat(BandOfRanksRow.TABLE.read(output)).isNotEmpty();
    assertThat(outcome.out()).contains("median at", "of the prior", "of these kinds: ");
    for (String ending : List.of(".png", ".svg", ".pdf", "-caption.txt", "-data.csv")) {
      assertThat(output.resolve("learned" + ending)).isNotEmptyFile();
    }
    assertThat(
            sim(
                    "calibrate",
                    past,
                    "--frame",
                    bank,
                    "--points",
                    150,
                    "-n",
                    3,
                    "--repeat",
                    3,
                    "--check",
                    "-o",
                    output)
                .err())
        .contains("draws are ");
    String file = "scenarios/2021.yaml";
    whereAScenarioLiesOutsideIsSaidEverywhere(file, posterior);
    assertThat(sim("show", file, "behaviour.kappa", "--behaviour", posterior).out())
        .contains("{posterior: ");
    assertThat(sim("show", file, "behaviour.kappa", "--behaviour", "prior").out())
        .contains("{normal: [6.3, 1]}");
    Path again = folder.resolve("again");
    assertThat(sim("hindcast", past, "-n", 20, "--behaviour", posterior, "-q", "-o", again))
        .isEqualTo(new Outcome(0, "", ""));
  }

  /** The invented past has no ties to the West below 0.9 but 0, for one. */
  private void whereAScenarioLiesOutsideIsSaidEverywhere(String file, Path posterior)
      throws Exception {
    String outside = "Outside the range that behaviour was learned from: ";
    assertThat(sim("check", file, "--behaviour", posterior).out()).contains("warning: " + outside);
    assertThat(sim("show", file, "--behaviour", posterior).out())
        .contains("Learned from ", "median at", outside);
    Path drawn = folder.resolve("drawn");
    Outcome run = sim("run", file, "-n", 20, "--behaviour", posterior, "--no-plots", "-o", drawn);
    assertThat(run.err()).contains("warning: " + outside);
    assertThat(run.out().replaceAll("\\s+", " ")).contains(outside);
    assertThat(Files.readString(drawn.resolve("report.html")))
        .contains(outside, "What was learned of behaviour: prior and posterior");
    Path assumed = folder.resolve("assumed");
    Outcome control =
        sim("run", file, "-n", 20, "--behaviour", "prior", "--no-plots", "-o", assumed);
    assertThat(control.err()).doesNotContain("Outside");
    assertThat(Files.readString(assumed.resolve("report.html")))
        .doesNotContain("Outside the range", "prior and posterior");
  }

  /** Editors and file systems leave such files beside those that a user wrote. */
  @Test
  void hiddenFilesInTheFolderAreSkipped() throws Exception {
    Files.writeString(past.resolve("._first.yaml"), "\0\0");
    Files.writeString(past.resolve(".#second.yaml"), "states: [");
    Files.createDirectories(past.resolve("old.yaml"));
    Path output = folder.resolve("hindcast");
    assertThat(sim("hindcast", past, "-n", 20, "--threads", 1, "-q", "-o", output))
        .isEqualTo(new Outcome(0, "", ""));
  }

  /** Files beside folders, and a value that is changed in all of them. */
  @Test
  void filesAndChangedValuesAreForecastToo() throws Exception {
    Path alone = Files.createDirectories(folder.resolve("alone"));
    SmallPast.world(alone, "third", "THIRD", SmallPast.TWO_CASES);
    Path output = folder.resolve("hindcast");
    Outcome outcome =
        sim(
            "hindcast",
            past,
            alone.resolve("third.yaml"),
            "--set",
            "behaviour.kappa=-10",
            "-n",
            20,
            "--threads",
            1,
            "--no-plots",
            "--behaviour",
            "prior",
            "-o",
            output);
    assertThat(outcome.err()).isEmpty();
    assertThat(HindcastRow.TABLE.read(output)).hasSize(9);
    Path plain = folder.resolve("plain");
    sim("hindcast", past, "-n", 20, "--threads", 1, "--no-plots", "-q", "-o", plain);
    assertThat(HindcastRow.TABLE.read(output).get(0).probability())
        .as("no inertia at all")
        .isGreaterThan(HindcastRow.TABLE.read(plain).get(0).probability());
    assertThat(Manifest.read(output).provenance().scenarios().get(0).overrides())
        .containsExactly("behaviour.kappa=-10");
    assertThat(Files.readString(output.resolve("worlds/third.yaml")))
        .as("%s", Files.readString(output.resolve("worlds/third.yaml")))
        .containsPattern("kappa[^\n]*(\n[^\n]*)?-10");
  }

  /** 1 − 0.8 to the power of the years over five; of the frame by kind; or of the cases. */
  @Test
  void theBaseRateIsGivenOrOfTheFrameOrOfCases() throws Exception {
    Path given = folder.resolve("given");
    sim("hindcast", past, "-n", 20, "--no-plots", "--base-rate", "0.2", "-q", "-o", given);
    HindcastRow row = HindcastRow.TABLE.read(given).get(0);
    double years = (row.start().until(row.end(), ChronoUnit.MONTHS) + 1) / 12.0;
    assertThat(row.baseRate()).isCloseTo(1 - Math.pow(0.8, years / 5), within(1e-12));
    Outcome other = sim("hindcast", past, "-n", 20, "--no-plots", "-q", "-o", given);
    assertThat(other.err()).contains("--base-rate is 0.2 there and cases here");
    Path frame = folder.resolve("frame");
    sim("hindcast", past, "-n", 20, "--no-plots", "--base-rate", "frame", "-q", "-o", frame);
    assertThat(HindcastRow.TABLE.read(frame))
        .filteredOn(each -> each.comparableCases() > 1000)
        .as("security organisations, about one in a hundred in five years")
        .isNotEmpty()
        .allMatch(each -> each.baseRate() > 0.001 && each.baseRate() < 0.1);
    assertThat(sim("hindcast", past, "--base-rate", "often").err())
        .contains("must be cases, frame, or a probability in [0, 1] such as 0.018, not 'often'");
  }

  @Test
  void worldsThatAreNoneAreExplained() throws Exception {
    Path alone = Files.createDirectories(folder.resolve("alone"));
    SmallPast.world(alone, "first", "THIRD", SmallPast.TWO_CASES);
    assertThat(sim("hindcast", past, alone).err())
        .contains("have one name, by which worlds are told apart");
    assertThat(sim("hindcast", "scenarios/2021.yaml").err())
        .contains("2021.yaml has no section 'hindcast'");
    assertThat(sim("hindcast", past, "--set", "behaviour.kapa=1").err())
        .contains("behaviour.kapa", "kappa");
    Outcome none = sim("hindcast", past, "--behaviour", "posterior");
    assertThat(none.exitCode()).as(none.err()).isZero();
  }

  /** The tables and figures are those of the table of forecasts; the forecasts are invented. */
  @Test
  void leftOutForecastsAreScored() throws Exception {
    Path calibration = Files.createDirectories(folder.resolve("calibration"));
    ForecastRow.TABLE.write(InventedForecasts.frame().rows(), calibration);
    Path output = Path.of("target/looked-at/scores");
    Outcome outcome = sim("hindcast", "--scores", calibration, "-o", output);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("rate-by-kind", "prior+intercept", "p bootstrap", "not distinguishable")
        .contains("frame: slope from 0.8 to 1.25", "The first model, on other questions")
        .contains("those that came in did so in year 2.0 on average; posterior expected 2.5.");
    assertThat(TrackRecordRow.TABLE.read(output)).hasSize(20);
    assertThat(LeadRow.TABLE.read(output)).isNotEmpty();
    for (String figure : List.of("reliability", "kinds")) {
      assertThat(output.resolve(figure + ".png")).isNotEmptyFile();
      assertThat(output.resolve(figure + "-caption.txt")).isNotEmptyFile();
    }
    Path again = folder.resolve("again");
    sim("hindcast", "--scores", calibration.resolve("forecasts.csv"), "--no-plots", "-o", again);
    for (String file : List.of("bank-scores.csv", "leads.csv", "kinds.csv", "targets.csv")) {
      assertThat(again.resolve(file)).hasSameTextualContentAs(output.resolve(file));
    }
  }

  @Test
  void scoresOfNothingAreExplained() throws Exception {
    assertThat(sim("hindcast", "--scores", folder).err())
        .contains("forecasts.csv is not there; 'sim calibrate' writes");
    Files.writeString(folder.resolve("wrong.csv"), "state,probability\nAZE,2\n");
    assertThat(sim("hindcast", "--scores", folder.resolve("wrong.csv")))
        .satisfies(outcome -> assertThat(outcome.exitCode()).isEqualTo(2))
        .satisfies(outcome -> assertThat(outcome.err()).contains("is no forecasts.csv of"));
    assertThat(sim("hindcast", past, "--scores", folder).err()).contains("leave out worlds");
    assertThat(sim("hindcast", past, "--run", folder).err()).contains("--run goes with --scores");
  }

  @Test
  void mistakesAreExplained() {
    assertThat(sim("hindcast", folder.resolve("nowhere")).err())
        .contains("nowhere is no folder and no file");
    assertThat(sim("hindcast", "scenarios/base").exitCode()).isEqualTo(2);
    Outcome replicates = sim("calibrate", past, "-n", 0);
    assertThat(replicates.exitCode()).isEqualTo(2);
    assertThat(replicates.err()).contains("-n and --repeat must be at least 1");
    assertThat(sim("calibrate", past, "--frame", folder.resolve("nowhere")).err())
        .contains("worlds.csv");
    Outcome missing = sim("run", "scenarios/2021.yaml", "--behaviour", folder.resolve("no.json"));
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("no.json").contains("'sim calibrate' writes one");
  }
}
