package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.TwinTally;
import org.alliancesim.experiment.sensitivity.DependentShapley;
import org.alliancesim.experiment.sensitivity.MainEffect;
import org.alliancesim.experiment.sensitivity.RankCorrelation;
import org.alliancesim.results.EffectRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.FifthRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SensitivityTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Which inputs a run's outcomes hang on, from its tables and without a further history.
 *
 * <p>Each input by itself: the variance of the outcome's mean in ten bins of the input, cleared of
 * chance ({@link MainEffect}), as a share of the whole variance and, where twins tell how much of
 * it all inputs bring, of that (docs/decisions/0006). What was learned together depends on each
 * other and gets Shapley effects instead. Of outcomes too rare to tell, what the members would make
 * of a bid in the first month is looked at too: a number in every replicate, whatever happened
 * after.
 */
public final class RunSensitivity {

  /** Fewer replicates cannot be cut into ten bins that say anything. */
  public static final int FEWEST_REPLICATES = 100;

  /** Fewer events, or fewer histories without one, tell no inputs apart. */
  static final int FEWEST_EVENTS = 20;

  /** Chances of admission that differ by less than a tenth of a point are as good as one. */
  private static final double NEGLIGIBLE = 1e-6;

  private static final int BINS = 10;
  private static final int FIFTHS = 5;

  /** Neighbours are looked for among so many replicates: their number goes in squared. */
  private static final int MOST_NEIGHBOURS = 2000;

  private final RunSample sample;
  private final List<EffectRow> effects = new ArrayList<>();
  private final List<FifthRow> fifths = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private final RunWords words;

  private RunSensitivity(RunTables run, ResolvedScenario scenario) {
    sample = RunSample.of(run, scenario);
    words = new RunWords(run.manifest().names(), sample.replicates());
  }

  /**
   * What a run says of some paths.
   *
   * @param run its tables, of at least {@value #FEWEST_REPLICATES} replicates
   * @param scenario its scenario
   * @param paths those asked about
   */
  public static SensitivityTables of(
      RunTables run, ResolvedScenario scenario, List<Pathway> paths) {
    RunSensitivity sensitivity = new RunSensitivity(run, scenario);
    Forecasts forecasts = Forecasts.of(sensitivity.sample);
    Cutoffs cutoffs = new Cutoffs(sensitivity.sample, forecasts);
    for (Pathway path : paths) {
      sensitivity.look(path, forecasts);
      cutoffs.look(path, sensitivity.words).forEach(sensitivity.findings::add);
    }
    return new SensitivityTables(
        sensitivity.effects, sensitivity.fifths, cutoffs.rows(), List.of(), sensitivity.findings);
  }

  private void look(Pathway path, Forecasts forecasts) {
    double[] held = sample.held(path);
    int events = (int) StatUtils.sum(held);
    TwinTally twins = sample.twins(path, held);
    boolean rare = Math.min(events, held.length - events) < FEWEST_EVENTS;
    OptionalDouble ofInputs =
        twins.tells() ? twins.intraclassCorrelation() : OptionalDouble.empty();
    ofInputs.ifPresent(
        share ->
            effects.add(
                row(
                    path,
                    EffectRow.HELD,
                    Measures.ALL,
                    Measures.ALL_INPUTS,
                    share,
                    none(),
                    none())));
    findings.add(words.occurrence(path, events, ofInputs, rare));
    if (!rare) {
      List<Found> found = effects(path, EffectRow.HELD, held, ofInputs);
      findings.addAll(words.told(path, EffectRow.HELD, found));
      learned(path, held);
    }
    Optional<double[]> gains = sample.gains(path);
    if (rare && gains.isPresent() && StatUtils.variance(gains.get()) > 0) {
      findings.add(words.worth(path, StatUtils.mean(gains.get())));
      List<Found> found = effects(path, EffectRow.GAIN, gains.get(), OptionalDouble.empty());
      findings.addAll(words.told(path, EffectRow.GAIN, found));
    }
    Optional<double[]> admission = forecasts.admission(path);
    if (rare && admission.isPresent()) {
      double[] chances = admission.get();
      findings.add(words.smooth(path, StatUtils.mean(chances)));
      if (StatUtils.variance(chances) <= NEGLIGIBLE) {
        findings.add(words.settled(path));
      } else {
        List<Found> found = effects(path, EffectRow.ADMISSION, chances, OptionalDouble.empty());
        findings.addAll(words.told(path, EffectRow.ADMISSION, found));
      }
    }
  }

  /**
   * What was found of an input.
   *
   * @param input its path
   * @param share of the whole variance
   * @param p adjusted for how many inputs were looked at
   * @param lowest the mean outcome in the lowest fifth
   * @param highest that in the highest
   */
  record Found(String input, double share, double p, double lowest, double highest) {}

  private List<Found> effects(
      Pathway path, String quantity, double[] outcome, OptionalDouble ofInputs) {
    List<Found> found = new ArrayList<>();
    Set<Integer> alone = sample.alone();
    double variance = StatUtils.populationVariance(outcome);
    for (int input = 0; input < sample.inputs().size(); input++) {
      String name = sample.inputs().get(input);
      double[] x = first(sample.columns()[input], outcome.length);
      MainEffect effect = MainEffect.of(x, outcome, BINS);
      double share = effect.explained() / variance;
      double half = Intervals.Z * effect.error() / variance;
      if (alone.contains(input)) {
        effects.add(
            row(
                path,
                quantity,
                name,
                Measures.SHARE_OF_VARIANCE,
                share,
                OptionalDouble.of(share - half),
                OptionalDouble.of(share + half),
                OptionalDouble.of(effect.p())));
        ofInputs.ifPresent(
            all ->
                effects.add(
                    row(
                        path,
                        quantity,
                        name,
                        Measures.SHARE_OF_INPUTS,
                        share / all,
                        OptionalDouble.of((share - half) / all),
                        OptionalDouble.of((share + half) / all))));
      }
      RankCorrelation rank = RankCorrelation.of(x, outcome);
      effects.add(
          row(
              path,
              quantity,
              name,
              Measures.RANK_CORRELATION,
              rank.value(),
              OptionalDouble.of(rank.low()),
              OptionalDouble.of(rank.high())));
      List<MainEffect.Bin> bins = MainEffect.of(x, outcome, FIFTHS).bins();
      fifths(path, quantity, name, bins, outcome);
      found.add(
          new Found(
              name,
              share,
              Math.min(1, effect.p() * sample.inputs().size()),
              bins.get(0).mean(),
              bins.get(bins.size() - 1).mean()));
    }
    found.sort(Comparator.comparingDouble(Found::share).reversed());
    return found;
  }

  private void fifths(
      Pathway path, String quantity, String input, List<MainEffect.Bin> bins, double[] outcome) {
    for (int fifth = 0; fifth < bins.size(); fifth++) {
      MainEffect.Bin bin = bins.get(fifth);
      Estimate mean = mean(quantity, bin, outcome);
      fifths.add(
          new FifthRow(
              path.state(),
              path.status(),
              quantity,
              input,
              fifth + 1,
              bin.low(),
              bin.high(),
              bin.size(),
              mean.value(),
              mean.low(),
              mean.high()));
    }
  }

  /** Of events Wilson's interval; of chances the normal one, with the deviation of them all. */
  private static Estimate mean(String quantity, MainEffect.Bin bin, double[] outcome) {
    if (quantity.equals(EffectRow.HELD)) {
      return Intervals.wilson((long) Math.rint(bin.sum()), bin.size(), 1);
    }
    double error = FastMath.sqrt(StatUtils.populationVariance(outcome) / bin.size());
    double half = Intervals.Z * error;
    return new Estimate(bin.mean(), error, bin.mean() - half, bin.mean() + half, bin.size());
  }

  /** What was learned together, as one and each with its Shapley effect. */
  private void learned(Pathway path, double[] held) {
    int size = Math.min(held.length, MOST_NEIGHBOURS);
    double[] y = first(held, size);
    double variance = StatUtils.variance(y);
    for (List<Integer> group : sample.learnedTogether()) {
      double[][] x = new double[size][group.size()];
      for (int point = 0; point < size; point++) {
        for (int member = 0; member < group.size(); member++) {
          x[point][member] = sample.columns()[group.get(member)][point];
        }
      }
      if (variance == 0) {
        continue;
      }
      DependentShapley shapley = DependentShapley.of(x, y, sample.run().manifest().seed());
      for (int member = 0; member < group.size(); member++) {
        effects.add(
            row(
                path,
                EffectRow.HELD,
                sample.inputs().get(group.get(member)),
                Measures.SHAPLEY,
                shapley.effects()[member] / variance,
                none(),
                none()));
      }
      findings.add(words.learned(path, group.size(), shapley.explained() / variance));
    }
  }

  private static double[] first(double[] values, int count) {
    return count == values.length ? values : Arrays.copyOf(values, count);
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private static EffectRow row(
      Pathway path,
      String quantity,
      String factor,
      String measure,
      double value,
      OptionalDouble low,
      OptionalDouble high) {
    return row(path, quantity, factor, measure, value, low, high, none());
  }

  private static EffectRow row(
      Pathway path,
      String quantity,
      String factor,
      String measure,
      double value,
      OptionalDouble low,
      OptionalDouble high,
      OptionalDouble p) {
    return new EffectRow(
        path.state(),
        path.status(),
        quantity,
        factor,
        Optional.empty(),
        measure,
        value,
        low,
        high,
        p);
  }
}
