package org.alliancesim.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers as a scenario writes them, each with its source beside it. */
final class Sourced {

  /** Derived inputs have no more digits than their formulas mean. */
  private static final int DIGITS = 3;

  private static final String SOURCE = "source";

  private Sourced() {}

  /** A figure as it stands in a table. */
  static Map<String, Object> figure(Figure figure) {
    return fixed(figure.value(), figure.cited());
  }

  /** A number that is known, or assumed to be. */
  static Map<String, Object> fixed(BigDecimal value, String source) {
    Map<String, Object> sourced = new LinkedHashMap<>();
    sourced.put("value", number(value));
    sourced.put(SOURCE, source);
    return sourced;
  }

  /** A derived number. */
  static Map<String, Object> fixed(double value, String source) {
    return fixed(Numbers.rounded(value, DIGITS), source);
  }

  /** A derived number, uncertain by as much to both sides, within its range. */
  static Map<String, Object> around(
      double value, double spread, double min, double max, String source) {
    return triangular(
        Numbers.rounded(Math.max(min, value - spread), DIGITS),
        Numbers.rounded(value, DIGITS),
        Numbers.rounded(Math.min(max, value + spread), DIGITS),
        source);
  }

  /** A guess that may be wrong by a factor either way, with two digits. */
  static Map<String, Object> guess(double value, double factor, String source) {
    return triangular(
        twoDigits(value / factor), twoDigits(value), twoDigits(value * factor), source);
  }

  private static BigDecimal twoDigits(double value) {
    return new BigDecimal(value).round(new MathContext(2));
  }

  private static Map<String, Object> triangular(
      BigDecimal least, BigDecimal likeliest, BigDecimal most, String source) {
    Map<String, Object> sourced = new LinkedHashMap<>();
    sourced.put("triangular", List.of(number(least), number(likeliest), number(most)));
    sourced.put(SOURCE, source);
    return sourced;
  }

  /** A number that may be anything between two. */
  static Map<String, Object> uniform(double least, double most, String source) {
    Map<String, Object> sourced = new LinkedHashMap<>();
    sourced.put(
        "uniform",
        List.of(number(Numbers.rounded(least, DIGITS)), number(Numbers.rounded(most, DIGITS))));
    sourced.put(SOURCE, source);
    return sourced;
  }

  /** Whole numbers are written without a point. */
  private static Number number(BigDecimal value) {
    BigDecimal plain = Numbers.plain(value);
    return plain.scale() > 0 ? plain : plain.toBigIntegerExact();
  }
}
