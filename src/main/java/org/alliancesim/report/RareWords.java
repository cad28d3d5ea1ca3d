package org.alliancesim.report;

import java.util.Locale;
import org.alliancesim.results.RareRow;

/** What weighed histories say of a rare event, in a sentence. */
final class RareWords {

  /** Fewer hits of equal weight tell no width. */
  private static final double ENOUGH = 10;

  private RareWords() {}

  static String of(RareRow row) {
    String from = Terms.count(row.histories()) + " weighed histories";
    if (row.hits() == 0) {
      return String.format(
          Locale.ROOT,
          "It came about in none of %s: at most %s%% (%s).",
          from,
          percent(row.ciHigh()),
          Terms.INTERVAL);
    }
    return String.format(
        Locale.ROOT,
        "By %s it is %s%% (%s %s–%s%%%s).%s",
        from,
        percent(row.probability()),
        Terms.INTERVAL,
        percent(row.ciLow()),
        percent(row.ciHigh()),
        row.effectiveHits() < ENOUGH
            ? ""
            : String.format(
                Locale.ROOT,
                ", %.1f times narrower than that of as many plain ones",
                row.narrower().orElse(1)),
        row.effectiveHits() < ENOUGH
            ? " Too few events to trust its width: take more replicates."
            : "");
  }

  /** With three significant digits. */
  private static String percent(double probability) {
    double percent = 100 * probability;
    int digits = percent <= 0 ? 2 : Math.max(0, 2 - (int) Math.floor(Math.log10(percent)));
    return String.format(Locale.ROOT, "%." + Math.min(9, digits) + "f", percent);
  }
}
