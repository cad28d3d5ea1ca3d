package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * How many came in and how many were expected to, by the kind of institution: a row of {@code
 * kinds.csv}.
 *
 * @param bank {@code frame}, {@code rungs} or {@code decisions}
 * @param scheme what was kept from the forecaster
 * @param forecaster who
 * @param kind {@code security}, {@code political} or {@code economic}
 * @param count how many questions
 * @param clusters organisations and windows
 * @param happened how many came in
 * @param expected how many were forecast to
 * @param expectedLow expected, and what the 95% interval of happened − expected by clusters takes
 *     off: happened lies outside of these ends if the difference is more than clusters vary; empty
 *     with one cluster
 * @param expectedHigh and what it adds
 */
public record KindScoreRow(
    String bank,
    String scheme,
    String forecaster,
    String kind,
    int count,
    int clusters,
    int happened,
    double expected,
    OptionalDouble expectedLow,
    OptionalDouble expectedHigh) {

  /** Where these rows are kept. */
  public static final Table<KindScoreRow> TABLE = Table.of("kinds.csv", KindScoreRow.class);

  public KindScoreRow {
    Checks.text("kind", kind);
    Checks.atMost("happened", happened, "count", count);
    Checks.finite("expected", expected);
    Checks.ordered("expected", expectedLow, expectedHigh);
  }
}
