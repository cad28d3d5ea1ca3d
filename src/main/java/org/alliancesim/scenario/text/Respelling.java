package org.alliancesim.scenario.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Sequence;

/** Advice on numbers, and on yes and no, as people write them elsewhere. */
public final class Respelling {

  /** 2,700: a comma in English, a point in German; or in either way round, decimals. */
  private static final Pattern ONE_COMMA = Pattern.compile("([-+]?\\d+),(\\d+)");

  /** What separates thousands somewhere: comma, point, blanks of every width, _ and '. */
  private static final String BLANK = "[ _'\u2019\u00a0\u2009\u202f]";

  private static final Pattern GROUPED =
      Pattern.compile(
          "[-+]?\\d{1,3}(("
              + BLANK
              + "\\d{3})+([.,]\\d+)?|(,\\d{3})+\\.\\d+|(,\\d{3}){2,}|(\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})");

  private static final Pattern PERCENTAGE = Pattern.compile("(\\d+(\\.\\d+)?)\\s*%");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern MINUS = Pattern.compile("^[\u2212\u2013\ufe63\uff0d]\\s*");

  private static final List<String> YES = List.of("yes", "on");
  private static final List<String> NO = List.of("no", "off");

  /** Nobody means a number by more. */
  private static final int LONGEST = 60;

  private Respelling() {}

  /** What to write for a number; empty if nothing comes to mind. */
  public static String of(Tree value) {
    boolean text = value instanceof Leaf leaf && leaf.kind() == Kind.TEXT;
    String written = text ? ((Leaf) value).text().strip() : "";
    return written.length() <= LONGEST ? ofNumber(written) : "";
  }

  private static String ofNumber(String text) {
    String hyphened = MINUS.matcher(text).replaceFirst("-");
    if (!hyphened.equals(text) && NUMBER.matcher(hyphened).matches()) {
      return "; write " + hyphened + ", with a hyphen for the minus";
    }
    Matcher comma = ONE_COMMA.matcher(hyphened);
    if (comma.matches()) {
      return "; write " + readings(comma.group(1), comma.group(2));
    }
    if (GROUPED.matcher(hyphened).matches()) {
      return "; write " + ungrouped(hyphened);
    }
    Matcher percentage = PERCENTAGE.matcher(text);
    if (percentage.matches()) {
      return "; write " + hundredth(percentage.group(1)) + " for a percentage";
    }
    if (NUMBER.matcher(text).matches()) {
      return "; no number can be so large or so small: in size, they reach from about 1e-323 to 1e308";
    }
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) ? "; write 1" : NO.contains(word) ? "; write 0" : "";
  }

  /** What to write for true or false; empty if nothing comes to mind. */
  public static String ofTruth(Tree value) {
    String word = value instanceof Leaf leaf ? leaf.text().strip().toLowerCase(Locale.ROOT) : "";
    if (YES.contains(word) || word.equals("1")) {
      return "; write true";
    }
    return NO.contains(word) || word.equals("0") ? "; write false" : "";
  }

  /**
   * What to write for a list in which a comma has split numbers: [1,000, 2,000] has four items.
   * Empty if none is split.
   */
  public static String ofList(Tree value) {
    if (!(value instanceof Sequence list)) {
      return "";
    }
    for (int next = 1; next < list.items().size(); next++) {
      if (list.items().get(next - 1) instanceof Leaf first
          && list.items().get(next) instanceof Leaf rest
          && splits(first.text(), rest.text())
          && adjoin(first, rest)) {
        return "; " + ofSplit(first.text() + "," + rest.text());
      }
    }
    return "";
  }

  private static boolean adjoin(Leaf first, Leaf rest) {
    boolean placed = first.origin().line() > 0; // what --set gives has no columns
    int end = first.origin().column() + first.text().length();
    return !placed
        || (first.origin().line() == rest.origin().line() && rest.origin().column() == end + 1);
  }

  /** Whether two neighbours in brackets or braces may be meant as one number with a comma. */
  static boolean splits(String first, String rest) {
    return first.matches("[-+]?\\d+") && rest.matches("\\d+");
  }

  /** What to write for a number that a comma has split. */
  static String ofSplit(String written) {
    int comma = written.indexOf(',');
    return "the comma splits "
        + written
        + " in two; write "
        + readings(written.substring(0, comma), written.substring(comma + 1));
  }

  /** Where the digits after a comma are three, it may separate thousands as well as decimals. */
  private static String readings(String before, String after) {
    String decimal = plain(before + "." + after);
    boolean thousands = after.length() == 3 && before.matches("[-+]?[1-9]\\d{0,2}");
    return thousands
        ? plain(before + after) + " or, if the comma stands before decimals, " + decimal
        : decimal;
  }

  private static String ungrouped(String text) {
    int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    boolean decimals = last >= 0 && text.indexOf(text.charAt(last)) == last;
    String whole = (decimals ? text.substring(0, last) : text).replaceAll("[^-+\\d]", "");
    return plain(decimals ? whole + "." + text.substring(last + 1) : whole);
  }

  /** A percentage as a share. */
  public static String hundredth(String number) {
    return new BigDecimal(number).movePointLeft(2).stripTrailingZeros().toPlainString();
  }

  private static String plain(String number) {
    BigDecimal value = new BigDecimal(number);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Whether a number as written is other than 0, however small. */
  static boolean isNotZero(String text) {
    String digits = text.replaceFirst("[eE].*", "");
    return NUMBER.matcher(text).matches() && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
  }
}
