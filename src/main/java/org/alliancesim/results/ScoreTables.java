package org.alliancesim.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every table of a scoring of forecasts of the past.
 *
 * @param banks how each forecaster did on each bank
 * @param leads whether the model is better than its rivals
 * @param kinds how many came in and were expected to, by kind of institution
 * @param decisions what was made of bids that were decided on
 * @param targets what was hoped for beforehand
 * @param reliability whether the model's forecasts of frame and rungs are borne out
 * @param record what became of forecasts of each class, which runs can show
 */
public record ScoreTables(
    List<BankScoreRow> banks,
    List<LeadRow> leads,
    List<KindScoreRow> kinds,
    List<DecisionScoreRow> decisions,
    List<TargetRow> targets,
    List<ReliabilityRow> reliability,
    List<TrackRecordRow> record)
    implements ResultFiles {

  public ScoreTables {
    banks = List.copyOf(banks);
    leads = List.copyOf(leads);
    kinds = List.copyOf(kinds);
    decisions = List.copyOf(decisions);
    targets = List.copyOf(targets);
    reliability = List.copyOf(reliability);
    record = List.copyOf(record);
  }

  @Override
  public Map<String, AtomicFile.Content> files() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    ResultTables.put(files, BankScoreRow.TABLE, banks);
    ResultTables.put(files, LeadRow.TABLE, leads);
    ResultTables.put(files, KindScoreRow.TABLE, kinds);
    ResultTables.put(files, DecisionScoreRow.TABLE, decisions);
    ResultTables.put(files, TargetRow.TABLE, targets);
    ResultTables.put(files, ReliabilityRow.TABLE, reliability);
    ResultTables.put(files, TrackRecordRow.TABLE, record);
    return files;
  }

  /** The same with other targets. */
  public ScoreTables with(List<TargetRow> others) {
    return new ScoreTables(banks, leads, kinds, decisions, others, reliability, record);
  }

  /**
   * Writes every table into a folder that is there.
   *
   * @throws OutputException if one cannot be written
   */
  public void writeInto(Path folder) {
    files().forEach((name, content) -> AtomicFile.write(folder.resolve(name), content));
  }
}
