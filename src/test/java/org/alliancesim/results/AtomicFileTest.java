package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {

  @TempDir private Path folder;

  @Test
  void nothingIsLeftOfAFileWhoseWriterThrows() throws IOException {
    Path file = folder.resolve("probabilities.csv");
    assertThatThrownBy(() -> AtomicFile.write(file, out -> failHalfway(out)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theOldFileStaysWhenTheWriterOfTheNewOneThrows() throws IOException {
    Path file = folder.resolve("probabilities.csv");
    Files.writeString(file, "old");
    assertThatThrownBy(() -> AtomicFile.write(file, out -> failHalfway(out)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("probabilities.csv");
  }

  @Test
  void aFileIsReplacedAsAWhole() throws IOException {
    Path file = folder.resolve("probabilities.csv");
    Files.writeString(file, "something longer that was there before");
    AtomicFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertThat(file).hasContent("new");
  }

  /** Before, the name could be guessed and a link put there, through which the file was written. */
  @Test
  void aTemporaryNameCannotBeGuessedAndALinkInPlaceOfTheFileIsReplacedNotFollowed()
      throws IOException {
    Path file = folder.resolve("probabilities.csv");
    assertThat(AtomicFile.temporaryBeside(file)).isNotEqualTo(AtomicFile.temporaryBeside(file));
    Path treasure = Files.writeString(folder.resolve("treasure"), "the user's");
    Files.createSymbolicLink(file, treasure);
    AtomicFile.write(file, out -> out.write('n'));
    assertThat(treasure).hasContent("the user's");
    assertThat(Files.isSymbolicLink(file)).isFalse();
    assertThat(file).hasContent("n");
  }

  @Test
  void whatAKilledProgramWasWritingIsRecognisedAndRemoved() throws IOException {
    Path stump = AtomicFile.temporaryBeside(folder.resolve("a.csv"));
    Files.writeString(stump, "half");
    Files.createDirectories(AtomicFile.temporaryBeside(folder.resolve("b")).resolve("c"));
    Files.writeString(folder.resolve(".a.csv.tmp"), "the user's");
    AtomicFile.removeLeftovers(folder);
    assertThat(folder.toFile().list()).containsExactly(".a.csv.tmp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No space left on device | no space is left on the disk that holds out; make room and run the same command again; it goes on from what is finished
          Disk quota exceeded     | the disk quota is used up for out; make room and run the same command again; it goes on from what is finished
          Read-only file system   | cannot write to out: read-only file system; choose another folder with -o
          Input/output error      | cannot write to out: Input/output error
          """)
  void failuresAreSaidInTheUsersWords(String reason, String message) {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    folder.resolve("out"),
                    out -> {
                      throw new IOException(reason);
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessage(message.replaceFirst("\\bout\\b", folder.resolve("out").toString()));
  }

  @Test
  void aMissingPermissionIsSaidInTheUsersWords() {
    Path path = Path.of("output", "2021-s1-n10");
    assertThat(OutputException.writing(path, new AccessDeniedException(path.toString())))
        .hasMessage(
            "cannot write to " + path + ": permission denied; choose another folder with -o");
  }

  /** Another place would do, as with any that takes no files. */
  @ParameterizedTest
  @ValueSource(strings = {"Read-only file system", "Permission denied", "Not a directory"})
  void aPlaceThatTakesNoFilesIsTheUsersMistake(String reason) {
    IOException cause =
        reason.startsWith("Permission")
            ? new AccessDeniedException("out")
            : new FileSystemException("out", null, reason);
    assertThat(OutputException.writing(Path.of("out"), cause).mistaken()).isTrue();
  }

  /** Java's own modules are a file system that nobody can write to. */
  @Test
  void aReadOnlyFileSystemIsToldFromAMissingPermission() {
    Path readOnly = Path.of(URI.create("jrt:/java.base"));
    assertThat(OutputException.unwritable(readOnly, "copy it"))
        .hasMessage("cannot write to " + readOnly + ": read-only file system; copy it");
    assertThat(OutputException.unwritable(folder, "copy it"))
        .hasMessage("cannot write to " + folder + ": permission denied; copy it");
  }

  private static void failHalfway(OutputStream out) throws IOException {
    out.write("half".getBytes(StandardCharsets.UTF_8));
    out.flush();
    throw new IllegalStateException("stopped");
  }
}
