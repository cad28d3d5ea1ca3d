package org.alliancesim.experiment;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.results.AskRow;

/**
 * After how many histories a run ends whose answers are to be so precise (docs/decisions/0039). It
 * looks at few, growing numbers of histories, each planned from the last: at {@value #FIRST}, then
 * where all answers should be precise, {@value #MARGIN} times over, but never at less than {@value
 * #LEAST} or more than {@value #MOST} times as many as before. So few looks, each of which would
 * nearly surely be the last, leave intervals of 95% their 95%.
 *
 * @param precision how precise every answer is to be
 * @param limit the most histories, at least 1
 */
public record StoppingRule(Precision precision, int limit) {

  /** Two blocks of the inputs' design: fewer show no design effect. */
  static final int FIRST = 2 * SamplingDesign.BLOCK;

  /** The most histories unless the user says otherwise. */
  public static final int USUAL_LIMIT = 100_000;

  private static final double MARGIN = 1.2;
  private static final double LEAST = 1.5;
  private static final double MOST = 4;

  public StoppingRule {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit must be at least 1, not " + limit);
    }
  }

  /** After how many histories it looks first. */
  public int first() {
    return Math.min(FIRST, limit);
  }

  /**
   * After how many it looks next.
   *
   * @param n how many there are
   * @param rows what they answer
   * @return n if that is enough, or the most
   */
  public int next(int n, List<AskRow> rows) {
    if (n >= limit || isMetBy(rows)) {
      return n;
    }
    double planned =
        MARGIN
            * rows.stream()
                .filter(row -> !precision.isMetBy(row))
                .mapToDouble(precision::histories)
                .max()
                .orElseThrow();
    double within = Math.min(Math.max(planned, LEAST * n), MOST * n);
    double whole = Math.ceil(within / SamplingDesign.BLOCK) * SamplingDesign.BLOCK;
    return (int) Math.min(limit, whole);
  }

  /** Whether every answer is precise enough. */
  public boolean isMetBy(List<AskRow> rows) {
    return rows.stream().allMatch(precision::isMetBy);
  }

  /**
   * How precise the answers are of a run that has ended, in a sentence.
   *
   * @param rows what it answers
   */
  public String told(List<AskRow> rows) {
    int n = rows.stream().mapToInt(AskRow::replicates).max().orElse(0);
    List<String> widths =
        rows.stream()
            .filter(row -> row.precision().isPresent())
            .map(
                row ->
                    String.format(
                        Locale.ROOT,
                        "%s to ±%.3g%s",
                        row.ask(),
                        100 * row.precision().getAsDouble(),
                        " points"))
            .toList();
    String known = widths.isEmpty() ? "nothing" : String.join(", ", widths);
    return isMetBy(rows)
        ? String.format(
            Locale.ROOT, "As precise as %s after %,d histories: known is %s.", precision, n, known)
        : String.format(
            Locale.ROOT,
            "Not as precise as %s after %,d histories, the most that are allowed (-n allows more):"
                + " known is %s.",
            precision,
            n,
            known);
  }

  /**
   * After how many it ends.
   *
   * @param answers what the first n histories answer
   * @param most how many there are
   * @return more than there are if it would go on
   */
  int end(IntFunction<List<AskRow>> answers, int most) {
    int n = first();
    while (n <= most) {
      int next = next(n, answers.apply(n));
      if (next == n) {
        return n;
      }
      n = next;
    }
    return n;
  }
}
