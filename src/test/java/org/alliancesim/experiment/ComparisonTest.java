package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.DifferenceConvergenceRow;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RowSelection;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

  private static final long SEED = 5;
  private static final int REPLICATES = 700;

  /** Two candidates, a member beside the leader, and one uncertain input. */
  private static final String SCENARIO =
      """
      format: 2
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

  /** Against a run of each: the same histories, without the twins. */
  @Test
  void eitherSideHasTheTablesOfARunWithoutTwins() throws Exception {
    PairedTables tables = tables(small(), small("behaviour.gamma-riv=0"));
    for (ResultTables side : List.of(tables.a(), tables.b())) {
      ResolvedScenario scenario =
          side.equals(tables.a()) ? small() : small("behaviour.gamma-riv=0");
      InMemory kept = new InMemory();
      new MonteCarlo(scenario, SEED, REPLICATES, 1, histories -> {}).run(kept);
      ResultTables run = Estimates.tables(scenario, SEED, REPLICATES, kept.batches);
      assertThat(side.replicates()).isEqualTo(run.replicates());
      assertThat(side.ballots()).isEqualTo(run.ballots());
      assertThat(side.curves()).isEqualTo(run.curves());
      assertThat(side.outcomes()).isEqualTo(run.outcomes());
      assertThat(side.objections()).isEqualTo(run.objections());
      assertThat(side.parameters()).isEqualTo(run.parameters());
      assertThat(side.convergence()).isEqualTo(run.convergence());
      assertThat(side.probabilities())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
              "parameterLow", "parameterHigh", "icc")
          .isEqualTo(run.probabilities());
      assertThat(side.twins()).isEmpty();
      assertThat(side.probabilities())
          .allMatch(row -> row.parameterLow().isEmpty() && row.icc().isEmpty());
      assertThat(run.probabilities()).as("the control").anyMatch(row -> row.icc().isPresent());
    }
  }

  @Test
  void differencesSettleBlockByBlockToTheWholeOnes() throws Exception {
    ResolvedScenario a = small();
    ResolvedScenario b = small("behaviour.gamma-riv=0");
    PairedTables tables = tables(a, b);
    List<DifferenceConvergenceRow> steps =
        tables.convergence().stream()
            .filter(row -> row.state().value().equals("AAA") && row.status().equals("partner"))
            .toList();
    assertThat(steps).map(DifferenceConvergenceRow::replicates).containsExactly(500, REPLICATES);
    int onlyA = 0;
    int onlyB = 0;
    for (int k = 0; k < 500; k++) {
      onlyA += partner(a, k) && !partner(b, k) ? 1 : 0;
      onlyB += partner(b, k) && !partner(a, k) ? 1 : 0;
    }
    assertThat(steps.get(0).difference()).isEqualTo((onlyB - onlyA) / 502.0);
    ComparisonRow whole = tables.differences().get(1);
    assertThat(List.of(steps.get(1).difference(), steps.get(1).ciLow(), steps.get(1).ciHigh()))
        .containsExactly(whole.difference(), whole.ciLow(), whole.ciHigh());
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
    ResolvedScenario more = small("behaviour.chi={uniform: [0.2, 0.5]}");
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
  void twoAlliancesAreNamedSinceTheyShareNoMoreThanIds() throws Exception {
    ResolvedScenario other = read(SCENARIO.replace("name: Alliance", "name: League"));
    assertThat(Comparison.notes(small(), other))
        .containsExactly(
            "A is about Alliance and B about League: each status is compared with the one that has"
                + " the same id in the other, under the name that it has in A.");
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
        read(SCENARIO + "  chi: {uniform: [0.2, 0.5]}\nexperiment: {sampling: sobol}\n");
    assertThat(Comparison.notes(sobol, more))
        .singleElement()
        .asString()
        .contains("Sobol point goes by the position of an input");
  }

  @Test
  void aCancelledComparisonSaysSo() throws Exception {
    Comparison comparison =
        new Comparison(small(), small(), SEED, 5000, 2, RowSelection.ALL, done -> {});
    comparison.cancel();
    assertThat(comparison.run(new InMemory(), new InMemory())).isFalse();
  }

  private static List<ComparisonRow> compare(ResolvedScenario a, ResolvedScenario b) {
    return tables(a, b).differences();
  }

  private static PairedTables tables(ResolvedScenario a, ResolvedScenario b) {
    Comparison comparison =
        new Comparison(a, b, SEED, REPLICATES, 2, RowSelection.ALL, histories -> {});
    InMemory ofA = new InMemory();
    InMemory ofB = new InMemory();
    assertThat(comparison.run(ofA, ofB)).isTrue();
    PairedTables tables = comparison.tables(estimates(a, ofA), estimates(b, ofB));
    return new PairedTables(
        tables.differences(),
        tables.convergence(),
        tables.a().withRows(ofA.batches, RowSelection.ALL, REPLICATES),
        tables.b().withRows(ofB.batches, RowSelection.ALL, REPLICATES));
  }

  private static Estimates estimates(ResolvedScenario scenario, InMemory kept) {
    Estimates estimates = Estimates.withoutTwins(scenario, SEED, REPLICATES);
    kept.batches.forEach(estimates::add);
    return estimates;
  }

  private ResolvedScenario small(String... settings) throws IOException, ScenarioException {
    return read(SCENARIO, settings);
  }

  private ResolvedScenario read(String text, String... settings)
      throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
    return ScenarioReader.read(file, Arrays.stream(settings).map(Setting::parse).toList());
  }

  /** Keeps every batch in memory. */
  private static final class InMemory implements MonteCarlo.BatchStore {
    private final List<BatchResults> batches = new ArrayList<>();

    @Override
    public boolean has(int batch) {
      return false;
    }

    @Override
    public void take(int batch, BatchResults results) {
      batches.add(results);
    }
  }
}
