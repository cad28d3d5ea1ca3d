package org.alliancesim.gui;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.alliancesim.world.VariableDefinition;

/** A variable's value as a user types it. */
final class TypedNumber {

  private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");

  /** What the program itself would never print, but a reader of many languages might. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+");

  private TypedNumber() {}

  /**
   * The number that was typed, as it is: not put right, for a value that the user did not mean
   * would change the history.
   *
   * @param text with a point before decimals; blanks around it do not matter
   * @throws IllegalArgumentException if it is no value that the variable can have; its message
   *     tells the user so in a sentence
   */
  static double of(String text, VariableDefinition about) {
    String typed = text.strip();
    if (typed.isEmpty()) {
      throw new IllegalArgumentException("A number is missing.");
    }
    double number = number(typed).doubleValue();
    if (Double.isInfinite(number) || number < about.min() || number > about.max()) {
      throw new IllegalArgumentException(
          typed + " is too " + (number < about.min() ? "small" : "large") + ": " + range(about));
    }
    return number;
  }

  private static BigDecimal number(String typed) {
    try {
      return new BigDecimal(typed);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + typed + "' is no number" + advice(typed) + ".", e);
    }
  }

  private static String advice(String typed) {
    if (THOUSANDS.matcher(typed).matches()) {
      String[] halves = typed.split(",", 2);
      return halves[1].contains(",")
          ? " here; write " + typed.replace(",", "")
          : " here; write " + typed.replace(",", "") + " or " + typed.replace(',', '.');
    }
    if (DECIMAL_COMMA.matcher(typed).matches()) {
      return " here; decimals have a point: " + typed.replace(',', '.');
    }
    if (typed.endsWith("%")) {
      try {
        BigDecimal share = new BigDecimal(typed.substring(0, typed.length() - 1).strip());
        return " here; write " + plain(share.movePointLeft(2));
      } catch (NumberFormatException e) {
        return "";
      }
    }
    return "";
  }

  /** {@code it goes from 0 to 1.} */
  private static String range(VariableDefinition about) {
    return "it goes from "
        + plain(BigDecimal.valueOf(about.min()))
        + " to "
        + plain(BigDecimal.valueOf(about.max()))
        + ".";
  }

  /** A number in full, without zeros at its end. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
