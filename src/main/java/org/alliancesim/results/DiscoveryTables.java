package org.alliancesim.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Under which conditions an outcome is common.
 *
 * @param bounds those of the chosen box; none if there is none
 * @param trajectory the boxes that were looked at; none if there is nothing to look for
 * @param tree the leaves of a classification tree beside it; none if there is nothing to look for
 * @param findings the same in sentences
 */
public record DiscoveryTables(
    List<BoundRow> bounds, List<BoxRow> trajectory, List<LeafRow> tree, List<String> findings)
    implements StudyTables {

  public DiscoveryTables {
    bounds = List.copyOf(bounds);
    trajectory = List.copyOf(trajectory);
    tree = List.copyOf(tree);
    findings = List.copyOf(findings);
  }

  @Override
  public Map<String, AtomicFile.Content> files() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    ResultTables.put(files, BoundRow.TABLE, bounds);
    ResultTables.put(files, BoxRow.TABLE, trajectory);
    ResultTables.put(files, LeafRow.TABLE, tree);
    files.put(SensitivityTables.FINDINGS, out -> out.write(SensitivityTables.text(findings)));
    return files;
  }

  /**
   * Reads the tables of a folder, which {@link Manifest#complete} must have looked at.
   *
   * @throws OutputException if one is missing or damaged
   */
  public static DiscoveryTables read(Path folder) {
    return new DiscoveryTables(
        BoundRow.TABLE.read(folder),
        BoxRow.TABLE.read(folder),
        LeafRow.TABLE.read(folder),
        SensitivityTables.findings(folder));
  }
}
