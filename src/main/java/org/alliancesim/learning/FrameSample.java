package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.learning.FrameEvidence.Evaluation;

/**
 * Points tried, with what each says of the frame: a first round from the prior and further ones
 * that lean to where the weight was found, until every fold has enough effective points. Points of
 * all rounds count, each against the mean density of all rounds, so that no fold, however much
 * wider than the whole, lies where none was tried.
 */
final class FrameSample {

  /** While a fold by organisation or time has fewer effective points, a round is added. */
  private static final double AIM = 2 * Weights.ENOUGH;

  static final int MOST_ROUNDS = 5;
  private static final int POINTS_IN_A_PART = 20;

  private final FrameEvidence evidence;
  private final List<double[]> points = new ArrayList<>();
  private final List<Evaluation> evaluations = new ArrayList<>();
  private final List<Proposal> rounds = new ArrayList<>();
  private final int pointsInARound;

  private FrameSample(FrameEvidence evidence, int pointsInARound) {
    this.evidence = evidence;
    this.pointsInARound = pointsInARound;
  }

  /**
   * Tries points.
   *
   * @param perRound how many in a round
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  static FrameSample of(FrameEvidence evidence, int perRound, long seed, PastWork work)
      throws InterruptedException {
    FrameSample sample = new FrameSample(evidence, perRound);
    sample.add(Proposal.prior(), seed, work);
    while (sample.rounds.size() < MOST_ROUNDS && sample.least() < AIM) {
      sample.add(Proposal.leaningTo(sample.levels(), sample.weights(0)), seed, work);
    }
    return sample;
  }

  private void add(Proposal proposal, long seed, PastWork work) throws InterruptedException {
    int round = rounds.size();
    int blocks = (pointsInARound + SamplingDesign.BLOCK - 1) / SamplingDesign.BLOCK;
    double[][] more = proposal.points(seed, round * blocks * SamplingDesign.BLOCK, pointsInARound);
    rounds.add(proposal);
    points.addAll(Arrays.asList(more));
    int parts = (more.length + POINTS_IN_A_PART - 1) / POINTS_IN_A_PART;
    Pool.map(
            parts,
            work,
            part -> {
              int first = part * POINTS_IN_A_PART;
              int end = Math.min(more.length, first + POINTS_IN_A_PART);
              String name = String.format(Locale.ROOT, "seed-%x-round-%d-part-%04d", seed, round, part);
              return part(name, Arrays.copyOfRange(more, first, end), work);
            })
        .forEach(evaluations::addAll);
  }

  private List<Evaluation> part(String name, double[][] some, PastWork work) {
    int schemes = FrameEvidence.SCHEMES.size();
    List<Evaluation> done = new ArrayList<>();
    float[][] kept = work.loadNumbers(name).orElse(new float[0][]);
    if (kept.length == some.length * (schemes + 1)) {
      for (int point = 0; point < some.length; point++) {
        int at = point * (schemes + 1);
        done.add(new Evaluation(kept[at], Arrays.copyOfRange(kept, at + 1, at + 1 + schemes)));
      }
      work.advanced(some.length);
      return done;
    }
    float[][] numbers = new float[some.length * (schemes + 1)][];
    for (int point = 0; point < some.length; point++) {
      work.requireGoingOn();
      Evaluation evaluation = evidence.evaluate(FramePrior.point(some[point]));
      numbers[point * (schemes + 1)] = evaluation.logLikelihoods();
      System.arraycopy(evaluation.forecasts(), 0, numbers, point * (schemes + 1) + 1, schemes);
      done.add(evaluation);
      work.advanced(1);
    }
    work.saveNumbers(name, numbers);
    return done;
  }

  /** The smallest effective sample size of all folds but those of single states. */
  private double least() {
    double least = Double.POSITIVE_INFINITY;
    for (int fold = 0; fold <= evidence.foldOfLater(); fold++) {
      Weights weights = weights(fold);
      least = Math.min(least, weights.learned() ? weights.effectiveSampleSize() : 0);
    }
    return least;
  }

  /** How many rounds there were. */
  int rounds() {
    return rounds.size();
  }

  /** The points as levels of their priors. */
  double[][] levels() {
    return points.toArray(double[][]::new);
  }

  /** The points of the first round, which are the prior's. */
  double[][] priorLevels() {
    return points.subList(0, pointsInARound).toArray(double[][]::new);
  }

  Evaluation evaluation(int point) {
    return evaluations.get(point);
  }

  private double[] densities() {
    return points.stream().mapToDouble(point -> Proposal.density(point, rounds)).toArray();
  }

  /** The points' weights for a forecaster who has seen what a fold does not leave out. */
  Weights weights(int fold) {
    return Weights.of(
        evaluations.stream().mapToDouble(each -> each.logLikelihoods()[fold]).toArray(),
        densities());
  }

  /** Their weights before anything was seen. */
  Weights priorWeights() {
    return Weights.of(new double[points.size()], densities());
  }
}
