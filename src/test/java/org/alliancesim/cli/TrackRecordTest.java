package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.report.RecordWords;
import org.alliancesim.report.Share;
import org.alliancesim.results.InventedRecord;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.results.TrackRecord;
import org.alliancesim.results.TrackRecordRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of past forecasts stands beside those of now, wherever these are shown. */
class TrackRecordTest {

  private static final TrackRecord RECORD = InventedRecord.record();

  @Test
  void aForecastIsInTheClassThatItBegins() {
    assertThat(RECORD.of(0).orElseThrow().to()).isEqualTo(0.001);
    assertThat(RECORD.of(0.05).orElseThrow().from()).isEqualTo(0.05);
    assertThat(RECORD.of(0.0999).orElseThrow().to()).isEqualTo(0.1);
    assertThat(RECORD.of(1).orElseThrow().from()).isEqualTo(0.7);
    assertThat(TrackRecord.NONE.of(0.5)).isEmpty();
  }

  @Test
  void theSentenceHasClassCountsAndInterval() {
    assertThat(RecordWords.sentence(RECORD, number(0.06)))
        .isEqualTo(
            "Of past forecasts like this (5–10%), 6 of 120 came true (95% interval 2.5–10.0%).");
    assertThat(RecordWords.sentence(RECORD, number(0.5)))
        .isEqualTo("No past forecast was as likely as this (40–70%).");
    assertThat(RecordWords.sentence(TrackRecord.NONE, number(0.5))).isEmpty();
    assertThat(RecordWords.cell(RECORD, number(0.5))).isEqualTo("–");
    assertThat(RecordWords.limits(RECORD.of(0.002).orElseThrow())).isEqualTo("0.1–0.3%");
  }

  @Test
  void aBoundIsLikeTheForecastsOfAClassOnlyWhereItsIntervalLiesInIt() {
    Share narrow = Share.ofChance(0, 0, 0.0004);
    assertThat(RecordWords.sentence(RECORD, narrow)).contains("(0–0.1%)");
    Share wide = Share.ofChance(0, 0, 0.088);
    assertThat(RecordWords.sentence(RECORD, wide)).isEmpty();
    assertThat(RecordWords.cell(RECORD, wide)).isEqualTo("–");
  }

  private static Share number(double probability) {
    return Share.ofChance(probability, probability * 0.9, probability * 1.1);
  }

  @Test
  void theScreenHasAColumnOfItThatFits() {
    RunTables run = InventedRecord.beside(SampleRun.run());
    List<String> lines = new RunSummary(run).lines();
    assertThat(lines).anyMatch(line -> line.endsWith("like it"));
    assertThat(lines).anyMatch(line -> line.matches(" *Azerbaijan.* of 120"));
    assertThat(lines).anyMatch(line -> line.contains("how many came true"));
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    assertThat(new RunSummary(SampleRun.run()).lines())
        .as("nothing without a record")
        .noneMatch(line -> line.contains("like it"));
  }

  @Test
  void programsGetItForEachProbability() {
    JsonNode summary =
        new JsonMapper().readTree(JsonSummary.of(InventedRecord.beside(SampleRun.run())));
    JsonNode record = summary.get("track_record");
    assertThat(record.size()).isEqualTo(summary.get("probabilities").size());
    assertThat(record.get(0).get("forecasts").asInt()).isEqualTo(120);
    assertThat(record.get(0).get("state"))
        .isEqualTo(summary.get("probabilities").get(0).get("state"));
    assertThat(new JsonMapper().readTree(JsonSummary.of(SampleRun.run())).has("track_record"))
        .isFalse();
  }

  /** A folder that keeps a record shows it when it is drawn again; one without shows nothing. */
  @Test
  void thePageShowsWhatTheFolderKeeps(@TempDir Path folder) throws Exception {
    Path run = folder.resolve("run");
    assertThat(
            sim("run", "scenarios/2021.yaml", "-n", 20, "--no-plots", "-q", "-o", run).exitCode())
        .isZero();
    boolean shipped = !TrackRecord.shipped("prior").isEmpty();
    assertThat(Files.exists(run.resolve("track-record.csv"))).isEqualTo(shipped);
    if (!shipped) {
      assertThat(Files.readString(run.resolve("report.html"))).doesNotContain("came true");
    }
    // a class that even a bound of few histories lies in
    TrackRecordRow all = new TrackRecordRow("posterior", 0, 1, 120, 6, 30, 0.025, 0.1);
    TrackRecordRow.TABLE.write(List.of(all), run);
    assertThat(sim("report", run, "--no-plots", "-q").exitCode()).isZero();
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("like it came true", "Of past forecasts like this", "of 120");
  }

  /** What was never scored out of sample has no record, whatever ships. */
  @Test
  void anothersPosteriorHasNone() {
    assertThat(TrackRecord.of("somebody", RECORD.classes())).isEqualTo(TrackRecord.NONE);
    assertThat(TrackRecord.of("posterior", RECORD.classes())).isEqualTo(RECORD);
    assertThat(RecordWords.cell(TrackRecord.NONE, number(0.5))).isEqualTo("–");
  }
}
