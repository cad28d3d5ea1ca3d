package org.alliancesim.report;

import java.util.Locale;
import org.alliancesim.results.RareRow;

/** What weighed histories say of a rare event, in a sentence. */
final class RareWords {

  /** Fewer hits of equal weight tell no width. */
  private static final double ENOUGH = 10;

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
    String found =
        String.format(
            Locale.ROOT,
            "%s%s%% (%s %s–%s%%), from %s that say as much as %.0f of equal weight",
            why,
            percent(row.probability()),
            Terms.INTERVAL,
            percent(row.ciLow()),
            percent(row.ciHigh()),
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

  /** With three significant digits. */
  private static String percent(double probability) {
    double percent = 100 * probability;
    int digits = percent <= 0 ? 2 : Math.max(0, 2 - (int) Math.floor(Math.log10(percent)));
    return String.format(Locale.ROOT, "%." + Math.min(9, digits) + "f", percent);
  }
}
