package org.alliancesim.power;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.world.StateCode;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * What a voting rule gives each voter, whoever wants what: indices of a priori power, where every
 * voter either consents or objects.
 *
 * <p>All follow from one number, the probability Δ_i(p) that voter i decides if each other voter
 * consents with probability p: P(pass | i consents) − P(pass | i objects), as the rule itself
 * reckons it. It is the partial derivative of the rule's multilinear extension, a polynomial in p
 * of a degree below the number of voters (Owen 1972), so that quadrature is exact.
 */
public final class VotingPower {

  /** Everybody consents as likely as not. */
  private static final double EVEN = 0.5;

  /** What binary64 leaves of a 0 or of a 1 after sums of this length. */
  private static final double ROUNDING = 1e-12;

  private final double passing;
  private final double[] shapleyShubik;
  private final double[] banzhaf;

  private VotingPower(double passing, double[] shapleyShubik, double[] banzhaf) {
    this.passing = passing;
    this.shapleyShubik = shapleyShubik;
    this.banzhaf = banzhaf;
  }

  /**
   * The power that a rule gives.
   *
   * @param rule the rule
   * @param voters who votes, none twice
   */
  public static VotingPower of(VotingRule rule, List<StateCode> voters) {
    int size = voters.size();
    double[] shapleyShubik = new double[size];
    if (size > 0) {
      // exact for polynomials of a degree below 2·(number of points)
      GaussIntegrator points = new GaussIntegratorFactory().legendre((size + 1) / 2, 0, 1);
      for (int point = 0; point < points.getNumberOfPoints(); point++) {
        double[] decides = decides(rule, voters, points.getPoint(point));
        for (int voter = 0; voter < size; voter++) {
          shapleyShubik[voter] += points.getWeight(point) * decides[voter];
        }
      }
    }
    double[] even = evenly(size, EVEN);
    return new VotingPower(
        rule.passProbability(voters, even, even), shapleyShubik, decides(rule, voters, EVEN));
  }

  /** Δ_i(p) of each voter. */
  private static double[] decides(VotingRule rule, List<StateCode> voters, double p) {
    double[] decides = new double[voters.size()];
    double[] consent = evenly(voters.size(), p);
    double[] object = evenly(voters.size(), 1 - p);
    for (int voter = 0; voter < decides.length; voter++) {
      consent[voter] = 1;
      object[voter] = 0;
      double with = rule.passProbability(voters, object, consent);
      consent[voter] = 0;
      object[voter] = 1;
      double against = rule.passProbability(voters, object, consent);
      consent[voter] = p;
      object[voter] = 1 - p;
      decides[voter] = with - against > ROUNDING ? with - against : 0;
    }
    return decides;
  }

  private static double[] evenly(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }

  /**
   * A, the power of the voters together to act: the share of all ways to vote in which the ballot
   * passes (Coleman 1971).
   */
  public double passing() {
    return passing;
  }

  /**
   * The share of all orders of the voters in which this one turns those before it into enough
   * (Shapley and Shubik 1954): ∫ Δ_i(p) dp over [0, 1]. They sum to 1, or are 0 if nobody can
   * change anything.
   *
   * @param voter the voter's place
   */
  public double shapleyShubik(int voter) {
    return shapleyShubik[voter];
  }

  /**
   * β′, absolute: the share of all ways in which the others can vote where this vote decides
   * (Penrose 1946, Banzhaf 1965): Δ_i(½).
   *
   * @param voter the voter's place
   */
  public double banzhaf(int voter) {
    return banzhaf[voter];
  }

  /**
   * β, relative: {@link #banzhaf} over the sum of all voters'.
   *
   * @return empty if nobody can change anything
   */
  public OptionalDouble banzhafShare(int voter) {
    double sum = 0;
    for (double each : banzhaf) {
      sum += each;
    }
    return ratio(banzhaf[voter], sum);
  }

  /**
   * Power to prevent action: of the ways to vote in which the ballot passes, the share in which it
   * would not without this voter (Coleman 1971): β′/2A.
   *
   * @return empty if it never passes
   */
  public OptionalDouble preventing(int voter) {
    return ratio(banzhaf[voter], 2 * passing);
  }

  /**
   * Power to initiate action: of the ways to vote in which the ballot fails, the share in which
   * this vote would carry it (Coleman 1971): β′/2(1−A).
   *
   * @return empty if it always passes
   */
  public OptionalDouble initiating(int voter) {
    return ratio(banzhaf[voter], 2 * (1 - passing));
  }

  private static OptionalDouble ratio(double part, double whole) {
    return whole > ROUNDING ? OptionalDouble.of(Math.min(1, part / whole)) : OptionalDouble.empty();
  }
}
