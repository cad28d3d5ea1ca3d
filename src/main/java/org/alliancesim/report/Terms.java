package org.alliancesim.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Months, counts and concerns in words: the same in every figure, table and page. */
public final class Terms {

  /** Of a probability: how well the number of histories tells it. */
  public static final String INTERVAL = "95% Monte Carlo interval";

  /** The same of a difference between two scenarios. */
  public static final String DIFFERENCE = "95% interval";

  /** What an interval leaves out. */
  public static final String NUMERICAL = " (numerical only)";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Terms() {}

  /** For example {@code December 2026}. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** A count with groups of three digits, for example {@code 1,104}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** For example {@code 1 history}, {@code 2,000 histories}. */
  public static String histories(int count) {
    return count == 1 ? "1 history" : count(count) + " histories";
  }

  /** Items in a sentence: {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** A concern in words, for example {@code rival of a friend}. */
  public static String concern(String key) {
    return key.replace('-', ' ');
  }

  /** With a capital at its beginning. */
  public static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
