package org.alliancesim.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a sweep left behind: what reports are made from.
 *
 * @param manifest how the tables came about
 * @param rows how likely everything is at each point, point by point
 * @param points the points in their order
 */
public record SweepTables(
    SweepManifest manifest,
    List<FactorTable.Row<SweepRow>> rows,
    List<FactorTable.Row<PointRow>> points)
    implements ResultFiles {

  public SweepTables {
    rows = List.copyOf(rows);
    points = List.copyOf(points);
  }

  /** The same under another manifest. */
  public SweepTables with(SweepManifest other) {
    return new SweepTables(other, rows, points);
  }

  /**
   * Reads a sweep's folder.
   *
   * @throws OutputException if it is not the folder of a complete sweep, or is damaged
   */
  public static SweepTables read(Path folder) {
    SweepManifest manifest = Manifest.complete(folder, SweepManifest.class);
    List<String> factors = manifest.design().keys();
    return new SweepTables(
        manifest,
        FactorTable.SWEEP.read(folder, factors),
        FactorTable.POINTS.read(folder, factors));
  }

  @Override
  public Map<String, AtomicFile.Content> files() {
    List<String> factors = manifest.design().keys();
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    files.put(FactorTable.SWEEP.fileName(), out -> FactorTable.SWEEP.write(factors, rows, out));
    files.put(FactorTable.POINTS.fileName(), out -> FactorTable.POINTS.write(factors, points, out));
    return files;
  }
}
