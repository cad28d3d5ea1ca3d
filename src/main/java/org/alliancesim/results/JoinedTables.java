package org.alliancesim.results;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tables one after the other in one stream, each as its file would be, after its length. */
final class JoinedTables {

  private JoinedTables() {}

  /**
   * Writes a table.
   *
   * @param lines its rows, without the header
   */
  static void write(Table<?> table, byte[] lines, DataOutputStream out) throws IOException {
    byte[] header = CsvFile.header(table.columns());
    out.writeInt(header.length + lines.length);
    out.write(header);
    out.write(lines);
  }

  /**
   * Reads the next table, which must be this one.
   *
   * @param named what messages call the stream
   * @throws OutputException if it is another
   */
  static <R extends Record> List<R> read(Table<R> table, DataInputStream in, Path named)
      throws IOException {
    byte[] whole = new byte[in.readInt()];
    in.readFully(whole);
    return table.read(new ByteArrayInputStream(whole), named.resolve(table.fileName()));
  }
}
