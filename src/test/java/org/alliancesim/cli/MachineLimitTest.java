package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class MachineLimitTest {

  @Test
  void memoryAndOpenFilesAreTheMachinesAndSayWhatToDo() {
    assertThat(
            MachineLimit.behind(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
        .hasValueSatisfying(
            told -> assertThat(told).startsWith("out of memory: Java may use ").contains("-Xmx4g"));
    assertThat(
            MachineLimit.behind(
                new OutOfMemoryError("unable to create native thread: possibly out of memory")))
        .hasValueSatisfying(told -> assertThat(told).contains("--threads"));
    assertThat(
            MachineLimit.behind(
                new UncheckedIOException(
                    new FileSystemException("a.csv", null, "Too many open files"))))
        .hasValueSatisfying(told -> assertThat(told).contains("ulimit -n 1024"));
    assertThat(MachineLimit.behind(new IOException("no such file"))).isEmpty();
  }
}
