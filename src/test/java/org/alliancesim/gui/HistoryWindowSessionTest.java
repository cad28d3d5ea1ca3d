package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The window under mouse and keyboard, on a display; skipped where there is none. */
class HistoryWindowSessionTest {

  @Test
  void playedTravelledReadAndFoundByMouseAndKeyboard() throws IOException, InterruptedException {
    List<String> lines =
        SessionProcess.said(Path.of("").toAbsolutePath(), HistoryWindowSession.class);
    assertThat(lines)
        .containsExactly(
            "shows before July 2021",
            "space plays and pauses, the arrows step on and back",
            "the end is December 2026, over true",
            "anew before July 2021",
            "dragged to September 2021, as the batch true",
            "charted 4",
            "typed 'arm ' true",
            "found Armenia",
            "the ballot has 5 columns, smallest change true",
            "selected true",
            "the arrows move the cursor to August 2022, the month stays true",
            "Enter goes to August 2022 and its state, the strip keeps the keyboard true",
            "opened by Resentment",
            "then by Ever member, CSTO, which needs a batch",
            "closed, to open by Optional[Threat]");
  }
}
