package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every pane at four sizes of the window, on a display; skipped where there is none. */
class SizesSessionTest {

  @Test
  void everyControlIsNamedReachedByKeyboardAndWholeAtEverySize()
      throws IOException, InterruptedException {
    List<String> lines = SessionProcess.said(Path.of("").toAbsolutePath(), SizesSession.class);
    assertThat(lines).containsExactly("looked");
  }
}
