package org.alliancesim.experiment.rare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.FailedTask;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.results.HitRow;
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

  private final Sampler sampler;
  private final int histories;
  private final int threads;
  private final MonteCarlo.Progress progress;
  private volatile boolean cancelled;

  /** Keeps what is done, so that it need not be done again. */
  public interface Store {
    /** What is there of a part; empty if it is to be simulated. */
    Optional<List<HitRow>> load(String part);

    /** Keeps a part. */
    void save(String part, List<HitRow> hits);
  }

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
          "a rare event needs at least " + FEWEST + " histories and 1 thread, not " + histories
              + " and " + threads);
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
   * Runs all that the store does not have.
   *
   * @param prefix what the names of its parts begin with
   * @return empty if it was cancelled or interrupted
   */
  public Optional<RareRow> run(Store store, String prefix) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "rare");
              thread.setDaemon(true);
              return thread;
            });
    try {
      int learning =
          Math.min(
              MOST_TO_LEARN_FROM,
              Math.max(1, histories / 10 / SamplingDesign.BLOCK) * SamplingDesign.BLOCK);
      List<Round> rounds = new ArrayList<>();
      for (int number = 0; number <= LEARNING; number++) {
        Mixture mixture =
            rounds.isEmpty()
                ? Laws.atFirst(sampler.scenario(), sampler.event())
                : Laws.learned(
                    sampler.scenario(), sampler.event(), Fit.of(sampler, rounds));
        int first = number * learning;
        int size = number < LEARNING ? learning : histories - first;
        Optional<Round> round =
            round(mixture, first, size, store, prefix, pool);
        if (round.isEmpty()) {
          return Optional.empty();
        }
        rounds.add(round.get());
      }
      String ask = sampler.event().asked().toString();
      return Optional.of(RareEstimate.row(ask, histories, rounds.get(LEARNING)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      pool.shutdownNow();
    }
  }

  private Optional<Round> round(
      Mixture mixture, int first, int size, Store store, String prefix, ExecutorService pool)
      throws InterruptedException {
    List<Future<Optional<List<HitRow>>>> parts = new ArrayList<>();
    for (int from = first; from < first + size; from += SamplingDesign.BLOCK) {
      int begin = from;
      int end = Math.min(first + size, from + SamplingDesign.BLOCK);
      String name =
          String.format(Locale.ROOT, "%s%05d", prefix, begin / SamplingDesign.BLOCK);
      parts.add(pool.submit(() -> part(mixture, begin, end, store, name)));
    }
    List<HitRow> hits = new ArrayList<>();
    boolean complete = true;
    for (Future<Optional<List<HitRow>>> part : parts) {
      try {
        Optional<List<HitRow>> found = part.get();
        complete &= found.isPresent();
        found.ifPresent(hits::addAll);
      } catch (ExecutionException e) {
        throw FailedTask.failure(e);
      }
    }
    return complete ? Optional.of(new Round(mixture, first, size, hits)) : Optional.empty();
  }

  private Optional<List<HitRow>> part(
      Mixture mixture, int begin, int end, Store store, String name) {
    if (cancelled) {
      return Optional.empty();
    }
    Optional<List<HitRow>> there = store.load(name);
    if (there.isPresent()) {
      progress.advanced(end - begin);
      return there;
    }
    Inputs inputs = sampler.inputs(begin);
    List<HitRow> hits = new ArrayList<>();
    for (int history = begin; history < end; history++) {
      if (cancelled || Thread.currentThread().isInterrupted()) {
        return Optional.empty();
      }
      sampler.run(history, inputs, mixture).ifPresent(hits::add);
      progress.advanced(1);
    }
    store.save(name, hits);
    return Optional.of(hits);
  }
}
