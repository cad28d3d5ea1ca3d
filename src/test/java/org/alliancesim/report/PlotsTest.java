package org.alliancesim.report;

import java.nio.file.Path;
import org.alliancesim.results.SampleRun;
import org.junit.jupiter.api.Test;

class PlotsTest {
  @Test
  void look() {
    Plots.render(SampleRun.run(), Path.of("/tmp/plots-look"));
  }
}
