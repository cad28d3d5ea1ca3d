package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's hands at the console under a display; skipped where there is none. */
class HandsSessionTest {

  private static final String REPLACED =
      "asked mine.yaml, or a file that it extends, is not what it was when this session read it. |"
          + " ";

  @TempDir private Path folder;

  @Test
  void whateverIsTypedChosenOpenedReplacedOrClosedIsAnsweredInASentence()
      throws IOException, InterruptedException {
    SessionProcess.copyScenarios(folder);
    List<String> lines = SessionProcess.said(folder, HandsSession.class);
    assertThat(lines)
        .containsExactly(
            "small screen true",
            "small screen true",
            "small screen true",
            "small screen true",
            "small screen true",
            "goodwill that full pressure buys: '1,5' is no number here; decimals have a point: 1.5."
                + " kept truetrue",
            "goodwill that full pressure buys: '50%' is no number here; write 0.5. kept truetrue",
            "goodwill that full pressure buys: 'abc' is no number. kept truetrue",
            "goodwill that full pressure buys: 1e999 is too large: it goes from 0 to 100. kept"
                + " truetrue",
            "goodwill that full pressure buys: A number is missing. kept truetrue",
            "15 is 15.0 shown 15",
            "0.123 is 0.123 shown 0.123",
            "by keyboard 2 on the way 0",
            "by keyboard 4 on the way 2",
            "film true",
            "asked What you moved is not saved: goodwill that full pressure buys (behaviour.psi). |"
                + " Open another session?",
            "told crafted.checkpoint is no session of alliance-sim: it holds"
                + " java.util.PriorityQueue, and no session does. | The session was not opened",
            "still Mine 0",
            "clock January 2019 and then February 2019",
            "batch 9 replicate 3, seed 9",
            REPLACED
                + "Begin from what the files say now? If not, the history begins as the last one"
                + " did.",
            "as before, to 2023-12",
            "inspects true",
            "not asked again true",
            REPLACED + "Reset to what the files say now?",
            "from now on, to 2022-12",
            "asked Pictures are being recorded; those made so far are kept. | Close alliance-sim?",
            "stays true",
            "closed");
  }
}
