package org.alliancesim.model;

import org.alliancesim.interest.Direction;

/**
 * One of the things that a state could do at a look, as numbers from which its advantage over
 * staying follows whatever κ, κ_c and β_align are: what it gains is linear in β_align, and what it
 * expects of the members depends on none of them.
 *
 * @param status the index of the status it would apply for or take; {@code World.NONE}: leave
 * @param nest the number of its nest, of a track and a direction; ascending in a list
 * @param direction where it leads
 * @param needsVote whether it is a bid
 * @param otherGain what it would gain were β_align 0, in logit units
 * @param alignment what each unit of β_align adds to the gain
 * @param success π̂∈[0,1]; 1 for what needs no vote
 * @param step |c(s)−c(now)|∈[0,1]
 * @param exit what giving up full membership costs; 0 if it is not given up
 */
public record Weighed(
    int status,
    int nest,
    Direction direction,
    boolean needsVote,
    double otherGain,
    double alignment,
    double success,
    double step,
    double exit) {

  /**
   * κ(s) = κ·[1 + κ_c·(|c(s)−c(now)| − ½)].
   *
   * @param step |c(s)−c(now)|∈[0,1]
   */
  public static double inertia(double kappa, double kappaStep, double step) {
    return kappa * (1 + kappaStep * (step - 0.5));
  }

  /**
   * X, the advantage over staying, in logit units.
   *
   * @param betaAlign β_align
   * @param kappa κ
   * @param kappaStep κ_c
   * @param refusal φ
   * @param level ℓ, which counts for bids
   */
  public double advantage(
      double betaAlign, double kappa, double kappaStep, double refusal, double level) {
    double gain = otherGain + betaAlign * alignment;
    double inertia = inertia(kappa, kappaStep, step) + exit;
    return needsVote
        ? Choice.advantageOfBid(gain, success, refusal, inertia - level)
        : gain - inertia;
  }
}
