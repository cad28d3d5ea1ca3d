package org.alliancesim.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.BidForecast;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.BandRow;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.CurveRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.ExpectationRow;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RatificationRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.TwinGain;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Turns the rows of all replicates into the tables of a run. */
public final class Estimates {

  private static final double LOW = 5;
  private static final double MEDIAN = 50;
  private static final double HIGH = 95;

  private final ResolvedScenario scenario;
  private final long seed;
  private final int replicates;
  private final int twins;
  private final RowSelection selection;
  private final BatchResults rows;
  private final Map<Pathway, PathTally> paths = new HashMap<>();
  private final Map<Pathway, ObjectionTally> objections = new HashMap<>();
  private final RaceTally races;

  private Estimates(
      ResolvedScenario scenario,
      long seed,
      int replicates,
      int twins,
      List<BatchResults> batches,
      RowSelection selection) {
    this.selection = selection;
    this.scenario = scenario;
    this.seed = seed;
    this.replicates = replicates;
    this.twins = twins;
    rows =
        new BatchResults(
            batches.stream().flatMap(batch -> batch.replicates().stream()).toList(),
            batches.stream().flatMap(batch -> batch.ballots().stream()).toList(),
            batches.stream().flatMap(batch -> batch.ratifications().stream()).toList(),
            batches.stream().flatMap(batch -> batch.twins().stream()).toList(),
            batches.stream().flatMap(batch -> batch.expectations().stream()).toList());
    races = new RaceTally(scenario.charter(), scenario.clock(), replicates);
    for (ReplicateRow row : rows.replicates()) {
      races.add(row);
      path(new Pathway(row.state(), row.status())).add(row);
    }
    for (TwinGain row : rows.twins()) {
      path(new Pathway(row.state(), row.status())).add(row);
    }
    for (BallotRow row : rows.ballots()) {
      objections(new Pathway(row.state(), row.status())).add(row);
    }
  }

  /**
   * The tables of a run.
   *
   * @param scenario the scenario
   * @param seed the master seed
   * @param replicates n, how many replicates the batches hold in all
   * @param batches every batch, in the order of their numbers
   */
  public static ResultTables tables(
      ResolvedScenario scenario, long seed, int replicates, List<BatchResults> batches) {
    return tables(scenario, seed, replicates, batches, RowSelection.ALL);
  }

  /**
   * The same.
   *
   * @param selection of which replicates the tables of single events get rows
   */
  public static ResultTables tables(
      ResolvedScenario scenario,
      long seed,
      int replicates,
      List<BatchResults> batches,
      RowSelection selection) {
    return new Estimates(scenario, seed, replicates, MonteCarlo.TWINS, batches, selection).tables();
  }

  /** The tables of a run without twins: nothing tells its inputs from chance. */
  static ResultTables withoutTwins(
      ResolvedScenario scenario,
      long seed,
      int replicates,
      List<BatchResults> batches,
      RowSelection selection) {
    return new Estimates(scenario, seed, replicates, 0, batches, selection).tables();
  }

  private ResultTables tables() {
    Sampled sampled = Sampled.of(scenario, seed, replicates);
    List<ProbabilityRow> probabilities = new ArrayList<>();
    List<CurveRow> curves = new ArrayList<>();
    List<OutcomeRow> outcomes = new ArrayList<>();
    List<ObjectionRow> objectionRows = new ArrayList<>();
    List<ConvergenceRow> convergence = new ArrayList<>();
    List<BandRow> bands = new ArrayList<>();
    List<Pathway> candidates = Pathway.ofCandidates(scenario);
    for (Pathway pair : candidates) {
      probabilities.add(probability(pair, sampled));
      curves.addAll(curve(pair));
      outcomes.addAll(outcomes(pair));
      objectionRows.addAll(objections(pair).rows());
      convergence.addAll(convergence(pair));
      bands.addAll(bands(pair));
    }
    return new ResultTables(
        probabilities,
        curves,
        outcomes,
        objectionRows,
        Pathway.ofMembers(scenario).stream().map(this::member).toList(),
        rows.replicates(),
        chosen(rows.ballots(), BallotRow::replicate),
        chosen(rows.ratifications(), RatificationRow::replicate),
        rows.twins().stream().map(TwinGain::row).toList(),
        sampled.parameters(),
        convergence,
        bands,
        HolderTally.rows(candidates, rows, replicates, twins),
        RatifierTally.rows(scenario, rows.ratifications()),
        chosen(rows.expectations(), ExpectationRow::replicate));
  }

  /** The rows of the replicates that get any. */
  private <R> List<R> chosen(List<R> all, ToIntFunction<R> replicate) {
    return all.stream()
        .filter(row -> selection.keeps(replicate.applyAsInt(row), replicates))
        .toList();
  }

  private PathTally path(Pathway pair) {
    return paths.computeIfAbsent(pair, key -> new PathTally(replicates, twins, scenario.clock()));
  }

  private ObjectionTally objections(Pathway pair) {
    return objections.computeIfAbsent(pair, key -> new ObjectionTally(key.state(), key.status()));
  }

  private ProbabilityRow probability(Pathway pair, Sampled sampled) {
    PathTally path = path(pair);
    ObjectionTally votes = objections(pair);
    Estimate probability = path.probability();
    Optional<double[]> band = path.parameterBand();
    Optional<Estimate> givenGate =
        path.passedGate() == 0
            ? Optional.empty()
            : Optional.of(path.interval(path.heldAfterGate(), path.passedGate()));
    Optional<StateCode> objector = votes.mainObjector();
    int state = scenario.states().indexOf(pair.state());
    int status = scenario.charter().statusIndex(pair.status());
    double[] saving =
        Stream.of(sampled.savings()).mapToDouble(savings -> savings[state][status]).toArray();
    List<BidForecast> forecasts =
        Stream.of(sampled.forecasts()).map(forecast -> forecast[state][status]).toList();
    double[] vote =
        forecasts.stream()
            .filter(forecast -> forecast.strongestOpponent() != World.NONE)
            .mapToDouble(BidForecast::vote)
            .toArray();
    return new ProbabilityRow(
        pair.state(),
        pair.status(),
        replicates,
        path.held(),
        probability.value(),
        probability.low(),
        probability.high(),
        end(band, 0),
        end(band, 1),
        path.heldAtHorizon(),
        path.againstGain(),
        path.passedGate(),
        optional(givenGate.map(Estimate::value)),
        optional(givenGate.map(Estimate::low)),
        optional(givenGate.map(Estimate::high)),
        path.commonestStop().map(Map.Entry::getKey),
        optional(path.commonestStop().map(stop -> (double) stop.getValue() / replicates)),
        objector,
        objector.flatMap(votes::topConcern),
        OptionalDouble.of(mean(forecasts.stream().mapToDouble(BidForecast::gate).toArray())),
        vote.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean(vote)),
        vote.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(percentile(vote, LOW)),
        vote.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(percentile(vote, HIGH)),
        commonestOpponent(forecasts),
        path.medianMonth(),
        OptionalDouble.of(percentile(saving, MEDIAN)),
        OptionalDouble.of(percentile(saving, LOW)),
        OptionalDouble.of(percentile(saving, HIGH)),
        path.wholeBlocks() < 2 ? OptionalDouble.empty() : OptionalDouble.of(path.designEffect()),
        path.twins().intraclassCorrelation());
  }

  /** The alphabetically first of several. */
  private Optional<StateCode> commonestOpponent(List<BidForecast> forecasts) {
    Map<StateCode, Long> counts =
        forecasts.stream()
            .filter(forecast -> forecast.strongestOpponent() != World.NONE)
            .map(forecast -> scenario.states().get(forecast.strongestOpponent()))
            .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<StateCode, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static double mean(double[] values) {
    return Math.min(1, StatUtils.mean(values));
  }

  private static double percentile(double[] values, double level) {
    return new Percentile().evaluate(values, level);
  }

  private static OptionalDouble end(Optional<double[]> band, int index) {
    return optional(band.map(ends -> ends[index]));
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private List<CurveRow> curve(Pathway pair) {
    PathTally path = path(pair);
    List<CurveRow> curve = new ArrayList<>();
    int[] cumulative = path.cumulative();
    List<Survival.Point> survival = races.of(pair).points();
    double effect = path.usedDesignEffect();
    for (int month = 0; month < cumulative.length; month++) {
      Estimate estimate = path.interval(cumulative[month], replicates);
      YearMonth date = scenario.clock().start().plusMonths(month);
      Survival.Point point = survival.get(month);
      Optional<Estimate> surviving = point.survivalInterval(effect);
      Optional<Estimate> incidence = point.incidenceInterval(effect);
      curve.add(
          new CurveRow(
              pair.state(),
              pair.status(),
              date,
              estimate.value(),
              estimate.low(),
              estimate.high(),
              point.atRisk(),
              point.survival(),
              optional(surviving.map(Estimate::low)),
              optional(surviving.map(Estimate::high)),
              point.incidence(),
              optional(incidence.map(Estimate::low)),
              optional(incidence.map(Estimate::high)),
              point.left()));
    }
    return curve;
  }

  private List<BandRow> bands(Pathway pair) {
    List<BandRow> rows = new ArrayList<>();
    List<Optional<double[]>> bands = path(pair).parameterBands();
    for (int month = 0; month < bands.size(); month++) {
      YearMonth date = scenario.clock().start().plusMonths(month);
      bands
          .get(month)
          .ifPresent(
              ends -> rows.add(new BandRow(pair.state(), pair.status(), date, ends[0], ends[1])));
    }
    return rows;
  }

  private List<OutcomeRow> outcomes(Pathway pair) {
    List<OutcomeRow> outcomes = new ArrayList<>();
    path(pair)
        .outcomes()
        .forEach(
            (stage, reasons) ->
                reasons.forEach(
                    (reason, count) ->
                        outcomes.add(
                            new OutcomeRow(
                                pair.state(),
                                pair.status(),
                                stage,
                                Optional.of(reason).filter(text -> !text.isEmpty()),
                                count,
                                (double) count / replicates))));
    return outcomes;
  }

  private List<ConvergenceRow> convergence(Pathway pair) {
    PathTally path = path(pair);
    List<ConvergenceRow> convergence = new ArrayList<>();
    for (int n : steps(replicates)) {
      Estimate estimate = path.interval(path.heldAmong(n), n);
      convergence.add(
          new ConvergenceRow(
              pair.state(), pair.status(), n, estimate.value(), estimate.low(), estimate.high()));
    }
    return convergence;
  }

  /**
   * After how many replicates an estimate is looked at: each block of the inputs' design, and all.
   */
  static int[] steps(int replicates) {
    return IntStream.rangeClosed(1, (replicates - 1) / SamplingDesign.BLOCK + 1)
        .map(blocks -> Math.min(replicates, blocks * SamplingDesign.BLOCK))
        .toArray();
  }

  private MemberRow member(Pathway pair) {
    PathTally path = path(pair);
    Estimate probability = path.probability();
    Optional<double[]> band = path.parameterBand();
    return new MemberRow(
        pair.state(),
        pair.status(),
        replicates,
        path.held(),
        probability.value(),
        probability.low(),
        probability.high(),
        end(band, 0),
        end(band, 1),
        path.medianMonth());
  }
}
