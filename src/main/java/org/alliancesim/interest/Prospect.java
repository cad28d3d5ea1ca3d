package org.alliancesim.interest;

import java.io.Serializable;

/**
 * What a state has before it when it weighs a status.
 *
 * @param offer what the status gives and asks
 * @param savingPercent Saving/M, in per cent of the state's military budget
 * @param circumstances what the state stands in, whatever the status
 */
public record Prospect(Offer offer, double savingPercent, Circumstances circumstances) {

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
      double discount, double training, double protection, double forum, double commitment)
      implements Serializable {

    /** a = 1−(1−δ)(1−t)(1−g): what the status gives. */
    double advantage() {
      return Prospect.advantage(discount, training, protection);
    }
  }

  /**
   * What the state stands in: the same for all statuses that it weighs in a month.
   *
   * @param power p
   * @param nearness near∈[0,1], of its territory to the nearest member's
   * @param security what it has to fear, and who would help
   * @param orientation where it stands, and what its standing with the alliance would say
   */
  public record Circumstances(
      double power, double nearness, Security security, Orientation orientation) {}

  /**
   * What the state has to fear, and who would help.
   *
   * @param threat θ
   * @param umbrella the best guarantee it has without the alliance
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

  Security security() {
    return circumstances.security();
  }

  Orientation orientation() {
    return circumstances.orientation();
  }

  /** c̃ = ω+(1−ω)c: what holding the status says, even if it binds to nothing. */
  double alignment() {
    double symbolic = circumstances.orientation().symbolic();
    return symbolic + (1 - symbolic) * offer.commitment();
  }

  /** a = 1−(1−δ)(1−t)(1−g). */
  public static double advantage(double discount, double training, double protection) {
    return 1 - (1 - discount) * (1 - training) * (1 - protection);
  }
}
