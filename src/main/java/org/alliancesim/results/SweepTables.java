package org.alliancesim.results;

import java.nio.file.Files;
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
 * @param asks how likely what was asked is at each point; a supplement, none if nothing was
 */
public record SweepTables(
    SweepManifest manifest,
    List<FactorTable.Row<SweepRow>> rows,
    List<FactorTable.Row<PointRow>> points,
    List<FactorTable.Row<SweepAskRow>> asks)
    implements ResultFiles {

  public SweepTables {
    rows = List.copyOf(rows);
    points = List.copyOf(points);
    asks = List.copyOf(asks);
  }

  /** Tables of which nothing was asked. */
  public SweepTables(
      SweepManifest manifest,
      List<FactorTable.Row<SweepRow>> rows,
      List<FactorTable.Row<PointRow>> points) {
    this(manifest, rows, points, List.of());
  }

  /** The same under another manifest. */
  public SweepTables with(SweepManifest other) {
    return new SweepTables(other, rows, points, asks);
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
        FactorTable.POINTS.read(folder, factors),
        Files.exists(folder.resolve(FactorTable.SWEEP_ASKS.fileName()))
            ? FactorTable.SWEEP_ASKS.read(folder, factors)
            : List.of());
  }

  @Override
  public Map<String, AtomicFile.Content> files() {
    List<String> factors = manifest.design().keys();
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    files.put(FactorTable.SWEEP.fileName(), out -> FactorTable.SWEEP.write(factors, rows, out));
    files.put(FactorTable.POINTS.fileName(), out -> FactorTable.POINTS.write(factors, points, out));
    return files;
  }

  @Override
  public Map<String, AtomicFile.Content> supplements() {
    List<String> factors = manifest.design().keys();
    return asks.isEmpty()
        ? Map.of()
        : Map.of(
            FactorTable.SWEEP_ASKS.fileName(),
            out -> FactorTable.SWEEP_ASKS.write(factors, asks, out));
  }
}
