package org.alliancesim.results;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rows of plain numbers in a file, as they are in memory: how many rows there are, then each row's
 * length and its numbers, in big-endian order. For unfinished work with too many numbers for CSV;
 * no result is written so.
 */
final class NumberRows {

  static final String FILE_NAME = "numbers.bin";

  private NumberRows() {}

  /** Writes rows, which may differ in length; leaves the stream open. */
  static void write(float[][] rows, OutputStream out) throws IOException {
    DataOutputStream numbers = new DataOutputStream(out);
    numbers.writeInt(rows.length);
    for (float[] row : rows) {
      numbers.writeInt(row.length);
      for (float number : row) {
        numbers.writeFloat(number);
      }
    }
    numbers.flush();
  }

  /** The rows in a folder's file. */
  static float[][] read(Path folder) throws IOException {
    try (DataInputStream numbers =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(FILE_NAME))))) {
      float[][] rows = new float[numbers.readInt()][];
      for (int row = 0; row < rows.length; row++) {
        rows[row] = new float[numbers.readInt()];
        for (int column = 0; column < rows[row].length; column++) {
          rows[row][column] = numbers.readFloat();
        }
      }
      return rows;
    }
  }
}
