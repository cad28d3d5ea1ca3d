package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.learning.PosteriorDraws.Drawn;
import org.alliancesim.results.BandOfRanksRow;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.results.PredictiveRow;

/**
 * What frames of the past teach: inertia, how it grows with commitment, alignment, and a level for
 * each organisation.
 */
public final class FrameCalibration {

  /** Equally likely points of a posterior. */
  public static final int POSTERIOR_POINTS = 1000;

  /** Pasts that a check of learning invents. */
  public static final int PASTS = 200;

  /** Pasts that predictive checks invent. */
  private static final int PREDICTED = 500;

  /** Worlds, silent histories of each, and points of the prior on which learning is checked. */
  private static final int CHECKED_WORLDS = 35;

  private static final int CHECKED_HISTORIES = 8;
  private static final int CHECKED_POINTS = 4000;

  /** How many points are timed to say what all will cost. */
  private static final int TIMED = 4;

  private static final double NANOSECONDS = 1e9;
  private static final double SECONDS_OF_A_MINUTE = 60;

  private final FrameEvidence evidence;
  private final FrameSample sample;
  private final long seed;
  private final FrameTasks tasks;
  private final PastWork work;
  private final List<Drawn> drawn;

  private FrameCalibration(
      FrameEvidence evidence,
      FrameSample sample,
      long seed,
      FrameTasks tasks,
      PastWork work,
      List<Drawn> drawn) {
    this.evidence = evidence;
    this.sample = sample;
    this.seed = seed;
    this.tasks = tasks;
    this.work = work;
    this.drawn = drawn;
  }

  /**
   * How much is done.
   *
   * @param points tried in a round
   * @param histories silent histories of each world
   * @param elsewhere where points are tried; empty if on threads of this process
   */
  public record Effort(int points, int histories, Optional<Elsewhere> elsewhere) {

    /** On threads of this process. */
    public Effort(int points, int histories) {
      this(points, histories, Optional.empty());
    }
  }

  /**
   * What learning will cost.
   *
   * @param answers how many answers there are
   * @param worlds about how many worlds
   * @param secondsOfAPoint how long a thread takes for a point
   * @param fewest how many points are tried at least
   * @param most and at most
   */
  public record Cost(int answers, int worlds, double secondsOfAPoint, int fewest, int most) {

    /** How many minutes so many points take. */
    public double minutes(int points, int threads) {
      return points * secondsOfAPoint / threads / SECONDS_OF_A_MINUTE;
    }
  }

  /**
   * Learns.
   *
   * @param worlds the worlds of all banks
   * @param told what it will cost, before most of it is done
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  public static FrameCalibration of(
      List<AskedWorld> worlds, Effort effort, long seed, PastWork work, Consumer<Cost> told)
      throws InterruptedException {
    return of(worlds, effort, seed, FrameSample.Aim.EVERY_FOLD, work, told);
  }

  /** Learns from the whole past alone, with no more points than that needs. */
  static FrameCalibration ofTheWhole(
      List<AskedWorld> worlds, Effort effort, long seed, PastWork work)
      throws InterruptedException {
    return of(worlds, effort, seed, FrameSample.Aim.NOTHING_LEFT_OUT, work, cost -> {});
  }

  private static FrameCalibration of(
      List<AskedWorld> worlds,
      Effort effort,
      long seed,
      FrameSample.Aim aim,
      PastWork work,
      Consumer<Cost> told)
      throws InterruptedException {
    List<Looks> looks =
        Pool.map(
            worlds.size(),
            work,
            world -> SilentHistories.of(worlds.get(world), effort.histories(), seed));
    FrameEvidence evidence = new FrameEvidence(worlds, looks);
    told.accept(cost(evidence, effort));
    FrameTasks tasks = new FrameTasks(evidence, work, effort.elsewhere(), effort.histories(), seed);
    FrameSample sample = FrameSample.of(evidence, effort.points(), seed, aim, tasks, work);
    List<Drawn> drawn =
        tasks
            .answers(
                PosteriorDraws.of(
                    sample.weights(0).resampled(POSTERIOR_POINTS), sample.levels(), seed))
            .stream()
            .flatMap(List::stream)
            .toList();
    return new FrameCalibration(evidence, sample, seed, tasks, work, drawn);
  }

  /** The first points warm the program up and are not counted. */
  private static Cost cost(FrameEvidence evidence, Effort effort) {
    double[][] some = Proposal.prior(FramePrior.names()).points(0, 0, 2 * TIMED);
    long begun = 0;
    for (int point = 0; point < some.length; point++) {
      begun = point == TIMED ? System.nanoTime() : begun;
      evidence.evaluate(FramePrior.point(some[point]));
    }
    double seconds = (System.nanoTime() - begun) / NANOSECONDS / TIMED;
    return new Cost(
        evidence.rows().size(),
        evidence.worlds().size(),
        seconds,
        effort.points(),
        effort.points() * Rounds.MOST);
  }

  /** How many points were tried. */
  public int points() {
    return sample.levels().length;
  }

  /** How many effective points there are once all is known. */
  public double effectiveSampleSize() {
    return sample.weights(0).effectiveSampleSize();
  }

  /** The organisations that were learned from. */
  public List<String> organisations() {
    return evidence.organisations();
  }

  /** Every answer forecast by who has not seen it. */
  public List<ForecastRow> forecasts() {
    return new FrameForecasts(evidence, sample).rows();
  }

  /** How well the points cover each fold. */
  public List<FoldRow> folds() {
    return new FrameForecasts(evidence, sample).folds();
  }

  // -- What was learned --------------------------------------------------------------------------

  /** What was learned of each coefficient, of τ, and of the level of each organisation. */
  public List<LearnedRow> learned() {
    List<LearnedRow> rows = new ArrayList<>();
    double[][] levels = sample.levels();
    int[] before = sample.priorWeights().resampled(4 * POSTERIOR_POINTS);
    for (int number = 0; number < FramePrior.keys().size(); number++) {
      int place = number;
      rows.add(
          Marginal.row(
              FramePrior.keys().get(number),
              Arrays.stream(before)
                  .mapToDouble(point -> FramePrior.value(place, levels[point][place]))
                  .toArray(),
              drawn.stream()
                  .mapToDouble(draw -> FramePrior.value(place, levels[draw.point()][place]))
                  .toArray()));
    }
    double[] unknown =
        IntStream.range(0, before.length)
            .mapToDouble(
                draw ->
                    Invented.level(
                        LevelGrid.shares(FramePrior.point(levels[before[draw]]).tau()),
                        "",
                        Draws.of(seed ^ Draws.key("prior"), draw)))
            .toArray();
    rows.add(Marginal.row("level", unknown, drawn.stream().mapToDouble(Drawn::unseen).toArray()));
    for (int organisation = 0; organisation < evidence.organisations().size(); organisation++) {
      int place = organisation;
      rows.add(
          Marginal.row(
              "level/" + evidence.organisations().get(organisation),
              unknown,
              drawn.stream().mapToDouble(draw -> draw.levels()[place]).toArray()));
    }
    return rows;
  }

  /**
   * The values of a coefficient in the draws of the posterior.
   *
   * @param key as of {@link #learned}
   */
  public double[] values(String key) {
    int number = FramePrior.keys().indexOf(key);
    double[][] levels = sample.levels();
    if (number >= 0) {
      return drawn.stream()
          .mapToDouble(draw -> FramePrior.value(number, levels[draw.point()][number]))
          .toArray();
    }
    if (key.equals("level")) {
      return drawn.stream().mapToDouble(Drawn::unseen).toArray();
    }
    int organisation = evidence.organisations().indexOf(key.substring("level/".length()));
    return drawn.stream().mapToDouble(draw -> draw.levels()[organisation]).toArray();
  }

  // -- Checks ------------------------------------------------------------------------------------

  /** What would have been expected of the past, before and after. */
  public List<PredictiveRow> predictive() throws InterruptedException {
    double[][] prior = sample.priorLevels();
    int count = Math.min(PREDICTED, prior.length);
    List<boolean[]> before =
        tasks.answers(new InventedPasts(Arrays.copyOf(prior, count), seed ^ Draws.key("prior")));
    List<boolean[]> after = drawn.stream().map(Drawn::past).toList();
    return new PredictiveCheck(evidence, before, after).rows();
  }

  /**
   * Whether learning recovers what it is given: on some of the worlds, for points of the prior
   * alone do not carry what all of them say.
   *
   * @param pasts how many are invented
   */
  public List<BandOfRanksRow> ranks(int pasts) throws InterruptedException {
    long other = seed ^ Draws.key("truths");
    List<AskedWorld> all = evidence.worlds();
    int step = Math.max(1, all.size() / CHECKED_WORLDS);
    List<AskedWorld> some =
        IntStream.range(0, all.size())
            .filter(world -> world % step == 0)
            .mapToObj(all::get)
            .toList();
    List<Looks> looks =
        Pool.map(
            some.size(),
            work,
            world -> SilentHistories.of(some.get(world), CHECKED_HISTORIES, other));
    double[][] tried =
        Proposal.prior(FramePrior.names()).points(seed ^ Draws.key("check"), 0, CHECKED_POINTS);
    double[][] truths = Proposal.prior(FramePrior.names()).points(other, 0, pasts);
    double[][] ranks =
        RankCheck.ranks(new FrameEvidence(some, looks), tried, truths, other, work, levels -> 1);
    return RankCheck.rows(FramePrior.keys(), ranks, seed);
  }
}
