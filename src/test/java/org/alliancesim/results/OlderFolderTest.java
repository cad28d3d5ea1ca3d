package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that older versions left; the resources' README says how they came here. */
class OlderFolderTest {

  private static final Path FIXTURES = Path.of("src/test/resources/org/alliancesim/results");

  @TempDir private Path output;

  private Path copied(String name) throws IOException {
    Path copy = output.resolve(name);
    for (String file : FileTree.files(FIXTURES.resolve(name))) {
      Path target = copy.resolve(file);
      Files.createDirectories(target.getParent());
      Files.copy(FIXTURES.resolve(name).resolve(file), target);
    }
    return copy;
  }

  @Test
  void aRunIsRefusedWithTheCommandThatMakesItAnew() throws IOException {
    Path run = copied("run-0.1.0");
    String command =
        "sim run small.yaml --set clock.end=2021-09 --set 'states.AAA.name=\"A a\"' -n 2 --seed 7 -o "
            + run
            + " --force";
    assertThat(Inspection.of(run, SampleRun.manifest()))
        .isEqualTo(new Opening.Older("0.1.0-SNAPSHOT", false, command));
    assertThatThrownBy(() -> RunTables.read(run))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            run
                + " holds a run by version 0.1.0-SNAPSHOT:\n"
                + "  it had another model, and kept no digests of its files, so they cannot be checked\n"
                + "make it anew with: "
                + command);
    assertThatThrownBy(() -> Verification.of(run)).hasMessageContaining(command);
  }

  @Test
  void aComparisonIsRefusedWithTheCommandThatMakesItAnew() throws IOException {
    Path comparison = copied("comparison-0.1.0");
    assertThatThrownBy(() -> ComparisonTables.read(comparison))
        .hasMessageEndingWith(
            "sim compare small.yaml --set behaviour.psi=0 -n 2 --seed 7 -o "
                + comparison
                + " --force");
    assertThatThrownBy(() -> Inspection.of(comparison, SampleRun.manifest()))
        .hasMessageContaining("holds a comparison and not a run");
  }

  @Test
  void openingChangesNothingAndForceLeavesNothingOfItBehind() throws IOException {
    Path run = copied("run-0.1.0");
    Files.writeString(run.resolve("plots/mine.svg"), "the user's");
    List<String> before = FileTree.files(run);
    try (ResultFolder folder = ResultFolder.open(run, SampleRun.manifest(), false)) {
      assertThatThrownBy(folder::requireUsable).hasMessageContaining("version 0.1.0-SNAPSHOT");
    }
    assertThat(FileTree.files(run)).containsAll(before).hasSize(before.size() + 1);
    ResultFolder.open(run, SampleRun.manifest(), true).close();
    assertThat(FileTree.files(run)).containsExactly(".lock", "manifest.json", "plots/mine.svg");
    Path comparison = copied("comparison-0.1.0");
    ComparisonManifest wanted = SampleComparison.manifest(7, List.of("behaviour.psi=0"));
    ResultFolder.open(comparison, wanted, true).close();
    assertThat(FileTree.files(comparison)).containsExactly(".lock", "manifest.json");
  }

  /** Builds between 0.1.0 and 0.2.0 listed the files of their folders. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run-3         | a run         | sim run small.yaml --set behaviour.psi=0 -n 2 --seed 7 -o %s --force
          comparison-3  | a comparison  | sim compare small.yaml --set behaviour.psi=0 -n 2 --seed 7 -o %s --force
          hindcast-3    | a hindcast    | sim hindcast past -n 2 -q -o hindcast-3 --threads 1 --no-plots --force
          calibration-3 | a calibration | sim calibrate past -n 2 --points 20 -q -o calibration-3 --threads 1 --force
          """)
  void whatALaterBuildLeftIsRefusedWithTheCommandThatMakesItAnew(
      String name, String words, String command) throws IOException {
    Path folder = copied(name);
    assertThatThrownBy(() -> Manifest.read(folder))
        .isInstanceOfSatisfying(
            OutputException.class, refused -> assertThat(refused.mistaken()).isTrue())
        .hasMessage(
            folder
                + " holds "
                + words
                + " by version 0.1.0-SNAPSHOT:\n"
                + "  it had another model: this version computes other numbers\n"
                + "make it anew with: "
                + command.formatted(folder));
  }

  @Test
  void forceLeavesNothingBehindThatALaterBuildListed() throws IOException {
    Path run = copied("run-3");
    Files.writeString(run.resolve("mine.txt"), "the user's");
    assertThat(FileTree.files(run)).contains("probabilities.csv", "scenario.yaml");
    ResultFolder.open(run, SampleRun.manifest(), true).close();
    assertThat(FileTree.files(run)).containsExactly(".lock", "manifest.json", "mine.txt");
    assertThat(Manifest.read(run).complete()).isFalse();
  }

  @Test
  void anUnknownKindIsDamaged() throws IOException {
    Path run = copied("run-3");
    Path manifest = run.resolve(Manifest.FILE_NAME);
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"kind\" : \"run\"", "\"kind\" : \"walk\""));
    assertThatThrownBy(() -> Manifest.read(run))
        .hasMessageContaining("is damaged: kind: 'walk' is no kind of results known here");
  }
}
