package org.alliancesim.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.parallel.NumberedTasks;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.BandRow;
import org.alliancesim.results.BatchInputs;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.CurveRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.HolderRow;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RatifierRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.TwinGain;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Turns the batches of a run, one after the other, into what they estimate. Nothing of a batch
 * remains but counts, unless its rows are wanted too.
 */
public final class Estimates {

  private static final double LOW = 5;
  private static final double MEDIAN = 50;
  private static final double HIGH = 95;

  private final ResolvedScenario scenario;
  private final int replicates;
  private final int twins;
  private final InputBlocks inputs;
  private final List<Pathway> candidates;
  private final Map<Pathway, PathTally> paths = new HashMap<>();
  private final Map<Pathway, ObjectionTally> objections = new HashMap<>();
  private final RaceTally races;
  private final Map<Pathway, BidTally> bids = new LinkedHashMap<>();
  private final HolderTallies holders;
  private final RatifierTallies ratifiers;
  private final List<ParameterTable.Row> parameters = new ArrayList<>();
  private Optional<Asks> asks = Optional.empty();
  private int batches;

  /**
   * The estimates of a run of which no batch is known yet.
   *
   * @param scenario the scenario
   * @param seed the master seed
   * @param replicates n, how many replicates all batches hold
   */
  public Estimates(ResolvedScenario scenario, long seed, int replicates) {
    this(scenario, seed, replicates, MonteCarlo.TWINS);
  }

  private Estimates(ResolvedScenario scenario, long seed, int replicates, int twins) {
    this.scenario = scenario;
    this.replicates = replicates;
    this.twins = twins;
    races = new RaceTally(scenario.charter(), scenario.clock(), replicates);
    inputs = new InputBlocks(scenario, seed);
    candidates = Pathway.ofCandidates(scenario);
    candidates.forEach(pair -> bids.put(pair, new BidTally()));
    holders = new HolderTallies(candidates, replicates, twins);
    ratifiers = new RatifierTallies(scenario);
  }

  /** The estimates of a run without twins: nothing tells its inputs from chance. */
  public static Estimates withoutTwins(ResolvedScenario scenario, long seed, int replicates) {
    return new Estimates(scenario, seed, replicates, 0);
  }

  /** The same, which also answer what is asked. */
  public Estimates asking(Collection<AskedEvent> asked) {
    asks = Optional.of(new Asks(asked, candidates, twins));
    return this;
  }

  /** What was asked, as far as batches were added; nothing if nothing was. */
  Optional<Asks> asks() {
    return asks;
  }

  /**
   * The tables of a run whose batches are all in memory.
   *
   * @param scenario the scenario
   * @param seed the master seed
   * @param replicates n, how many replicates the batches hold in all
   * @param batches every batch, in the order of their numbers
   */
  public static ResultTables tables(
      ResolvedScenario scenario, long seed, int replicates, List<BatchResults> batches) {
    Estimates estimates = new Estimates(scenario, seed, replicates);
    batches.forEach(estimates::add);
    return estimates.tables(1).withRows(batches, RowSelection.ALL, replicates);
  }

  /**
   * Adds the next batch.
   *
   * @return the batch with what its replicates start from
   */
  BatchResults add(BatchResults batch) {
    int number = batches++;
    BatchResults whole =
        batch.inputs().isPresent()
            ? batch
            : batch.with(Starts.of(scenario, inputs, replicates, number));
    for (ReplicateRow row : whole.replicates()) {
      races.add(row);
      path(new Pathway(row.state(), row.status())).add(row);
    }
    for (TwinGain row : whole.twins()) {
      path(new Pathway(row.state(), row.status())).add(row);
    }
    for (BallotRow row : whole.ballots()) {
      objections(new Pathway(row.state(), row.status())).add(row);
    }
    asks.ifPresent(asked -> asked.add(MonteCarlo.replicates(number, replicates), whole));
    holders.add(whole);
    ratifiers.add(whole.ratifications());
    BatchInputs started = whole.inputs().orElseThrow();
    parameters.addAll(started.parameters());
    Iterator<BatchInputs.Bid> evaluated = started.bids().iterator();
    while (evaluated.hasNext()) {
      bids.values().forEach(tally -> tally.add(evaluated.next()));
    }
    return whole;
  }

  /** The replicates in which something was ever held; nothing if it never was. */
  Optional<HeldTally> held(Pathway pair) {
    return Optional.ofNullable(paths.get(pair)).map(PathTally::heldTally);
  }

  /** What is estimated of one candidate and status. */
  private record Estimated(
      ProbabilityRow probability,
      List<CurveRow> curve,
      List<OutcomeRow> outcomes,
      List<ObjectionRow> objections,
      List<ConvergenceRow> convergence,
      List<BandRow> bands) {}

  /**
   * What all batches estimate; the tables with rows of single replicates are empty.
   *
   * @param threads how many candidates are estimated at a time, at least 1
   */
  public ResultTables tables(int threads) {
    List<Supplier<Estimated>> estimating = new ArrayList<>();
    for (Pathway pair : candidates) {
      PathTally path = path(pair);
      ObjectionTally votes = objections(pair);
      Survival race = races.of(pair);
      estimating.add(
          () ->
              new Estimated(
                  probability(pair, path, votes),
                  curve(pair, path, race),
                  outcomes(pair, path),
                  votes.rows(),
                  convergence(pair, path),
                  bands(pair, path)));
    }
    List<Estimated> estimated =
        new NumberedTasks("estimates", threads, candidates.size()).all(estimating);
    ResultTables tables =
        ResultTables.EMPTY
            .withRows(ProbabilityRow.TABLE, estimated.stream().map(Estimated::probability).toList())
            .withRows(CurveRow.TABLE, rows(estimated, Estimated::curve))
            .withRows(OutcomeRow.TABLE, rows(estimated, Estimated::outcomes))
            .withRows(ObjectionRow.TABLE, rows(estimated, Estimated::objections))
            .withRows(
                MemberRow.TABLE, Pathway.ofMembers(scenario).stream().map(this::member).toList())
            .withParameters(new ParameterTable(scenario.inputs(), parameters))
            .withRows(ConvergenceRow.TABLE, rows(estimated, Estimated::convergence))
            .withRows(BandRow.TABLE, rows(estimated, Estimated::bands))
            .withRows(HolderRow.TABLE, holders.rows())
            .withRows(RatifierRow.TABLE, ratifiers.rows());
    return asks.map(asked -> tables.withRows(AskRow.TABLE, asked.rows())).orElse(tables);
  }

  private static <T> List<T> rows(List<Estimated> estimated, Function<Estimated, List<T>> rows) {
    return estimated.stream().map(rows).flatMap(List::stream).toList();
  }

  private PathTally path(Pathway pair) {
    return paths.computeIfAbsent(pair, key -> new PathTally(replicates, twins, scenario.clock()));
  }

  private ObjectionTally objections(Pathway pair) {
    return objections.computeIfAbsent(pair, key -> new ObjectionTally(key.state(), key.status()));
  }

  private ProbabilityRow probability(Pathway pair, PathTally path, ObjectionTally votes) {
    BidTally bid = Objects.requireNonNull(bids.get(pair), "a candidate's bids are counted");
    Estimate probability = path.probability();
    Optional<double[]> band = path.parameterBand();
    Optional<Estimate> givenGate =
        path.passedGate() == 0
            ? Optional.empty()
            : Optional.of(
                Intervals.wilson(path.heldAfterGate(), path.passedGate(), path.usedDesignEffect()));
    Optional<StateCode> objector = votes.mainObjector();
    double[] saving = bid.savings();
    double[] vote = bid.votes();
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
        OptionalDouble.of(mean(bid.gates())),
        vote.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean(vote)),
        vote.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(percentile(vote, LOW)),
        vote.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(percentile(vote, HIGH)),
        bid.commonestOpponent(),
        path.medianMonth(),
        OptionalDouble.of(percentile(saving, MEDIAN)),
        OptionalDouble.of(percentile(saving, LOW)),
        OptionalDouble.of(percentile(saving, HIGH)),
        path.wholeBlocks() < 2 ? OptionalDouble.empty() : OptionalDouble.of(path.designEffect()),
        path.twins().intraclassCorrelation());
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

  private List<CurveRow> curve(Pathway pair, PathTally path, Survival race) {
    List<CurveRow> curve = new ArrayList<>();
    int[] cumulative = path.cumulative();
    List<Survival.Point> survival = race.points();
    double effect = path.usedDesignEffect();
    for (int month = 0; month < cumulative.length; month++) {
      Estimate estimate = Intervals.wilson(cumulative[month], replicates, effect);
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

  private List<BandRow> bands(Pathway pair, PathTally path) {
    List<BandRow> rows = new ArrayList<>();
    List<Optional<double[]>> bands = path.parameterBands();
    for (int month = 0; month < bands.size(); month++) {
      YearMonth date = scenario.clock().start().plusMonths(month);
      bands
          .get(month)
          .ifPresent(
              ends -> rows.add(new BandRow(pair.state(), pair.status(), date, ends[0], ends[1])));
    }
    return rows;
  }

  private List<OutcomeRow> outcomes(Pathway pair, PathTally path) {
    List<OutcomeRow> outcomes = new ArrayList<>();
    path.outcomes()
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

  private List<ConvergenceRow> convergence(Pathway pair, PathTally path) {
    List<ConvergenceRow> convergence = new ArrayList<>();
    int[] steps = steps(replicates);
    int[] held = path.heldAmong(steps);
    double effect = path.usedDesignEffect();
    for (int step = 0; step < steps.length; step++) {
      int n = steps[step];
      Estimate estimate = Intervals.wilson(held[step], n, effect);
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
