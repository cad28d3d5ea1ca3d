package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.digest.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestFileTest {

  @TempDir private Path folder;

  static Stream<Manifest> manifests() {
    return Stream.of(
        SampleRun.manifest(), SampleComparison.manifest(1, List.of("behaviour.psi=0")));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void whatIsWrittenIsIntactAndReadsBack(Manifest manifest) {
    ManifestFile.write(file(), manifest);
    assertThat(ManifestFile.seal(folder)).isEqualTo(ManifestFile.Seal.INTACT);
    assertThat(Manifest.read(folder)).isEqualTo(manifest);
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void aChangeOfAnyLineBreaksIt(Manifest manifest) throws IOException {
    List<String> lines = ManifestFile.text(manifest).lines().toList();
    for (int index = 0; index < lines.size(); index++) {
      List<String> changed = new ArrayList<>(lines);
      changed.set(index, changed.get(index) + " ");
      Files.writeString(file(), String.join("\n", changed) + "\n");
      assertThat(ManifestFile.seal(folder))
          .as("line %s", index)
          .isEqualTo(ManifestFile.Seal.BROKEN);
    }
  }

  /** As output/README.md says: sed empties the entry, and sha256sum gives what stood in it. */
  @Test
  void theDigestIsOfTheTextWithItsEntryEmpty() {
    String text = ManifestFile.text(SampleRun.manifest());
    String empty = text.replaceFirst("(\"manifest_digest\" : \").*\"", "$1\"");
    assertThat(text).contains("  \"manifest_digest\" : \"" + Sha256.of(empty) + "\"\n}\n");
  }

  @Test
  void aManifestOfAnEarlierBuildHasNone() {
    JsonFile.write(file(), SampleRun.manifest());
    assertThat(ManifestFile.seal(folder)).isEqualTo(ManifestFile.Seal.NONE);
    assertThat(Manifest.read(folder)).isEqualTo(SampleRun.manifest());
  }

  private Path file() {
    return folder.resolve(Manifest.FILE_NAME);
  }
}
