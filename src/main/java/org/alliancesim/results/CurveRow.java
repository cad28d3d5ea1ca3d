package org.alliancesim.results;

import java.time.YearMonth;
import org.alliancesim.world.StateCode;

/**
 * How likely a candidate is to have gained a status by a month: a row of {@code curves.csv}.
 *
 * @param state the candidate
 * @param status the status's id
 * @param month the month, by whose end it counts
 * @param probability the share of histories in which the candidate has ever held the status
 * @param ciLow the lower end of the 95% Monte Carlo interval
 * @param ciHigh its upper end
 */
public record CurveRow(
    StateCode state,
    String status,
    YearMonth month,
    double probability,
    double ciLow,
    double ciHigh)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<CurveRow> TABLE = Table.of("curves.csv", CurveRow.class);

  public CurveRow {
    Checks.text("status", status);
    Checks.probability(probability, ciLow, ciHigh);
  }
}
