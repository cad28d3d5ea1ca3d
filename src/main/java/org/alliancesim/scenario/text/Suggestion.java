package org.alliancesim.scenario.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word may mean. */
public final class Suggestion {

  /** One slip in every so many letters is forgiven. */
  private static final int LETTERS_PER_SLIP = 3;

  private Suggestion() {}

  /**
   * The end of a message: {@code ; did you mean 'western-ties'?}, or nothing if no candidate is
   * near.
   */
  public static String of(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(Suggestion::text).orElse("");
  }

  /** The candidate that may be meant; empty if none is near. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    int furthest = Math.max(1, word.length() / LETTERS_PER_SLIP);
    return candidates.stream()
        .filter(candidate -> distance(word, candidate) <= furthest)
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The same, or all candidates if none is near. */
  public static String orKnown(String word, List<String> candidates) {
    return orElse(word, candidates, "; known are " + String.join(", ", candidates));
  }

  /** The same, or another end if none is near. */
  public static String orElse(String word, Collection<String> candidates, String otherwise) {
    String suggestion = of(word, candidates);
    return suggestion.isEmpty() ? otherwise : suggestion;
  }

  /** The end of a message that suggests this. */
  public static String text(String meant) {
    return "; did you mean '" + meant + "'?";
  }

  /**
   * How many letters must be inserted, deleted, replaced or swapped with their neighbour; capitals
   * do not count (Damerau and Levenshtein's distance, restricted to adjacent swaps).
   */
  static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(
                steps[i - 1][j - 1] + replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        steps[i][j] = swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
      }
    }
    return steps[a.length()][b.length()];
  }
}
