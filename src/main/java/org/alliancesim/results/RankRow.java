package org.alliancesim.results;

import java.util.List;

/**
 * How the ranks of true values of a learned coefficient are spread over tenths, in invented pasts.
 *
 * @param coefficient its key
 * @param pasts how many invented pasts there were
 * @param ranks how many ranks fell in each tenth
 * @param chiSquare the statistic of uniformity
 * @param p the probability of one as large if ranks are uniform
 */
public record RankRow(
    String coefficient, int pasts, List<String> ranks, double chiSquare, double p) {

  /** Where these rows are kept. */
  public static final Table<RankRow> TABLE = Table.of("ranks.csv", RankRow.class);

  public RankRow {
    Checks.text("coefficient", coefficient);
    Checks.atLeastOne("pasts", pasts);
    Checks.share("p", p);
    ranks = List.copyOf(ranks);
  }
}
