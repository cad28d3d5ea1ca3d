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
 * the one before has taught, and one that alone is counted, so that the estimate is unbiased
 * whatever was learned. A pure function of (scenario, seed, event, number of histories) on any
 * number of threads.
 */
public final class RareRun {

  /** Above it plain histories do as well. */
  public static final double RARE = 0.02;

  /** Rounds of one block each, from which is learned how to draw. */
  private static final int SCOUTING = 3;

  /** A block for each round, and two that count. */
  public static final int FEWEST = (SCOUTING + 2) * SamplingDesign.BLOCK;

  /** Histories of a task; a block has several, so that a round has work for several threads. */
  private static final int PART = SamplingDesign.BLOCK / 4;

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
    Law plain = Laws.plain(sampler.scenario());
    Law law = plain;
    for (int round = 0; round < SCOUTING; round++) {
      Law by = law;
      Optional<List<Scouted>> scouted =
          all(
              round * SamplingDesign.BLOCK,
              SamplingDesign.BLOCK,
              (history, inputs, room) -> Optional.of(sampler.scout(history, inputs, by, room)));
      if (scouted.isEmpty()) {
        return Optional.empty();
      }
      law = Fit.of(plain, scouted.get());
    }
    int first = SCOUTING * SamplingDesign.BLOCK;
    int counted = histories - first;
    Mixture mixture = Laws.learned(sampler.scenario(), sampler.event(), law);
    String ask = sampler.event().asked().toString();
    return all(
            first, counted, (history, inputs, room) -> sampler.run(history, inputs, mixture, room))
        .map(hits -> RareEstimate.row(ask, histories, new Round(mixture, first, counted, hits)));
  }

  /** Runs a history, and says what it has found. */
  private interface Running<R> {
    Optional<R> run(int history, Inputs inputs, Histories room);
  }

  /** What some histories have found, in order; empty if it was cancelled. */
  private <R> Optional<List<R>> all(int first, int size, Running<R> running) {
    List<R> all = new ArrayList<>();
    boolean complete =
        new NumberedTasks("rare events", threads, AHEAD)
            .run(
                (size - 1) / PART + 1,
                part -> !cancelled,
                part -> part(first + (int) part * PART, first + size, running),
                (part, found) -> all.addAll(found));
    return complete && !cancelled ? Optional.of(all) : Optional.empty();
  }

  private <R> Optional<List<R>> part(int begin, int before, Running<R> running) {
    Inputs inputs = sampler.inputs(begin);
    Histories room = new Histories(sampler.scenario());
    List<R> found = new ArrayList<>();
    for (int history = begin; history < Math.min(before, begin + PART); history++) {
      if (cancelled || Thread.currentThread().isInterrupted()) {
        return Optional.empty();
      }
      running.run(history, inputs, room).ifPresent(found::add);
      progress.advanced(1);
    }
    return Optional.of(found);
  }
}
