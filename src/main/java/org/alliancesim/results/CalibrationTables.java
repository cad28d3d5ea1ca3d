package org.alliancesim.results;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every table of a calibration.
 *
 * @param learned what was learned of each coefficient
 * @param forecasts every answer about the past forecast by who had not seen it
 * @param folds how well the points tried cover what each of these forecasters learns
 * @param predictive what would have been expected of the past
 * @param ranks how the check on invented pasts came out; no rows if there was none
 * @param repeats what other seeds taught
 * @param stages how far each decision's bid is expected to have come by who had not seen its
 *     organisation
 * @param objectors who is expected to have objected to it
 */
public record CalibrationTables(
    List<LearnedRow> learned,
    List<ForecastRow> forecasts,
    List<FoldRow> folds,
    List<PredictiveRow> predictive,
    List<BandOfRanksRow> ranks,
    List<RepeatRow> repeats,
    List<CaseStageRow> stages,
    List<CaseObjectorRow> objectors) {

  public CalibrationTables {
    learned = List.copyOf(learned);
    forecasts = List.copyOf(forecasts);
    folds = List.copyOf(folds);
    predictive = List.copyOf(predictive);
    ranks = List.copyOf(ranks);
    repeats = List.copyOf(repeats);
    stages = List.copyOf(stages);
    objectors = List.copyOf(objectors);
  }

  /**
   * The files of the folder.
   *
   * @param posteriorFile the name of the file of learned coefficients
   * @param posterior its text
   */
  public ResultFiles with(String posteriorFile, String posterior) {
    return () -> {
      Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
      byte[] text = posterior.getBytes(StandardCharsets.UTF_8);
      files.put(posteriorFile, out -> out.write(text));
      ResultTables.put(files, LearnedRow.TABLE, learned);
      ResultTables.put(files, ForecastRow.TABLE, forecasts);
      ResultTables.put(files, FoldRow.TABLE, folds);
      ResultTables.put(files, PredictiveRow.TABLE, predictive);
      ResultTables.put(files, BandOfRanksRow.TABLE, ranks);
      ResultTables.put(files, RepeatRow.TABLE, repeats);
      ResultTables.put(files, CaseStageRow.TABLE, stages);
      ResultTables.put(files, CaseObjectorRow.TABLE, objectors);
      return files;
    };
  }

  /**
   * Reads the tables of a calibration's folder, which {@link Manifest#complete} must have looked
   * at.
   *
   * @throws OutputException if one is missing or damaged
   */
  public static CalibrationTables read(Path folder) {
    return new CalibrationTables(
        LearnedRow.TABLE.read(folder),
        ForecastRow.TABLE.read(folder),
        FoldRow.TABLE.read(folder),
        PredictiveRow.TABLE.read(folder),
        BandOfRanksRow.TABLE.read(folder),
        RepeatRow.TABLE.read(folder),
        CaseStageRow.TABLE.read(folder),
        CaseObjectorRow.TABLE.read(folder));
  }
}
