package org.alliancesim.experiment.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shares of the variance of p(x) that add up to 1: what each factor explains on average over all
 * orders in which factors could become known, so that interactions are shared out evenly.
 *
 * <p>On a walk x = z₀, z₁, …, z_k = y that exchanges factor i between z⁻ and z⁺, Sh_i·V is the mean
 * of (f(x) − [f(z⁻)+f(z⁺)]/2)·(f(z⁻) − f(z⁺)), with products as in {@link Outputs}: the growth of
 * (f(x)−f(z))²/2, whose mean is the total variance of the factors exchanged so far.
 *
 * <p>References: A. B. Owen (2014), "Sobol' indices and Shapley value", SIAM/ASA Journal on
 * Uncertainty Quantification 2(1); E. Song, B. L. Nelson, J. Staum (2016), the same 4(1); T. Goda
 * (2021), Reliability Engineering &amp; System Safety 213.
 *
 * @param variance V, the variance of p(x)
 * @param chance the mean variance of histories at the same point
 * @param effects Sh_i, one for each factor in their order; they add up to 1
 * @param rows N
 */
public record ShapleyEffects(double variance, double chance, List<Interval> effects, int rows) {

  /**
   * The effects on an output.
   *
   * @param design where it was evaluated
   * @param outputs at each of its points
   * @param seed of the resampling
   * @return empty if the output does not vary beyond chance
   */
  public static Optional<ShapleyEffects> of(ShapleyDesign design, Outputs outputs, long seed) {
    int k = design.factors().size();
    double[][] shares = new double[k][design.rows()];
    double[] variance = new double[design.rows()];
    double chance = 0;
    for (int row = 0; row < design.rows(); row++) {
      int start = design.start(row);
      int[] order = design.order(row);
      chance += outputs.chance(start) / design.rows();
      double reached = 0;
      for (int step = 0; step < k; step++) {
        double[] way = outputs.difference(start, start + step + 1);
        double far = Outputs.product(way, way) / 2;
        shares[order[step]][row] = far - reached;
        reached = far;
      }
      variance[row] = reached;
    }
    if (!(Resampling.mean(variance) > 0)) {
      return Optional.empty();
    }
    Resampling resampling = Resampling.of(design.rows(), seed);
    List<Interval> effects = new ArrayList<>();
    for (double[] share : shares) {
      effects.add(resampling.ratio(share, variance));
    }
    return Optional.of(
        new ShapleyEffects(Resampling.mean(variance), chance, effects, design.rows()));
  }
}
