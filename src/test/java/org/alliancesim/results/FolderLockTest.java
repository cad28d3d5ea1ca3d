package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.alliancesim.TestJava;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  private static final String COMMAND = "sim run scenarios/2021.yaml";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve(FolderLock.FILE_NAME);
  }

  /** Holds the lock of a folder until its input ends; a process of its own. */
  public static final class OtherProcess {
    private OtherProcess() {}

    /** Says {@code held} or why not, then waits. */
    public static void main(String[] arguments) throws IOException {
      try (FolderLock lock = FolderLock.acquire(Path.of(arguments[0]), "sim report x")) {
        lock.requireHeld();
        System.out.println("held");
        System.out.flush();
        System.in.read();
      } catch (OutputException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(TestJava.command(OtherProcess.class, folder.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void aSecondThreadIsToldWhoHoldsItAndDoesNotLiftTheLock() throws Exception {
    try (FolderLock lock = FolderLock.acquire(folder, COMMAND)) {
      lock.requireHeld();
      String holder =
          COMMAND
              + " (process "
              + ProcessHandle.current().pid()
              + " on "
              + FolderLock.hostName()
              + ", since ";
      assertThatThrownBy(() -> FolderLock.acquire(folder, "sim verify"))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining(folder + " is in use by " + holder)
          .hasMessageEndingWith("; wait for it or choose another folder with -o");
      Process other = start();
      assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .as("an earlier version lifted the system's lock when the second thread gave up")
          .contains("is in use by " + holder);
    }
    assertThat(file).as("free again").isEmptyFile();
    FolderLock.acquire(folder, COMMAND).close();
  }

  @Test
  void aProcessThatIsKilledHoldsNothingMore() throws Exception {
    Process other = start();
    byte[] held = new byte[4];
    assertThat(other.getInputStream().readNBytes(held, 0, 4)).isEqualTo(4);
    assertThat(new String(held, StandardCharsets.UTF_8)).isEqualTo("held");
    assertThatThrownBy(() -> FolderLock.acquire(folder, COMMAND))
        .hasMessageContaining("sim report x (process " + other.pid() + " on ");
    other.destroyForcibly().waitFor();
    assertThat(file).as("it could not say so").isNotEmptyFile();
    FolderLock.acquire(folder, COMMAND).close();
    assertThat(file).isEmptyFile();
  }

  @Test
  void anotherComputersNameBindsUntilTheUserSaysOtherwise() throws IOException {
    FolderLock.Holder holder =
        new FolderLock.Holder(42, "node7.cluster", "sim run x.yaml", Instant.EPOCH);
    Files.writeString(file, JsonFile.text(holder));
    assertThatThrownBy(() -> FolderLock.acquire(folder, COMMAND))
        .hasMessage(
            folder
                + " is in use by sim run x.yaml (process 42 on node7.cluster, since"
                + " 1970-01-01T00:00:00Z); wait for it or choose another folder with -o\n"
                + "if that process has ended without saying so, delete "
                + file);
    Files.delete(file);
    FolderLock.acquire(folder, COMMAND).close();
  }

  @Test
  void aLockOfAnotherProgramAndALinkAreLeftAlone() throws IOException {
    Files.writeString(file, "held by an editor");
    assertThatThrownBy(() -> FolderLock.acquire(folder, COMMAND))
        .hasMessageContaining("holds a .lock of another program");
    assertThat(file).hasContent("held by an editor");
    Files.delete(file);
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "the user's");
    Files.createSymbolicLink(file, elsewhere);
    assertThatThrownBy(() -> FolderLock.acquire(folder, COMMAND))
        .isInstanceOf(OutputException.class);
    assertThat(elsewhere).hasContent("the user's");
  }

  @Test
  void aLockFileThatWasDeletedOrReplacedIsNoticed() throws IOException {
    try (FolderLock lock = FolderLock.acquire(folder, COMMAND)) {
      Files.move(file, folder.resolve("old"));
      assertThatThrownBy(lock::requireHeld).hasMessageContaining("was deleted, moved or replaced");
      Files.createFile(file);
      assertThatThrownBy(lock::requireHeld).hasMessageContaining("was deleted, moved or replaced");
    }
  }
}
