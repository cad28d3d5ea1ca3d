package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Ratification;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunManifestTest {

  @TempDir private Path folder;

  @Test
  void aManifestReadsBackAsItWas() {
    RunManifest begun = SampleRun.manifest(Long.MIN_VALUE, List.of("states.AZE.western-ties=0.4"));
    RunManifest manifest =
        begun.with(
            begun.provenance().completed(Instant.parse("2026-02-12T10:05:00.123Z"), "ab"),
            List.of(new Artefact("plots/funnel.svg", Artefact.RENDERING, "cd")));
    write(manifest);
    assertThat(RunManifest.read(folder)).isEqualTo(manifest);
  }

  private void write(RunManifest manifest) {
    JsonFile.write(folder.resolve(Manifest.FILE_NAME), manifest);
  }

  @Test
  void keysStandInTheOrderOfTheirDocumentation() {
    String json = SampleRun.manifest().toJson();
    assertThat(json.lines().filter(line -> line.startsWith("  \"")))
        .map(line -> line.substring(3, line.indexOf('"', 3)))
        .containsExactly(
            "format_version", "kind", "complete", "provenance", "names", "rows", "artefacts");
    assertThat(json.lines().filter(line -> line.startsWith("    \"")).limit(15))
        .map(line -> line.substring(5, line.indexOf('"', 5)))
        .containsExactly(
            "program",
            "version",
            "citation",
            "command_line",
            "scenarios",
            "behaviour",
            "seed",
            "replicates",
            "sampling",
            "threads",
            "java",
            "os",
            "started",
            "finished",
            "results_digest");
    assertThat(json)
        .contains("\"start\" : \"2021-07\"")
        .contains("\"started\" : \"2026-02-12T10:00:00Z\"")
        .contains("\"finished\" : null")
        .doesNotContain("\r");
  }

  @Test
  void statusesKeepTheOrderOfTheScenario() {
    write(SampleRun.manifest());
    assertThat(RunManifest.read(folder).names().statuses().keySet())
        .containsExactly("observer", "partner", "member", "assembly-observer", "assembly-partner");
  }

  @Test
  void keysOfALaterVersionAreIgnored() throws IOException {
    String json = SampleRun.manifest().toJson().replaceFirst("\\{", "{ \"new_key\": [1],");
    Files.writeString(folder.resolve("manifest.json"), json);
    assertThat(RunManifest.read(folder)).isEqualTo(SampleRun.manifest());
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    String json =
        SampleRun.manifest().toJson().replace("\"format_version\" : 4", "\"format_version\" : 5");
    Files.writeString(folder.resolve("manifest.json"), json);
    assertThatThrownBy(() -> RunManifest.read(folder))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith(folder.resolve("manifest.json") + ":")
        .hasMessageContaining(": the manifest is damaged: format_version must be 4, not 5; ");
  }

  @Test
  void aTornManifestIsRefused() throws IOException {
    String json = SampleRun.manifest().toJson();
    Files.writeString(folder.resolve("manifest.json"), json.substring(0, json.length() / 2));
    assertThatThrownBy(() -> RunManifest.read(folder))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(": the manifest is damaged: is no valid JSON: ");
  }

  @Test
  void theLastMonthIsTheLastOneSimulated() {
    assertThat(SampleRun.manifest().end()).isEqualTo(YearMonth.of(2026, 12));
  }

  @Test
  void namesComeFromTheCharter() {
    Track track = new Track("csto", "CSTO", new VotingRule.Consensus(0), List.of(11), true);
    Status partner =
        new Status(
            "partner",
            "partner",
            0,
            2,
            false,
            true,
            Set.of(),
            Set.of(),
            true,
            Ratification.NONE,
            0,
            0,
            List.of());
    Charter charter = new Charter("The Organization", List.of(track), List.of(partner));
    Names names = Names.of(charter, Map.of(StateCode.of("AZE"), "Azerbaijan"));
    assertThat(names.status("partner")).isEqualTo("partner, CSTO");
    assertThat(names.state(StateCode.of("AZE"))).isEqualTo("Azerbaijan");
    assertThat(names.state(StateCode.of("PAK"))).isEqualTo("PAK");
    assertThat(names.status("unknown")).isEqualTo("unknown");
  }

  @Test
  void whatIsNoOverrideIsRefused() {
    assertThatThrownBy(
            () ->
                new SimulatedScenario(
                    "A past", "past.yaml", "digest", "", List.of("sco-2008="), SampleRun.START, 6))
        .hasMessage("an override is path=value or --behaviour FILE, not 'sco-2008='");
  }
}
