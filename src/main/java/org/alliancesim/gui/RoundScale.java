package org.alliancesim.gui;

import java.util.stream.DoubleStream;

/** Where a scale that begins at 0 ends: at a round number. */
final class RoundScale {

  private static final double[] ROUND = {
    0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 3, 5, 10
  };

  private RoundScale() {}

  /** The smallest of the round numbers, from 0.001 to 10, that covers the largest number shown. */
  static double end(double largest) {
    return DoubleStream.of(ROUND)
        .filter(round -> round >= largest)
        .min()
        .orElse(ROUND[ROUND.length - 1]);
  }
}
