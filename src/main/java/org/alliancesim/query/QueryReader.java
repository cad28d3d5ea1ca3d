package org.alliancesim.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.world.StateCode;

/**
 * Reads what is asked, in the grammar of docs/asking.md:
 *
 * <pre>
 * question = event [ ( "|" | "given" ) event ] ;
 * event    = all { "or" all } ;
 * all      = each { "and" each } ;
 * each     = "not" each | timed ;
 * timed    = primary { "by" date | "before" date | ( "before" | "after" ) primary } ;
 * primary  = "(" event ")" | STATE path | several ;
 * several  = quantity ( "new" [ STATUS ] | path ) ;
 * quantity = "any" | "nobody" | ( "at" ( "least" | "most" ) | "exactly" ) NUMBER ;
 * path     = STATUS [ MARK [ "by" REASON ] ] ;
 * date     = YEAR | YEAR "-" MONTH | "month" NUMBER ;
 * </pre>
 */
public final class QueryReader {

  private static final String OPEN = "(";
  private static final String CLOSE = ")";
  private static final String BAR = "|";
  private static final String GIVEN = "given";
  private static final String OR = "or";
  private static final String AND = "and";
  private static final String NOT = "not";
  private static final String BY = "by";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final String ANY = "any";
  private static final String NOBODY = "nobody";
  private static final String NEW = "new";
  private static final String MONTH = "month";
  private static final String TERM = "a state, 'any', 'nobody', 'at least N', 'not' or '('";
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern DIGIT = Pattern.compile("\\d.*");
  private static final String[] JOINING = {BAR, GIVEN, OR, AND, BY, BEFORE, AFTER, CLOSE};

  /** Parentheses and negations within one another: more than anybody can read. */
  private static final int DEEPEST = 30;

  private final QueryWords words;
  private final Vocabulary vocabulary;
  private int depth;

  private QueryReader(String text, Vocabulary vocabulary) {
    words = new QueryWords(text);
    this.vocabulary = vocabulary;
  }

  /**
   * Whether a text is no more than a state and a status: a path, of which a scenario asks whether
   * it leads to the status.
   */
  public static boolean isPathAlone(String text) {
    List<String> given = List.of(text.strip().split("\\s+", -1));
    return given.size() == 2 && !given.get(0).equals(ANY) && !given.get(0).equals(NOBODY);
  }

  /**
   * Reads a question.
   *
   * @throws MistakenQuery saying which word is wrong and what may be meant
   */
  public static AskedEvent read(String text, Vocabulary vocabulary) {
    return new QueryReader(text, vocabulary).question();
  }

  private AskedEvent question() {
    Condition event = event();
    Optional<Condition> given =
        words.takes(BAR) || words.takes(GIVEN) ? Optional.of(event()) : Optional.empty();
    if (words.more()) {
      throw words.wrong(
          "'"
              + shownNext()
              + "' is one too many; terms are joined by 'and', 'or', 'before', 'after' and, once, '|'");
    }
    return new AskedEvent(event, given);
  }

  private Condition event() {
    return joined(this::all, OR, Condition.Either::new);
  }

  private Condition all() {
    return joined(this::each, AND, Condition.Both::new);
  }

  private Condition joined(
      Supplier<Condition> part, String by, Function<List<Condition>, Condition> whole) {
    List<Condition> parts = new ArrayList<>(List.of(part.get()));
    while (words.takes(by)) {
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.get(0) : whole.apply(parts);
  }

  private Condition each() {
    if (!words.nextIs(NOT)) {
      return timed();
    }
    deeper();
    words.takes(NOT);
    Condition negated = new Condition.Not(each());
    depth--;
    return negated;
  }

  private Condition timed() {
    int column = words.column();
    Condition timed = primary();
    while (words.nextIs(BY, BEFORE, AFTER)) {
      boolean dated = isDate(words.peek(1));
      if (words.nextIs(BY) || (words.nextIs(BEFORE) && dated)) {
        timed = until(timed, column);
      } else {
        timed = order(timed, column);
      }
    }
    return timed;
  }

  private Condition until(Condition part, int column) {
    if (!part.dated()) {
      throw words.wrong(column, noMonth(part));
    }
    boolean before = words.takes(BEFORE);
    if (!before) {
      words.takes(BY);
    }
    return new Condition.Until(part, date(before));
  }

  private Condition order(Condition first, int column) {
    requireMonth(first, column);
    boolean before = words.nextIs(BEFORE);
    words.take("");
    if (isDate(words.peek())) {
      throw words.wrong(
          "'after' takes an event; of what comes after a date ask, for example, 'AZE partner and not"
              + " AZE partner by 2023'");
    }
    int place = words.column();
    Condition second = primary();
    requireMonth(second, place);
    return new Condition.Order(first, before, second);
  }

  private void requireMonth(Condition part, int column) {
    if (!part.happens()) {
      throw words.wrong(
          column,
          part.dated()
              ? "'" + part + "' comes true in no one month, so nothing is before or after it"
              : noMonth(part));
    }
  }

  private static String noMonth(Condition part) {
    return "a run keeps no month of '"
        + part
        + "'; months are kept of holding a status, of leaving, and of the stage where a path ended";
  }

  private static boolean isDate(Optional<String> word) {
    return word.map(given -> given.equalsIgnoreCase(MONTH) || DIGIT.matcher(given).matches())
        .orElse(false);
  }

  /** The last month that counts. */
  private YearMonth date(boolean before) {
    int column = words.column();
    String word;
    YearMonth first;
    YearMonth last;
    if (words.takes(MONTH)) {
      int number = number("the number of a month");
      word = MONTH + " " + number;
      first = vocabulary.start().plusMonths(number - 1L);
      last = first;
    } else {
      word = words.take("a year, a month such as 2023-06, or 'month' and its number");
      Matcher date = DATE.matcher(word);
      if (!date.matches()) {
        throw words.wrong(
            column,
            "'"
                + MistakenQuery.shown(word)
                + "' is no date; write 2023, 2023-06 or month 24 (the first month is month 1)");
      }
      int year = Integer.parseInt(date.group(1));
      int month = date.group(2) == null ? 0 : Integer.parseInt(date.group(2));
      if (date.group(2) != null && (month < 1 || month > 12)) {
        throw words.wrong(column, "'" + word + "' has no month from 1 to 12");
      }
      first = YearMonth.of(year, Math.max(1, month));
      last = month == 0 ? YearMonth.of(year, 12) : first;
    }
    YearMonth counted = before ? first.minusMonths(1) : last;
    if (counted.isBefore(vocabulary.start()) || first.isAfter(vocabulary.end())) {
      throw words.wrong(
          column,
          word
              + " lies outside of the months simulated ("
              + vocabulary.start()
              + " to "
              + vocabulary.end()
              + ")");
    }
    return counted.isAfter(vocabulary.end()) ? vocabulary.end() : counted;
  }

  private int number(String what) {
    String word = words.peek().orElseThrow(() -> words.ended(what));
    if (!NUMBER.matcher(word).matches()) {
      throw words.wrong(
          "'" + MistakenQuery.shown(word) + "' stands where " + what + " is expected");
    }
    int number = Integer.parseInt(word);
    if (what.contains(MONTH) && number < 1) {
      throw words.wrong("the first month is month 1");
    }
    words.take(what);
    return number;
  }

  private Condition primary() {
    if (words.nextIs(OPEN)) {
      deeper();
      words.takes(OPEN);
      Condition inner = event();
      depth--;
      if (!words.takes(CLOSE)) {
        throw words.more()
            ? words.wrong("')' is expected before '" + shownNext() + "'")
            : words.ended("')'");
      }
      return inner;
    }
    if (words.takes(ANY)) {
      return several(Quantity.ANY);
    }
    if (words.takes(NOBODY)) {
      return several(Quantity.NOBODY);
    }
    if (words.nextIs("at", "exactly")) {
      return several(quantity());
    }
    String word = words.peek().orElseThrow(() -> words.ended(TERM));
    if (vocabulary.statuses().stream().anyMatch(word::equalsIgnoreCase)) {
      throw words.wrong(
          "'" + word + "' needs whose it is before it: a state's code, 'any', or 'any new'");
    }
    StateCode state = StateCode.of(words.take("state", vocabulary.states()));
    return path((status, mark, by) -> new Condition.Path(state, status, mark, by));
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw words.wrong(
          "more than " + DEEPEST + " parentheses and negations within one another are not read");
    }
  }

  private String shownNext() {
    return MistakenQuery.shown(words.peek().orElse(""));
  }

  private Quantity quantity() {
    Quantity.Bound bound =
        words.takes("exactly")
            ? Quantity.Bound.EXACTLY
            : !words.takes("at") || words.nextIs("least")
                ? Quantity.Bound.AT_LEAST
                : Quantity.Bound.AT_MOST;
    if (bound != Quantity.Bound.EXACTLY) {
      words.take("word after 'at'", Set.of("least", "most"));
    }
    int column = words.column();
    int number = number("how many");
    if (bound == Quantity.Bound.AT_LEAST && number == 0) {
      throw words.wrong(column, "at least 0 is always so; ask of at least 1");
    }
    return Quantity.of(bound, number);
  }

  private Condition several(Quantity quantity) {
    if (!words.takes(NEW)) {
      return path(
          (status, mark, by) ->
              new Condition.Several(quantity, false, Optional.of(status), mark, by));
    }
    if (words.nextIs(Vocabulary.LEFT)) {
      throw words.wrong("who left is no new holder of anything: leave out 'new'");
    }
    Optional<String> status =
        words.more() && !words.nextIs(JOINING) ? Optional.of(status()) : Optional.empty();
    return new Condition.Several(quantity, true, status, Mark.HELD, Optional.empty());
  }

  /** What is said of a path. */
  private interface Saying {
    Condition of(String status, Mark mark, Optional<String> by);
  }

  private Condition path(Saying saying) {
    String status = status();
    Mark mark = Mark.HELD;
    boolean marked = words.more() && !words.nextIs(JOINING);
    if (marked) {
      mark = mark(status);
    }
    Optional<String> by = Optional.empty();
    if (words.nextIs(BY) && !isDate(words.peek(1))) {
      if (!marked || !mark.dated()) {
        throw words.wrong(
            "'by' names a date, or after an end such as 'blocked' who or what ended the path; here"
                + " it must be a date");
      }
      words.takes(BY);
      by = Optional.of(words.take("member or criterion", vocabulary.reasons()));
    }
    return saying.of(status, mark, by);
  }

  /** A status; one more s than its id is a plural. */
  private String status() {
    String word = words.peek().orElseThrow(() -> words.ended("a status"));
    boolean known = vocabulary.statuses().stream().anyMatch(word::equalsIgnoreCase);
    if (!known && word.toLowerCase(Locale.ROOT).endsWith("s")) {
      String one = word.substring(0, word.length() - 1);
      Optional<String> status =
          vocabulary.statuses().stream().filter(one::equalsIgnoreCase).findFirst();
      if (status.isPresent()) {
        words.take("");
        return status.get();
      }
    }
    return words.take("status", vocabulary.statuses());
  }

  private Mark mark(String status) {
    String word = words.peek().orElseThrow();
    if (word.equalsIgnoreCase(Vocabulary.LEFT)) {
      throw words.wrong(
          "'left' says what became of a state, not of a path to '"
              + status
              + "'; write 'ARM left' or 'any left'");
    }
    if (status.equals(Vocabulary.LEFT)) {
      throw words.wrong(
          "'" + MistakenQuery.shown(word) + "' says nothing of leaving, which happens or does not");
    }
    Mark mark =
        Mark.of(word).orElseThrow(() -> words.unknown("stage of a path", word, Mark.keys()));
    words.take("");
    return mark;
  }
}
