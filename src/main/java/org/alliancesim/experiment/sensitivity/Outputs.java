package org.alliancesim.experiment.sensitivity;

/**
 * What a model gave at the points of a design. A model with chance in it is run several times at
 * each, and is asked about what it gives on average, p(x): products of two such averages are taken
 * over pairs of different histories, so that they are free of the chance that both share.
 *
 * <p>With m histories a point and y_j(x) that of history j, p(x)·p(x′) is estimated by Σ_{j≠j′}
 * y_j(x)·y_j′(x′)/[m(m−1)]: unbiased whether or not history j has the same random numbers at x and
 * at x′, and with little noise in differences if it has.
 *
 * @param values [point][history]; one history alone means that nothing is left to chance
 */
public record Outputs(double[][] values) {

  /** Those of a model without chance. */
  public static Outputs exact(double[] values) {
    double[][] outputs = new double[values.length][1];
    for (int point = 0; point < values.length; point++) {
      outputs[point][0] = values[point];
    }
    return new Outputs(outputs);
  }

  /** m, the histories of a point. */
  public int histories() {
    return values.length == 0 ? 0 : values[0].length;
  }

  /** The average at a point. */
  public double mean(int point) {
    double sum = 0;
    for (double value : values[point]) {
      sum += value;
    }
    return sum / values[point].length;
  }

  /** The average over all points. */
  public double mean() {
    double sum = 0;
    for (int point = 0; point < values.length; point++) {
      sum += mean(point);
    }
    return sum / values.length;
  }

  /** The variance of the histories of a point; 0 of a model without chance. */
  public double chance(int point) {
    int m = values[point].length;
    if (m < 2) {
      return 0;
    }
    double mean = mean(point);
    double squares = 0;
    for (double value : values[point]) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (m - 1);
  }

  /** Of each history, its value at one point less that at another. */
  double[] difference(int point, int other) {
    double[] difference = values[point].clone();
    for (int history = 0; history < difference.length; history++) {
      difference[history] -= values[other][history];
    }
    return difference;
  }

  /** The values at a point less a number. */
  double[] less(int point, double number) {
    double[] difference = values[point].clone();
    for (int history = 0; history < difference.length; history++) {
      difference[history] -= number;
    }
    return difference;
  }

  /** The product of two averages, over pairs of different histories. */
  static double product(double[] first, double[] second) {
    int m = first.length;
    if (m == 1) {
      return first[0] * second[0];
    }
    double sum = 0;
    double other = 0;
    double same = 0;
    for (int history = 0; history < m; history++) {
      sum += first[history];
      other += second[history];
      same += first[history] * second[history];
    }
    return (sum * other - same) / ((double) m * (m - 1));
  }
}
