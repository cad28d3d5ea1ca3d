package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alliancesim.model.BidOutlook;
import org.alliancesim.model.BidOutlooks;
import org.alliancesim.model.Choice;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.Option;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ExpectationRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RowSelection;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

  private static final long SEED = 3;
  private static final int N = 12;

  private static ResolvedScenario scenario() throws ScenarioException {
    return ScenarioReader.read(Path.of("scenarios/2021-open-gate.yaml"));
  }

  private static ResultTables tables(ResolvedScenario scenario, RowSelection selection) {
    List<BatchResults> batches = new ArrayList<>();
    new MonteCarlo(scenario, SEED, N, 2, done -> {})
        .withoutTwins()
        .withExpectations(selection)
        .run(
            new MonteCarlo.BatchStore() {
              @Override
              public boolean has(int batch) {
                return false;
              }

              @Override
              public void take(int batch, BatchResults results) {
                batches.add(results);
              }
            });
    Estimates estimates = Estimates.withoutTwins(scenario, SEED, N);
    batches.forEach(estimates::add);
    return estimates.tables(1).withRows(batches, selection, N);
  }

  @Test
  void theirMeansAreWhatTheRunSaysOfABid() throws ScenarioException {
    ResultTables tables = tables(scenario(), RowSelection.ALL);

    assertThat(tables.expectations()).hasSize(N * tables.probabilities().size());
    for (ProbabilityRow row : tables.probabilities()) {
      List<ExpectationRow> rows =
          tables.expectations().stream()
              .filter(each -> each.state().equals(row.state()))
              .filter(each -> each.status().equals(row.status()))
              .toList();
      assertThat(rows.stream().mapToDouble(ExpectationRow::gate).average().orElseThrow())
          .isCloseTo(row.gateIfBid().orElseThrow(), within(2e-6));
      for (ExpectationRow each : rows) {
        if (each.failed().isEmpty()) {
          assertThat(each.gate()).isEqualTo(1);
        }
        if (each.gate() == 0) {
          assertThat(each.success()).isZero();
        }
      }
    }
    assertThat(tables.expectations()).anyMatch(row -> row.success() > 0 && row.vote() > 0);
  }

  /**
   * A batch's starts follow one another in one room; what is known at one is not left for the next.
   */
  @Test
  void outlooksInTheRoomOfTheLastAreThoseOfTheStartAlone() throws ScenarioException {
    ResolvedScenario scenario = scenario();
    BidOutlooks room = new BidOutlooks(Replicate.start(scenario, SEED, 0).get());
    Set<List<BidOutlook>> seen = new HashSet<>();
    for (int replicate = 1; replicate < 30; replicate++) {
      double[] inputs = Inputs.of(scenario, SEED, 0).of(replicate);
      room.begin(scenario.initialWorld(inputs, room.world()));
      BidOutlook[][] alone = BidOutlook.of(Replicate.start(scenario, SEED, replicate).get());
      assertThat(room.all()).isDeepEqualTo(alone);
      seen.add(Arrays.asList(alone[scenario.states().indexOf(scenario.candidates().get(0))]));
    }
    assertThat(seen).as("starts that differ").hasSizeGreaterThan(20);
  }

  /** What an agent is told to have weighed in the first month, where nothing has happened yet. */
  @Test
  void anAgentReckonsWithThemInTheFirstMonth() throws ScenarioException {
    ResolvedScenario scenario = scenario();
    List<String> differing = new ArrayList<>();
    int[] bids = {0};
    for (int replicate = 0; replicate < 40; replicate++) {
      BidOutlook[][] outlooks = BidOutlook.of(Replicate.start(scenario, SEED, replicate).get());
      boolean[] quiet = {true};
      Replicate.run(
          scenario,
          SEED,
          replicate,
          new HistoryObserver() {
            @Override
            public void shockStruck(
                int month,
                org.alliancesim.model.Shock shock,
                Supplier<List<org.alliancesim.model.Movement>> moved) {
              quiet[0] = false;
            }

            @Override
            public void clashed(int month, int first, int second, int clashes) {
              quiet[0] = false;
            }

            @Override
            public void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {
              if (month == 0 && quiet[0]) {
                for (Option option : choice.get().options()) {
                  if (option.expectation() != null) {
                    bids[0]++;
                    BidOutlook outlook = outlooks[state][option.status()];
                    if (Math.abs(outlook.gain() - option.gain()) > 0.05
                        || Math.abs(
                                outlook.expectation().success() - option.expectation().success())
                            > 0.05
                        || !outlook.expectation().failed().equals(option.expectation().failed())) {
                      differing.add(state + " " + option + " " + outlook);
                    }
                  }
                }
              }
            }
          });
    }
    assertThat(bids[0]).isGreaterThan(10);
    assertThat(differing).isEmpty();
  }

  @Test
  void aSampleLiesEvenlyAndChangesNoEstimate() throws ScenarioException {
    ResolvedScenario scenario = scenario();
    ResultTables all = tables(scenario, RowSelection.ALL);
    ResultTables some = tables(scenario, new RowSelection(4));

    assertThat(some.expectations().stream().map(ExpectationRow::replicate).distinct())
        .containsExactly(2, 5, 8, 11);
    assertThat(some.expectations())
        .isEqualTo(
            all.expectations().stream()
                .filter(row -> new RowSelection(4).keeps(row.replicate(), N))
                .toList());
    assertThat(some.ballots())
        .isEqualTo(
            all.ballots().stream()
                .filter(row -> new RowSelection(4).keeps(row.replicate(), N))
                .toList());
    assertThat(all.ballots()).hasSizeGreaterThan(some.ballots().size());
    assertThat(some.probabilities()).isEqualTo(all.probabilities());
    assertThat(some.objections()).isEqualTo(all.objections());
    assertThat(tables(scenario, RowSelection.NONE).expectations()).isEmpty();
    assertThat(tables(scenario, RowSelection.NONE).ballots()).isEmpty();
  }

  @Test
  void aSelectionIsReadAsItIsWritten() {
    for (String text : List.of("all", "none", "sample:7")) {
      assertThat(RowSelection.parse(text)).hasToString(text);
    }
    assertThatThrownBy(() -> RowSelection.parse("sample:0"))
        .hasMessage("must be all, none or sample:N with N at least 1, not 'sample:0'");
    assertThat(RowSelection.usual(100_000)).isEqualTo(RowSelection.ALL);
    assertThat(RowSelection.usual(100_001)).hasToString("sample:100000");
    assertThat(IntStream.range(0, 1000).filter(k -> new RowSelection(30).keeps(k, 1000)).count())
        .isEqualTo(30);
    assertThat(new RowSelection(30).of(30)).isEqualTo(RowSelection.ALL);
  }
}
