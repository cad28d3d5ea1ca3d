package org.alliancesim.chance;

import org.jspecify.annotations.Nullable;

/**
 * Draws that are a pure function of (master seed, replicate, history, process, entity, month,
 * detail), by a counter-based generator: no state to shift, save or share. Four consecutive months
 * are the four words of one block.
 *
 * @param seed the master seed
 * @param replicate the index of the replicate, from 0
 * @param history 0 for the replicate itself, 1 and more for its twins: the same inputs and other
 *     events
 */
public record KeyedDraws(long seed, long replicate, int history) implements Draws {

  private static final int HISTORY_SHIFT = 32;
  private static final int UNUSED_BITS = 12;
  private static final double UNIT = 0x1.0p-52;

  /** The draws of a twin of this replicate; twins are numbered from 1. */
  public KeyedDraws twin(int number) {
    return new KeyedDraws(seed, replicate, number);
  }

  @Override
  public double uniform(RandomProcess process, long entity, long month, long detail) {
    long[] words = new long[Philox.WORDS];
    long block = Math.floorDiv(month, Philox.WORDS);
    Philox.block(seed, replicate, stream(process), entity, block, detail, words);
    // a place that is known when this is compiled needs no array when it runs
    return unit(
        switch (Math.floorMod(month, Philox.WORDS)) {
          case 0 -> words[0];
          case 1 -> words[1];
          case 2 -> words[2];
          default -> words[3];
        });
  }

  @Override
  public MonthlyDraws monthly(RandomProcess process, long[] entities) {
    return new BlockDraws(this, process, entities);
  }

  @Override
  public MonthlyDraws monthly(RandomProcess process, long[] entities, @Nullable MonthlyDraws room) {
    return room instanceof BlockDraws block
        ? block.become(this, process, entities)
        : monthly(process, entities);
  }

  /**
   * Puts the words of the months 4·block to 4·block + 3, detail 0, of each entity into an array.
   */
  void blocks(RandomProcess process, long[] entities, long block, long[] words) {
    Philox.blocks(seed, replicate, stream(process), entities, block, 0, words);
  }

  private long stream(RandomProcess process) {
    return (long) history << HISTORY_SHIFT | process.number();
  }

  /** The number in (0, 1) that a word stands for. */
  static double unit(long word) {
    return ((word >>> UNUSED_BITS) + 0.5) * UNIT;
  }
}
