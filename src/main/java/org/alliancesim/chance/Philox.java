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

  private static final int HALF = 32;
  private static final long LOWER = 0xFFFFFFFFL;
  private static final long UPPER_0 = MULTIPLIER_0 >>> HALF;
  private static final long LOWER_0 = MULTIPLIER_0 & LOWER;
  private static final long UPPER_1 = MULTIPLIER_1 >>> HALF;
  private static final long LOWER_1 = MULTIPLIER_1 & LOWER;

  /**
   * Whether HotSpot has its first compiler alone, which it then calls by the name of what it once
   * was. To that one {@link Math#multiplyHigh} is a call of many steps, where the second makes one
   * instruction of it. The numbers are the same either way.
   */
  private static final boolean BY_HALVES =
      System.getProperty("java.vm.info", "").contains("emulated-client");

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
    rounds(0, key0, key1, counter0, counter1, counter2, counter3, into, 0);
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
    long k0 = key0 + WEYL_0;
    long k1 = key1 + WEYL_1;
    long afterSecond0 = multiplyHighUnsigned(MULTIPLIER_1, afterFirst2) ^ firstLow ^ k0;
    long afterSecond1 = MULTIPLIER_1 * afterFirst2;
    for (int each = 0; each < counters1.length; each++) {
      long afterFirst0 = firstHigh ^ counters1[each] ^ key0;
      rounds(
          2,
          k0 + WEYL_0,
          k1 + WEYL_1,
          afterSecond0,
          afterSecond1,
          multiplyHighUnsigned(MULTIPLIER_0, afterFirst0) ^ afterFirst3 ^ k1,
          MULTIPLIER_0 * afterFirst0,
          into,
          WORDS * each);
    }
  }

  /**
   * The rounds from a number on.
   *
   * @param key0 of the first of them, like the other key and the four words
   * @param place where the block goes
   */
  private static void rounds(
      int from,
      long key0,
      long key1,
      long word0,
      long word1,
      long word2,
      long word3,
      long[] into,
      int place) {
    if (BY_HALVES) {
      roundsByHalves(from, key0, key1, word0, word1, word2, word3, into, place);
    } else {
      roundsByProducts(from, key0, key1, word0, word1, word2, word3, into, place);
    }
  }

  /** The rounds where a product of 128 bits is an instruction. */
  static void roundsByProducts(
      int from,
      long key0,
      long key1,
      long word0,
      long word1,
      long word2,
      long word3,
      long[] into,
      int place) {
    long k0 = key0;
    long k1 = key1;
    long c0 = word0;
    long c1 = word1;
    long c2 = word2;
    long c3 = word3;
    for (int round = from; round < ROUNDS; round++) {
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
    into[place] = c0;
    into[place + 1] = c1;
    into[place + 2] = c2;
    into[place + 3] = c3;
  }

  /**
   * The same rounds where it is not, and its upper half is put together of four of 64 bits: a loop
   * of its own, since one that asks in every round which it is takes a tenth longer there.
   */
  static void roundsByHalves(
      int from,
      long key0,
      long key1,
      long word0,
      long word1,
      long word2,
      long word3,
      long[] into,
      int place) {
    long k0 = key0;
    long k1 = key1;
    long c0 = word0;
    long c1 = word1;
    long c2 = word2;
    long c3 = word3;
    for (int round = from; round < ROUNDS; round++) {
      long upper = c0 >>> HALF;
      long lower = c0 & LOWER;
      long middle = upper * LOWER_0 + (lower * LOWER_0 >>> HALF);
      long carried = lower * UPPER_0 + (middle & LOWER);
      long high0 = upper * UPPER_0 + (middle >>> HALF) + (carried >>> HALF);
      long low0 = MULTIPLIER_0 * c0;
      upper = c2 >>> HALF;
      lower = c2 & LOWER;
      middle = upper * LOWER_1 + (lower * LOWER_1 >>> HALF);
      carried = lower * UPPER_1 + (middle & LOWER);
      long high1 = upper * UPPER_1 + (middle >>> HALF) + (carried >>> HALF);
      long low1 = MULTIPLIER_1 * c2;
      c0 = high1 ^ c1 ^ k0;
      c1 = low1;
      c2 = high0 ^ c3 ^ k1;
      c3 = low0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    into[place] = c0;
    into[place + 1] = c1;
    into[place + 2] = c2;
    into[place + 3] = c3;
  }

  /** Math.unsignedMultiplyHigh is of Java 18. */
  private static long multiplyHighUnsigned(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }
}
