package org.alliancesim.results;

import java.nio.file.Path;
import java.util.List;

/**
 * All that a comparison left behind: what its plot is made from.
 *
 * @param manifest how the rows came about
 * @param rows {@code compare.csv}
 */
public record ComparisonTables(ComparisonManifest manifest, List<ComparisonRow> rows) {

  public ComparisonTables {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a comparison's folder.
   *
   * @throws OutputException if it is not the folder of a comparison, or is damaged
   */
  public static ComparisonTables read(Path folder) {
    return new ComparisonTables(ComparisonManifest.read(folder), ComparisonRow.TABLE.read(folder));
  }
}
