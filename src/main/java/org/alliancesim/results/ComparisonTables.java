package org.alliancesim.results;

import java.nio.file.Path;
import java.util.List;

/**
 * All that a comparison left behind: what reports are made from.
 *
 * @param manifest how the tables came about
 * @param tables the tables
 */
public record ComparisonTables(ComparisonManifest manifest, PairedTables tables) {

  /** How much each probability differs. */
  public List<ComparisonRow> rows() {
    return tables.differences();
  }

  /** A as if it were a run by itself: for what is shown of either side alone. */
  public RunTables a() {
    return new RunTables(manifest.ofA(), tables.a());
  }

  /** The same of B. */
  public RunTables b() {
    return new RunTables(manifest.ofB(), tables.b());
  }

  /**
   * Reads a comparison's folder.
   *
   * @throws OutputException if it is not the folder of a comparison, is damaged or unfinished, or
   *     was written by an older version
   */
  public static ComparisonTables read(Path folder) {
    return new ComparisonTables(
        Manifest.complete(folder, ComparisonManifest.class), PairedTables.read(folder));
  }
}
