package org.alliancesim.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every table of a hindcast.
 *
 * @param cases the forecasts beside what happened
 * @param scores how good they are
 * @param reliability whether they are borne out
 * @param stages how far each case came; a supplement
 * @param objectors who voted on each, and how; a supplement
 */
public record HindcastTables(
    List<HindcastRow> cases,
    List<ScoreRow> scores,
    List<ReliabilityRow> reliability,
    List<CaseStageRow> stages,
    List<CaseObjectorRow> objectors)
    implements ResultFiles {

  public HindcastTables {
    cases = List.copyOf(cases);
    scores = List.copyOf(scores);
    reliability = List.copyOf(reliability);
    stages = List.copyOf(stages);
    objectors = List.copyOf(objectors);
  }

  @Override
  public Map<String, AtomicFile.Content> files() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    ResultTables.put(files, HindcastRow.TABLE, cases);
    ResultTables.put(files, ScoreRow.TABLE, scores);
    ResultTables.put(files, ReliabilityRow.TABLE, reliability);
    return files;
  }

  @Override
  public Map<String, AtomicFile.Content> supplements() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    ResultTables.put(files, CaseStageRow.TABLE, stages);
    ResultTables.put(files, CaseObjectorRow.TABLE, objectors);
    return files;
  }

  /**
   * Reads the tables of a hindcast's folder, which {@link Manifest#complete} must have looked at.
   *
   * @throws OutputException if one is missing or damaged
   */
  public static HindcastTables read(Path folder) {
    return new HindcastTables(
        HindcastRow.TABLE.read(folder),
        ScoreRow.TABLE.read(folder),
        ReliabilityRow.TABLE.read(folder),
        ResultTables.supplement(CaseStageRow.TABLE, folder),
        ResultTables.supplement(CaseObjectorRow.TABLE, folder));
  }
}
