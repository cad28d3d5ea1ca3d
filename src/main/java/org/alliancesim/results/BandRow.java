package org.alliancesim.results;

import java.time.YearMonth;
import org.alliancesim.world.StateCode;

/**
 * How far the uncertain inputs move the probability of having gained a status by a month: a row of
 * {@code bands.csv}. A month by which there were too few events to tell has no row.
 *
 * @param state the candidate
 * @param status the status's id
 * @param month the month, by whose end it counts
 * @param parameterLow the 5% point as the inputs vary
 * @param parameterHigh the 95% point
 */
public record BandRow(
    StateCode state, String status, YearMonth month, double parameterLow, double parameterHigh)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<BandRow> TABLE = Table.of("bands.csv", BandRow.class);

  public BandRow {
    Checks.text("status", status);
    Checks.share("parameter_low", parameterLow);
    Checks.share("parameter_high", parameterHigh);
  }
}
