package org.alliancesim.results;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.alliancesim.world.StateCode;

/**
 * Rows on their way from one process to another: the lines that would be kept of unfinished work,
 * pressed together. What arrives is what was sent, as what is kept is what was done.
 */
public final class SentRows {

  /** What messages call them. */
  private static final Path NAMED = Path.of("rows of another process");

  private SentRows() {}

  /** A batch with its inputs, if it has them. */
  public static byte[] of(BatchResults batch) {
    return pressed(
        out -> {
          BatchLines.kept(batch).writeKept(out);
          out.writeBoolean(batch.inputs().isPresent());
          if (batch.inputs().isPresent()) {
            write(batch.inputs().get(), out);
          }
        });
  }

  /** The batch that was sent. */
  public static BatchResults batch(byte[] sent) {
    return read(
        sent,
        in -> {
          BatchResults rows = BatchLines.readKept(in, NAMED);
          return in.readBoolean() ? rows.with(inputs(in)) : rows;
        });
  }

  /** What was gained in some histories, and which of them count for what is asked. */
  public static byte[] of(List<GainRow> gains, List<AskedRow> asked) {
    return pressed(
        out -> {
          write(GainRow.TABLE, gains, out);
          write(AskedRow.TABLE, asked, out);
        });
  }

  /** The rows that were sent: first all of gains, then all of what is asked. */
  public static List<Record> gainsAndAsked(byte[] sent) {
    return read(
        sent,
        in -> {
          List<Record> rows = new ArrayList<>(read(GainRow.TABLE, in));
          rows.addAll(read(AskedRow.TABLE, in));
          return rows;
        });
  }

  /** How far candidates came. */
  public static byte[] of(List<ReplicateRow> rows) {
    return pressed(out -> write(ReplicateRow.TABLE, rows, out));
  }

  /** The rows that were sent. */
  public static List<ReplicateRow> replicates(byte[] sent) {
    return read(sent, in -> read(ReplicateRow.TABLE, in));
  }

  /** Writes to, or reads from, memory. */
  private interface Sending {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Arriving<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static byte[] pressed(Sending rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater press = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, press))) {
      rows.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    } finally {
      press.end();
    }
    return bytes.toByteArray();
  }

  private static <T> T read(byte[] sent, Arriving<T> rows) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(sent)))) {
      return rows.from(in);
    } catch (IOException e) {
      throw new OutputException(NAMED + " did not arrive as they were sent", e);
    }
  }

  private static <R extends Record> void write(Table<R> table, List<R> rows, DataOutputStream out)
      throws IOException {
    JoinedTables.write(table, table.lines(rows), out);
  }

  private static <R extends Record> List<R> read(Table<R> table, DataInputStream in)
      throws IOException {
    return JoinedTables.read(table, in, NAMED);
  }

  /** Not as lines: they are not rounded before they are counted. */
  private static void write(BatchInputs inputs, DataOutputStream out) throws IOException {
    out.writeInt(inputs.parameters().size());
    for (ParameterTable.Row row : inputs.parameters()) {
      out.writeInt(row.replicate());
      out.writeInt(row.values().length);
      for (double value : row.values()) {
        out.writeDouble(value);
      }
    }
    out.writeInt(inputs.bids().size());
    for (BatchInputs.Bid bid : inputs.bids()) {
      out.writeDouble(bid.saving());
      out.writeDouble(bid.gate());
      out.writeDouble(bid.vote());
      byte[] opponent =
          bid.opponent().map(StateCode::value).orElse("").getBytes(StandardCharsets.US_ASCII);
      out.writeByte(opponent.length);
      out.write(opponent);
    }
  }

  private static BatchInputs inputs(DataInputStream in) throws IOException {
    List<ParameterTable.Row> parameters = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      int replicate = in.readInt();
      double[] values = new double[in.readInt()];
      for (int each = 0; each < values.length; each++) {
        values[each] = in.readDouble();
      }
      parameters.add(new ParameterTable.Row(replicate, values));
    }
    List<BatchInputs.Bid> bids = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      double saving = in.readDouble();
      double gate = in.readDouble();
      double vote = in.readDouble();
      byte[] opponent = new byte[in.readByte()];
      in.readFully(opponent);
      bids.add(
          new BatchInputs.Bid(
              saving,
              gate,
              vote,
              opponent.length == 0
                  ? Optional.empty()
                  : Optional.of(new StateCode(new String(opponent, StandardCharsets.US_ASCII)))));
    }
    return new BatchInputs(parameters, bids);
  }
}
