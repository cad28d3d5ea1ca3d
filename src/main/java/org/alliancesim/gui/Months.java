package org.alliancesim.gui;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How months are called on the screen. */
final class Months {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Months() {}

  /** {@code June 2025}. */
  static String words(YearMonth month) {
    return WORDS.format(month);
  }

  /** The month that was the last one when so many were over: {@code June 2025}. */
  static String words(Course course, int monthsOver) {
    return words(course.start(), monthsOver);
  }

  /** The month that was the last one when so many were over; at the start what comes. */
  static String words(YearMonth start, int monthsOver) {
    return monthsOver == 0 ? "before " + words(start) : words(start.plusMonths(monthsOver - 1L));
  }
}
