package org.alliancesim.experiment.sensitivity;

/**
 * Points at which a model is to be evaluated. They come in rows that are independent of each other;
 * within a row they share coordinates, and a model with chance in it should share its random
 * numbers, so that they differ by what was varied alone.
 */
public interface PointDesign {

  /** What is varied. */
  Factors factors();

  /** N, how many rows there are. */
  int rows();

  /** How many points a row has. */
  int pointsInRow();

  /** How many points there are in all, row after row. */
  default int points() {
    return rows() * pointsInRow();
  }

  /** The row of a point. */
  default int rowOf(int point) {
    return point / pointsInRow();
  }

  /** The coordinates of a point, one for each coordinate of {@link #factors()}. */
  double[] point(int index);
}
