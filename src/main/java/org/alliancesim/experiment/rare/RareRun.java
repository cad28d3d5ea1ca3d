package org.alliancesim.experiment.rare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Histories;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.parallel.NumberedTasks;
import org.alliancesim.results.RareRow;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Estimates how likely a rare event is: three rounds of histories to learn from, each drawn by what
 * the rounds before have taught, and one that alone is counted, so that the estimate is unbiased
 * whatever was learned. A pure function of (scenario, seed, event, number of histories) on any
 * number of threads.
 */
public final class RareRun {

  /** Above it plain histories do as well. */
  public static final double RARE = 0.02;

  private static final int LEARNING = 3;

  /** A tenth of the histories each, in whole blocks, and no more than this teaches. */
  private static final int MOST_TO_LEARN_FROM = 4 * SamplingDesign.BLOCK;

  /** A block for each round, and two that count. */
  public static final int FEWEST = (LEARNING + 2) * SamplingDesign.BLOCK;

  private static final int AHEAD = 8;

  private final Sampler sampler;
  private final int histories;
  private final int threads;
  private final MonteCarlo.Progress progress;
  private volatile boolean cancelled;

  /**
   * A run that has not begun.
   *
   * @param histories at least {@link #FEWEST}, learning included
   * @param threads at least 1
   * @param progress is told of histories that are done or were there
   */
  public RareRun(
      ResolvedScenario scenario,
      long seed,
      RareEvent event,
      int histories,
      int threads,
      MonteCarlo.Progress progress) {
    if (histories < FEWEST || threads < 1) {
      throw new IllegalArgumentException(
          "a rare event needs at least "
              + FEWEST
              + " histories and 1 thread, not "
              + histories
              + " and "
              + threads);
    }
    sampler = new Sampler(scenario, seed, event);
    this.histories = histories;
    this.threads = threads;
    this.progress = progress;
  }

  /** Makes {@link #run} begin no further part, give up those in hand and return. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Runs it.
   *
   * @return empty if it was cancelled or interrupted
   */
  public Optional<RareRow> run() {
    int learning =
        Math.min(
            MOST_TO_LEARN_FROM,
            Math.max(1, histories / 10 / SamplingDesign.BLOCK) * SamplingDesign.BLOCK);
    List<Round> rounds = new ArrayList<>();
    for (int number = 0; number <= LEARNING; number++) {
      Mixture mixture =
          rounds.isEmpty()
              ? Laws.atFirst(sampler.scenario(), sampler.event())
              : Laws.learned(sampler.scenario(), sampler.event(), Fit.of(sampler, rounds));
      int first = number * learning;
      Optional<Round> round =
          round(mixture, first, number < LEARNING ? learning : histories - first);
      if (round.isEmpty()) {
        return Optional.empty();
      }
      rounds.add(round.get());
    }
    String ask = sampler.event().asked().toString();
    return Optional.of(RareEstimate.row(ask, histories, rounds.get(LEARNING)));
  }

  private Optional<Round> round(Mixture mixture, int first, int size) {
    List<Hit> hits = new ArrayList<>();
    boolean complete =
        new NumberedTasks("rare events", threads, AHEAD)
            .run(
                (size - 1) / SamplingDesign.BLOCK + 1,
                part -> !cancelled,
                part -> part(mixture, first, size, (int) part),
                (part, found) -> hits.addAll(found));
    return complete && !cancelled
        ? Optional.of(new Round(mixture, first, size, hits))
        : Optional.empty();
  }

  private Optional<List<Hit>> part(Mixture mixture, int first, int size, int part) {
    int begin = first + part * SamplingDesign.BLOCK;
    int end = Math.min(first + size, begin + SamplingDesign.BLOCK);
    Inputs inputs = sampler.inputs(begin);
    Histories room = new Histories(sampler.scenario());
    List<Hit> hits = new ArrayList<>();
    for (int history = begin; history < end; history++) {
      if (cancelled || Thread.currentThread().isInterrupted()) {
        return Optional.empty();
      }
      sampler.run(history, inputs, mixture, room).ifPresent(hits::add);
      progress.advanced(1);
    }
    return Optional.of(hits);
  }
}
