package org.alliancesim.results;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.alliancesim.world.StateCode;

/**
 * What became of a state and a status, as far as it is known: a row of a file of outcomes.
 *
 * @param organisation the organisation, as in the forecasts
 * @param state the state
 * @param status the status, as in the forecasts
 * @param happened whether it came to hold the status
 * @param month when it did; or, if it has not, the last month up to which that is known
 * @param source where this is known from
 */
public record KnownOutcomeRow(
    String organisation,
    StateCode state,
    String status,
    boolean happened,
    YearMonth month,
    String source) {

  private static final Table<KnownOutcomeRow> TABLE =
      Table.of("outcomes.csv", KnownOutcomeRow.class);

  public KnownOutcomeRow {
    Checks.text("organisation", organisation);
    Checks.text("status", status);
    Checks.text("source", source);
  }

  /**
   * Reads a file of outcomes; lines that begin with {@code #} are remarks.
   *
   * @param forecasts what is to be judged by them
   * @throws OutputException if it is missing or is no such file, naming lines and columns
   */
  public static List<KnownOutcomeRow> read(Path file, RegisteredForecasts forecasts) {
    return TABLE.readRemarked(
        file,
        row -> row.organisation() + ": " + row.state() + " " + row.status(),
        row -> row.requireAfterStart(forecasts));
  }

  /** What happened before a run began is part of its scenario, and nothing that it forecast. */
  private void requireAfterStart(RegisteredForecasts forecasts) {
    if (happened) {
      forecasts
          .start(organisation, state, status)
          .filter(month::isBefore)
          .ifPresent(
              start -> {
                throw new IllegalArgumentException(
                    String.format(
                        "month: %s is before the start of the run that forecast it, %s; tell what"
                            + " happened from then on",
                        month, start));
              });
    }
  }
}
