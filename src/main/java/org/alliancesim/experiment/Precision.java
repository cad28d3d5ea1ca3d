package org.alliancesim.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well a probability, or a difference of two, is to be known: half of the width of its 95%
 * interval, as a share of all histories or of the probability or difference itself.
 *
 * @param half half of the width, in (0, 0.5]
 * @param relative whether it is a share of the probability or difference
 */
public record Precision(double half, boolean relative) {

  private static final Pattern FORM = Pattern.compile("(\\d{0,3}(?:\\.\\d{1,9})?)(%?)");
  private static final double MOST = 0.5;

  public Precision {
    if (!(half > 0 && half <= MOST)) {
      throw new IllegalArgumentException(
          "must be above 0 and at most 0.5, or half of the probability");
    }
  }

  /**
   * Reads {@code 0.005}, or {@code 10%} of the probability.
   *
   * @throws IllegalArgumentException saying what is possible, if it is neither
   */
  public static Precision parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || form.group(1).isEmpty()) {
      throw new IllegalArgumentException(
          "must be half of the width of an interval, such as 0.005, or 10% of the probability, not '"
              + text
              + "'");
    }
    boolean relative = !form.group(2).isEmpty();
    double number = Double.parseDouble(form.group(1));
    return new Precision(relative ? number / 100 : number, relative);
  }

  /** Whether an answer is so precise. */
  public boolean isMetBy(Answered answer) {
    return answer.half().isPresent() && answer.half().getAsDouble() <= wanted(answer.size());
  }

  private double wanted(double size) {
    return relative ? half * size : half;
  }

  /**
   * After how many histories the answer would be so precise if things are as supposed.
   *
   * @return infinite if no history counted yet, or a share of nothing is wanted
   */
  double histories(Answered answer) {
    if (answer.counted() == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double h = wanted(answer.supposed());
    double counted = answer.variance() / (h * h);
    return counted * answer.replicates() / answer.counted();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return relative ? plain(100 * half) + "%" : plain(half);
  }

  private static String plain(double number) {
    return new BigDecimal(String.valueOf(number))
        .round(new MathContext(9))
        .stripTrailingZeros()
        .toPlainString();
  }
}
