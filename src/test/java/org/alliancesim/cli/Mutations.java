package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes a text in ways in which people, editors and disks damage texts. */
final class Mutations {

  private static final int MOST = 3;
  private static final int LONGEST_SPAN = 40;
  private static final Pattern WORD = Pattern.compile("[\\w.+-]+");

  /** What is put in the place of a word. */
  private static final List<String> WORDS =
      List.of(
          "",
          "~",
          "null",
          "[]",
          "{}",
          "[[]]",
          "{a: 1}",
          "[x]",
          "yes",
          "no",
          "true",
          "0",
          "-1",
          "1e300",
          "-1e300",
          "1e999",
          "1e-320",
          ".nan",
          ".inf",
          "NaN",
          "0x1F",
          "1_000",
          "2,700",
          "1,5",
          "50%",
          "9223372036854775807",
          "9223372036854775808",
          "2147483648",
          "2021-13",
          "0000-01",
          "9999-12",
          "*a",
          "&a b",
          "!!binary x",
          "!!java.lang.Object {}",
          "<<: {}",
          "|",
          ">",
          "\"",
          "'",
          "---",
          "...",
          "#",
          ":",
          "- -",
          "? x",
          "\u2212" + "1",
          "Türkiye",
          "\u0441\u0442\u0430\u0442\u0443\u0441",
          "💥",
          "\ud800",
          "\u0000",
          "\u202e",
          "\ufeff",
          "\t",
          "\r",
          "/",
          "..",
          "a.b.c",
          "9".repeat(400),
          "x".repeat(5000));

  private final SplittableRandom random;

  Mutations(SplittableRandom random) {
    this.random = random;
  }

  /** From one to three changes. */
  String of(String text) {
    String changed = text;
    for (int left = 1 + random.nextInt(MOST); left > 0; left--) {
      changed = once(changed);
    }
    return changed;
  }

  private String once(String text) {
    return switch (random.nextInt(8)) {
      case 0 -> withoutSpan(text);
      case 1 -> lines(text, (lines, at) -> lines.remove(at));
      case 2 -> lines(text, (lines, at) -> lines.add(random.nextInt(lines.size()), lines.get(at)));
      case 3 ->
          lines(
              text,
              (lines, at) -> lines.set(at, " ".repeat(1 + random.nextInt(3)) + lines.get(at)));
      case 4 -> text.substring(0, random.nextInt(text.length() + 1));
      case 5 -> inserted(text, pick(WORDS));
      case 6 -> otherWord(text, pick(WORDS));
      default -> {
        List<MatchResult> words = words(text);
        yield words.isEmpty() ? text + pick(WORDS) : otherWord(text, pick(words).group());
      }
    };
  }

  private interface Change {
    void make(List<String> lines, int at);
  }

  private String lines(String text, Change change) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    change.make(lines, random.nextInt(lines.size()));
    return String.join("\n", lines);
  }

  private String withoutSpan(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(LONGEST_SPAN));
    return text.substring(0, from) + text.substring(to);
  }

  private String inserted(String text, String word) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + word + text.substring(at);
  }

  private String otherWord(String text, String word) {
    List<MatchResult> words = words(text);
    if (words.isEmpty()) {
      return inserted(text, word);
    }
    MatchResult old = pick(words);
    return text.substring(0, old.start()) + word + text.substring(old.end());
  }

  private static List<MatchResult> words(String text) {
    return WORD.matcher(text).results().toList();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
