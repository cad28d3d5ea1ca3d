package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * How likely a rare event is, from histories in which it was drawn more often than it happens: a
 * row of {@code rare.csv}. These histories are none of those of {@code replicates.csv}.
 *
 * @param ask what was asked, in the grammar of {@code docs/asking.md}
 * @param histories the weighed histories simulated, those included from which was learned how to
 *     draw
 * @param counted n, those that the estimate is made of
 * @param hits in how many of these the event occurred
 * @param effectiveHits how many of equal weight would say as much, (Σw)²/Σw²
 * @param largestShare the share of the estimate that one history makes; empty without a hit
 * @param probability Σw/n
 * @param ciLow the lower end of its 95% Monte Carlo interval
 * @param ciHigh its upper end
 * @param narrower how many times wider the interval of as many plain histories would be that had
 *     found this probability; empty without a hit
 */
public record RareRow(
    String ask,
    int histories,
    int counted,
    int hits,
    double effectiveHits,
    OptionalDouble largestShare,
    double probability,
    double ciLow,
    double ciHigh,
    OptionalDouble narrower) {

  /** Above so many per cent plain histories do as well. */
  public static final int RARE_PER_CENT = 2;

  /** The same as a probability. */
  public static final double RARE = RARE_PER_CENT / 100.0;

  /** The same in words, to be said of an event. */
  public static final String RARER = "rarer than " + RARE_PER_CENT + "%";

  /** Where these rows are kept. */
  public static final Table<RareRow> TABLE = Table.of("rare.csv", RareRow.class);

  public RareRow {
    Checks.text("ask", ask);
    Checks.atLeastOne("counted", counted);
    Checks.atMost("counted", counted, "histories", histories);
    Checks.atMost("hits", hits, "counted", counted);
    Checks.finite("effective_hits", effectiveHits);
    Checks.share("largest_share", largestShare);
    Checks.probability(probability, ciLow, ciHigh);
    Checks.finite("narrower", narrower);
  }
}
