package org.alliancesim.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as tables write them. */
final class Numbers {

  private static final Pattern POINT =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
  private static final Pattern COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d{1,3})?");

  /** 1,234 may be a thousand and more, or one and a quarter; 0,234 may not. */
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");

  /** As R, Stata, pandas and people write that there is no figure. */
  private static final Set<String> MISSING = Set.of("", "na", "nan", ".", "n/a", "null");

  private static final Set<String> TRUE = Set.of("1", "true", "t", "yes");
  private static final Set<String> FALSE = Set.of("0", "false", "f", "no");

  private Numbers() {}

  /**
   * Whether a cell has nothing: the Correlates of War project writes -9 where no number is below 0.
   */
  static boolean isMissing(String cell, Column column) {
    boolean coded =
        column.type() == ColumnType.NUMBER && column.min() >= 0 && cell.matches("-9([.,]0+)?");
    return coded || MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  static boolean isNumber(String cell, boolean decimalComma) {
    return POINT.matcher(cell).matches() || (decimalComma && COMMA.matcher(cell).matches());
  }

  /** Whether a number has a decimal comma, or a comma between thousands. */
  static boolean hasComma(String cell) {
    return COMMA.matcher(cell).matches();
  }

  /** Whether a number has a decimal point. */
  static boolean hasPoint(String cell) {
    return cell.contains(".") && POINT.matcher(cell).matches();
  }

  static boolean mayBeThousands(String cell) {
    return THOUSANDS.matcher(cell).matches();
  }

  static BigDecimal of(String cell, boolean decimalComma) {
    return new BigDecimal(decimalComma ? cell.replace(',', '.') : cell);
  }

  static boolean isFlag(String cell) {
    String word = flagWord(cell);
    return TRUE.contains(word) || FALSE.contains(word);
  }

  static boolean isTrue(String cell) {
    return TRUE.contains(flagWord(cell));
  }

  /** R and pandas write a column of 0, 1 and missing ones with decimals. */
  private static String flagWord(String cell) {
    return cell.toLowerCase(Locale.ROOT).replaceFirst("^([01])[.,]0+$", "$1");
  }

  /** Rounded as derived inputs are: to so many digits after the point, without idle zeros. */
  static BigDecimal rounded(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    return plain(rounded);
  }

  /** Without idle zeros and without an exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
