package org.alliancesim.scenario.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.scenario.content.Factor.Levels;
import org.alliancesim.scenario.content.Factor.Span;
import org.alliancesim.scenario.text.Origin;

/**
 * Reads {@code key=lo:hi:n}, {@code key=lo:hi} and {@code key=a,b,c}, the grammar of
 * docs/experiments.md. Levels part at {@code |} if there is one outside quotes and brackets, else
 * at commas.
 */
public final class FactorNotation {

  private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
  private static final Pattern SPAN =
      Pattern.compile("\\s*(" + NUMBER + ")\\s*:\\s*(" + NUMBER + ")\\s*(?::\\s*([-+]?\\d+)\\s*)?");

  private static final String EXAMPLES = "; for example behaviour.psi=0:2:5 or behaviour.psi=0,1,2";
  private static final int MOST_LEVELS = 100_000;

  private FactorNotation() {}

  /**
   * Reads a factor.
   *
   * @param text as the user wrote it
   * @param origin where
   * @throws IllegalArgumentException saying what is wrong with it, if it is none
   */
  public static Factor parse(String text, Origin origin) {
    int equals = text.indexOf('=');
    String key = equals < 0 ? text.strip() : text.substring(0, equals).strip();
    String values = equals < 0 ? "" : text.substring(equals + 1).strip();
    if (key.isEmpty() || values.isEmpty()) {
      throw new IllegalArgumentException(
          (key.isEmpty() ? "has no key" : "has no values") + EXAMPLES);
    }
    Matcher span = SPAN.matcher(values);
    Factor.Values read = span.matches() ? span(span) : levels(values);
    return new Factor(key, read, key + "=" + values, origin);
  }

  private static Span span(Matcher span) {
    BigDecimal low = new BigDecimal(span.group(1));
    BigDecimal high = new BigDecimal(span.group(2));
    int order = low.compareTo(high);
    if (order > 0) {
      throw new IllegalArgumentException(
          "goes down, from "
              + span.group(1)
              + " to "
              + span.group(2)
              + "; give the lower end first: "
              + span.group(2)
              + ":"
              + span.group(1)
              + (span.group(3) == null ? "" : ":" + span.group(3)));
    }
    if (order == 0) {
      throw new IllegalArgumentException(
          "has the same number at both ends; to give one value, use --set");
    }
    if (span.group(3) == null) {
      return new Span(low, high, 0);
    }
    BigDecimal count = new BigDecimal(span.group(3));
    if (count.compareTo(BigDecimal.valueOf(2)) < 0) {
      throw new IllegalArgumentException(
          "asks for " + span.group(3) + " values; a range has at least 2, its two ends");
    }
    if (count.compareTo(BigDecimal.valueOf(MOST_LEVELS)) > 0) {
      throw new IllegalArgumentException(
          "asks for " + span.group(3) + " values; at most " + MOST_LEVELS + " are possible");
    }
    return new Span(low, high, count.intValueExact());
  }

  private static Levels levels(String values) {
    List<String> texts = new ArrayList<>();
    Optional<List<String>> barred = split(values, '|');
    for (String part :
        barred.filter(parts -> parts.size() > 1).or(() -> split(values, ',')).orElseThrow()) {
      String level = part.strip();
      if (level.isEmpty()) {
        throw new IllegalArgumentException(
            "has an empty level in '" + values + "'; put a text with commas in quotes");
      }
      texts.add(level);
    }
    Set<String> seen = new HashSet<>();
    for (String text : texts) {
      if (!seen.add(text)) {
        throw new IllegalArgumentException("names the level " + text + " twice");
      }
    }
    return new Levels(texts);
  }

  /** The parts between separators that stand outside quotes and brackets. */
  private static Optional<List<String>> split(String values, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    for (int place = 0; place < values.length(); place++) {
      char letter = values.charAt(place);
      if (quote != 0) {
        if (letter == '\\' && quote == '"') {
          place++;
        } else if (letter == quote) {
          quote = 0;
        }
      } else if ((letter == '"' || letter == '\'') && begins(values, from, place, depth)) {
        quote = letter;
      } else if (letter == '[' || letter == '{') {
        depth++;
      } else if (letter == ']' || letter == '}') {
        depth--;
      } else if (letter == separator && depth == 0) {
        parts.add(values.substring(from, place));
        from = place + 1;
      }
    }
    if (quote != 0 || depth != 0) {
      throw new IllegalArgumentException(
          "has " + (quote != 0 ? "a quote" : "a bracket") + " without its end in '" + values + "'");
    }
    parts.add(values.substring(from));
    return Optional.of(parts);
  }

  /** An apostrophe within a word is no quote. */
  private static boolean begins(String values, int from, int place, int depth) {
    return depth > 0 || values.substring(from, place).isBlank();
  }

  /** A level without the quotes around it, where it is no YAML: the name of a file. */
  public static String unquoted(String level) {
    boolean quoted =
        level.length() >= 2
            && (level.charAt(0) == '"' || level.charAt(0) == '\'')
            && level.charAt(level.length() - 1) == level.charAt(0);
    return quoted ? level.substring(1, level.length() - 1) : level;
  }
}
