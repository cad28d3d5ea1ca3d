package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.content.SourcedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario as one file that needs no other. */
class SelfContainedTextTest {

  private static final Path SCENARIOS = Path.of("scenarios");

  @TempDir private Path folder;

  static List<Path> shipped() throws IOException {
    try (Stream<Path> top = Files.list(SCENARIOS);
        Stream<Path> past = Files.list(SCENARIOS.resolve("hindcast"))) {
      return Stream.concat(top, past)
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedScenarioIsTheSameScenario(Path file) throws Exception {
    assertSame(new ScenarioSource(file.toString(), List.of(), ScenarioSource.USUAL));
  }

  @Test
  void settingsAreInIt() throws Exception {
    ResolvedScenario again =
        assertSame(
            new ScenarioSource(
                SCENARIOS.resolve("2021-open-gate.yaml").toString(),
                List.of(
                    Setting.parse("states.AZE.name='Türkiye: \"no\", ''yes'' # 1'"),
                    Setting.parse("states.AZE.western-ties={discrete: {0.25: 0.5, 1e-1: 0.5}}"),
                    Setting.parse("rivalries.ARM-IND.level=0.1"),
                    Setting.parse("alliance.tracks.csto.rule={consensus-minus: 1}"),
                    Setting.parse("shocks.great-power war.rate=0.5")),
                ScenarioSource.PRIOR));
    assertThat(again.values().get("rivalries.ARM-IND.level").source()).isEqualTo("command line");
  }

  @Test
  void aSourceOfAMapCoversNoNumberOfAnotherFile() throws Exception {
    Files.writeString(
        folder.resolve("base.yaml"),
        """
        format: 2
        clock: {start: 2021-07, end: 2022-06}
        states:
          RUS: {source: S1, note: one, military-budget: 60000, cinc: 0.2}
          ARM: {source: S1, military-budget: 600}
        alliance:
          chair: {}
          tracks: {csto: {rule: consensus, session-months: [11]}}
          statuses: {member: {track: csto, full: true, needs-vote: true}}
        """);
    Path file = folder.resolve("child.yaml");
    Files.writeString(file, "extends: base.yaml\nstates: {RUS: {cinc: 0.4}, ARM: null}\n");
    ResolvedScenario again =
        assertSame(new ScenarioSource(file.toString(), List.of(), ScenarioSource.PRIOR));
    assertThat(again.name()).isEqualTo("child");
    assertThat(again.states()).hasSize(1);
    assertThat(again.values().get("states.RUS.cinc").source()).isEmpty();
    assertThat(again.values().get("states.RUS.military-budget").source()).isEqualTo("S1");
    assertThat(again.values().get("states.RUS.military-budget").note()).isEqualTo("one");
  }

  private ResolvedScenario assertSame(ScenarioSource source) throws Exception {
    Path copy = Files.createDirectories(folder.resolve("elsewhere")).resolve("whole.yaml");
    Files.writeString(copy, source.selfContained());
    ResolvedScenario first = source.read();
    ResolvedScenario again =
        new ScenarioSource(copy.toString(), List.of(), source.behaviour()).read();
    assertThat(again.canonicalText()).isEqualTo(first.canonicalText());
    assertThat(again.digest()).isEqualTo(first.digest());
    assertThat(again.coordinates()).isEqualTo(first.coordinates());
    assertThat(again.hindcast()).isEqualTo(first.hindcast());
    assertThat(again.values().values().stream().map(SourcedValue::note))
        .isEqualTo(first.values().values().stream().map(SourcedValue::note).toList());
    return again;
  }
}
