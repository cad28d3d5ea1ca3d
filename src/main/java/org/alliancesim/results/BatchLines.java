package org.alliancesim.results;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * A batch as lines of CSV without headers, by file: made once, on the thread that ran it, for what
 * is kept of unfinished work and for the tables.
 */
public final class BatchLines {

  /** In the order in which they are written. */
  private final Map<Table<?>, byte[]> kept = new LinkedHashMap<>();

  private final Map<String, byte[]> tables = new LinkedHashMap<>();

  private BatchLines() {}

  /** The lines that are kept of a batch until the run is complete. */
  static BatchLines kept(BatchResults batch) {
    BatchLines lines = new BatchLines();
    lines.keep(ReplicateRow.TABLE, batch.replicates());
    lines.keep(BallotRow.TABLE, batch.ballots());
    lines.keep(RatificationRow.TABLE, batch.ratifications());
    lines.keep(TwinGain.TABLE, batch.twins());
    lines.keep(ExpectationRow.TABLE, batch.expectations());
    return lines;
  }

  private <R extends Record> void keep(Table<R> table, List<R> rows) {
    kept.put(table, table.lines(rows));
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
    tables.put(table.fileName(), Objects.requireNonNull(kept.get(table)));
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

  /** Writes what is kept: in one file, for a cluster's disks make many small ones slowly. */
  void writeKept(OutputStream out) throws IOException {
    DataOutputStream joined = new DataOutputStream(out);
    for (Map.Entry<Table<?>, byte[]> table : kept.entrySet()) {
      JoinedTables.write(table.getKey(), table.getValue(), joined);
    }
    joined.flush();
  }

  /**
   * The batch that was kept.
   *
   * @param named what messages call it
   * @throws OutputException if it is none
   */
  static BatchResults readKept(InputStream in, Path named) throws IOException {
    DataInputStream joined = new DataInputStream(in);
    return new BatchResults(
        JoinedTables.read(ReplicateRow.TABLE, joined, named),
        JoinedTables.read(BallotRow.TABLE, joined, named),
        JoinedTables.read(RatificationRow.TABLE, joined, named),
        JoinedTables.read(TwinGain.TABLE, joined, named),
        JoinedTables.read(ExpectationRow.TABLE, joined, named));
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

  private static long bytes(Map<?, byte[]> lines) {
    return lines.values().stream().mapToLong(each -> each.length).sum();
  }
}
