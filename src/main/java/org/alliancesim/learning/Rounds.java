package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.chance.SamplingDesign;

/**
 * Points tried in rounds: the first from the prior, further ones where the weight was found. Points
 * of all rounds count, each against the mean density of all rounds, so that no fold, however much
 * wider than the whole, lies where none was tried.
 */
final class Rounds {

  /** While a fold has fewer effective points, a round is added. */
  static final double AIM = 2 * Weights.ENOUGH;

  static final int MOST = 5;

  private final List<String> names;
  private final int perRound;
  private final long seed;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<double[]> points = new ArrayList<>();

  /**
   * No rounds yet.
   *
   * @param names what the levels of a point are of, in alphabetical order
   * @param perRound how many points are tried in each
   */
  Rounds(List<String> names, int perRound, long seed) {
    this.names = names;
    this.perRound = perRound;
    this.seed = seed;
  }

  /** The points of the first round, which are the prior's. */
  double[][] first() {
    return add(Proposal.prior(names));
  }

  /** Those of a further round. */
  double[][] next(Weights weights) {
    return add(proposals.get(0).leaningTo(levels(), weights));
  }

  private double[][] add(Proposal proposal) {
    int blocks = (perRound + SamplingDesign.BLOCK - 1) / SamplingDesign.BLOCK;
    double[][] more =
        proposal.points(seed, proposals.size() * blocks * SamplingDesign.BLOCK, perRound);
    proposals.add(proposal);
    points.addAll(Arrays.asList(more));
    return more;
  }

  /** How many rounds there were. */
  int count() {
    return proposals.size();
  }

  /** Whether another round may be added. */
  boolean more() {
    return proposals.size() < MOST;
  }

  /** All points, as levels of their priors. */
  double[][] levels() {
    return points.toArray(double[][]::new);
  }

  /** The points of the first round. */
  double[][] priorLevels() {
    return points.subList(0, perRound).toArray(double[][]::new);
  }

  /** The points' weights, given the logarithms of their likelihoods. */
  Weights weights(double[] logLikelihoods) {
    return Weights.of(
        logLikelihoods,
        points.stream().mapToDouble(point -> Proposal.density(point, proposals)).toArray());
  }

  /** Their weights before anything was seen. */
  Weights priorWeights() {
    return weights(new double[points.size()]);
  }
}
