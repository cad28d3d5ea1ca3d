package org.alliancesim.hindcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.ReliabilityRow;
import org.alliancesim.results.ScoreRow;
import org.apache.commons.math3.util.FastMath;

/**
 * Scores forecasts of the past by proper scores: nobody gains by forecasting anything but what he
 * believes. Differences between forecasters have intervals by resampling whole clusters, since
 * cases of one cluster depend on each other.
 *
 * <p>References: G. W. Brier (1950), Monthly Weather Review 78(1); A. H. Murphy (1973), Journal of
 * Applied Meteorology 12; D. B. Stephenson, C. A. S. Coelho and I. T. Jolliffe (2008), Weather and
 * Forecasting 23.
 */
public final class Scorecard {

  /** The logarithmic score of a flat 0 or 1 that is wrong is infinite; forecasts stop short. */
  public static final double SUREST = 0.001;

  /** Where forecasts are put together to see whether they are borne out. */
  private static final double[] BINS = {0.01, 0.03, 0.1, 0.3, 0.6};

  private static final int RESAMPLES = 4000;
  private static final double TAIL = 0.025;

  /** A forecaster: its name, and what it forecasts of a case. */
  private record Forecaster(String name, ToDoubleFunction<HindcastRow> forecast) {}

  private static final Forecaster MODEL = new Forecaster("model", HindcastRow::probability);

  private static final List<Forecaster> OTHERS =
      List.of(
          new Forecaster("base-rate", HindcastRow::baseRate),
          new Forecaster("gate-only", HindcastRow::gateOnly),
          new Forecaster("always-no", row -> 0));

  private static final Forecaster SOURCE =
      new Forecaster("source", row -> row.sourceForecast().orElseThrow());

  private Scorecard() {}

  /** (p − o)². */
  public static double brier(double probability, boolean happened) {
    double error = probability - (happened ? 1 : 0);
    return error * error;
  }

  /** −ln of the probability given to what happened, which stops at {@link #SUREST}. */
  public static double logScore(double probability, boolean happened) {
    return 0.0 - FastMath.log(Math.max(SUREST, happened ? probability : 1 - probability));
  }

  /**
   * The scores of all forecasters on all cases, on those that the gate did not decide, and on those
   * that a source forecast.
   *
   * @param seed of the resampling
   */
  public static List<ScoreRow> of(List<HindcastRow> rows, long seed) {
    List<ScoreRow> scores = new ArrayList<>();
    add(scores, "all", rows, row -> true, OTHERS, seed);
    add(scores, "not-by-gate", rows, row -> !row.decidedBy().equals("gate"), OTHERS, seed);
    List<Forecaster> withSource = new ArrayList<>(OTHERS);
    withSource.add(SOURCE);
    add(
        scores,
        "with-source-forecast",
        rows,
        row -> row.sourceForecast().isPresent(),
        withSource,
        seed);
    return scores;
  }

  private static void add(
      List<ScoreRow> scores,
      String name,
      List<HindcastRow> all,
      Predicate<HindcastRow> chosen,
      List<Forecaster> others,
      long seed) {
    List<HindcastRow> rows = all.stream().filter(chosen).toList();
    if (rows.isEmpty()) {
      return;
    }
    scores.add(score(name, rows, MODEL, seed));
    others.forEach(other -> scores.add(score(name, rows, other, seed)));
  }

  private static ScoreRow score(
      String cases, List<HindcastRow> rows, Forecaster forecaster, long seed) {
    double[] forecasts = rows.stream().mapToDouble(forecaster.forecast()).toArray();
    double brier = 0;
    double log = 0;
    double happened = 0;
    double[] brierLeads = new double[rows.size()];
    double[] logLeads = new double[rows.size()];
    for (int each = 0; each < forecasts.length; each++) {
      HindcastRow row = rows.get(each);
      double own = brier(forecasts[each], row.happened());
      double ownLog = logScore(forecasts[each], row.happened());
      brier += own / forecasts.length;
      log += ownLog / forecasts.length;
      happened += (row.happened() ? 1.0 : 0) / forecasts.length;
      brierLeads[each] = own - row.brier();
      logLeads[each] = ownLog - row.logScore();
    }
    double[] parts = decomposition(forecasts, rows, happened);
    double uncertainty = happened * (1 - happened);
    List<int[]> clusters = clusters(rows);
    boolean self = forecaster.equals(MODEL);
    double[] brierInterval = self ? new double[0] : interval(brierLeads, clusters, seed);
    double[] logInterval = self ? new double[0] : interval(logLeads, clusters, seed);
    return new ScoreRow(
        forecaster.name(),
        cases,
        rows.size(),
        clusters.size(),
        brier,
        parts[0],
        parts[1],
        uncertainty,
        brier - (parts[0] - parts[1] + uncertainty),
        log,
        part(brierInterval, 0),
        part(brierInterval, 1),
        part(brierInterval, 2),
        part(logInterval, 0),
        part(logInterval, 1),
        part(logInterval, 2));
  }

  private static OptionalDouble part(double[] interval, int part) {
    return part < interval.length ? OptionalDouble.of(interval[part]) : OptionalDouble.empty();
  }

  /** Reliability Σ n_k(f̄_k−ō_k)²/n and resolution Σ n_k(ō_k−ō)²/n over the bins k. */
  private static double[] decomposition(double[] forecasts, List<HindcastRow> rows, double mean) {
    int[] n = new int[BINS.length + 1];
    double[] forecast = new double[n.length];
    double[] happened = new double[n.length];
    for (int each = 0; each < forecasts.length; each++) {
      int bin = bin(forecasts[each]);
      n[bin]++;
      forecast[bin] += forecasts[each];
      happened[bin] += rows.get(each).happened() ? 1 : 0;
    }
    double reliability = 0;
    double resolution = 0;
    for (int bin = 0; bin < n.length; bin++) {
      if (n[bin] > 0) {
        double gap = (forecast[bin] - happened[bin]) / n[bin];
        double deviation = happened[bin] / n[bin] - mean;
        reliability += n[bin] * gap * gap / forecasts.length;
        resolution += n[bin] * deviation * deviation / forecasts.length;
      }
    }
    return new double[] {reliability, resolution};
  }

  /** The model's forecasts put together by size, with the share that happened; no empty rows. */
  public static List<ReliabilityRow> reliability(List<HindcastRow> rows) {
    List<ReliabilityRow> bins = new ArrayList<>();
    for (int bin = 0; bin <= BINS.length; bin++) {
      int place = bin;
      List<HindcastRow> inside =
          rows.stream().filter(row -> bin(row.probability()) == place).toList();
      if (!inside.isEmpty()) {
        int happened = (int) inside.stream().filter(HindcastRow::happened).count();
        Estimate share = Intervals.wilson(happened, inside.size(), 1);
        bins.add(
            new ReliabilityRow(
                bin == 0 ? 0 : BINS[bin - 1],
                bin == BINS.length ? 1 : BINS[bin],
                inside.size(),
                inside.stream().mapToDouble(HindcastRow::probability).average().orElseThrow(),
                share.value(),
                share.low(),
                share.high()));
      }
    }
    return bins;
  }

  /** The bin of a forecast, from 0. */
  private static int bin(double forecast) {
    int bin = 0;
    while (bin < BINS.length && forecast >= BINS[bin]) {
      bin++;
    }
    return bin;
  }

  /** The indices of the rows of each cluster. */
  private static List<int[]> clusters(List<HindcastRow> rows) {
    List<String> names = rows.stream().map(HindcastRow::cluster).distinct().toList();
    List<int[]> clusters = new ArrayList<>();
    for (String name : names) {
      int[] members = new int[rows.size()];
      int count = 0;
      for (int each = 0; each < members.length; each++) {
        if (rows.get(each).cluster().equals(name)) {
          members[count++] = each;
        }
      }
      clusters.add(Arrays.copyOf(members, count));
    }
    return clusters;
  }

  /**
   * The mean of the differences, and the 2.5% and 97.5% points of its bootstrap over clusters; the
   * mean alone if there is but one cluster, which tells nothing of others.
   */
  private static double[] interval(double[] differences, List<int[]> clusters, long seed) {
    if (clusters.size() < 2) {
      return new double[] {Arrays.stream(differences).average().orElseThrow()};
    }
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      Draws draws = Draws.of(seed, resample);
      double sum = 0;
      int count = 0;
      for (int draw = 0; draw < clusters.size(); draw++) {
        double u = draws.uniform(RandomProcess.BOOTSTRAP, 0, draw, 0);
        for (int each : clusters.get((int) (u * clusters.size()))) {
          sum += differences[each];
          count++;
        }
      }
      means[resample] = sum / count;
    }
    Arrays.sort(means);
    return new double[] {
      Arrays.stream(differences).average().orElseThrow(),
      means[(int) (TAIL * RESAMPLES)],
      means[(int) ((1 - TAIL) * RESAMPLES)]
    };
  }
}
