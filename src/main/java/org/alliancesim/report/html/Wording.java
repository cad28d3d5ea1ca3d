package org.alliancesim.report.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alliancesim.institution.Stage;

/** How numbers and words of the tables are written for readers. */
final class Wording {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Wording() {}

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** What became of a path that ended at a stage, as the end of a sentence. */
  static String ending(Stage stage) {
    return switch (stage) {
      case NOT_SOUGHT -> "do not seek it";
      case DETERRED -> "hold back a bid for fear of a refusal";
      case APPLIED -> "still wait for the council at the end";
      case RETURNED -> "fail a written criterion";
      case SHELVED -> "are never put to the vote";
      case BLOCKED -> "are blocked in the vote";
      case AWAITING_RATIFICATION -> "still await ratification at the end";
      case HELD -> "gain it";
    };
  }

  /** A number with three or four significant digits, without a needless exponent. */
  static String number(double value) {
    return format(value).replace('-', '−');
  }

  private static String format(double value) {
    double size = Math.abs(value);
    if (size >= 1e6 || (size < 1e-3 && size > 0)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    // adding 0 turns a negative zero into a positive one
    return value == Math.rint(value) || size >= 1000
        ? String.format(Locale.ROOT, "%.0f", value + 0.0)
        : String.format(Locale.ROOT, "%." + decimals(size) + "f", value);
  }

  private static int decimals(double size) {
    return size >= 100 ? 1 : size >= 1 ? 2 : 3;
  }
}
