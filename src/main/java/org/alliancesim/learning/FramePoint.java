package org.alliancesim.learning;

import org.alliancesim.model.Weighed;

/**
 * A point of what the frame teaches.
 *
 * @param betaAlign β_align
 * @param kappa κ
 * @param kappaStep κ_c
 * @param tau τ, the standard deviation of organisations' levels
 */
record FramePoint(double betaAlign, double kappa, double kappaStep, double tau) {

  /** X of an option, ℓ left out. */
  double advantage(Weighed option, double refusal) {
    return option.advantage(betaAlign, kappa, kappaStep, refusal, 0);
  }
}
