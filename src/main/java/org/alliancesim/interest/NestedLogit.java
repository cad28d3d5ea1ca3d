package org.alliancesim.interest;

/**
 * Choice between staying and alternatives in nests, in two draws: first to stay, with weight 1, or
 * a nest, with weight e^(min(500, I)), where I = λ·ln Σ e^(X/λ) is its inclusive value; then one of
 * the nest's alternatives, with weights e^(X/λ). λ = 1 makes all alternatives alike.
 *
 * <p>Both draws are by inverse CDF, in the order of the alternatives. So whoever raises one X moves
 * the borders of its own region of the two draws apart and no other: at the same draws that
 * alternative is still chosen if it was.
 *
 * <p>Alternatives are given by arrays: X, in logit units, and the number of the nest, ascending. An
 * array may be longer than there are alternatives.
 *
 * <p>Reference: D. McFadden (1978), "Modelling the choice of residential location".
 */
public final class NestedLogit {

  /** What {@link #choose} returns for staying. */
  public static final int STAY = -1;

  /** Beyond it e^x says nothing more and sums might overflow. */
  private static final double LARGEST_EXPONENT = 500;

  private NestedLogit() {}

  /**
   * Chooses.
   *
   * @param first the draw, in (0, 1), between staying and the nests
   * @param second the draw, in (0, 1), within a nest
   * @param dissimilarity λ∈(0,1]
   * @return the index of an alternative, or {@link #STAY}
   */
  public static int choose(
      double first, double second, double[] x, int[] nest, int count, double dissimilarity) {
    double point = first * sum(x, nest, count, dissimilarity) - 1;
    if (point < 0 || count == 0) {
      return STAY;
    }
    int start = 0;
    int end = end(nest, start, count);
    point -= weight(x, start, end, dissimilarity);
    while (point >= 0 && end < count) {
      start = end;
      end = end(nest, start, count);
      point -= weight(x, start, end, dissimilarity);
    }
    return within(second, x, start, end, dissimilarity);
  }

  /** The weights of staying and of all nests together: staying has the probability 1/sum. */
  public static double sum(double[] x, int[] nest, int count, double dissimilarity) {
    double sum = 1;
    int start = 0;
    while (start < count) {
      int end = end(nest, start, count);
      sum += weight(x, start, end, dissimilarity);
      start = end;
    }
    return sum;
  }

  /** The probability of each alternative, in the order of the alternatives. */
  public static double[] probabilities(double[] x, int[] nest, int count, double dissimilarity) {
    double[] probabilities = new double[count];
    double sum = sum(x, nest, count, dissimilarity);
    int start = 0;
    while (start < count) {
      int end = end(nest, start, count);
      double ofNest = weight(x, start, end, dissimilarity) / sum;
      double best = largest(x, start, end);
      double all = within(x, start, end, best, dissimilarity);
      for (int index = start; index < end; index++) {
        probabilities[index] = ofNest * StrictMath.exp((x[index] - best) / dissimilarity) / all;
      }
      start = end;
    }
    return probabilities;
  }

  /**
   * At least {@link #sum}, for one exponential: a nest of m alternatives weighs at most m·e^(max
   * X).
   */
  public static double most(double[] x, int count) {
    return 1 + count * StrictMath.exp(Math.min(largest(x, 0, count), LARGEST_EXPONENT));
  }

  private static int end(int[] nest, int start, int count) {
    int end = start + 1;
    while (end < count && nest[end] == nest[start]) {
      end++;
    }
    return end;
  }

  private static double largest(double[] x, int start, int end) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int index = start; index < end; index++) {
      largest = Math.max(largest, x[index]);
    }
    return largest;
  }

  /**
   * The weight of the nest of the alternatives from one place to before another, e^(min(500, λ·ln Σ
   * e^(X/λ))), by the largest X so that nothing overflows. What is added to all X of a nest
   * multiplies it by the exponential.
   */
  public static double weight(double[] x, int start, int end, double dissimilarity) {
    double inclusive = largest(x, start, end);
    if (end - start > 1) {
      inclusive += dissimilarity * StrictMath.log(within(x, start, end, inclusive, dissimilarity));
    }
    return StrictMath.exp(Math.min(inclusive, LARGEST_EXPONENT));
  }

  /** The share of one alternative in the nest from one place to before another. */
  public static double share(int of, double[] x, int start, int end, double dissimilarity) {
    if (end - start == 1) {
      return 1;
    }
    double best = largest(x, start, end);
    return StrictMath.exp((x[of] - best) / dissimilarity)
        / within(x, start, end, best, dissimilarity);
  }

  /** Σ e^((X−best)/λ). */
  private static double within(double[] x, int start, int end, double best, double dissimilarity) {
    double sum = 0;
    for (int index = start; index < end; index++) {
      sum += StrictMath.exp((x[index] - best) / dissimilarity);
    }
    return sum;
  }

  private static int within(double second, double[] x, int start, int end, double dissimilarity) {
    if (end - start == 1) {
      return start;
    }
    double best = largest(x, start, end);
    double point = second * within(x, start, end, best, dissimilarity);
    int index = start;
    point -= StrictMath.exp((x[index] - best) / dissimilarity);
    while (point >= 0 && index < end - 1) {
      index++;
      point -= StrictMath.exp((x[index] - best) / dissimilarity);
    }
    return index;
  }
}
