package org.alliancesim.chance;

/**
 * Looks numbers up for four months at once, which is what one block of the generator gives, and for
 * all entities one after the other: no block waits for another, so the processor works on several.
 */
final class BlockDraws implements MonthlyDraws {

  private static final long serialVersionUID = 1L;

  private final KeyedDraws draws;
  private final RandomProcess process;
  private final long[] entities;

  private final long[] words = new long[Philox.WORDS];

  /** By entity, the numbers of four months. */
  private final double[] kept;

  /** Which four months they are of. */
  private int block = Integer.MIN_VALUE;

  BlockDraws(KeyedDraws draws, RandomProcess process, long[] entities) {
    this.draws = draws;
    this.process = process;
    this.entities = entities;
    kept = new double[Philox.WORDS * entities.length];
  }

  @Override
  public double of(int entity, int month) {
    if (block != month / Philox.WORDS) {
      look(month / Philox.WORDS);
    }
    return kept[Philox.WORDS * entity + month % Philox.WORDS];
  }

  private void look(int wanted) {
    for (int entity = 0; entity < entities.length; entity++) {
      draws.block(process, entities[entity], wanted, 0, words);
      for (int each = 0; each < Philox.WORDS; each++) {
        kept[Philox.WORDS * entity + each] = KeyedDraws.unit(words[each]);
      }
    }
    block = wanted;
  }
}
