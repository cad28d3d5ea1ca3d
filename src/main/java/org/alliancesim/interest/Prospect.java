package org.alliancesim.interest;

/**
 * What a state has before it when it weighs a status.
 *
 * @param offer what the status gives and asks
 * @param means what the state could buy and do by itself
 * @param security what it has to fear, and who would help
 * @param orientation where it stands, and what its standing with the alliance would say
 */
public record Prospect(Offer offer, Means means, Security security, Orientation orientation) {

  /**
   * What a status gives and asks, each in [0, 1].
   *
   * @param discount δ
   * @param training t
   * @param protection g
   * @param forum f
   * @param commitment c
   */
  public record Offer(
      double discount, double training, double protection, double forum, double commitment) {

    /** a = 1−(1−δ)(1−t)(1−g): what the status gives. */
    double advantage() {
      return Prospect.advantage(discount, training, protection);
    }
  }

  /**
   * What the state could buy and do by itself.
   *
   * @param power p
   * @param savingPercent Saving/M, in per cent of its military budget
   */
  public record Means(double power, double savingPercent) {}

  /**
   * What the state has to fear, and who would help.
   *
   * @param threat θ
   * @param umbrella the best guarantee it has from outside
   * @param rivalInside the largest rivalry with a voting member
   * @param credibility K of the alliance
   */
  public record Security(double threat, double umbrella, double rivalInside, double credibility) {}

  /**
   * Where the state stands, and what its standing with the alliance would say.
   *
   * @param symbolic ω∈[0,1], the symbolic part of any status
   * @param meanAffinity F̄, the power-weighted mean affinity to the other voting members
   * @param westernTies w
   * @param isolation σ of the leader
   * @param nonAlignment n
   * @param resentment ρ
   */
  public record Orientation(
      double symbolic,
      double meanAffinity,
      double westernTies,
      double isolation,
      double nonAlignment,
      double resentment) {}

  /** c̃ = ω+(1−ω)c: what holding the status says, even if it binds to nothing. */
  double alignment() {
    return orientation.symbolic() + (1 - orientation.symbolic()) * offer.commitment();
  }

  /** a = 1−(1−δ)(1−t)(1−g). */
  public static double advantage(double discount, double training, double protection) {
    return 1 - (1 - discount) * (1 - training) * (1 - protection);
  }
}
