package org.alliancesim.hindcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.LearnedRow;
import org.apache.commons.math3.util.FastMath;

/**
 * Learns from the past by importance sampling: points of the learned coefficients are drawn from
 * their priors, worlds of the past are simulated under each, and each point weighs as much as the
 * answers it gives are likely ({@link Evidence}). If too few points carry the weight, a second
 * round is drawn where the first one found them.
 */
public final class Calibration {

  /** Fewer effective points than this call for a further round. */
  public static final int ENOUGH = 200;

  /** The prior's and four that lean: the past lies far out in the prior's tail. */
  private static final int MOST_ROUNDS = 5;

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Below this share of the prior's standard deviation removed, a coefficient is not learned. */
  private static final double LEARNED_SHRINKAGE = 0.1;

  private final CaseBank bank;
  private final double[] densities;

  private Calibration(CaseBank bank, double[] densities) {
    this.bank = bank;
    this.densities = densities;
  }

  /**
   * Simulates the past.
   *
   * @param worlds the worlds
   * @param points how many points a round has
   * @param replicates histories of each world for each point
   * @param work how it is done
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  public static Calibration of(
      List<PastWorld> worlds, int points, int replicates, long seed, PastWork work)
      throws InterruptedException {
    List<Proposal> rounds = new ArrayList<>(List.of(Proposal.prior()));
    double[][] first = rounds.get(0).points(seed, 0, points);
    CaseBank bank = CaseBank.simulate(worlds, first, replicates, seed, "round-0", work);
    Calibration calibration = new Calibration(bank, densities(bank, rounds));
    Weights weights = calibration.weights(world -> true);
    while (weights.effectiveSampleSize() < ENOUGH && rounds.size() < MOST_ROUNDS) {
      Proposal leaning = Proposal.leaningTo(bank.points(), weights);
      double[][] more = leaning.points(seed, rounds.size() * roundUp(points), points);
      // other events than in the rounds before
      long roundSeed = seed ^ Draws.key("round " + rounds.size());
      String name = "round-" + rounds.size();
      bank = bank.with(CaseBank.simulate(worlds, more, replicates, roundSeed, name, work));
      rounds.add(leaning);
      calibration = new Calibration(bank, densities(bank, rounds));
      weights = calibration.weights(world -> true);
    }
    return calibration;
  }

  /** The density of each point, whichever of the rounds, all of one size, it came from. */
  private static double[] densities(CaseBank bank, List<Proposal> rounds) {
    return Arrays.stream(bank.points())
        .mapToDouble(point -> Proposal.density(point, rounds))
        .toArray();
  }

  /** Points of a later round are numbered from the next whole block of the design. */
  private static int roundUp(int points) {
    int block = SamplingDesign.BLOCK;
    return (points + block - 1) / block * block;
  }

  /** What was simulated. */
  public CaseBank bank() {
    return bank;
  }

  /** The points' weights after some of the worlds have spoken, known times of ratification too. */
  public Weights weights(Predicate<PastWorld> included) {
    return weights(new Evidence(bank.worlds(), included).logLikelihoods(bank, true));
  }

  /** The points' weights before anything has spoken. */
  public Weights priorWeights() {
    return Weights.of(new double[densities.length], densities);
  }

  /** The points' weights after any answers. */
  Weights weightsAfter(Evidence evidence, long[] happened) {
    return weights(evidence.logLikelihoods(bank, happened));
  }

  private Weights weights(double[] logLikelihoods) {
    return Weights.of(logLikelihoods, densities);
  }

  /**
   * The probability of a case under weighted points, with its Monte Carlo interval: the standard
   * error of the weighted mean of the points' shares.
   *
   * @param world the world's index
   * @param pastCase the case's index in it
   */
  public Estimate forecast(Weights weights, int world, int pastCase) {
    double[] each = weights.values();
    double[] shares = new double[each.length];
    double mean = 0;
    int n = 0;
    for (int point = 0; point < each.length; point++) {
      CaseBank.Patterns patterns = bank.patterns()[point][world];
      shares[point] = (double) patterns.count(pastCase) / patterns.replicates();
      mean += each[point] * shares[point];
      n += patterns.replicates();
    }
    double variance = 0;
    for (int point = 0; point < each.length; point++) {
      double part = each[point] * (shares[point] - mean);
      variance += part * part;
    }
    double error = FastMath.sqrt(variance);
    double value = Math.min(1, mean);
    return new Estimate(
        value,
        error,
        Math.max(0, value - Intervals.Z * error),
        Math.min(1, value + Intervals.Z * error),
        n);
  }

  /**
   * Points from the prior, other than those of a calibration, each with one history of every world:
   * pasts to check learning on.
   */
  public static CaseBank truths(List<PastWorld> worlds, int pasts, long seed, PastWork work)
      throws InterruptedException {
    long other = seed ^ Draws.key("truths");
    double[][] points = Proposal.prior().points(other, 0, pasts);
    return CaseBank.simulate(worlds, points, 1, other, "truths", work);
  }

  /** What was learned about each coefficient. */
  public List<LearnedRow> learned(Weights weights) {
    List<LearnedRow> rows = new ArrayList<>();
    for (int learned = 0; learned < Learned.COEFFICIENTS.size(); learned++) {
      Summary prior = summary(priorWeights(), learned);
      Summary posterior = summary(weights, learned);
      double shrinkage = 1 - posterior.sd() / prior.sd();
      double shift = Math.abs(posterior.mean() - prior.mean()) / prior.sd();
      rows.add(
          new LearnedRow(
              Learned.COEFFICIENTS.get(learned).key(),
              prior.mean(),
              prior.sd(),
              posterior.mean(),
              posterior.sd(),
              posterior.low(),
              posterior.high(),
              shrinkage,
              shrinkage >= LEARNED_SHRINKAGE || shift >= LEARNED_SHRINKAGE));
    }
    return rows;
  }

  private record Summary(double mean, double sd, double low, double high) {}

  private Summary summary(Weights weights, int learned) {
    int[] chosen = weights.resampled(20 * ENOUGH);
    double[] values =
        Arrays.stream(chosen)
            .mapToDouble(point -> Learned.value(learned, bank.points()[point][learned]))
            .sorted()
            .toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return new Summary(
        mean,
        FastMath.sqrt(squares / (values.length - 1)),
        values[(int) (LOW * values.length)],
        values[(int) (HIGH * values.length)]);
  }

  /**
   * The posterior as so many equally likely points, each with a value for each learned coefficient.
   */
  public double[][] points(Weights weights, int n) {
    int[] chosen = weights.resampled(n);
    double[][] values = new double[n][Learned.COEFFICIENTS.size()];
    for (int row = 0; row < n; row++) {
      for (int learned = 0; learned < values[row].length; learned++) {
        values[row][learned] = Learned.value(learned, bank.points()[chosen[row]][learned]);
      }
    }
    return values;
  }
}
