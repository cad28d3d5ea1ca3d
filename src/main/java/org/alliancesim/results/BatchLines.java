package org.alliancesim.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A batch as lines of CSV without headers, by file: made once, on the thread that ran it, for what
 * is kept of unfinished work and for the tables.
 */
public final class BatchLines {

  private final Map<String, byte[]> kept = new LinkedHashMap<>();
  private final Map<String, byte[]> tables = new LinkedHashMap<>();

  private BatchLines() {}

  /** The lines that are kept of a batch until the run is complete. */
  static BatchLines kept(BatchResults batch) {
    BatchLines lines = new BatchLines();
    lines.kept.put(ReplicateRow.TABLE.fileName(), ReplicateRow.TABLE.lines(batch.replicates()));
    lines.kept.put(BallotRow.TABLE.fileName(), BallotRow.TABLE.lines(batch.ballots()));
    lines.kept.put(
        RatificationRow.TABLE.fileName(), RatificationRow.TABLE.lines(batch.ratifications()));
    lines.kept.put(TwinGain.TABLE.fileName(), TwinGain.TABLE.lines(batch.twins()));
    lines.kept.put(
        ExpectationRow.TABLE.fileName(), ExpectationRow.TABLE.lines(batch.expectations()));
    return lines;
  }

  /**
   * The lines of a batch, those of its tables among them.
   *
   * @param selection of which replicates the tables of single events have rows
   * @param replicates how many the run has
   */
  public static BatchLines of(BatchResults batch, RowSelection selection, int replicates) {
    BatchLines lines = kept(batch);
    lines.asKept(ReplicateRow.TABLE);
    lines.asKept(ExpectationRow.TABLE);
    lines.chosen(BallotRow.TABLE, batch.ballots(), BallotRow::replicate, selection, replicates);
    lines.chosen(
        RatificationRow.TABLE,
        batch.ratifications(),
        RatificationRow::replicate,
        selection,
        replicates);
    lines.tables.put(
        TwinRow.TABLE.fileName(),
        TwinRow.TABLE.lines(batch.twins().stream().map(TwinGain::row).toList()));
    lines.tables.put(
        ParameterTable.FILE_NAME,
        ParameterTable.lines(batch.inputs().map(BatchInputs::parameters).orElse(List.of())));
    return lines;
  }

  private void asKept(Table<?> table) {
    tables.put(table.fileName(), kept().get(table.fileName()));
  }

  private <R extends Record> void chosen(
      Table<R> table,
      List<R> rows,
      ToIntFunction<R> replicate,
      RowSelection selection,
      int replicates) {
    if (selection.of(replicates).equals(RowSelection.ALL)) {
      asKept(table);
    } else {
      tables.put(table.fileName(), table.lines(selection.chosen(rows, replicate, replicates)));
    }
  }

  /** What is kept. */
  Map<String, byte[]> kept() {
    return kept;
  }

  /** What is added to the tables. */
  Map<String, byte[]> tables() {
    return tables;
  }

  /** How many bytes are kept until the run is complete. */
  public long keptBytes() {
    return bytes(kept);
  }

  /** How many bytes the tables grow by. */
  public long tableBytes() {
    return bytes(tables);
  }

  private static long bytes(Map<String, byte[]> lines) {
    return lines.values().stream().mapToLong(each -> each.length).sum();
  }
}
