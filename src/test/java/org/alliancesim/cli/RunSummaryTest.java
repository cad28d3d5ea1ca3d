package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

  private static final String BANDLESS = "inputs –: too few events in this run";

  @Test
  void aRowHasTheNumbersOfTheFiguresAndTheBandIfThereIsOne() {
    List<String> lines = lines(SampleRun.probability(StateCode.of("AZE"), "partner", 1234));
    assertThat(line(lines, "Azerbaijan"))
        .startsWith("Azerbaijan 12   1–27 11.7–13.0 ")
        .contains(" 48.2 deterred 13.1 ")
        .endsWith(" 13 (3–40)");
    assertThat(lines).noneMatch(line -> line.startsWith(BANDLESS));
  }

  @Test
  void theChiefObjectorHasTenVotesAndIsShownWithItsCounts() {
    ProbabilityRow row = SampleRun.probability(StateCode.of("AZE"), "partner", 1234);
    List<ObjectionRow> objections =
        List.of(
            objection("TJK", 9, 9, "distance", 1400),
            objection("ARM", 1200, 300, "rival-of-a-friend", 209),
            objection("RUS", 1409, 20, "stance", 0));
    RunTables plain = SampleRun.withTables(SampleRun.manifest(), List.of(row));
    List<String> lines = linesOf(plain, objections);
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line).matches("Azerbaijan +ARM +rival of a friend +300 +1,200 +209"));
    assertThat(linesOf(plain, objections.subList(0, 1)))
        .noneMatch(line -> line.contains("objector  concern"));
  }

  private static ObjectionRow objection(
      String member, int votes, int objections, String concern, int withoutVote) {
    return new ObjectionRow(
        StateCode.of("AZE"),
        "partner",
        StateCode.of(member),
        votes,
        objections,
        0,
        Optional.of(concern),
        withoutVote);
  }

  private static List<String> linesOf(RunTables run, List<ObjectionRow> objections) {
    return new RunSummary(
            new RunTables(run.manifest(), run.tables().withRows(ObjectionRow.TABLE, objections)))
        .lines();
  }

  @Test
  void aMissingBandIsExplainedBelow() {
    ProbabilityRow row =
        SampleRun.withoutBand(SampleRun.probability(StateCode.of("AZE"), "partner", 12));
    List<String> lines = lines(row);
    assertThat(line(lines, "Azerbaijan")).containsPattern("<0\\.[0-9]+ +– [0-9.]+–[0-9.]+ ");
    assertThat(lines).anyMatch(line -> line.startsWith(BANDLESS));
  }

  /** Once, under the first table. */
  @Test
  void headingsThatSayTooLittleHaveAKeyUnderTheFirstTable() {
    List<String> lines =
        lines(
            SampleRun.probability(StateCode.of("AZE"), "partner", 12),
            SampleRun.probability(StateCode.of("AZE"), "member", 12));
    List<String> keys = lines.stream().filter(line -> line.startsWith("(given gate: ")).toList();
    assertThat(keys).singleElement().asString().contains("; gain <0: ");
    assertThat(lines.get(lines.indexOf(keys.get(0)) - 1)).startsWith("Azerbaijan");
    assertThat(lines.indexOf(keys.get(0))).isLessThan(9);
  }

  @Test
  void tiesComeInTheOrderOfTheFigures() {
    List<String> lines =
        lines(
            SampleRun.probability(StateCode.of("AFG"), "partner", 0),
            SampleRun.probability(StateCode.of("OSS"), "partner", 0),
            SampleRun.probability(StateCode.of("PAK"), "partner", 0));
    assertThat(lines)
        .map(line -> line.split(" ")[0])
        .containsSubsequence("Afghanistan", "Pakistan", "South");
  }

  @Test
  void theTableOfARunLikeThatOf2021IsNoWiderThanAScreen() {
    List<String> lines = new RunSummary(SampleRun.run()).lines();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
  }

  private static List<String> lines(ProbabilityRow... rows) {
    RunTables run = SampleRun.withTables(SampleRun.manifest(), List.of(rows));
    return new ArrayList<>(new RunSummary(run).lines());
  }

  private static String line(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
