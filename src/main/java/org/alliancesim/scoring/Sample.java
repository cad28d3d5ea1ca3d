package org.alliancesim.scoring;

import java.util.List;

/**
 * Forecasts beside what happened.
 *
 * @param probabilities each in [0, 1]
 * @param happened what came of each
 * @param clusters which belong together
 */
record Sample(double[] probabilities, boolean[] happened, Clusters clusters) {

  Sample {
    if (probabilities.length != happened.length || clusters.size() != happened.length) {
      throw new IllegalArgumentException("a forecast, an outcome and a cluster for each case");
    }
  }

  static Sample of(double[] probabilities, boolean[] happened, List<String> clusters) {
    return new Sample(probabilities, happened, Clusters.of(clusters));
  }

  int size() {
    return happened.length;
  }

  /** How many happened. */
  int events() {
    int events = 0;
    for (boolean each : happened) {
      events += each ? 1 : 0;
    }
    return events;
  }

  /** How many were forecast to happen, Σp. */
  double expected() {
    double sum = 0;
    for (double probability : probabilities) {
      sum += probability;
    }
    return sum;
  }

  /** The scores of the cases. */
  double[] scores(ProperScore score) {
    double[] scores = new double[size()];
    for (int index = 0; index < scores.length; index++) {
      scores[index] = score.of(probabilities[index], happened[index]);
    }
    return scores;
  }
}
