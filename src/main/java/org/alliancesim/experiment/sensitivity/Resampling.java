package org.alliancesim.experiment.sensitivity;

import java.util.Arrays;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/**
 * Rows drawn with replacement: how often each is in each resample.
 *
 * <p>Reference: B. Efron, R. Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 *
 * @param counts [resample][row]
 */
record Resampling(int[][] counts) {

  /** Enough for the 2.5% and 97.5% points of an interval to two digits. */
  static final int RESAMPLES = 500;

  /** The resamples of a seed, the same for the same number of rows. */
  static Resampling of(int rows, long seed) {
    int[][] counts = new int[RESAMPLES][rows];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      Draws draws = Draws.of(seed, resample);
      for (int draw = 0; draw < rows; draw++) {
        counts[resample][(int) (draws.uniform(RandomProcess.BOOTSTRAP, rows, draw, 0) * rows)]++;
      }
    }
    return new Resampling(counts);
  }

  /** The averages of a quantity of the rows, one for each resample. */
  double[] means(double[] ofRows) {
    double[] means = new double[counts.length];
    for (int resample = 0; resample < means.length; resample++) {
      double sum = 0;
      int[] count = counts[resample];
      for (int row = 0; row < ofRows.length; row++) {
        sum += count[row] * ofRows[row];
      }
      means[resample] = sum / ofRows.length;
    }
    return means;
  }

  /** The average of a quantity of the rows as they are. */
  static double mean(double[] ofRows) {
    return Arrays.stream(ofRows).sum() / ofRows.length;
  }

  /** The ratio of two averages with its interval. */
  Interval ratio(double[] above, double[] below) {
    double[] numerators = means(above);
    double[] denominators = means(below);
    for (int resample = 0; resample < numerators.length; resample++) {
      numerators[resample] =
          denominators[resample] > 0 ? numerators[resample] / denominators[resample] : Double.NaN;
    }
    return Interval.of(mean(above) / mean(below), numerators);
  }
}
