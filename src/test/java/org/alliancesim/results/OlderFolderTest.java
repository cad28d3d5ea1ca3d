package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that version 0.1.0 left; the resources' README says how they came here. */
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
    assertThat(Inspection.of(run, SampleRun.manifest())).isEqualTo(new Opening.Older(command));
    assertThatThrownBy(() -> RunTables.read(run))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            run
                + " holds results by an older version:\n"
                + "  it kept no digests of its files, so they cannot be checked\n"
                + "make them anew with: "
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
      assertThatThrownBy(folder::requireUsable).hasMessageContaining("older version");
    }
    assertThat(FileTree.files(run)).containsAll(before).hasSize(before.size() + 1);
    ResultFolder.open(run, SampleRun.manifest(), true).close();
    assertThat(FileTree.files(run)).containsExactly(".lock", "manifest.json", "plots/mine.svg");
    Path comparison = copied("comparison-0.1.0");
    ComparisonManifest wanted = SampleComparison.manifest(7, List.of("behaviour.psi=0"));
    ResultFolder.open(comparison, wanted, true).close();
    assertThat(FileTree.files(comparison)).containsExactly(".lock", "manifest.json");
  }
}
