package org.alliancesim.chance;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Random numbers looked up by name instead of drawn in turn, so that no draw depends on which
 * others were made. {@link KeyedDraws} are those of a run; a worked example may hand in its own.
 */
public interface Draws extends Serializable {

  /**
   * A number uniform on the open interval (0, 1), with 52 random bits; the same for the same name.
   *
   * @param process the stream
   * @param entity whom it concerns, see {@code StateCode.key} and {@code Dyad.key}
   * @param month months since the start of the clock
   * @param detail tells apart the draws of one entity in one month, for example {@link #key} of a
   *     status
   */
  double uniform(RandomProcess process, long entity, long month, long detail);

  /**
   * The draws of a process that asks about the same entities, all of them, month after month, with
   * detail 0.
   *
   * @param entities whom they concern, in the order of their indices; not to be changed
   */
  default MonthlyDraws monthly(RandomProcess process, long[] entities) {
    return (entity, month) -> uniform(process, entities[entity], month, 0);
  }

  /**
   * The same in the room of others.
   *
   * @param room draws that nobody asks any more, of whatever history; null if there are none
   */
  default MonthlyDraws monthly(
      RandomProcess process, long[] entities, @Nullable MonthlyDraws room) {
    return monthly(process, entities);
  }

  /** The draws of a replicate. */
  static KeyedDraws of(long seed, long replicate) {
    return new KeyedDraws(seed, replicate, 0);
  }

  /**
   * A number for a name (64-bit FNV-1a of its UTF-8 bytes), so that draws depend on names and never
   * on positions in a list.
   */
  static long key(String name) {
    final long offset = 0xcbf29ce484222325L;
    final long prime = 0x100000001b3L;
    long hash = offset;
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xff)) * prime;
    }
    return hash;
  }
}
