package org.alliancesim.tables;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as tables write them: a day, a month or a year. */
final class Dates {

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");

  private Dates() {}

  static boolean isDate(String cell) {
    return SHAPE.matcher(cell).matches();
  }

  /** The first month that a date may mean. */
  static YearMonth first(String cell) {
    return month(cell, 1);
  }

  /** The last month that a date may mean. */
  static YearMonth last(String cell) {
    return month(cell, 12);
  }

  private static YearMonth month(String cell, int unlessGiven) {
    Matcher date = SHAPE.matcher(cell);
    if (!date.matches()) {
      throw new IllegalArgumentException("no date: " + cell);
    }
    int month = Optional.ofNullable(date.group(2)).map(Integer::parseInt).orElse(unlessGiven);
    return YearMonth.of(Integer.parseInt(date.group(1)), month);
  }
}
