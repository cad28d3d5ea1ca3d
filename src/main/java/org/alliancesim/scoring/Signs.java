package org.alliancesim.scoring;

import java.util.HashMap;
import java.util.Map;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/**
 * Signs, +1 or −1, for every cluster in each of many draws: all 2^G combinations where G is small,
 * else so many by name.
 */
final class Signs {

  /** Draws where not all combinations are tried; odd, so that with the data they are 10,000. */
  static final int DRAWS = 9_999;

  /** 2^13 = 8,192 combinations are fewer than that. */
  private static final int MOST_ENUMERATED = 13;

  private static final double HALF = 0.5;

  private final byte[][] signs;
  private final boolean complete;

  private Signs(byte[][] signs, boolean complete) {
    this.signs = signs;
    this.complete = complete;
  }

  /**
   * The signs of clusters.
   *
   * @param clusters G, at least 1
   * @param seed of the draws, if there are any
   */
  static Signs of(int clusters, long seed) {
    boolean all = clusters <= MOST_ENUMERATED;
    byte[][] signs = new byte[all ? 1 << clusters : DRAWS][clusters];
    for (int draw = 0; draw < signs.length; draw++) {
      Draws chance = Draws.of(seed, draw);
      for (int cluster = 0; cluster < clusters; cluster++) {
        boolean minus =
            all
                ? (draw >> cluster & 1) == 1
                : chance.uniform(RandomProcess.BOOTSTRAP, 0, cluster, 1) < HALF;
        signs[draw][cluster] = (byte) (minus ? -1 : 1);
      }
    }
    return new Signs(signs, all);
  }

  /** How many draws there are. */
  int count() {
    return signs.length;
  }

  /** Σ of the values of clusters, each with its sign in a draw. */
  double sum(int draw, double[] values) {
    double sum = 0;
    byte[] own = signs[draw];
    for (int cluster = 0; cluster < values.length; cluster++) {
      sum += own[cluster] * values[cluster];
    }
    return sum;
  }

  /**
   * The p of a test from how many draws were at least as extreme as the data; where draws are not
   * all combinations the data count as one more.
   */
  double p(int asExtreme) {
    return complete ? (double) asExtreme / signs.length : (asExtreme + 1.0) / (signs.length + 1.0);
  }

  /** The smallest p that there can be; all signs may be the other way round. */
  double least() {
    return complete ? 2.0 / signs.length : p(0);
  }

  /** Signs of one seed, made once for each number of clusters. */
  static final class Kept {
    private final long seed;
    private final Map<Integer, Signs> made = new HashMap<>();

    Kept(long seed) {
      this.seed = seed;
    }

    Signs of(int clusters) {
      return made.computeIfAbsent(clusters, count -> Signs.of(count, seed));
    }
  }
}
