package org.alliancesim.interest;

/**
 * What a state has before it when it weighs a status.
 *
 * @param symbolic ω∈[0,1], the symbolic part of any status
 * @param discount δ of the status
 * @param training t of the status
 * @param protection g of the status
 * @param forum f of the status
 * @param commitment c of the status
 * @param savingPercent Saving/M, in per cent of the state's military budget
 * @param power p of the state
 * @param credibility K of the alliance
 * @param threat θ of the state
 * @param umbrella the best guarantee it has from outside
 * @param rivalInside the largest rivalry with a voting member
 * @param meanAffinity F̄, the power-weighted mean affinity to the other voting members
 * @param westernTies w
 * @param isolation σ of the leader
 * @param nonAlignment n
 * @param resentment ρ
 */
public record Prospect(
    double symbolic,
    double discount,
    double training,
    double protection,
    double forum,
    double commitment,
    double savingPercent,
    double power,
    double credibility,
    double threat,
    double umbrella,
    double rivalInside,
    double meanAffinity,
    double westernTies,
    double isolation,
    double nonAlignment,
    double resentment) {

  /** a = 1−(1−δ)(1−t)(1−g): what the status gives. */
  double advantage() {
    return advantage(discount, training, protection);
  }

  /** c̃ = ω+(1−ω)c: what holding the status says, even if it binds to nothing. */
  double alignment() {
    return symbolic + (1 - symbolic) * commitment;
  }

  /** a = 1−(1−δ)(1−t)(1−g). */
  public static double advantage(double discount, double training, double protection) {
    return 1 - (1 - discount) * (1 - training) * (1 - protection);
  }
}
