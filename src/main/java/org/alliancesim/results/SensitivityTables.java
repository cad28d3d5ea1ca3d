package org.alliancesim.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found of which inputs matter.
 *
 * @param effects what each input or group does
 * @param fifths outcomes by fifths of each input; none of a design
 * @param cutoffs outcomes on either side of each cut-off; none of a design
 * @param points what the points of a design gave; none of a run
 * @param findings the same in sentences
 */
public record SensitivityTables(
    List<EffectRow> effects,
    List<FifthRow> fifths,
    List<CutoffRow> cutoffs,
    List<OutputRow> points,
    List<String> findings)
    implements StudyTables {

  /** The file of sentences. */
  public static final String FINDINGS = "findings.txt";

  public SensitivityTables {
    effects = List.copyOf(effects);
    fifths = List.copyOf(fifths);
    cutoffs = List.copyOf(cutoffs);
    points = List.copyOf(points);
    findings = List.copyOf(findings);
  }

  @Override
  public Map<String, AtomicFile.Content> files() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    ResultTables.put(files, EffectRow.TABLE, effects);
    if (!fifths.isEmpty()) {
      ResultTables.put(files, FifthRow.TABLE, fifths);
    }
    if (!cutoffs.isEmpty()) {
      ResultTables.put(files, CutoffRow.TABLE, cutoffs);
    }
    if (!points.isEmpty()) {
      ResultTables.put(files, OutputRow.TABLE, points);
    }
    files.put(FINDINGS, out -> out.write(text(findings)));
    return files;
  }

  static byte[] text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the tables of a folder, which {@link Manifest#complete} must have looked at.
   *
   * @throws OutputException if one is missing or damaged
   */
  public static SensitivityTables read(Path folder) {
    return new SensitivityTables(
        EffectRow.TABLE.read(folder),
        ifThere(FifthRow.TABLE, folder),
        ifThere(CutoffRow.TABLE, folder),
        ifThere(OutputRow.TABLE, folder),
        findings(folder));
  }

  static List<String> findings(Path folder) {
    Path file = folder.resolve(FINDINGS);
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  private static <R extends Record> List<R> ifThere(Table<R> table, Path folder) {
    return Files.exists(folder.resolve(table.fileName())) ? table.read(folder) : List.of();
  }
}
