package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A newcomer's first minutes, on a display; skipped where there is none. */
class FirstLookSessionTest {

  @Test
  void everythingIsThereFromTheBeginningAndTheKeysWorkWhereverTheHandWasLast()
      throws IOException, InterruptedException {
    List<String> lines = SessionProcess.said(Path.of("").toAbsolutePath(), FirstLookSession.class);
    assertThat(lines)
        .containsExactly(
            "opened 7 panes before the beginning, rows of statuses true, scale shown false",
            "keys work after the panes",
            "keys work on the sea",
            "keys work in the story",
            "F8 and an arrow move a divider alone true",
            "keys work after a filter",
            "keys work after Find",
            "one click shows Kazakhstan",
            "marked in other months true",
            "the story stands at the present month true",
            "axes 0.0 to 1.0, 0.0 to 1.0, 0.0 to 10.0",
            "closed");
  }
}
