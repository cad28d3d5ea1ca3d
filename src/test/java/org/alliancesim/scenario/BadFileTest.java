package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no scenario at all. */
class BadFileTest {

  @TempDir private Path folder;

  @Test
  void aMissingFileIsNamedWithTheNearestOther() {
    write(folder, "2021.yaml", Draft.SMALL);

    assertThat(refusal(folder.resolve("2012.yaml")))
        .containsExactly("2012.yaml: there is no such file; did you mean '2021.yaml'?");
    assertThat(refusal(folder.resolve("201.yaml")))
        .containsExactly("201.yaml: there is no such file; did you mean '2021.yaml'?");
    assertThat(refusal(folder.resolve("2100.yaml")))
        .containsExactly("2100.yaml: there is no such file");
    assertThat(refusal(folder.resolve("quite-different")))
        .containsExactly("quite-different: there is no such file");
  }

  @Test
  void aFolderIsNoScenario() {
    write(folder, "scenarios/2021.yaml", Draft.SMALL);

    assertThat(refusal(folder.resolve("scenarios")))
        .containsExactly("scenarios: is a folder; name a .yaml file in it, such as 2021.yaml");
  }

  @Test
  void anEmptyFileIsToldHowAScenarioBegins() {
    for (String text : new String[] {"", "\n\n", "# only a remark\n", "---\n"}) {
      assertThat(refusal(write(folder, "empty.yaml", text)))
          .containsExactly(
              "empty.yaml: is empty; a scenario says 'format: 2', or 'extends:' a file that does");
    }
  }

  @Test
  void aFileWithoutReadPermissionIsNamed() throws IOException {
    Path file = write(folder, "secret.yaml", Draft.SMALL);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
    assumeTrue(!Files.isReadable(file), "the superuser reads everything");

    assertThat(refusal(file)).containsExactly("secret.yaml: cannot be read: permission denied");
  }

  @Test
  void anythingButAFileIsRefused() {
    assumeTrue(Files.exists(Path.of("/dev/zero")));

    assertThat(refusal(Path.of("/dev/zero"))).containsExactly("zero: is not a regular file");
  }

  @Test
  void anEnormousFileIsNotReadToItsEnd() throws IOException {
    Path file = folder.resolve("huge.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(50L << 20);
    }

    assertThat(refusal(file))
        .containsExactly("huge.yaml: is larger than 4 MB, the limit for a scenario file");
  }

  @Test
  void textThatIsNotUtf8IsLocated() throws IOException {
    Path file = folder.resolve("latin1.yaml");
    Files.write(file, "format: 2\nname: Pré\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal(file))
        .containsExactly(
            "latin1.yaml:2:9: the byte 0xE9 is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void binaryFilesAreNoText() throws IOException {
    Path file = folder.resolve("binary.yaml");
    Files.write(file, new byte[] {'a', '\n', 'b', 0, 1});

    assertThat(refusal(file))
        .containsExactly(
            "binary.yaml:2:2: the character U+0000 cannot stand in YAML; is this a text file?");
  }

  @Test
  void aByteOrderMarkDoesNotShiftPlaces() {
    Path file = write(folder, "bom.yaml", "\uFEFFfrmat: 1\n");

    assertThat(refusal(file)).contains("bom.yaml:1:1: frmat: unknown key; did you mean 'format'?");
  }
}
