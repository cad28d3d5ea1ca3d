package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.learning.FrameEvidence.Evaluation;

/** Points tried, with what each says of the frame, until every fold has enough effective points. */
final class FrameSample {

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
   * @param tasks asks the evidence
   * @param work keeps what was answered
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  static FrameSample of(
      FrameEvidence evidence, int perRound, long seed, Aim aim, FrameTasks tasks, PastWork work)
      throws InterruptedException {
    FrameSample sample = new FrameSample(evidence, perRound, seed, aim);
    sample.add(sample.rounds.first(), tasks, work);
    while (sample.rounds.more() && sample.least() < Rounds.AIM) {
      sample.add(sample.rounds.next(sample.weights(0)), tasks, work);
    }
    return sample;
  }

  private void add(double[][] more, FrameTasks tasks, PastWork work) throws InterruptedException {
    TriedPoints tried = new TriedPoints(more);
    List<List<Evaluation>> kept =
        Pool.map(
            tried.parts(),
            work,
            part -> {
              float[][] numbers = work.loadNumbers(name(part)).orElse(new float[0][]);
              List<Evaluation> loaded = tried.kept(part, numbers);
              work.advanced(loaded.size());
              return loaded;
            });
    List<List<Evaluation>> answered =
        tasks.answers(
            tried,
            part -> kept.get(part).isEmpty(),
            (evaluated, part) -> {
              work.saveNumbers(name(part), TriedPoints.numbers(evaluated));
              work.advanced(evaluated.size());
            });
    Iterator<List<Evaluation>> next = answered.iterator();
    for (List<Evaluation> part : kept) {
      evaluations.addAll(part.isEmpty() ? next.next() : part);
    }
  }

  /** By what a part of this round is kept. */
  private String name(int part) {
    return String.format(Locale.ROOT, "seed-%x-round-%d-part-%04d", seed, rounds.count(), part);
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
