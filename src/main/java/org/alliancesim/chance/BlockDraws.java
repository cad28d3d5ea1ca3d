package org.alliancesim.chance;

/**
 * Looks numbers up for four months at once, which is what one block of the generator gives, and for
 * all entities together.
 */
final class BlockDraws implements MonthlyDraws {

  private static final long serialVersionUID = 1L;

  private final KeyedDraws draws;
  private final RandomProcess process;
  private final long[] entities;

  /** By entity, the words of four months. */
  private final long[] words;

  /** Which four months they are of. */
  private int block = Integer.MIN_VALUE;

  BlockDraws(KeyedDraws draws, RandomProcess process, long[] entities) {
    this.draws = draws;
    this.process = process;
    this.entities = entities;
    words = new long[Philox.WORDS * entities.length];
  }

  @Override
  public double of(int entity, int month) {
    int wanted = month / Philox.WORDS;
    if (block != wanted) {
      draws.blocks(process, entities, wanted, words);
      block = wanted;
    }
    return KeyedDraws.unit(words[Philox.WORDS * entity + month % Philox.WORDS]);
  }
}
