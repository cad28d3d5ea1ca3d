package org.alliancesim.chance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.exception.OutOfRangeException;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * How the uncertain inputs of replicate k are spread over the unit interval. Every coordinate is a
 * pure function of (seed, input's name, k): it depends neither on how many replicates there are
 * nor, in the first two designs, on which other inputs exist.
 */
public enum SamplingDesign {
  /**
   * Latin hypercube in independent blocks of {@value #BLOCK} consecutive replicates: in each block
   * every input visits each of {@value #BLOCK} equal strata once, in an order of its own.
   *
   * <p>Reference: M. D. McKay, R. J. Beckman, W. J. Conover (1979), Technometrics 21(2).
   */
  LATIN_HYPERCUBE,
  /** Independent uniform numbers. */
  RANDOM,
  /**
   * Sobol points with the directions of Joe and Kuo, as in Commons Math, under Owen's nested
   * uniform scrambling; inputs take dimensions in alphabetical order of their names.
   *
   * <p>Reference: A. B. Owen (1995), "Randomly permuted (t,m,s)-nets and (t,s)-sequences".
   */
  SOBOL;

  /** Replicates in a block. */
  public static final int BLOCK = 500;

  private static final int SOBOL_BITS = 52;
  private static final int MOST_SOBOL_DIMENSIONS = mostSobolDimensions();

  /** Rounding may carry a coordinate of the last stratum up to 1, which has no finite quantile. */
  private static final double LAST = Math.nextDown(1.0);

  /** The word in a scenario file, for example {@code latin-hypercube}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The coordinates of a block of replicates.
   *
   * @param seed the master seed
   * @param block the block: replicates block·{@value #BLOCK} and following
   * @param inputs the inputs' names in alphabetical order
   * @return [replicate in block][input], each in (0, 1)
   */
  public double[][] block(long seed, long block, List<String> inputs) {
    double[][] points = new double[BLOCK][inputs.size()];
    fill(seed, block, inputs, points);
    return points;
  }

  /**
   * The coordinates of a design by itself: a Latin hypercube has as many strata as points.
   *
   * @param seed the master seed
   * @param count how many points, at least 1
   * @param names what the coordinates are of; in alphabetical order for {@link #SOBOL}
   * @return [point][name], each in (0, 1)
   */
  public double[][] points(long seed, int count, List<String> names) {
    double[][] points = new double[count][names.size()];
    fill(seed, 0, names, points);
    return points;
  }

  private void fill(long seed, long block, List<String> inputs, double[][] points) {
    switch (this) {
      case LATIN_HYPERCUBE -> fillLatinHypercube(seed, block, inputs, points);
      case RANDOM -> fillRandom(seed, block, inputs, points);
      case SOBOL -> fillSobol(seed, block, inputs, points);
    }
  }

  /** How many coordinates a point can have; no limit but memory in most designs. */
  public int mostInputs() {
    return this == SOBOL ? MOST_SOBOL_DIMENSIONS : Integer.MAX_VALUE;
  }

  /** The library alone knows for how many dimensions it has directions. */
  private static int mostSobolDimensions() {
    try {
      new SobolSequenceGenerator(Integer.MAX_VALUE);
      return Integer.MAX_VALUE;
    } catch (OutOfRangeException limit) {
      return limit.getHi().intValue();
    }
  }

  private static void fillRandom(long seed, long block, List<String> inputs, double[][] points) {
    long[] keys = keys(inputs);
    MonthlyDraws draws = null;
    for (int row = 0; row < points.length; row++) {
      draws = Draws.of(seed, block * BLOCK + row).monthly(RandomProcess.INPUT, keys, draws);
      for (int input = 0; input < keys.length; input++) {
        points[row][input] = draws.of(input, 0);
      }
    }
  }

  private static long[] keys(List<String> inputs) {
    return inputs.stream().mapToLong(Draws::key).toArray();
  }

  private static void fillLatinHypercube(
      long seed, long block, List<String> inputs, double[][] points) {
    fillRandom(seed, block, inputs, points);
    long[] keys = keys(inputs);
    int[] strata = new int[points.length];
    MonthlyDraws order = null;
    for (int input = 0; input < keys.length; input++) {
      Arrays.setAll(strata, stratum -> stratum);
      // strata take the place of months, so that one block of the generator serves four of them
      long[] itself = {keys[input]};
      order = Draws.of(seed, block).monthly(RandomProcess.STRATA, itself, order);
      for (int last = points.length - 1; last > 0; last--) {
        int other = (int) (order.of(0, last) * (last + 1));
        int swapped = strata[last];
        strata[last] = strata[other];
        strata[other] = swapped;
      }
      for (int row = 0; row < points.length; row++) {
        points[row][input] = Math.min(LAST, (strata[row] + points[row][input]) / points.length);
      }
    }
  }

  private static void fillSobol(long seed, long block, List<String> inputs, double[][] points) {
    if (inputs.isEmpty()) {
      return;
    }
    SobolSequenceGenerator sobol = new SobolSequenceGenerator(inputs.size());
    long first = block * BLOCK;
    if (first > Integer.MAX_VALUE - BLOCK) {
      throw new IllegalArgumentException("Sobol points end at replicate " + Integer.MAX_VALUE);
    }
    if (first > 0) {
      sobol.skipTo((int) first - 1);
    }
    long[] keys = keys(inputs);
    Draws scramble = Draws.of(seed, 0);
    for (double[] point : points) {
      double[] raw = sobol.nextVector();
      for (int input = 0; input < point.length; input++) {
        point[input] = scrambled(raw[input], scramble, keys[input]);
      }
    }
  }

  /** Flips each bit by a coin that is named by all the bits above it. */
  private static double scrambled(double value, Draws scramble, long key) {
    long bits = (long) (value * 0x1.0p52);
    long flipped = 0;
    for (int depth = 0; depth < SOBOL_BITS; depth++) {
      int position = SOBOL_BITS - 1 - depth;
      long above = bits >>> position >>> 1;
      long bit = bits >>> position & 1;
      boolean flip = scramble.uniform(RandomProcess.SCRAMBLE, key, depth, above) < 0.5;
      flipped |= (flip ? 1 - bit : bit) << position;
    }
    return (flipped + 0.5) * 0x1.0p-52;
  }
}
