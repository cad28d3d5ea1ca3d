package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.learning.FrameEvidence.Evaluation;

/** Points tried, with what each says of the frame, until every fold has enough effective points. */
final class FrameSample {

  private static final int POINTS_IN_A_PART = 20;

  private final FrameEvidence evidence;
  private final Rounds rounds;
  private final long seed;
  private final List<Evaluation> evaluations = new ArrayList<>();

  private FrameSample(FrameEvidence evidence, int perRound, long seed) {
    this.evidence = evidence;
    this.rounds = new Rounds(FramePrior.names(), perRound, seed);
    this.seed = seed;
  }

  /**
   * Tries points.
   *
   * @param perRound how many in a round
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  static FrameSample of(FrameEvidence evidence, int perRound, long seed, PastWork work)
      throws InterruptedException {
    FrameSample sample = new FrameSample(evidence, perRound, seed);
    sample.add(sample.rounds.first(), work);
    while (sample.rounds.more() && sample.least() < Rounds.AIM) {
      sample.add(sample.rounds.next(sample.weights(0)), work);
    }
    return sample;
  }

  private void add(double[][] more, PastWork work) throws InterruptedException {
    int parts = (more.length + POINTS_IN_A_PART - 1) / POINTS_IN_A_PART;
    Pool.map(
            parts,
            work,
            part -> {
              int first = part * POINTS_IN_A_PART;
              int end = Math.min(more.length, first + POINTS_IN_A_PART);
              String name =
                  String.format(
                      Locale.ROOT, "seed-%x-round-%d-part-%04d", seed, rounds.count(), part);
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

  /** The points as levels of their priors. */
  double[][] levels() {
    return rounds.levels();
  }

  /** The points of the first round, which are the prior's. */
  double[][] priorLevels() {
    return rounds.priorLevels();
  }

  Evaluation evaluation(int point) {
    return evaluations.get(point);
  }

  /** The points' weights for a forecaster who has seen what a fold does not leave out. */
  Weights weights(int fold) {
    return rounds.weights(
        evaluations.stream().mapToDouble(each -> each.logLikelihoods()[fold]).toArray());
  }

  /** Their weights before anything was seen. */
  Weights priorWeights() {
    return rounds.priorWeights();
  }
}
