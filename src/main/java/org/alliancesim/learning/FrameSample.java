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
  private static final int SCHEMES = FrameEvidence.SCHEMES.size();

  /** Rows of numbers that a point is kept as. */
  private static final int NUMBERS = 1 + 2 * SCHEMES;

  private final FrameEvidence evidence;
  private final Rounds rounds;
  private final long seed;
  private final Aim aim;
  private final List<Evaluation> evaluations = new ArrayList<>();

  /** For whom points are to be enough. */
  enum Aim {
    /** For who has seen all, and for every fold but those of single states. */
    EVERY_FOLD,
    /** For who has seen all. */
    NOTHING_LEFT_OUT
  }

  private FrameSample(FrameEvidence evidence, int perRound, long seed, Aim aim) {
    this.evidence = evidence;
    this.aim = aim;
    this.rounds = new Rounds(FramePrior.names(), perRound, seed);
    this.seed = seed;
  }

  /**
   * Tries points.
   *
   * @param perRound how many in a round
   * @param aim for whom there are to be enough
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  static FrameSample of(FrameEvidence evidence, int perRound, long seed, Aim aim, PastWork work)
      throws InterruptedException {
    FrameSample sample = new FrameSample(evidence, perRound, seed, aim);
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
    List<Evaluation> done = new ArrayList<>();
    float[][] kept = work.loadNumbers(name).orElse(new float[0][]);
    if (kept.length == some.length * NUMBERS) {
      for (int point = 0; point < some.length; point++) {
        done.add(evaluation(kept, point * NUMBERS));
      }
      work.advanced(some.length);
      return done;
    }
    float[][] numbers = new float[some.length * NUMBERS][];
    for (int point = 0; point < some.length; point++) {
      work.requireGoingOn();
      Evaluation evaluation = evidence.evaluate(FramePrior.point(some[point]));
      int at = point * NUMBERS;
      numbers[at] = evaluation.logLikelihoods();
      System.arraycopy(evaluation.forecasts(), 0, numbers, at + 1, SCHEMES);
      System.arraycopy(evaluation.years(), 0, numbers, at + 1 + SCHEMES, SCHEMES);
      done.add(evaluation);
      work.advanced(1);
    }
    work.saveNumbers(name, numbers);
    return done;
  }

  private static Evaluation evaluation(float[][] numbers, int at) {
    return new Evaluation(
        numbers[at],
        Arrays.copyOfRange(numbers, at + 1, at + 1 + SCHEMES),
        Arrays.copyOfRange(numbers, at + 1 + SCHEMES, at + NUMBERS));
  }

  /** The smallest effective sample size of the folds that are aimed at. */
  private double least() {
    double least = Double.POSITIVE_INFINITY;
    int last = aim == Aim.EVERY_FOLD ? evidence.foldOfLater() : 0;
    for (int fold = 0; fold <= last; fold++) {
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
