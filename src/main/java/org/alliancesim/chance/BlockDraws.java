package org.alliancesim.chance;

import java.util.Arrays;

/** Looks numbers up for four months at once, which is what one block of the generator gives. */
final class BlockDraws implements MonthlyDraws {

  private static final long serialVersionUID = 1L;

  private final KeyedDraws draws;
  private final RandomProcess process;
  private final long[] entities;

  private final long[] words = new long[Philox.WORDS];

  /** By entity, the numbers of four months. */
  private final double[] kept;

  /** By entity, which four months they are of. */
  private final int[] block;

  BlockDraws(KeyedDraws draws, RandomProcess process, long[] entities) {
    this.draws = draws;
    this.process = process;
    this.entities = entities;
    kept = new double[Philox.WORDS * entities.length];
    block = new int[entities.length];
    Arrays.fill(block, Integer.MIN_VALUE);
  }

  @Override
  public double of(int entity, int month) {
    int wanted = month / Philox.WORDS;
    int first = Philox.WORDS * entity;
    if (block[entity] != wanted) {
      draws.block(process, entities[entity], wanted, 0, words);
      for (int each = 0; each < Philox.WORDS; each++) {
        kept[first + each] = KeyedDraws.unit(words[each]);
      }
      block[entity] = wanted;
    }
    return kept[first + month % Philox.WORDS];
  }
}
