package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.digest.Sha256;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.json.RecordText;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was learned about behaviour, in a file and in a scenario. */
class PosteriorTest {

  private static final Posterior POSTERIOR =
      Posterior.of(
          "a test",
          List.of("past"),
          250,
          List.of(Coefficient.GAMMA_RIV, Coefficient.KAPPA),
          new double[][] {{4, 1}, {5, 2}, {6, 3}});

  @TempDir private Path folder;

  private static ResolvedScenario read(String... settings) throws ScenarioException {
    return ScenarioReader.read(
        Path.of("scenarios/2021.yaml"),
        Arrays.stream(settings).map(Setting::parse).toList(),
        Optional.of(POSTERIOR));
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    Path file = Files.writeString(folder.resolve("posterior.json"), POSTERIOR.json());
    assertThat(Posterior.read(file)).isEqualTo(POSTERIOR);
  }

  @Test
  void theFileHasALineForEachPoint() {
    assertThat(POSTERIOR.json())
        .isEqualTo(
            """
            {
              "format_version" : 2,
              "made_by" : "a test",
              "worlds" : ["past"],
              "effective_sample_size" : 250.0,
              "learned_from" : null,
              "coefficients" : ["gamma-riv","kappa"],
              "points" : [
                [4.0,1.0],
                [5.0,2.0],
                [6.0,3.0]
              ]
            }
            """);
    Posterior ofNoWorld =
        Posterior.of("", List.of(), 1, List.of(Coefficient.KAPPA), new double[][] {{1e-9}});
    assertThat(ofNoWorld.json())
        .contains("\"worlds\" : [],\n")
        .endsWith("\"points\" : [\n    [1.0E-9]\n  ]\n}\n");
  }

  /** κ is γ_riv − 3 in every point, so also in every replicate. */
  @Test
  void whatWasLearnedTogetherIsSampledTogether() throws Exception {
    ResolvedScenario scenario = read();
    int gamma = scenario.inputs().indexOf("behaviour.gamma-riv");
    int kappa = scenario.inputs().indexOf("behaviour.kappa");
    assertThat(scenario.coordinates())
        .contains("behaviour.gamma-riv")
        .doesNotContain("behaviour.kappa");
    double[] u = new double[scenario.coordinates().size()];
    for (double level : new double[] {0.1, 0.4, 0.99}) {
      Arrays.fill(u, 0.7);
      u[scenario.coordinates().indexOf("behaviour.gamma-riv")] = level;
      double[] sample = scenario.sample(u);
      assertThat(sample[kappa]).isEqualTo(sample[gamma] - 3);
      assertThat(sample[gamma]).isEqualTo(4 + Math.floor(3 * level));
    }
    assertThat(scenario.values().get("behaviour.kappa").source())
        .startsWith("assumption: ")
        .contains("sim calibrate");
  }

  @Test
  void whatTheScenarioSaysGoesBeforeWhatWasLearned() throws Exception {
    ResolvedScenario scenario = read("behaviour.kappa=7");
    assertThat(scenario.inputs()).contains("behaviour.gamma-riv").doesNotContain("behaviour.kappa");
  }

  /** γ₀ has the coordinate of the whole point, and κ keeps its values when γ₀ is given one. */
  @Test
  void whatIsFixedLeavesTheOthersTheirPoints() throws Exception {
    ResolvedScenario learned = read();
    ResolvedScenario fixed = read("behaviour.gamma-riv=5");
    Inputs asLearned = Inputs.of(learned, 1, 0);
    Inputs asFixed = Inputs.of(fixed, 1, 0);
    for (int replicate = 0; replicate < 20; replicate++) {
      for (String input : fixed.inputs()) {
        assertThat(asFixed.of(replicate)[fixed.inputs().indexOf(input)])
            .as(input)
            .isEqualTo(asLearned.of(replicate)[learned.inputs().indexOf(input)]);
      }
    }
  }

  @Test
  void otherPointsMakeAnotherDigest() throws Exception {
    Posterior other =
        Posterior.of(
            "a test",
            List.of("past"),
            250,
            List.of(Coefficient.GAMMA_RIV, Coefficient.KAPPA),
            new double[][] {{4, 3}, {5, 2}, {6, 1}});
    String file = "scenarios/2021.yaml";
    assertThat(ScenarioReader.read(Path.of(file), List.of(), Optional.of(other)).digest())
        .isNotEqualTo(read().digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "format_version" : 2     | "format_version" : 3 | format_version must be 2, not 3
          "kappa"                  | "kapa"               | unknown coefficient 'kapa'; did you mean 'kappa'?
          [6.0,3.0]                | [6.0]                | point 3 needs 2 values
          [6.0,3.0]                | [6.0,300.0]          | point 3: kappa must be in [-20, 50], not 300.0
          "coefficients" : [       | "coefficients" : 7 [ | is no posterior of 'sim calibrate'
          """)
  void aDamagedFileIsExplained(String right, String wrong, String message) throws Exception {
    String text = POSTERIOR.json();
    assertThat(text).contains(right);
    Path file = Files.writeString(folder.resolve("wrong.json"), text.replace(right, wrong));
    assertThatThrownBy(() -> Posterior.read(file))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("wrong.json");
  }

  /** Learned from all shipped cases, and documented; if there is none yet, the README says so. */
  @Test
  void theShippedOneIsLearnedFromAllShippedPastCases() throws Exception {
    Posterior shipped = Posterior.shipped().orElseThrow();
    try (Stream<Path> files = Files.list(Path.of("scenarios/hindcast/decisions"))) {
      assertThat(shipped.worlds())
          .containsAll(
              files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList());
    }
    assertThat(shipped.worlds()).filteredOn(world -> world.startsWith("frame ")).hasSize(167);
    assertThat(shipped.worlds()).filteredOn(world -> world.startsWith("rungs ")).hasSize(10);
    assertThat(shipped.coefficients()).contains("level", "level/csto", "level/sco");
    assertThat(shipped.effectiveSampleSize()).isGreaterThanOrEqualTo(200);
    assertThat(shipped.points()).hasSize(1000);
    assertThat(Files.readString(Path.of("docs/validation.md")))
        .as("the document is about this posterior")
        .contains(shipped.madeBy().replaceFirst(".*: ", ""))
        .contains(
            String.format(
                Locale.ROOT, "worth %.0f equally weighted", shipped.effectiveSampleSize()));
  }

  /** Its text is not written anew for a run's folder and digest, so it must be what would be. */
  @Test
  void theShippedTextIsTheOneThatWouldBeWritten() {
    Posterior shipped = Posterior.shipped().orElseThrow();
    String written = RecordText.of(shipped, "points");
    assertThat(shipped.json()).isEqualTo(written);
    assertThat(shipped.digest()).isEqualTo(Sha256.of(written));
  }

  @Test
  void whatShipsIsReadOnceWhoeverBegins() {
    Posterior.readShippedAhead();
    Posterior first = Posterior.shipped().orElseThrow();
    Posterior.readShippedAhead();
    assertThat(Posterior.shipped().orElseThrow()).isSameAs(first);
  }

  /** What ships is read beside the scenario, a file before it: mistakes come in the same order. */
  @Test
  void aMissingPosteriorIsToldBeforeAMissingScenario() {
    String scenario = folder.resolve("none.yaml").toString();
    assertThatThrownBy(
            () ->
                new ScenarioSource(scenario, List.of(), folder.resolve("none.json").toString())
                    .read())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("none.json")
        .hasMessageNotContaining("none.yaml");
    assertThatThrownBy(() -> new ScenarioSource(scenario, List.of(), ScenarioSource.USUAL).read())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("none.yaml");
  }

  @Test
  void anotherPosteriorHasItsOwnText() {
    Posterior shipped = Posterior.shipped().orElseThrow();
    Posterior own = shipped.of("csto");
    assertThat(own.json()).isEqualTo(RecordText.of(own, "points")).isNotEqualTo(shipped.json());
    assertThat(own.digest()).isEqualTo(Sha256.of(own.json())).isNotEqualTo(shipped.digest());
  }

  /** As a build before 0.2.0 wrote it; version 0.1.0 wrote the same format. */
  @Test
  void whatAnOlderVersionLearnedIsRefusedWithItsName() {
    Path file = Path.of("src/test/resources/org/alliancesim/results/calibration-3/posterior.json");
    assertThatThrownBy(() -> Posterior.read(file))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith(
            file + ": was learned by alliance-sim 0.1.0-SNAPSHOT: sim calibrate --points 20 ")
        .hasMessageEndingWith("learn them again with 'sim calibrate', or give --behaviour prior");
  }

  @Test
  void aMissingFileIsExplained() {
    assertThatThrownBy(() -> Posterior.read(folder.resolve("none.json")))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("no such file; 'sim calibrate' writes one");
  }
}
