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
 * @param cases each institution's cases forecast by what the others taught
 * @param scores how good these forecasts are
 * @param laterScores the scores of later worlds forecast by what earlier ones taught
 * @param ranks how the check on invented pasts came out; no rows if there was none
 */
public record CalibrationTables(
    List<LearnedRow> learned,
    List<HindcastRow> cases,
    List<ScoreRow> scores,
    List<ScoreRow> laterScores,
    List<RankRow> ranks) {

  /** The scores of later worlds, with the columns of {@link ScoreRow}. */
  private static final Table<ScoreRow> LATER_SCORES = Table.of("scores-later.csv", ScoreRow.class);

  public CalibrationTables {
    learned = List.copyOf(learned);
    cases = List.copyOf(cases);
    scores = List.copyOf(scores);
    laterScores = List.copyOf(laterScores);
    ranks = List.copyOf(ranks);
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
      ResultTables.put(files, HindcastRow.TABLE, cases);
      ResultTables.put(files, ScoreRow.TABLE, scores);
      ResultTables.put(files, LATER_SCORES, laterScores);
      ResultTables.put(files, RankRow.TABLE, ranks);
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
        HindcastRow.TABLE.read(folder),
        ScoreRow.TABLE.read(folder),
        LATER_SCORES.read(folder),
        RankRow.TABLE.read(folder));
  }
}
