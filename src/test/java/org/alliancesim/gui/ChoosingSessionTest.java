package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.ShippedScenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The chooser of scenarios and a state's inspector under a display; skipped where there is none.
 */
class ChoosingSessionTest {

  private static final Path SCENARIOS = Path.of("scenarios");

  @TempDir private Path folder;

  /** A working folder with the shipped scenarios and a file with a mistake. */
  @BeforeEach
  void copyTheScenarios() throws IOException {
    ShippedScenarios.copyInto(folder);
    Files.writeString(
        folder.resolve("broken.yaml"), "format: 2\nextends: scenarios/2021.yaml\nclok: 3\n");
  }

  @Test
  void withoutAScenarioOneIsChosenAndADoubleClickInspectsAState()
      throws IOException, InterruptedException {
    String gate = SCENARIOS.resolve("2021-open-gate.yaml").toString();
    List<String> lines =
        SessionProcess.said(folder, ChoosingSession.class, "broken.yaml", gate, "AZE");
    assertThat(lines.stream().filter(line -> line.startsWith("listed ")))
        .as("%s", lines)
        .contains(
            "listed Partner states for the CSTO, July 2021, gate open   –   " + gate,
            "listed cannot be used as it is   –   broken.yaml")
        .noneMatch(line -> line.contains("base") || line.contains("hindcast/"));
    assertThat(lines.stream().filter(line -> line.startsWith("says ")))
        .singleElement()
        .asString()
        .startsWith("says broken.yaml cannot be opened:|broken.yaml:3:1: clok: ");
    assertThat(lines.subList(lines.indexOf("still asks true"), lines.size()))
        .containsExactly(
            "still asks true",
            refused("abc"),
            refused(""),
            refused("-1"),
            refused("1,000"),
            refused("99999999999"),
            "opened Partner states for the CSTO, July 2021, gate open, replicate 154, seed 2021",
            "pane State",
            "inspects Azerbaijan true",
            "follows true",
            "changed true",
            "anew 0 true true");
  }

  private static String refused(String typed) {
    return "refused Replicate must be a whole number from 0 to 9,999,999, not '"
        + typed
        + "'. true";
  }

  @Test
  void whoCancelsSeesNothing() throws IOException, InterruptedException {
    assertThat(SessionProcess.said(folder, ChoosingSession.class, "cancel")).isEmpty();
  }
}
