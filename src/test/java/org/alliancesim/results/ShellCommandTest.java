package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands are pasted into a shell. */
class ShellCommandTest {

  /** Names and values with all that means something to a shell. */
  private static final List<String> WORDS =
      List.of(
          "run",
          "my scenarios/2021 (new).yaml",
          "--set",
          "behaviour.kappa={uniform: [4, 6]}",
          "shocks.great-power war.rate=0.5",
          "states.AZE.name=Türkiye's \"brother\"",
          "$HOME `id` $(id) \\ ! # & | ; < > * ? ~ ^",
          "~",
          "=sim",
          "'",
          "''",
          "",
          "two\nlines\tand a tab",
          "-o",
          "名前",
          "%s");

  @Test
  void aShellReadsEveryWordBackAsItWas() throws IOException, InterruptedException {
    assertThat(readBack("printf '%s\\0' " + ShellCommand.of(WORDS))).isEqualTo(WORDS);
  }

  /** Control: without quotes it does not. */
  @Test
  void withoutQuotesItReadsOtherWords() throws IOException, InterruptedException {
    String spaced = "a scenario.yaml";
    assertThat(readBack("printf '%s\\0' " + spaced)).isNotEqualTo(List.of(spaced));
  }

  @Test
  void theProgramReadsThemBackToo() {
    assertThat(ShellCommand.words(ShellCommand.of(WORDS))).isEqualTo(WORDS);
    assertThatThrownBy(() -> ShellCommand.words("sim 'run"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void plainWordsStayAsTheyAre() {
    assertThat(ShellCommand.of("sim", "run", "scenarios/2021.yaml", "--set", "behaviour.psi=0"))
        .isEqualTo("sim run scenarios/2021.yaml --set behaviour.psi=0");
  }

  private static List<String> readBack(String command) throws IOException, InterruptedException {
    // through its input: a process's arguments would have the encoding of the locale
    Process shell = new ProcessBuilder("sh").start();
    try (OutputStream script = shell.getOutputStream()) {
      script.write(command.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    return List.of(output.split("\0", -1))
        .subList(0, (int) output.chars().filter(c -> c == 0).count());
  }
}
