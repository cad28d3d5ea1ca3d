package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worlds, batches and other histories by mouse and keyboard, on a display; skipped without one. */
class TourSessionTest {

  @Test
  void movedComparedRunAndOpenedByMouseAndKeyboard() throws IOException, InterruptedException {
    List<String> lines = SessionProcess.said(Path.of("").toAbsolutePath(), TourSession.class);
    assertThat(lines)
        .containsExactly(
            "digits switch layers, plus and 0 enlarge the map and show all of it",
            "moved in month 20, in 40 and 10 as it was then true",
            "anew from the start true",
            "moved before the start, in month 30 7.0",
            "parted on the line as in the pane true",
            "before they part none differs and no table is shown true",
            "150 of A, 150 of B, 0 to come: 300 histories",
            "Done: 150 pairs of histories. B has goodwill that full pressure buys (behaviour.psi) ="
                + " 7. Tables, figures and a report of all of them: sim compare"
                + " scenarios/2021-open-gate.yaml -n 150 --seed 7 --behaviour prior --set"
                + " behaviour.psi=7.0",
            "the pair parts true, differing true, B has 7.0",
            "the first history has it true",
            "a typical one has it true",
            "no earlier one true",
            "next and previous Partner states for the CSTO, July 2021, gate open – replicate N,"
                + " seed 7, changed: goodwill that full pressure buys (behaviour.psi) = 7 –"
                + " alliance-sim",
            "asked What you moved is not saved: goodwill that full pressure buys (behaviour.psi). |"
                + " Open another scenario?",
            "another scenario Azerbaijan and the CSTO, September 2018 – replicate 3, seed 9 –"
                + " alliance-sim",
            "asked 150 of 150 replicates are simulated and not exported; they will be lost."
                + " 150 of 150 pairs of histories are compared; they will be lost."
                + " | Close alliance-sim?",
            "closed, to open by Optional.empty");
  }
}
