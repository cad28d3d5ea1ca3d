package org.alliancesim.chance;

/**
 * The counter-based generator Philox4x64-10: a bijection of 256-bit counters for every 128-bit key,
 * so two draws with different names can never be the same point of one sequence.
 *
 * <p>Reference: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw (2011), "Parallel random
 * numbers: as easy as 1, 2, 3", Proceedings of SC11. Checked in the tests against Apache Commons
 * RNG, whose generator keeps a sequence; here only single blocks are wanted, without an object.
 */
final class Philox {

  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
  private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
  private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
  private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

  private Philox() {}

  /** How many words a counter's block has. */
  static final int WORDS = 4;

  /** Puts the four 64-bit words of a counter's block into an array. */
  static void block(
      long key0,
      long key1,
      long counter0,
      long counter1,
      long counter2,
      long counter3,
      long[] into) {
    long k0 = key0;
    long k1 = key1;
    long c0 = counter0;
    long c1 = counter1;
    long c2 = counter2;
    long c3 = counter3;
    for (int round = 0; round < ROUNDS; round++) {
      long high0 = multiplyHighUnsigned(MULTIPLIER_0, c0);
      long low0 = MULTIPLIER_0 * c0;
      long high1 = multiplyHighUnsigned(MULTIPLIER_1, c2);
      long low1 = MULTIPLIER_1 * c2;
      c0 = high1 ^ c1 ^ k0;
      c1 = low1;
      c2 = high0 ^ c3 ^ k1;
      c3 = low0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    into[0] = c0;
    into[1] = c1;
    into[2] = c2;
    into[3] = c3;
  }

  /**
   * Puts the blocks of counters that differ in the second word alone into an array, one after the
   * other. What the first two rounds make of the other words is the same for all, and no block
   * waits for another.
   *
   * @param counters1 the second words
   * @param into at least {@link #WORDS} for each of them
   */
  static void blocks(
      long key0,
      long key1,
      long counter0,
      long[] counters1,
      long counter2,
      long counter3,
      long[] into) {
    long firstHigh = multiplyHighUnsigned(MULTIPLIER_1, counter2);
    long firstLow = MULTIPLIER_1 * counter2;
    long afterFirst2 = multiplyHighUnsigned(MULTIPLIER_0, counter0) ^ counter3 ^ key1;
    long afterFirst3 = MULTIPLIER_0 * counter0;
    long secondHigh = multiplyHighUnsigned(MULTIPLIER_1, afterFirst2);
    long secondLow = MULTIPLIER_1 * afterFirst2;
    for (int each = 0; each < counters1.length; each++) {
      long afterFirst0 = firstHigh ^ counters1[each] ^ key0;
      long k0 = key0 + WEYL_0;
      long k1 = key1 + WEYL_1;
      long c0 = secondHigh ^ firstLow ^ k0;
      long c1 = secondLow;
      long c2 = multiplyHighUnsigned(MULTIPLIER_0, afterFirst0) ^ afterFirst3 ^ k1;
      long c3 = MULTIPLIER_0 * afterFirst0;
      for (int round = 2; round < ROUNDS; round++) {
        k0 += WEYL_0;
        k1 += WEYL_1;
        long high0 = multiplyHighUnsigned(MULTIPLIER_0, c0);
        long low0 = MULTIPLIER_0 * c0;
        long high1 = multiplyHighUnsigned(MULTIPLIER_1, c2);
        long low1 = MULTIPLIER_1 * c2;
        c0 = high1 ^ c1 ^ k0;
        c1 = low1;
        c2 = high0 ^ c3 ^ k1;
        c3 = low0;
      }
      int place = WORDS * each;
      into[place] = c0;
      into[place + 1] = c1;
      into[place + 2] = c2;
      into[place + 3] = c3;
    }
  }

  /** Math.unsignedMultiplyHigh is of Java 18. */
  private static long multiplyHighUnsigned(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }
}
