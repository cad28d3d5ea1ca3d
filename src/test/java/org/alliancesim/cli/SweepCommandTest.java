package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {

  @TempDir private Path folder;
  private Path scenario;

  @BeforeEach
  void writeScenario() throws IOException {
    scenario = SmallScenario.in(folder);
  }

  private Outcome sweep(Object... words) {
    List<Object> all = new ArrayList<>(List.of("sweep", scenario));
    all.addAll(Arrays.asList(words));
    all.add("--no-plots");
    return Outcome.sim(all.toArray());
  }

  private SweepTables read(String name) {
    return SweepTables.read(folder.resolve(name));
  }

  @Test
  void aPointIsTheRunWithThatValueAndADifferenceIsTheComparison() {
    Outcome swept =
        sweep(
            "--vary", "behaviour.kappa=-2,3", "-n", 60, "--threads", 2, "-o", folder.resolve("s"));
    assertThat(swept.exitCode()).as(swept.err()).isZero();
    Outcome compared =
        Outcome.sim(
            "compare",
            scenario,
            "--set",
            "behaviour.kappa=3",
            "-n",
            60,
            "--no-plots",
            "-o",
            folder.resolve("other"));
    assertThat(compared.exitCode()).isZero();
    Outcome run =
        Outcome.sim(
            "run",
            scenario,
            "--set",
            "behaviour.kappa=-2",
            "-n",
            60,
            "--no-plots",
            "-o",
            folder.resolve("low"));
    assertThat(run.exitCode()).isZero();

    List<FactorTable.Row<SweepRow>> rows = read("s").rows();
    List<ComparisonRow> pairs = ComparisonRow.TABLE.read(folder.resolve("other"));
    assertThat(rows).hasSize(2 * pairs.size());
    long low = rows.stream().filter(row -> row.point() == 0).mapToInt(r -> r.known().held()).sum();
    assertThat(low).as("something happens").isPositive();
    for (FactorTable.Row<SweepRow> row : rows) {
      if (row.point() == 1) {
        ComparisonRow pair =
            pairs.stream()
                .filter(each -> each.state().equals(row.known().state()))
                .filter(each -> each.status().equals(row.known().status()))
                .findFirst()
                .orElseThrow();
        assertThat(row.known().probability()).isEqualTo(pair.probabilityB());
      }
    }
    for (FactorTable.Row<SweepRow> row : rows) {
      if (row.point() == 0 && row.known().status().equals("partner")) {
        assertThat(folder.resolve("low/probabilities.csv"))
            .content()
            .contains(row.known().state() + ",partner,60," + row.known().held() + ",");
      }
    }
  }

  @Test
  void differencesAreOfPairsOfHistories() {
    assertThat(
            sweep("--vary", "behaviour.kappa=-2,3", "-n", 60, "-o", folder.resolve("s")).exitCode())
        .isZero();
    SweepRow high =
        read("s").rows().stream()
            .filter(row -> row.point() == 1 && row.known().status().equals("partner"))
            .findFirst()
            .orElseThrow()
            .known();
    SweepRow base =
        read("s").rows().stream()
            .filter(row -> row.point() == 0 && row.known().status().equals("partner"))
            .findFirst()
            .orElseThrow()
            .known();

    assertThat(base.difference()).isEmpty();
    assertThat(high.onlyHere().orElseThrow() - high.onlyBaseline().orElseThrow())
        .isEqualTo(high.held() - base.held());
    assertThat(high.difference().orElseThrow()).isEqualTo((high.held() - base.held()) / 62.0);
    assertThat(high.distinguishable()).contains(high.differenceHigh().orElseThrow() < 0);
  }

  @Test
  void threadsChangeNothingAndTheSameSweepIsNotRunTwice() throws IOException {
    for (int threads = 1; threads <= 2; threads++) {
      assertThat(
              sweep(
                      "--vary",
                      "behaviour.kappa=0:3:3",
                      "-n",
                      20,
                      "--threads",
                      threads,
                      "-o",
                      folder.resolve("t" + threads))
                  .exitCode())
          .isZero();
    }
    assertThat(Files.readString(folder.resolve("t2/sweep.csv")))
        .isEqualTo(Files.readString(folder.resolve("t1/sweep.csv")));

    Outcome again = sweep("--vary", "behaviour.kappa=0:3:3", "-n", 20, "-o", folder.resolve("t1"));
    assertThat(again.out()).contains("holds this very sweep; nothing to do");
    Outcome other = sweep("--vary", "behaviour.kappa=0:3:4", "-n", 20, "-o", folder.resolve("t1"));
    assertThat(other.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(other.err())
        .contains("the design is grid of behaviour.kappa=0:3:3 there")
        .contains("grid of behaviour.kappa=0:3:4 here");
    assertThat(Outcome.sim("verify", folder.resolve("t1")).exitCode()).isZero();
  }

  @Test
  void allMistakesAreToldAtOnceAndNothingIsWritten() {
    Outcome outcome =
        sweep(
            "--vary",
            "behaviour.psy=0:2:3",
            "--vary",
            "behaviour.psi=2:0:3",
            "--vary",
            "behaviour.kappa=1,999",
            "--vary",
            "behaviour.kappa=0:1:1",
            "--vary",
            "alliance.tracks.main.rule=consensu,unanimity",
            "--vary",
            "scenario=nowhere.yaml",
            "--vary",
            "behaviour.chi=0:1",
            "--vary",
            "alliance.tracks.main.rule=unanimity",
            "--design",
            "gird",
            "--points",
            "7",
            "-o",
            folder.resolve("none"));

    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err())
        .contains("--vary: behaviour.psy=0:2:3: at 0: behaviour has no 'psy'; did you mean 'psi'?")
        .contains("--vary: behaviour.psi=2:0:3: goes down, from 2 to 0; give the lower end first")
        .contains("--vary: behaviour.kappa=1,999: at 999: must be in [-20, 50], not 999")
        .contains("--vary: behaviour.kappa=0:1:1: asks for 1 values; a range has at least 2")
        .contains("at consensu: must be consensus, unanimity")
        .contains("--vary: scenario=nowhere.yaml: at nowhere.yaml: nowhere.yaml: there is no such")
        .contains("--vary: behaviour.chi=0:1: does not say how many values a grid design takes")
        .contains("varies alliance.tracks.main.rule once more")
        .contains("there is no design 'gird'; did you mean 'grid'?")
        .contains("--points is for the designs lhs and sobol");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  /** As 'sim check' of that scenario would: in the order of its lines. */
  @Test
  void whatIsWrongInAScenarioInThePlaceOfTheOwnIsToldAtItsLines() throws IOException {
    Path bad =
        Files.writeString(
            folder.resolve("bad.yaml"),
            SmallScenario.TEXT
                .replace("start: 2021-07", "start: 2021-13")
                .replace("session-months: [11]", "session-months: [13]"));

    Outcome outcome = sweep("--vary", "scenario=" + bad, "-o", folder.resolve("none"));

    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err()).isEqualTo(Outcome.sim("check", bad).err());
  }

  @Test
  void whatWouldCostTooMuchIsToldBeforeItBegins() {
    Outcome outcome =
        sweep(
            "--vary",
            "behaviour.psi=0:2:200",
            "--vary",
            "behaviour.chi=0:1:100",
            "-n",
            1000,
            "-o",
            folder.resolve("none"));

    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err())
        .contains(
            "the design has 20,000 points, 20,000,000 histories at -n 1,000; from 1 to 10,000");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aNumberOfPointsBelowOneIsAMistakeOfItsOwn() {
    Outcome outcome =
        sweep(
            "--design",
            "lhs",
            "--points",
            "-3",
            "--vary",
            "behaviour.psi=0:1",
            "-o",
            folder.resolve("none"));

    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err())
        .contains("--points must be at least 1, not -3")
        .doesNotContain("take fewer levels");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void theBaselineIsNamedByValuesOrIsTheScenarioAsItStands() {
    assertThat(
            sweep(
                    "--vary",
                    "behaviour.psi=0:2:3",
                    "--baseline",
                    "behaviour.psi=2.0",
                    "-n",
                    4,
                    "-o",
                    folder.resolve("named"))
                .exitCode())
        .isZero();
    assertThat(read("named").manifest().design().baseline()).isEqualTo(2);

    assertThat(
            sweep(
                    "--vary",
                    "behaviour.psi=0:2:3",
                    "--baseline",
                    "own",
                    "-n",
                    4,
                    "-o",
                    folder.resolve("own"))
                .exitCode())
        .isZero();
    SweepTables own = read("own");
    assertThat(own.points()).hasSize(4);
    assertThat(own.points().get(0).known().own()).isTrue();
    assertThat(own.manifest().design().baseline()).isZero();

    Outcome none = sweep("--vary", "behaviour.psi=0:2:3", "--baseline", "behaviour.psi=7", "-n", 4);
    assertThat(none.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(none.err())
        .contains("--baseline: no point has behaviour.psi=7; name the values of one")
        .contains("for example behaviour.psi=2");
  }

  @Test
  void aPointThatIsTheScenarioAsItStandsIsTheBaseline() {
    Outcome outcome =
        sweep(
            "--set",
            "behaviour.psi=1",
            "--vary",
            "behaviour.psi=0:2:3",
            "-n",
            4,
            "-o",
            folder.resolve("own"));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(read("own").manifest().design().baseline()).isEqualTo(1);
  }

  @Test
  void otherCommandsTakeItsFolder() throws IOException {
    Path whole = folder.resolve("whole");
    assertThat(
            sweep("--vary", "behaviour.kappa=0:3:3", "-n", 20, "-o", whole, "--seed", 3).exitCode())
        .isZero();
    Outcome json =
        sweep("--vary", "behaviour.kappa=0:3:3", "-n", 20, "-o", whole, "--seed", 3, "--json");
    assertThat(json.out())
        .contains("\"design\"")
        .contains("\"behaviour.kappa\" : \"1.5\"")
        .contains("\"point\" : 2");
    assertThat(Outcome.sim("cite", whole).out()).contains("Sweep over behaviour.kappa=0:3:3");
    assertThat(Outcome.sim("report", whole, "--no-plots").exitCode()).isZero();
    assertThat(Files.readAllLines(whole.resolve("points.csv")).get(0))
        .isEqualTo("point,behaviour.kappa,varied,own,baseline,scenario_digest");
  }
}
