package org.alliancesim.chance;

/**
 * Looks numbers up for four months at once, which is what one block of the generator gives, and for
 * all entities together.
 */
final class BlockDraws implements MonthlyDraws {

  private static final long serialVersionUID = 1L;

  /** No four months. */
  private static final int NONE = Integer.MIN_VALUE;

  private KeyedDraws draws;
  private RandomProcess process;
  private long[] entities;

  /** By entity, the words of four months; longer where there was need of more before. */
  private long[] words;

  /** Which four months they are of. */
  private int block;

  BlockDraws(KeyedDraws draws, RandomProcess process, long[] entities) {
    this.draws = draws;
    this.process = process;
    this.entities = entities;
    words = new long[Philox.WORDS * entities.length];
    block = NONE;
  }

  /** Forgets what it was and begins anew as another, in the room it has. */
  BlockDraws become(KeyedDraws other, RandomProcess ofProcess, long[] ofEntities) {
    draws = other;
    process = ofProcess;
    entities = ofEntities;
    if (words.length < Philox.WORDS * entities.length) {
      words = new long[Philox.WORDS * entities.length];
    }
    block = NONE;
    return this;
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
