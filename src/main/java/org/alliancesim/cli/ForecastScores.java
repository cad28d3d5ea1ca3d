package org.alliancesim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.HolderRow;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.ScoreTables;
import org.alliancesim.results.TargetRow;
import org.alliancesim.scoring.Question;
import org.alliancesim.scoring.Scoring;
import org.alliancesim.scoring.Targets;

/**
 * The scores of a table of forecasts that were made without their answers. They are a matter of
 * seconds and follow from the table alone, so nothing is kept to be resumed.
 *
 * @param table {@code forecasts.csv}, or the folder that it is in
 * @param run a run of the CSTO's candidates from 2021 to 2026; empty if that target is not asked
 *     for
 */
record ForecastScores(Path table, Optional<Path> run) {

  /** The status that the target is about. */
  private static final String MEMBER = "member";

  /**
   * Scores them.
   *
   * @param covariates what was publicly known
   * @param seed of the tests
   * @throws OutputException if a table cannot be read, or is not what it should be
   */
  ScoreTables scores(Map<Question, double[]> covariates, long seed) {
    Path file = Files.isDirectory(table) ? table.resolve(ForecastRow.TABLE.fileName()) : table;
    if (!Files.exists(file)) {
      throw OutputException.missing(
          file, "is not there; 'sim calibrate' writes forecasts.csv into its folder");
    }
    if (!ForecastRow.TABLE.heads(file)) {
      throw OutputException.missing(
          file,
          "is no forecasts.csv of 'sim calibrate', or of another version; a file of 'sim forecast'"
              + " is for 'sim score'");
    }
    ScoreTables scores;
    try {
      List<ForecastRow> forecasts = ForecastRow.TABLE.readFile(file);
      if (forecasts.isEmpty()) {
        throw OutputException.missing(file, "holds no forecasts");
      }
      scores = Scoring.of(forecasts, covariates, seed);
    } catch (OutputException e) {
      throw e.ofInput();
    } catch (IllegalArgumentException e) {
      throw new OutputException(file + ": " + e.getMessage(), e).ofInput();
    }
    List<TargetRow> targets = new ArrayList<>(scores.targets());
    run.map(this::newMembers).ifPresent(targets::add);
    return scores.with(targets);
  }

  private TargetRow newMembers(Path folder) {
    RunTables tables = RunTables.read(folder);
    HolderRow members =
        tables.tables().holders().stream()
            .filter(row -> row.status().equals(Optional.of(MEMBER)))
            .findFirst()
            .orElseThrow(
                () ->
                    OutputException.missing(
                        folder, "has no row of its own for the status 'member' in holders.csv"));
    return Targets.newMembers(members);
  }

  /**
   * Writes tables and figures, replacing those of earlier scores.
   *
   * @throws OutputException if a file cannot be written, or the folder holds other results
   */
  static void write(ScoreTables scores, Renderings renderings, Path folder) {
    if (Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      throw OutputException.missing(
          folder, "holds other results; give the scores a folder of their own with -o");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
    scores.writeInto(folder);
    renderings.render(scores, folder);
  }
}
