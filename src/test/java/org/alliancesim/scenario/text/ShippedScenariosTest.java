package org.alliancesim.scenario.text;

import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedScenariosTest {

  @TempDir Path folder;

  @Test
  void theShippedFolderIsTheNearestOneAboveTheProgram() throws IOException {
    write(folder, "scenarios/base/csto.yaml", "format: 2\n");
    write(folder, "app/scenarios/mine.yaml", "format: 2\n");
    Path jar = write(folder, "app/target/alliance-sim.jar", "");

    assertThat(ShippedScenarios.above(jar)).contains(folder.resolve("scenarios").toRealPath());

    write(folder, "app/scenarios/base/csto.yaml", "format: 2\n");
    assertThat(ShippedScenarios.above(jar)).contains(folder.resolve("app/scenarios").toRealPath());
  }
}
