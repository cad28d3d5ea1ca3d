package org.alliancesim.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Suggestion;

/** The words of a question, taken one after the other; capitals do not count. */
final class QueryWords {

  /** Longer ones are no questions, and parentheses within parentheses take space. */
  private static final int LONGEST = 1000;

  private static final Pattern WORD = Pattern.compile("[|()]|[^\\s|()]+");

  private final String text;
  private final List<MatchResult> words;
  private int next;

  QueryWords(String text) {
    this.text = text;
    if (text.length() > LONGEST) {
      throw new MistakenQuery(
          text, LONGEST, "is too long: a question has at most " + LONGEST + " characters");
    }
    words = WORD.matcher(text).results().toList();
  }

  boolean more() {
    return next < words.size();
  }

  /** The next word; empty at the end. */
  Optional<String> peek() {
    return peek(0);
  }

  /** The word after so many others. */
  Optional<String> peek(int beyond) {
    return next + beyond < words.size()
        ? Optional.of(words.get(next + beyond).group())
        : Optional.empty();
  }

  boolean nextIs(String... any) {
    return peek().map(word -> Stream.of(any).anyMatch(word::equalsIgnoreCase)).orElse(false);
  }

  /** Takes the next word if it is this. */
  boolean takes(String word) {
    boolean is = nextIs(word);
    if (is) {
      next++;
    }
    return is;
  }

  /** Takes whatever is next. */
  String take(String expected) {
    String word = peek().orElseThrow(() -> ended(expected));
    next++;
    return word;
  }

  /**
   * Takes the next word, which must be one of these.
   *
   * @param what such a word is
   * @return the word as it is known
   */
  String take(String what, Collection<String> known) {
    String word = peek().orElseThrow(() -> ended("a " + what));
    String found =
        known.stream()
            .filter(word::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(() -> unknown(what, word, known));
    next++;
    return found;
  }

  MistakenQuery unknown(String what, String word, Collection<String> known) {
    return wrong(
        "'"
            + MistakenQuery.shown(word)
            + "' is no "
            + what
            + " here"
            + Suggestion.orKnown(word, List.copyOf(known)));
  }

  MistakenQuery ended(String expected) {
    return wrong("it ends where " + expected + " is expected");
  }

  /** Where the next word is, from 1. */
  int column() {
    return more() ? words.get(next).start() + 1 : text.stripTrailing().length() + 1;
  }

  /** What is wrong with the next word. */
  MistakenQuery wrong(String fault) {
    return wrong(column(), fault);
  }

  MistakenQuery wrong(int column, String fault) {
    return new MistakenQuery(text, column, fault);
  }
}
