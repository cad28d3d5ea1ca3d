package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months of a history.
 *
 * @param start the first month
 * @param end the last month
 */
public record Clock(YearMonth start, YearMonth end) implements Serializable {

  public Clock {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "the clock ends in " + end + ", before it starts in " + start);
    }
  }

  /** How many months there are, the first and the last included. */
  public int months() {
    return indexOf(end) + 1;
  }

  /** How many months a month is after the start; negative if it is before. */
  public int indexOf(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(start, month);
  }

  public boolean contains(YearMonth month) {
    return !month.isBefore(start) && !month.isAfter(end);
  }

  /** {@code 2021-07 to 2026-12}. */
  @Override
  public String toString() {
    return start + " to " + end;
  }
}
