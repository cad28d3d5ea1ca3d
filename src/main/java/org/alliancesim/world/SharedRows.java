package org.alliancesim.world;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of numbers. What becomes like others shares their rows, copies a row when it first changes
 * it, and keeps the room of its copies for when it becomes like others again.
 */
final class SharedRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private double[][] rows;

  /** By row, whether others have it too. */
  private boolean[] shared;

  /** By row, where a copy can go; null until there has been one. */
  private double[] @Nullable [] room;

  /**
   * Rows of its own.
   *
   * @param rows handed over
   */
  SharedRows(double[][] rows) {
    this.rows = rows;
    shared = new boolean[rows.length];
    room = new double[rows.length][];
  }

  /** The same numbers; the others must not change any more. */
  void become(SharedRows others) {
    become(others.rows);
  }

  /** These numbers; whoever else has the rows must not change them any more, nor does this. */
  void become(double[][] others) {
    if (rows.length != others.length || rows == others) {
      rows = others.clone();
      shared = new boolean[rows.length];
      room = new double[rows.length][];
    } else {
      System.arraycopy(others, 0, rows, 0, rows.length);
    }
    Arrays.fill(shared, true);
  }

  double at(int row, int place) {
    return rows[row][place];
  }

  void set(int row, int place, double value) {
    own(row)[place] = value;
  }

  /** A row that nobody shares, to be changed. */
  double[] own(int row) {
    if (shared[row]) {
      double[] others = rows[row];
      double[] copy = room[row];
      if (copy == null || copy.length != others.length) {
        copy = new double[others.length];
        room[row] = copy;
      }
      System.arraycopy(others, 0, copy, 0, others.length);
      rows[row] = copy;
      shared[row] = false;
    }
    return rows[row];
  }

  /** How many numbers a row has. */
  int length(int row) {
    return rows[row].length;
  }

  /** Makes a row longer by copies of its first number. */
  void lengthen(int row, int length) {
    int before = rows[row].length;
    double[] longer = Arrays.copyOf(rows[row], length);
    Arrays.fill(longer, before, length, longer[0]);
    rows[row] = longer;
    shared[row] = false;
  }
}
