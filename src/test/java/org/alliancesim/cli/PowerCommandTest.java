package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sim power}. */
class PowerCommandTest {

  private static final String SCENARIO = "scenarios/2021-open-gate.yaml";

  @TempDir private Path folder;

  @Test
  void tellsWhatEachRuleGives() {
    Outcome outcome = sim("power", SCENARIO);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("CSTO: consensus, 6 voters at the start; of all ways to vote 1.56% pass")
        .containsPattern("Armenia +0\\.167 +0\\.0313 +0\\.167 +1\\.00 +0\\.0159")
        .contains("To be ratified by every voter after the vote: member.")
        .doesNotContain("From the run");
  }

  /** The rule is the scenario's, and a --set changes it. */
  @Test
  void anotherRuleGivesOtherPower() {
    Outcome outcome =
        sim(
            "power",
            SCENARIO,
            "--csv",
            "--set",
            "alliance.tracks.csto.rule={weighted-majority: {quota: 6, weights: {RUS: 4, KAZ: 3,"
                + " BLR: 2, ARM: 1}}}");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines().filter(line -> line.startsWith("csto,"))).hasSize(6);
    assertThat(outcome.out())
        .containsPattern("\",6,0\\.4375,RUS,0\\.41666\\d+,0\\.625,0\\.41666\\d+,")
        .containsPattern(",KGZ,0\\.0,0\\.0,0\\.0,0\\.0,0\\.0,,,");
  }

  @Test
  void besideItStandsWhatMembersDidInARun() {
    String run = folder.resolve("run").toString();
    assertThat(
            sim("run", SCENARIO, "-n", "60", "--no-plots", "-q", "-o", run, "--behaviour", "prior")
                .exitCode())
        .isZero();

    Outcome told = sim("power", SCENARIO, "--run", run, "--behaviour", "prior");
    assertThat(told.exitCode()).isZero();
    assertThat(told.out()).contains("objected", "decisive %", "From the run");
    Outcome json = sim("power", SCENARIO, "--run", run, "--json", "--behaviour", "prior");
    assertThat(json.out()).contains("\"shapley_shubik\"", "\"objections\"", "\"blocking\"");

    Outcome other = sim("power", "scenarios/2021.yaml", "--run", run);
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("holds a run of another scenario", "--no-plots");
  }

  @Test
  void mistakesAreTold() {
    Outcome both = sim("power", SCENARIO, "--csv", "--json");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err().lines().findFirst())
        .contains("error: --csv, --json exclude each other: give one");
    Outcome nowhere = sim("power", SCENARIO, "--run", folder.resolve("nothing").toString());
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("nothing");
  }
}
