package org.alliancesim.results;

/**
 * Cases with similar forecasts, and how many of them happened: a row of {@code reliability.csv}.
 *
 * @param from the least forecast that belongs here
 * @param to the least that no longer does
 * @param count how many cases
 * @param forecast their mean forecast
 * @param happened the share of them that happened
 * @param ciLow the lower end of its 95% interval
 * @param ciHigh the upper end
 */
public record ReliabilityRow(
    double from,
    double to,
    int count,
    double forecast,
    double happened,
    double ciLow,
    double ciHigh) {

  /** Where these rows are kept. */
  public static final Table<ReliabilityRow> TABLE =
      Table.of("reliability.csv", ReliabilityRow.class);

  public ReliabilityRow {
    Checks.share("forecast", forecast);
    Checks.probability(happened, ciLow, ciHigh);
  }
}
