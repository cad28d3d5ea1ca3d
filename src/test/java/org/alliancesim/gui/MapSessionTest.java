package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mouse on the map under a display; skipped where there is none. */
class MapSessionTest {

  @TempDir private Path folder;

  @Test
  void theMouseLooksEnlargesAndMoves() throws IOException, InterruptedException {
    ShippedScenarios.copyInto(folder);
    List<String> lines =
        SessionProcess.said(folder, MapSession.class, "scenarios/2021-open-gate.yaml");
    assertThat(lines)
        .containsExactly(
            "over KAZ KAZ",
            "its ties true",
            "beside the map none true",
            "stays under the pointer true",
            "follows true",
            "all of it again true",
            "by status first true",
            "by threat true",
            "closed");
  }
}
