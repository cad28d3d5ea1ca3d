package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.Application;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.HoldingBack;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.RatificationRow;
import org.alliancesim.results.RatifierRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ratifications.csv against what histories tell, and against the tables beside it. */
class RatificationsTest {

  private static final int REPLICATES = 100;
  private static final long SEED = 5;

  private static ResolvedScenario scenario;
  private static ResultTables tables;

  @BeforeAll
  static void run() throws Exception {
    scenario =
        ScenarioReader.read(
            Path.of("scenarios/2021-open-gate.yaml"),
            List.of(Setting.parse("behaviour.kappa=1")),
            Optional.empty());
    RunningEstimates kept = new RunningEstimates(scenario, REPLICATES);
    new MonteCarlo(scenario, SEED, REPLICATES, 1, histories -> {}).run(kept);
    tables = Estimates.tables(scenario, SEED, REPLICATES, kept.batches());
    assertThat(tables.ratifications()).hasSizeGreaterThan(REPLICATES / 4);
  }

  /** Writes down in plain words what a history tells of ratification. */
  private static final class Diary implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final List<String> lines = new ArrayList<>();

    private static String of(String what, int month, Application bid, int member) {
      return what + " " + month(month) + " " + path(bid) + " " + scenario.states().get(member);
    }

    private static String path(Application bid) {
      return scenario.states().get(bid.state())
          + " "
          + scenario.charter().statuses().get(bid.status()).id();
    }

    private static YearMonth month(int month) {
      return scenario.clock().start().plusMonths(month);
    }

    @Override
    public void heldBack(int month, Application bid, int member, Supplier<HoldingBack> holding) {
      String again = " " + path(bid) + " " + scenario.states().get(member);
      if (lines.stream().noneMatch(line -> line.startsWith("held") && line.endsWith(again))) {
        lines.add(of("held back", month, bid, member));
      }
    }

    @Override
    public void ratified(int month, Application bid, int member) {
      lines.add(of("ratified", month, bid, member));
    }
  }

  private static Stream<String> told(RatificationRow row) {
    String path = " " + row.state() + " " + row.status() + " ";
    return Stream.concat(
        row.ratified().stream().map(each -> "ratified " + each.month() + path + each.member()),
        row.heldBack().stream().map(each -> "held back " + each.since() + path + each.member()));
  }

  @Test
  void whoRatifiedWhenAndWhoHeldBackIsWhatTheHistoryTold() {
    int heldBack = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      Diary diary = new Diary();
      Replicate.run(scenario, SEED, replicate, diary);
      int number = replicate;
      List<RatificationRow> rows =
          tables.ratifications().stream().filter(row -> row.replicate() == number).toList();
      assertThat(rows.stream().flatMap(RatificationsTest::told))
          .containsExactlyInAnyOrderElementsOf(diary.lines);
      heldBack += rows.stream().mapToInt(row -> row.heldBack().size()).sum();
    }
    assertThat(heldBack).isPositive();
  }

  @Test
  void everyAdmissionByVoteHasARowAndTheSeatsAreThoseOfReplicates() {
    List<String> voted =
        tables.ballots().stream()
            .filter(BallotRow::passed)
            .filter(row -> isRatified(row.status()))
            .map(row -> row.replicate() + " " + row.state() + " " + row.status() + row.month())
            .toList();
    assertThat(
            tables.ratifications().stream()
                .filter(row -> !row.admitted().isBefore(scenario.clock().start()))
                .map(
                    row ->
                        row.replicate() + " " + row.state() + " " + row.status() + row.admitted()))
        .containsAll(voted);
    for (ReplicateRow row : tables.replicates()) {
      if (row.stage() == Stage.AWAITING_RATIFICATION) {
        assertThat(tables.ratifications())
            .filteredOn(each -> each.replicate() == row.replicate())
            .filteredOn(each -> each.state().equals(row.state()))
            .filteredOn(each -> each.status().equals(row.status()))
            .singleElement()
            .satisfies(
                each -> {
                  assertThat(each.seated()).isEmpty();
                  assertThat(each.awaited()).isNotEmpty();
                  assertThat(each.awaited().toString())
                      .contains(row.reason().orElseThrow().split("\\+"));
                });
      }
    }
  }

  private static boolean isRatified(String status) {
    return scenario.charter().statuses().stream()
        .anyMatch(each -> each.id().equals(status) && each.ratified());
  }

  @Test
  void theCountsByMemberAreThoseOfTheRows() {
    for (RatifierRow row : tables.ratifiers()) {
      List<RatificationRow> rows =
          tables.ratifications().stream()
              .filter(each -> each.status().equals(row.status()))
              .filter(each -> row.member().map(each.members()::contains).orElse(true))
              .filter(each -> row.member().map(m -> !each.before().contains(m)).orElse(true))
              .toList();
      assertThat(row.admissions()).isEqualTo(rows.size());
      assertThat(row.heldBack())
          .isEqualTo(
              (int)
                  rows.stream()
                      .filter(
                          each ->
                              each.heldBack().stream()
                                  .anyMatch(
                                      one -> row.member().map(one.member()::equals).orElse(true)))
                      .count());
      assertThat(row.completed())
          .isEqualTo(
              (int)
                  rows.stream()
                      .filter(
                          each ->
                              row.member().isEmpty()
                                  ? each.seated().isPresent()
                                  : each.ratified().stream()
                                      .anyMatch(one -> one.member().equals(row.member().get())))
                      .count());
    }
    assertThat(tables.ratifiers().get(0).member()).isEmpty();
  }

  /** What the session keeps of a history is what the batch keeps. */
  @Test
  void aHistoryKeepsItsAdmissions() {
    RunHistory history = new RunHistory(scenario.states(), scenario.charter());
    Replicate.run(scenario, SEED, 3, history);
    assertThat(new HistoryRows(scenario).ratifications(3, history))
        .isEqualTo(tables.ratifications().stream().filter(row -> row.replicate() == 3).toList());
  }

  /** The control is the same admission that still waits: then three quarters are never done. */
  @Test
  void whatLapsedWasWatchedUntilThen() {
    RatificationRow seated = admission(Optional.of(10), Optional.empty());
    RatificationRow lapsed = admission(Optional.empty(), Optional.of(5));
    RatificationRow waiting = admission(Optional.empty(), Optional.empty());
    assertThat(ratifiers(seated, lapsed).monthsHigh()).hasValue(10);
    assertThat(ratifiers(seated, waiting).monthsHigh()).isEmpty();
  }

  private static RatifierRow ratifiers(RatificationRow... admissions) {
    RatifierTallies tallies = new RatifierTallies(scenario);
    tallies.add(List.of(admissions));
    return tallies.rows().get(0);
  }

  private static RatificationRow admission(Optional<Integer> seated, Optional<Integer> lapsed) {
    YearMonth start = scenario.clock().start();
    return new RatificationRow(
        0,
        scenario.states().get(0),
        "member",
        start,
        start,
        seated.map(start::plusMonths),
        lapsed.map(start::plusMonths),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
