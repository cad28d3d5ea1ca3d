package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.report.Percent;
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
        .startsWith("Azerbaijan " + Percent.estimate(0.1234) + " 11.70–12.98 0.9–27.3 ")
        .contains(" 48.2 deterred 13.1 ")
        .endsWith(" 13 (3–40)  ARM: rivalry");
    assertThat(lines).noneMatch(line -> line.startsWith(BANDLESS));
  }

  @Test
  void aMissingBandIsExplainedBelow() {
    ProbabilityRow row =
        SampleRun.withoutBand(SampleRun.probability(StateCode.of("AZE"), "partner", 12));
    List<String> lines = lines(row);
    assertThat(line(lines, "Azerbaijan")).containsPattern("0\\.12 [0-9.]+–[0-9.]+ +–  ");
    assertThat(lines).anyMatch(line -> line.startsWith(BANDLESS));
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
