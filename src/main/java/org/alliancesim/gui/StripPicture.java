package org.alliancesim.gui;

import java.nio.file.Path;
import java.util.List;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.report.rendering.StatusStrips;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.ResolvedScenario;

/** Who held what in a history as a picture, for which no display is needed. */
public final class StripPicture {

  private StripPicture() {}

  /**
   * Plays a history and writes who held what, month by month.
   *
   * @param file its name ends in {@code .png}, {@code .svg} or {@code .pdf}
   * @throws OutputException if it cannot be written, or the machine has no fonts
   */
  public static void write(ResolvedScenario scenario, long seed, int replicate, Path file) {
    StatusRecord record = new StatusRecord(scenario.states().size());
    Replicate.run(scenario, seed, replicate, record);
    StatusStrips.write(
        record.history(scenario, false),
        List.of(scenario.name(), scenario.clock() + ", replicate " + replicate + ", seed " + seed),
        file);
  }
}
