package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The month that README.md shows is told by the command above it. */
class ReadmeHistoryTest {

  private static final String LEFT_OUT = "…";

  @Test
  void theExampleIsWhatTheCommandPrints() throws IOException {
    String section = Files.readString(Path.of("README.md")).split("## Read one history\n")[1];
    String[] fences = section.split("```");
    String command = fences[1].lines().skip(1).findFirst().orElseThrow().split("#")[0];
    List<String> shown =
        fences[3]
            .lines()
            .filter(line -> !line.isBlank() && !line.strip().equals(LEFT_OUT))
            .toList();
    assertThat(command).startsWith("./sim explain ");
    StringWriter out = new StringWriter();
    String[] arguments = command.strip().substring("./sim ".length()).split(" ");
    int exitCode =
        Main.execute(arguments, new PrintWriter(out, true), new PrintWriter(Writer.nullWriter()));
    assertThat(exitCode).isZero();
    assertThat(out.toString().lines().toList())
        .as("when the model changes, take another refusal as the example")
        .containsSubsequence(shown);
  }
}
