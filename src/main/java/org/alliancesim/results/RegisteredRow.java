package org.alliancesim.results;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alliancesim.world.StateCode;

/**
 * A forecast that is to be judged when its time has come: a row of a file of registered forecasts.
 *
 * @param organisation the organisation's name in the scenario
 * @param state the state
 * @param status the id of the status in the scenario
 * @param year by whose end it counts
 * @param probability that the state holds the status at any time from the start of the run to the
 *     end of that year
 * @param resolves the day on which it is decided, the last of that year
 */
public record RegisteredRow(
    String organisation,
    StateCode state,
    String status,
    int year,
    double probability,
    String resolves) {

  static final Table<RegisteredRow> TABLE = Table.of("forecasts.csv", RegisteredRow.class);

  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
  private static final int DECEMBER = 12;

  public RegisteredRow {
    Checks.text("organisation", organisation);
    Checks.text("status", status);
    if (!YEAR.matcher(Integer.toString(year)).matches()) {
      throw new IllegalArgumentException("year: must have four digits, not " + year);
    }
    Checks.share("probability", probability);
    if (!resolves.equals(resolution(year))) {
      throw new IllegalArgumentException(
          "resolves: must be the last day of the year, " + resolution(year) + ", not " + resolves);
    }
  }

  /** The day on which what is said of a year is decided. */
  public static String resolution(int year) {
    return YearMonth.of(year, DECEMBER).atEndOfMonth().toString();
  }

  /** What it is about, in words; a file has one forecast of each. */
  public String subject() {
    return String.format(Locale.ROOT, "%s: %s %s in %d", organisation, state, status, year);
  }

  /** The last month that counts. */
  public YearMonth end() {
    return YearMonth.of(year, DECEMBER);
  }
}
