package org.alliancesim.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.alliancesim.results.OutputException;

/** The map of one month of a history as a picture, for which no display is needed. */
public final class MonthMap {

  private MonthMap() {}

  /**
   * Plays a history to a month and writes the session's map of it.
   *
   * @param month so many months of the history are played; 0: as it begins
   * @param file a name that ends in {@code .pdf} for a PDF, else it is a PNG
   * @param number what states are coloured by; empty: their statuses
   * @throws IOException if it cannot be drawn
   * @throws OutputException if it cannot be written
   */
  public static void write(Beginning beginning, int month, Path file, Optional<MapNumber> number)
      throws IOException {
    AllianceModelWithUI watched = AllianceModelWithUI.of(beginning, () -> {});
    watched.start();
    while (watched.model().month() < month && watched.step()) {
      // the history is played, nothing is shown
    }
    MapLayers.all(watched, number).captioned(watched.label().caption()).taken().write(file);
    watched.finish();
  }
}
