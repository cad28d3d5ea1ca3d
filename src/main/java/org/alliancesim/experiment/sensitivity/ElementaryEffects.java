package org.alliancesim.experiment.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * What an output does as one factor moves and all others stay: the elementary effect d = [f(x+Δ) −
 * f(x)]/Δ, over trajectories.
 *
 * <ul>
 *   <li>μ, its mean: which way, and how far
 *   <li>μ*, the mean of |d|: how much it matters, whichever way
 *   <li>σ, its standard deviation: how much that depends on where one stands, so on curvature and
 *       on the other factors. Of a model with chance, the variance that chance adds to d, s²/m of
 *       the differences of the m histories over Δ², is taken off
 * </ul>
 *
 * <p>Chance adds to |d| too and cannot be taken off there: {@link Effect#chance()} is what it alone
 * brings to one effect, as a standard deviation.
 *
 * <p>References: M. D. Morris (1991), Technometrics 33(2); F. Campolongo, J. Cariboni, A. Saltelli
 * (2007), Environmental Modelling &amp; Software 22(10).
 *
 * @param effects one for each factor, in their order
 * @param trajectories r
 */
public record ElementaryEffects(List<Effect> effects, int trajectories) {

  /**
   * Those of one factor.
   *
   * @param mean μ; of a group, or of a factor without an order, its sign means nothing
   * @param importance μ*
   * @param deviation σ
   * @param chance the standard deviation that chance alone brings to an elementary effect
   */
  public record Effect(Interval mean, Interval importance, double deviation, double chance) {}

  /**
   * The effects on an output.
   *
   * @param design where it was evaluated
   * @param outputs at each of its points
   * @param seed of the resampling
   */
  public static ElementaryEffects of(MorrisDesign design, Outputs outputs, long seed) {
    Resampling resampling = Resampling.of(design.rows(), seed);
    List<Effect> effects = new ArrayList<>();
    for (int factor = 0; factor < design.factors().size(); factor++) {
      effects.add(effect(design, outputs, factor, resampling));
    }
    return new ElementaryEffects(effects, design.rows());
  }

  private static Effect effect(
      MorrisDesign design, Outputs outputs, int factor, Resampling resampling) {
    int rows = design.rows();
    double[] effects = new double[rows];
    double[] sizes = new double[rows];
    double noise = 0;
    for (int row = 0; row < rows; row++) {
      MorrisDesign.Move move = design.move(row, factor);
      double[] step = outputs.difference(move.to(), move.from());
      double delta = move.up() ? design.delta() : -design.delta();
      effects[row] = Resampling.mean(step) / delta;
      sizes[row] = Math.abs(effects[row]);
      noise += varianceOfMean(step) / (delta * delta) / rows;
    }
    double mean = Resampling.mean(effects);
    double squares = 0;
    for (double effect : effects) {
      squares += (effect - mean) * (effect - mean);
    }
    double variance = rows < 2 ? 0 : squares / (rows - 1);
    return new Effect(
        Interval.of(mean, resampling.means(effects)),
        Interval.of(Resampling.mean(sizes), resampling.means(sizes)),
        FastMath.sqrt(Math.max(0, variance - noise)),
        FastMath.sqrt(noise));
  }

  private static double varianceOfMean(double[] values) {
    return values.length < 2 ? 0 : new Outputs(new double[][] {values}).chance(0) / values.length;
  }
}
