package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alliancesim.experiment.AskContrasts;
import org.alliancesim.experiment.Asks;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunTables;

/** What is asked of a run that is there: answered from its tables, and kept with them. */
final class AskedFolder {

  private AskedFolder() {}

  /** Whether the folder has answered all of it. */
  static boolean knows(RunTables run, List<AskedEvent> asked) {
    List<String> known = run.tables().asks().stream().map(AskRow::ask).toList();
    return asked.stream().map(AskedEvent::toString).allMatch(known::contains);
  }

  /** The same of a comparison. */
  static boolean knows(ComparisonTables comparison, List<AskedEvent> asked) {
    List<String> known = comparison.tables().asks().stream().map(AskContrastRow::ask).toList();
    return asked.stream().map(AskedEvent::toString).allMatch(known::contains);
  }

  /** The comparison with answers to what is asked besides what it has answered. */
  static ComparisonTables answered(ComparisonTables comparison, List<AskedEvent> asked) {
    return new ComparisonTables(
        comparison.manifest(),
        comparison.tables().withAsks(AskContrasts.ofTables(comparison, asked)));
  }

  /** The table of the answers; none if nothing was asked. */
  static Map<String, AtomicFile.Content> table(ComparisonTables comparison) {
    List<AskContrastRow> rows = comparison.tables().asks();
    return rows.isEmpty()
        ? Map.of()
        : Map.of(AskContrastRow.TABLE.fileName(), out -> AskContrastRow.TABLE.write(rows, out));
  }

  /** Answers in the folder of a complete comparison. */
  static ComparisonTables answerOfComparison(Path path, String command, List<AskedEvent> asked) {
    try (ResultFolder folder = ResultFolder.reopen(path, command)) {
      ComparisonTables comparison = answered(ComparisonTables.read(path), asked);
      Renderings renderings = new Renderings(false, FigureOptions.read(path));
      folder.redraw(
          false, table(comparison), (manifest, place) -> renderings.render(comparison, place));
      return ComparisonTables.read(path);
    }
  }

  /** The run with answers to what is asked besides what it has answered. */
  static RunTables answered(RunTables run, List<AskedEvent> asked) {
    return new RunTables(
        run.manifest(),
        run.tables().withRows(AskRow.TABLE, Asks.ofTables(run, asked)),
        run.record());
  }

  /** The table of the answers; none if nothing was asked. */
  static Map<String, AtomicFile.Content> table(RunTables run) {
    List<AskRow> rows = run.tables().asks();
    return rows.isEmpty()
        ? Map.of()
        : Map.of(AskRow.TABLE.fileName(), out -> AskRow.TABLE.write(rows, out));
  }

  /**
   * Answers in the folder of a complete run.
   *
   * @param command what is done, for whoever comes meanwhile
   */
  static RunTables answer(Path path, String command, List<AskedEvent> asked) {
    try (ResultFolder folder = ResultFolder.reopen(path, command)) {
      RunTables run = answered(RunTables.read(path), asked);
      // no figure shows what was asked, the page does
      Renderings renderings = new Renderings(false, FigureOptions.read(path));
      folder.redraw(false, table(run), (manifest, place) -> renderings.render(run, place));
      return RunTables.read(path);
    }
  }
}
