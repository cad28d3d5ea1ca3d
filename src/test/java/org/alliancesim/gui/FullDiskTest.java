package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a session saves where files cannot grow, as on a full disk. */
class FullDiskTest {

  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir private Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingIsLeftOfWhatDidNotFitAndWhatWasThereStays() throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "limits of files are set by a shell");
    SessionProcess.copyScenarios(folder);
    Path old = Files.writeString(folder.resolve("scenarios/old.yaml"), "what was there");
    Path target = Files.createDirectory(folder.resolve("target"));
    List<String> said = said(target);
    assertThat(said).hasSize(6).endsWith("recording false");
    assertThat(said.subList(0, 5))
        .allMatch(line -> line.contains(" was not saved: ") && line.endsWith("is as it was."));
    assertThat(old).hasContent("what was there");
    try (Stream<Path> files = Files.walk(target).filter(Files::isRegularFile)) {
      assertThat(files).as("stumps").containsExactly(target.resolve("small.txt"));
    }
    try (Stream<Path> files = Files.list(folder.resolve("scenarios"))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  /** No file may be longer than one block, of 512 or 1,024 bytes. */
  private List<String> said(Path target) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                SHELL.toString(),
                "-c",
                "ulimit -f 1 && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskSession.class.getName(),
                target.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s", said).isZero();
    return said.lines().toList();
  }
}
