package org.alliancesim.results;

import java.nio.file.Path;

/**
 * All that a run left behind: what reports are made from.
 *
 * @param manifest how the tables came about
 * @param tables the tables
 * @param record what became of past forecasts of whoever forecasts here
 */
public record RunTables(RunManifest manifest, ResultTables tables, TrackRecord record) {

  /** Tables of a run without a track record. */
  public RunTables(RunManifest manifest, ResultTables tables) {
    this(manifest, tables, TrackRecord.NONE);
  }

  /**
   * Reads a complete run's folder.
   *
   * @throws OutputException if it is not the folder of a complete run, is damaged, or was written
   *     by an older version
   */
  public static RunTables read(Path folder) {
    return new RunTables(
        Manifest.complete(folder, RunManifest.class),
        ResultTables.read(folder),
        TrackRecord.in(folder));
  }
}
