package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.report.Answer;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSummaryTest {

  private static final ProbabilityRow ROW =
      SampleRun.withoutBand(SampleRun.probability(StateCode.of("AZE"), "partner", 1234));

  private static final RunTables RUN = SampleRun.withTables(SampleRun.manifest(), List.of(ROW));

  private static JsonNode json() {
    return new JsonMapper().readTree(JsonSummary.of(RUN));
  }

  @Test
  void aRowHasTheColumnsAndTheWordsOfItsTable() throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ProbabilityRow.TABLE.write(List.of(ROW), csv);
    String[] lines = csv.toString(StandardCharsets.UTF_8).split("\\R");
    JsonNode row = json().get("probabilities").get(0);

    assertThat(row.propertyNames()).containsExactly(lines[0].split(","));
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell.isNull() ? "" : cell.asString()));
    assertThat(cells).isEqualTo(Arrays.asList(lines[1].split(",", -1)));
    assertThat(row.get("stops_at").asString()).isEqualTo("returned");
  }

  @Test
  void whatTheScenarioAsksIsAnsweredInTheWordsOfTheScreen() {
    RunManifest sample = SampleRun.manifest();
    SimulatedScenario scenario = sample.scenario();
    RunTables asking =
        SampleRun.withTables(
            SampleRun.manifest(
                new SimulatedScenario(
                    scenario.name(),
                    scenario.file(),
                    scenario.digest(),
                    "question = AZE partner\n" + scenario.resolved(),
                    scenario.overrides(),
                    scenario.start(),
                    scenario.months()),
                sample.names()),
            List.of(ROW));
    JsonNode question = new JsonMapper().readTree(JsonSummary.of(asking)).get("questions").get(0);
    assertThat(question.propertyNames())
        .containsExactly("state", "status", "question", "what", "why");
    Answer told = Answer.of(asking).get(0);
    assertThat(question.get("state").asString()).isEqualTo("AZE");
    assertThat(question.get("what").asString()).isEqualTo(told.what());
    assertThat(String.join(" ", new RunSummary(asking).lines()).replaceAll(" +", " "))
        .contains(told.what(), told.why());
    assertThat(json().get("questions")).isEmpty();
  }

  @Test
  void theRunIsNamed() {
    assertThat(json().propertyNames())
        .containsExactly(
            "scenario",
            "digest",
            "seed",
            "replicates",
            "version",
            "results_digest",
            "behaviour",
            "questions",
            "asks",
            "rare",
            "probabilities",
            "members");
    assertThat(json().get("scenario").asString())
        .isEqualTo("Partner states for the CSTO, July 2021");
  }
}
