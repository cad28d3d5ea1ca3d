package org.alliancesim.experiment;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.alliancesim.chance.SamplingDesign;

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

  /** More answers than these are told by the one that is known least. */
  private static final int MOST_TOLD = 8;

  /**
   * Runs histories up to a number.
   *
   * @param <X> what may go wrong
   */
  interface Stage<X extends Exception> {
    /**
     * Runs those that are not there.
     *
     * @param n how many there are to be
     * @return what they answer; empty if it was broken off
     */
    Optional<List<Answered>> upTo(int n) throws X;
  }

  /** Is told whenever it has looked. */
  public interface Observer {
    /**
     * It has looked.
     *
     * @param n after how many histories
     * @param next after how many it looks again; n if it ends
     */
    void looked(int n, int next);
  }

  public StoppingRule {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit must be at least 1, not " + limit);
    }
  }

  /**
   * Runs stage by stage until every answer is precise enough.
   *
   * @return after how many histories it has ended; empty if it was broken off
   */
  <X extends Exception> OptionalInt run(Stage<X> stage, Observer observer) throws X {
    int n = first();
    while (true) {
      Optional<List<Answered>> answers = stage.upTo(n);
      if (answers.isEmpty()) {
        return OptionalInt.empty();
      }
      int following = next(n, answers.get());
      observer.looked(n, following);
      if (following == n) {
        return OptionalInt.of(n);
      }
      n = following;
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
   * @param answers what they answer
   * @return n if that is enough, or the most
   */
  public int next(int n, List<Answered> answers) {
    if (n >= limit || isMetBy(answers)) {
      return n;
    }
    double planned =
        MARGIN
            * answers.stream()
                .filter(answer -> !precision.isMetBy(answer))
                .mapToDouble(precision::histories)
                .max()
                .orElseThrow();
    double within = Math.min(Math.max(planned, LEAST * n), MOST * n);
    double whole = Math.ceil(within / SamplingDesign.BLOCK) * SamplingDesign.BLOCK;
    return (int) Math.min(limit, whole);
  }

  /** What a folder's name says of it. */
  public String inName() {
    return "-until" + precision.toString().replace("%", "pc");
  }

  /** Whether every answer is precise enough. */
  public boolean isMetBy(List<Answered> answers) {
    return answers.stream().allMatch(precision::isMetBy);
  }

  /**
   * How precise the answers are that have ended, in a sentence.
   *
   * @param answers at least one
   */
  public String told(List<Answered> answers) {
    int n = answers.stream().mapToInt(Answered::replicates).max().orElse(0);
    List<Answered> known = answers.stream().filter(each -> each.half().isPresent()).toList();
    String told =
        known.isEmpty()
            ? "nothing"
            : known.size() > MOST_TOLD
                ? least(known)
                : known.stream().map(StoppingRule::reached).collect(Collectors.joining(", "));
    return isMetBy(answers)
        ? String.format(
            Locale.ROOT, "As precise as %s after %,d histories: known is %s.", precision, n, told)
        : String.format(
            Locale.ROOT,
            "Not as precise as %s after %,d histories, the most that are allowed (-n allows more):"
                + " known is %s.",
            precision,
            n,
            told);
  }

  private static String least(List<Answered> known) {
    Answered least =
        Collections.max(known, Comparator.comparingDouble(each -> each.half().orElseThrow()));
    return String.format(
        Locale.ROOT, "each of %,d answers, least %s", known.size(), reached(least));
  }

  private static String reached(Answered answer) {
    return String.format(
        Locale.ROOT, "%s to ±%.3g points", answer.what(), 100 * answer.half().orElseThrow());
  }

  /**
   * After how many it ends.
   *
   * @param answers what the first n histories answer
   * @param most how many there are
   * @return more than there are if it would go on
   */
  int end(IntFunction<List<Answered>> answers, int most) {
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
