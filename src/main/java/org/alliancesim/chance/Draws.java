package org.alliancesim.chance;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * Random numbers looked up by name: a draw is a pure function of (master seed, replicate, history,
 * process, entity, month, detail). There is no state to shift, save or share, so no draw depends on
 * which others were made.
 *
 * @param seed the master seed
 * @param replicate the index of the replicate, from 0
 * @param history 0 for the replicate itself, 1 for its twin: the same inputs and other events
 */
public record Draws(long seed, long replicate, int history) implements Serializable {

  private static final int HISTORY_SHIFT = 32;
  private static final int UNUSED_BITS = 12;
  private static final double UNIT = 0x1.0p-52;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The draws of a replicate. */
  public static Draws of(long seed, long replicate) {
    return new Draws(seed, replicate, 0);
  }

  /** The draws of the replicate's twin. */
  public Draws twin() {
    return new Draws(seed, replicate, 1);
  }

  /**
   * A number uniform on the open interval (0, 1), with 52 random bits.
   *
   * @param process the stream
   * @param entity whom it concerns, see {@code StateCode.key} and {@code Dyad.key}
   * @param month months since the start of the clock
   * @param detail tells apart the draws of one entity in one month, for example {@link #key} of a
   *     status
   */
  public double uniform(Process process, long entity, long month, long detail) {
    long stream = (long) history << HISTORY_SHIFT | process.number();
    long word = Philox.word(seed, replicate, stream, entity, month, detail);
    return ((word >>> UNUSED_BITS) + 0.5) * UNIT;
  }

  /**
   * A number for a name (64-bit FNV-1a of its UTF-8 bytes), so that draws depend on names and never
   * on positions in a list.
   */
  public static long key(String name) {
    long hash = FNV_OFFSET;
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ octet & 0xff) * FNV_PRIME;
    }
    return hash;
  }
}
