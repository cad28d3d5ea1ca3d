package org.alliancesim.results;

import java.nio.file.Path;

/**
 * All that a run left behind: what reports are made from.
 *
 * @param manifest how the tables came about
 * @param tables the tables
 */
public record RunTables(RunManifest manifest, ResultTables tables) {

  /**
   * Reads a complete run's folder.
   *
   * @throws OutputException if it is not the folder of a complete run, or is damaged
   */
  public static RunTables read(Path folder) {
    RunManifest manifest = RunManifest.read(folder);
    if (!manifest.complete()) {
      throw new OutputException(
          folder + " holds an unfinished run; run the same command again to resume it");
    }
    try {
      return new RunTables(manifest, ResultTables.read(folder));
    } catch (OutputException e) {
      throw new OutputException(
          e.getMessage()
              + "; to replace damaged results, repeat the 'sim run' that made them with --force",
          e);
    }
  }
}
