package org.alliancesim.results;

/**
 * What became of past forecasts of one class: a row of {@code track-record.csv} among scores.
 *
 * @param forecaster {@code posterior} or {@code prior}
 * @param from the least forecast of the class
 * @param to the least of the next one; 1 belongs to the last
 * @param forecasts how many there were
 * @param cameTrue how many of them came true
 * @param clusters organisations and windows that they are from
 * @param ciLow the lower end of the 95% interval of that share; 0 if there are none
 * @param ciHigh its upper end; 1 if there are none
 */
public record TrackRecordRow(
    String forecaster,
    double from,
    double to,
    int forecasts,
    int cameTrue,
    int clusters,
    double ciLow,
    double ciHigh) {

  /** Where these rows are kept. */
  public static final Table<TrackRecordRow> TABLE =
      Table.of("track-record.csv", TrackRecordRow.class);

  public TrackRecordRow {
    Checks.text("forecaster", forecaster);
    Checks.share("from", from);
    Checks.share("to", to);
    Checks.atMost("came_true", cameTrue, "forecasts", forecasts);
    Checks.count("clusters", clusters);
    Checks.share("ci_low", ciLow);
    Checks.share("ci_high", ciHigh);
  }
}
