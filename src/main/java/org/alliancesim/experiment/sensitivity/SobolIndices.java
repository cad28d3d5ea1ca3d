package org.alliancesim.experiment.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shares of the variance of p(x), what the model gives on average at x, by factor: first order
 * (what would vanish on average if the factor were known), total (what would remain if all others
 * were), and of two factors together beyond what each does alone.
 *
 * <p>With f the output, f₀ its mean, A_B^i the point A with factor i from B:
 *
 * <ul>
 *   <li>V = mean of (f(A)−f₀)² and (f(B)−f₀)²
 *   <li>V_i = mean of (f(B)−f₀)·(f(A_B^i)−f(A)) (Saltelli et al. 2010, table 2, b)
 *   <li>V_Ti = mean of (f(A)−f(A_B^i))²/2 (Jansen 1999; table 2, f)
 *   <li>V_ij = mean of (f(B_A^i)−f₀)·(f(A_B^j)−f₀) − (f(A)−f₀)·(f(B)−f₀), less V_i and V_j
 *       (Saltelli 2002)
 * </ul>
 *
 * Products are those of {@link Outputs}, so that chance makes no share larger or smaller. Intervals
 * come from resampled rows; rows are Sobol points and so more even than independent ones, which
 * makes intervals wide rather than narrow.
 *
 * <p>References: A. Saltelli et al. (2010), Computer Physics Communications 181(2); M. J. W. Jansen
 * (1999), Computer Physics Communications 117(1); A. Saltelli (2002), Computer Physics
 * Communications 145(2).
 *
 * @param mean f₀
 * @param variance V
 * @param chance the mean variance of histories at the same point; 0 of a model without chance
 * @param effects one for each factor, in their order
 * @param interactions of two factors; none unless the design can tell them
 * @param rows N
 */
public record SobolIndices(
    double mean,
    double variance,
    double chance,
    List<Effect> effects,
    List<Interaction> interactions,
    int rows) {

  /**
   * What one factor does.
   *
   * @param first S_i
   * @param total S_Ti
   */
  public record Effect(Interval first, Interval total) {}

  /**
   * What two factors do together beyond what each does alone.
   *
   * @param one the place of the first
   * @param other that of the second, greater
   * @param index S_ij
   */
  public record Interaction(int one, int other, Interval index) {}

  /**
   * The indices of an output.
   *
   * @param design where it was evaluated
   * @param outputs at each of its points
   * @param seed of the resampling
   * @return empty if the output does not vary beyond chance
   */
  public static Optional<SobolIndices> of(SaltelliDesign design, Outputs outputs, long seed) {
    return new Estimation(design, outputs, Resampling.of(design.rows(), seed)).indices();
  }

  /** The sum of first-order indices. */
  public double sumOfFirst() {
    return effects.stream().mapToDouble(effect -> effect.first().value()).sum();
  }

  /** The sum of total indices. */
  public double sumOfTotal() {
    return effects.stream().mapToDouble(effect -> effect.total().value()).sum();
  }

  private record Estimation(SaltelliDesign design, Outputs outputs, Resampling resampling) {

    Optional<SobolIndices> indices() {
      int rows = design.rows();
      double mean = 0;
      double chance = 0;
      for (int row = 0; row < rows; row++) {
        mean += (outputs.mean(design.a(row)) + outputs.mean(design.b(row))) / (2 * rows);
        chance += (outputs.chance(design.a(row)) + outputs.chance(design.b(row))) / (2 * rows);
      }
      double[] variance = new double[rows];
      for (int row = 0; row < rows; row++) {
        double[] a = outputs.less(design.a(row), mean);
        double[] b = outputs.less(design.b(row), mean);
        variance[row] = (Outputs.product(a, a) + Outputs.product(b, b)) / 2;
      }
      if (!(Resampling.mean(variance) > 0)) {
        return Optional.empty();
      }
      int k = design.factors().size();
      double[][] first = new double[k][];
      List<Effect> effects = new ArrayList<>();
      for (int factor = 0; factor < k; factor++) {
        first[factor] = first(factor, mean);
        effects.add(
            new Effect(
                resampling.ratio(first[factor], variance),
                resampling.ratio(total(factor), variance)));
      }
      List<Interaction> interactions = new ArrayList<>();
      if (design.secondOrder()) {
        for (int one = 0; one < k; one++) {
          for (int other = one + 1; other < k; other++) {
            double[] together = together(one, other, mean);
            for (int row = 0; row < rows; row++) {
              together[row] -= first[one][row] + first[other][row];
            }
            interactions.add(new Interaction(one, other, resampling.ratio(together, variance)));
          }
        }
      }
      return Optional.of(
          new SobolIndices(mean, Resampling.mean(variance), chance, effects, interactions, rows));
    }

    private double[] first(int factor, double mean) {
      double[] first = new double[design.rows()];
      for (int row = 0; row < first.length; row++) {
        first[row] =
            Outputs.product(
                outputs.less(design.b(row), mean),
                outputs.difference(design.ab(row, factor), design.a(row)));
      }
      return first;
    }

    private double[] total(int factor) {
      double[] total = new double[design.rows()];
      for (int row = 0; row < total.length; row++) {
        double[] step = outputs.difference(design.a(row), design.ab(row, factor));
        total[row] = Outputs.product(step, step) / 2;
      }
      return total;
    }

    /** What the two share of the variance, alone and together. */
    private double[] together(int one, int other, double mean) {
      double[] together = new double[design.rows()];
      for (int row = 0; row < together.length; row++) {
        together[row] =
            Outputs.product(
                    outputs.less(design.ba(row, one), mean),
                    outputs.less(design.ab(row, other), mean))
                - Outputs.product(
                    outputs.less(design.a(row), mean), outputs.less(design.b(row), mean));
      }
      return together;
    }
  }
}
