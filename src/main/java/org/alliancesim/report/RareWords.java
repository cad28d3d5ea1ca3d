package org.alliancesim.report;

import java.util.Locale;
import org.alliancesim.results.RareRow;

/** What weighed histories say of a rare event, in a sentence. */
final class RareWords {

  /** Fewer hits of equal weight tell no width. */
  private static final double ENOUGH = 10;

  private static final int MOST_DECIMALS = 9;

  private RareWords() {}

  static String of(RareRow row) {
    String why =
        "As this is "
            + RareRow.RARER
            + ", it was also estimated from "
            + Terms.count(row.histories())
            + " weighed histories besides, in which it is drawn more often than it happens and counts"
            + " accordingly less: ";
    if (row.hits() == 0) {
      return why + "it came about in none of these either.";
    }
    int decimals = Digits.decimals(100 * (row.ciHigh() - row.ciLow()), MOST_DECIMALS);
    String found =
        String.format(
            Locale.ROOT,
            "%s%s%% (%s %s–%s%%), from %s that say as much as %.0f of equal weight",
            why,
            percent(row.probability(), decimals),
            Terms.INTERVAL,
            percent(row.ciLow(), decimals + 1),
            percent(row.ciHigh(), decimals + 1),
            row.hits() == 1 ? "1 event" : Terms.count(row.hits()) + " events",
            row.effectiveHits());
    return found
        + (row.effectiveHits() < ENOUGH
            ? ". These are too few to trust its width: take more replicates."
            : String.format(
                Locale.ROOT,
                ": %.1f times narrower than from as many plain ones.",
                row.narrower().orElse(1)));
  }

  private static String percent(double probability, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", 100 * probability);
  }
}
