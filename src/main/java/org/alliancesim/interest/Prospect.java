package org.alliancesim.interest;

import java.io.Serializable;

/**
 * What a state has before it when it weighs a status: what it stands in, whatever the status, and
 * what the status offers. A form that is filled in anew at each look and for each status, since
 * states look at many and often: not to be kept.
 */
public final class Prospect implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Offer NOTHING = new Offer(0, 0, 0, 0, 0);

  private double power;
  private double nearness;

  private double threat;
  private double umbrella;
  private double rivalInside;
  private double credibility;

  private double symbolic;
  private double meanAffinity;
  private double westernTies;
  private double isolation;
  private double nonAlignment;
  private double resentment;

  private Offer offer = NOTHING;
  private double relief;

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
   * What the state is.
   *
   * @param itsPower p
   * @param itsNearness near∈[0,1], of its territory to the nearest member's
   * @return this form
   */
  public Prospect state(double itsPower, double itsNearness) {
    power = itsPower;
    nearness = itsNearness;
    return this;
  }

  /**
   * What the state has to fear, and who would help.
   *
   * @param theta θ
   * @param guarantee the best guarantee it has without the alliance
   * @param largestRivalry the largest rivalry with a voting member
   * @param k K, the credibility of the alliance
   * @return this form
   */
  public Prospect security(double theta, double guarantee, double largestRivalry, double k) {
    threat = theta;
    umbrella = guarantee;
    rivalInside = largestRivalry;
    credibility = k;
    return this;
  }

  /**
   * Where the state stands of itself.
   *
   * @param ties w, to the West
   * @param doctrine n, its non-alignment
   * @param grudge ρ, its resentment of the alliance
   * @return this form
   */
  public Prospect leanings(double ties, double doctrine, double grudge) {
    westernTies = ties;
    nonAlignment = doctrine;
    resentment = grudge;
    return this;
  }

  /**
   * What its standing with the alliance would say.
   *
   * @param omega ω∈[0,1], the symbolic part of any status
   * @param affinity F̄, the power-weighted mean affinity to the other voting members
   * @param sigma σ, the isolation of the leader
   * @return this form
   */
  public Prospect company(double omega, double affinity, double sigma) {
    symbolic = omega;
    meanAffinity = affinity;
    isolation = sigma;
    return this;
  }

  /**
   * The status that is weighed.
   *
   * @param given what it gives and asks
   * @param reliefOfBudget ln(1+100·Saving/M), see {@link #relief(double)}
   * @return this form
   */
  public Prospect status(Offer given, double reliefOfBudget) {
    offer = given;
    relief = reliefOfBudget;
    return this;
  }

  Offer offer() {
    return offer;
  }

  /** ln(1+100·Saving/M). */
  double relief() {
    return relief;
  }

  double power() {
    return power;
  }

  double nearness() {
    return nearness;
  }

  double threat() {
    return threat;
  }

  double umbrella() {
    return umbrella;
  }

  double rivalInside() {
    return rivalInside;
  }

  double credibility() {
    return credibility;
  }

  double meanAffinity() {
    return meanAffinity;
  }

  double westernTies() {
    return westernTies;
  }

  double isolation() {
    return isolation;
  }

  double nonAlignment() {
    return nonAlignment;
  }

  double resentment() {
    return resentment;
  }

  /** c̃ = ω+(1−ω)c: what holding the status says, even if it binds to nothing. */
  double alignment() {
    return symbolic + (1 - symbolic) * offer.commitment();
  }

  /** a = 1−(1−δ)(1−t)(1−g). */
  public static double advantage(double discount, double training, double protection) {
    return 1 - (1 - discount) * (1 - training) * (1 - protection);
  }

  /**
   * ln(1+100·Saving/M), how much a saving relieves a budget.
   *
   * @param savingPercent 100·Saving/M, in per cent of the military budget
   */
  public static double relief(double savingPercent) {
    return StrictMath.log1p(savingPercent);
  }
}
