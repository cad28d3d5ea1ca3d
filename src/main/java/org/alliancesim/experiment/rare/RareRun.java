package org.alliancesim.experiment.rare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Histories;
import org.alliancesim.experiment.InputBlocks;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.parallel.NumberedTasks;
import org.alliancesim.results.HitRow;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.RareRow;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Estimates how likely a rare event is: three rounds of histories to learn from, each drawn by what
 * the one before has taught, and one that alone is counted, so that the estimate is unbiased
 * whatever was learned. A pure function of (scenario, seed, event, number of histories) on any
 * number of threads.
 */
public final class RareRun {

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
  private final InputBlocks inputs;
  private final ThreadLocal<Histories> ofThread;
  private Optional<Function<String, KeptWork>> keeping = Optional.empty();
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
    inputs = new InputBlocks(sampler::inputs);
    ofThread = ThreadLocal.withInitial(() -> new Histories(scenario));
  }

  /**
   * Keeps what has been found, and takes up what was kept before. Rounds from which is only learned
   * are run again.
   *
   * @param kept where parts are kept of what is named, down to all that they depend on
   */
  public RareRun keeping(Function<String, KeptWork> kept) {
    keeping = Optional.of(kept);
    return this;
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
    Law law = Laws.plain(sampler.scenario());
    List<Law> drawn = new ArrayList<>();
    List<Scouted> all = new ArrayList<>();
    for (int round = 0; round < SCOUTING; round++) {
      Law by = law;
      int begin = round * SamplingDesign.BLOCK;
      Optional<List<Scouted>> scouted =
          all(
              SamplingDesign.BLOCK,
              part ->
                  part(
                      begin + part * PART,
                      begin + SamplingDesign.BLOCK,
                      (history, block, room) ->
                          Optional.of(sampler.scout(history, block, by, room))));
      if (scouted.isEmpty()) {
        return Optional.empty();
      }
      drawn.add(by);
      all.addAll(scouted.get());
      law = Fit.of(drawn, all);
    }
    int first = SCOUTING * SamplingDesign.BLOCK;
    int counted = histories - first;
    Mixture mixture = Laws.learned(sampler.scenario(), sampler.event(), law);
    String ask = sampler.event().asked().toString();
    Optional<KeptWork> kept =
        keeping.map(of -> of.apply(ask + "\n" + histories + "\n" + mixture.inWords()));
    return all(counted, part -> counted(first, counted, part, mixture, kept))
        .map(hits -> RareEstimate.row(ask, histories, new Round(mixture, first, counted, hits)));
  }

  private Optional<List<HitRow>> counted(
      int first, int counted, int part, Mixture mixture, Optional<KeptWork> kept) {
    String name = String.format(Locale.ROOT, "hits-%05d", part);
    Optional<List<HitRow>> there = kept.flatMap(work -> work.loadRows(name, HitRow.TABLE));
    if (there.isPresent()) {
      progress.advanced(Math.min(PART, counted - part * PART));
      return there;
    }
    Optional<List<HitRow>> hits =
        part(
            first + part * PART,
            first + counted,
            (history, block, room) -> sampler.run(history, block, mixture, room));
    hits.ifPresent(found -> kept.ifPresent(work -> work.saveRows(name, HitRow.TABLE, found)));
    return hits;
  }

  /** Runs a history, and says what it has found. */
  private interface Running<R> {
    Optional<R> run(int history, Inputs inputs, Histories room);
  }

  /** What some histories have found, part by part in order; empty if it was cancelled. */
  private <R> Optional<List<R>> all(int size, IntFunction<Optional<List<R>>> ofPart) {
    List<R> all = new ArrayList<>();
    boolean complete =
        new NumberedTasks("rare events", threads, AHEAD)
            .run(
                (size - 1) / PART + 1,
                part -> !cancelled,
                part -> ofPart.apply((int) part),
                (part, found) -> all.addAll(found));
    return complete && !cancelled ? Optional.of(all) : Optional.empty();
  }

  private <R> Optional<List<R>> part(int begin, int before, Running<R> running) {
    Inputs block = inputs.of(Sampler.block(begin));
    Histories room = ofThread.get();
    List<R> found = new ArrayList<>();
    for (int history = begin; history < Math.min(before, begin + PART); history++) {
      if (cancelled || Thread.currentThread().isInterrupted()) {
        return Optional.empty();
      }
      running.run(history, block, room).ifPresent(found::add);
      progress.advanced(1);
    }
    return Optional.of(found);
  }
}
