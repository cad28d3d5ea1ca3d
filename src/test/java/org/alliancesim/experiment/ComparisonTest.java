package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioException;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

  private static final long SEED = 5;
  private static final int REPLICATES = 700;

  /** Two candidates, a member beside the leader, and one uncertain input. */
  private static final String SCENARIO =
      """
      format: 1
      name: Small
      clock: {start: 2021-07, end: 2023-06}
      states:
        AAA: {military-budget: 800, cinc: 0.001}
        BBB: {military-budget: 700, cinc: 0.002}
        LLL: {military-budget: 60000, cinc: 0.04}
        MMM: {military-budget: 900, cinc: 0.001}
      rivalries:
        - {between: [AAA, MMM], level: 0.6}
      alliance:
        name: Alliance
        chair: {LLL: 1}
        tracks:
          main: {name: Main, rule: consensus, session-months: [6, 11]}
        statuses:
          member: {track: main, full: true, votes: 1}
          partner: {track: main, from: [none], training: 0.5, commitment: 0.3}
          frozen: {track: main, full: true, from: [member], needs-vote: false}
        holders: {LLL: [member], MMM: [member]}
      behaviour:
        kappa: {normal: [3, 1]}
      """;

  @TempDir private Path folder;

  @Test
  void aScenarioDiffersFromItselfInNothing() throws Exception {
    List<ComparisonRow> rows = compare(small(), small());
    assertThat(rows)
        .map(row -> row.state() + " " + row.status())
        .containsExactly(
            "AAA member", "AAA partner", "BBB member", "BBB partner", "MMM frozen", "MMM left");
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.onlyA()).isZero();
              assertThat(row.onlyB()).isZero();
              assertThat(row.difference()).isZero();
              assertThat(row.probabilityB()).isEqualTo(row.probabilityA());
              assertThat(row.excludesZero()).isFalse();
            });
    assertThat(rows.get(1).probabilityA()).isBetween(0.05, 0.95);
  }

  /** Against the histories themselves, one by one. */
  @Test
  void theCountsAreThoseOfTheHistoriesOfTheSameNumbers() throws Exception {
    ResolvedScenario a = small();
    ResolvedScenario b = small("behaviour.gamma-riv=0");
    ComparisonRow row = compare(a, b).get(1);
    int[] counts = new int[4];
    for (int k = 0; k < REPLICATES; k++) {
      counts[(partner(a, k) ? 2 : 0) + (partner(b, k) ? 1 : 0)]++;
    }
    assertThat(List.of(row.neither(), row.onlyB(), row.onlyA(), row.both()))
        .containsExactly(counts[0], counts[1], counts[2], counts[3]);
    assertThat(row.ciLow()).as("without the rivalry more become partners").isPositive();
    assertThat(row.narrower()).isGreaterThan(1.2);
  }

  private static boolean partner(ResolvedScenario scenario, int replicate) {
    RunHistory history = new RunHistory(scenario.states(), scenario.charter());
    Replicate.run(scenario, SEED, replicate, history);
    return history.path(0, scenario.charter().statusIndex("partner")).stage() == Stage.HELD;
  }

  /**
   * Inputs are known by name: a further one, which moves nothing, leaves the others as they are.
   */
  @Test
  void aFurtherUncertainInputLeavesTheSharedOnesAsTheyWere() throws Exception {
    ResolvedScenario more = small("behaviour.b-star={uniform: [5, 6]}");
    assertThat(more.inputs()).hasSize(small().inputs().size() + 1);
    assertThat(compare(small(), more)).allMatch(row -> row.onlyA() + row.onlyB() == 0);
  }

  @Test
  void differentStatesAndStatusesAreComparedOnWhatTheyShare() throws Exception {
    ResolvedScenario other =
        read(
            SCENARIO
                .replace("BBB", "CCC")
                .replace("2023-06", "2022-06")
                .replace("needs-vote: false}", "needs-vote: false}\n    guest: {track: main}")
                .replace("holders: {", "holders: {CCC: [guest], "));
    assertThat(compare(small(), other))
        .map(row -> row.state() + " " + row.status())
        .containsExactly("AAA member", "AAA partner", "MMM frozen", "MMM left");
    assertThat(Comparison.notes(small(), other))
        .containsExactly(
            "Only A has BBB: left out of the comparison.",
            "Only B has CCC: left out of the comparison.",
            "Only B has the status guest: left out of the comparison.",
            "A runs from 2021-07 to 2023-06 and B from 2021-07 to 2022-06: their differences include"
                + " those of the clock.");
    assertThat(Comparison.notes(small(), small())).isEmpty();
  }

  @Test
  void whatOneScenarioGivesFromTheStartIsNotCompared() throws Exception {
    ResolvedScenario partnerAlready =
        read(SCENARIO.replace("holders: {", "holders: {AAA: [partner], "));
    assertThat(compare(small(), partnerAlready))
        .map(row -> row.state() + " " + row.status())
        .containsExactly("AAA member", "BBB member", "BBB partner", "MMM frozen", "MMM left");
    assertThat(Comparison.notes(small(), partnerAlready))
        .containsExactly("Only A leaves open AAA partner: left out of the comparison.");
  }

  @Test
  void scenariosThatSampleDifferentlyHaveNoPairs() throws Exception {
    ResolvedScenario sobol = read(SCENARIO + "experiment: {sampling: sobol}\n");
    assertThatThrownBy(() -> compare(small(), sobol))
        .hasMessage(
            "both scenarios must sample their inputs alike, not by latin-hypercube and sobol");
    ResolvedScenario more =
        read(SCENARIO + "  b-star: {uniform: [5, 6]}\nexperiment: {sampling: sobol}\n");
    assertThat(Comparison.notes(sobol, more))
        .singleElement()
        .asString()
        .contains("Sobol point goes by the position of an input");
  }

  @Test
  void aCancelledComparisonSaysSo() throws Exception {
    Comparison comparison = new Comparison(small(), small(), SEED, 5000, 2, done -> {});
    comparison.cancel();
    assertThat(comparison.run()).isFalse();
  }

  private static List<ComparisonRow> compare(ResolvedScenario a, ResolvedScenario b) {
    Comparison comparison = new Comparison(a, b, SEED, REPLICATES, 2, histories -> {});
    assertThat(comparison.run()).isTrue();
    return comparison.tables().differences();
  }

  private ResolvedScenario small(String... settings) throws IOException, ScenarioException {
    return read(SCENARIO, settings);
  }

  private ResolvedScenario read(String text, String... settings)
      throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
    return ScenarioReader.read(file, Arrays.stream(settings).map(Setting::parse).toList());
  }
}
