package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.results.BandOfRanksRow;
import org.alliancesim.results.CalibrationTables;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.results.PredictiveRow;
import org.alliancesim.results.RepeatRow;
import org.alliancesim.scenario.PlacedInputs;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Posterior;

/**
 * All that is learned of the past: from frames how ready states are to apply, from decisions what
 * members mind, from known times how long organisations take to ratify. Each says nothing of what
 * the others teach, so the three posteriors are independent and are put together as such.
 *
 * @param tables every table
 * @param posterior what was learned, as runs draw from it
 */
public record Calibration(CalibrationTables tables, Posterior posterior) {

  /** Draws of all else over which the vote on a decision is averaged. */
  private static final int DRAWS_OF_A_VOTE = 20;

  /**
   * What is learned from.
   *
   * @param frame worlds with all that might have come in
   * @param past worlds with bids before members, and known times of ratification
   */
  public record Past(List<AskedWorld> frame, List<PastWorld> past) {
    public Past {
      frame = List.copyOf(frame);
      past = List.copyOf(past);
    }

    private List<ResolvedScenario> scenarios() {
      return Stream.concat(
              frame.stream().map(AskedWorld::scenario), past.stream().map(PastWorld::scenario))
          .toList();
    }
  }

  /**
   * How it is learned.
   *
   * @param effort how much is done
   * @param seed the master seed
   * @param seeds with how many seeds, the given one and those that follow
   * @param check whether learning is checked on invented pasts
   * @param madeBy the program and the command
   */
  public record Plan(
      FrameCalibration.Effort effort, long seed, int seeds, boolean check, String madeBy) {}

  /**
   * Learns.
   *
   * @param told what it will cost, before most of it is done
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  public static Calibration of(
      Past past, Plan plan, PastWork work, Consumer<FrameCalibration.Cost> told)
      throws InterruptedException {
    long seed = plan.seed();
    FrameCalibration frame = FrameCalibration.of(past.frame(), plan.effort(), seed, work, told);
    DecisionCalibration decisions =
        DecisionCalibration.of(past.past(), DRAWS_OF_A_VOTE, seed, work);
    Waits waits = new Waits(past.past(), seed);
    List<LearnedRow> learned = new ArrayList<>(frame.learned());
    learned.addAll(decisions.learned(seed));
    learned.addAll(waits.learned(seed));
    List<ForecastRow> forecasts = new ArrayList<>(frame.forecasts());
    forecasts.addAll(decisions.forecasts());
    List<FoldRow> folds = new ArrayList<>(frame.folds());
    folds.addAll(decisions.folds());
    List<PredictiveRow> predictive = frame.predictive();
    List<BandOfRanksRow> ranks = new ArrayList<>();
    if (plan.check()) {
      ranks.addAll(frame.ranks(FrameCalibration.PASTS));
      ranks.addAll(decisions.ranks(FrameCalibration.PASTS, seed, work));
    }
    Posterior posterior = posterior(past, plan, frame, decisions, waits);
    List<RepeatRow> repeats =
        new ArrayList<>(repeats(seed, new Learned(frame, decisions), forecasts));
    for (int further = 1; further < plan.seeds(); further++) {
      long other = seed + further;
      Learned again =
          new Learned(
              FrameCalibration.ofTheWhole(past.frame(), plan.effort(), other, work),
              DecisionCalibration.of(past.past(), DRAWS_OF_A_VOTE, other, work));
      repeats.addAll(repeats(other, again, forecasts));
    }
    List<DecisionReceptions> received = decisions.received();
    return new Calibration(
        new CalibrationTables(
            learned,
            forecasts,
            folds,
            predictive,
            ranks,
            repeats,
            received.stream().map(DecisionReceptions::stages).toList(),
            received.stream().flatMap(each -> each.objectors().stream()).toList()),
        posterior);
  }

  /** What was learned with one seed. */
  private record Learned(FrameCalibration frame, DecisionCalibration decisions) {}

  private static List<RepeatRow> repeats(long seed, Learned of, List<ForecastRow> first) {
    List<RepeatRow> rows = new ArrayList<>();
    rows.addAll(
        repeats(
            seed, of.frame().learned(), of.frame().folds().get(0), of.frame().forecasts(), first));
    rows.addAll(
        repeats(
            seed,
            of.decisions().learned(seed),
            of.decisions().folds().get(0),
            of.decisions().forecasts(),
            first));
    return rows;
  }

  /** Forecasts of folds that were not learned with one of the seeds are not compared. */
  private static List<RepeatRow> repeats(
      long seed,
      List<LearnedRow> learned,
      FoldRow all,
      List<ForecastRow> forecasts,
      List<ForecastRow> first) {
    Map<String, Double> before = new HashMap<>();
    first.stream()
        .filter(ForecastRow::learned)
        .forEach(row -> before.put(question(row), row.probability()));
    double change =
        forecasts.stream()
            .filter(ForecastRow::learned)
            .mapToDouble(
                row ->
                    Math.abs(
                        row.probability() - before.getOrDefault(question(row), row.probability())))
            .max()
            .orElse(0);
    return learned.stream()
        .map(
            row ->
                new RepeatRow(
                    String.valueOf(seed),
                    row.coefficient(),
                    row.mean(),
                    row.sd(),
                    all.ess(),
                    all.paretoK(),
                    change))
        .toList();
  }

  private static String question(ForecastRow row) {
    return String.join(
        " ", row.bank(), row.world(), row.state(), row.status(), row.scheme(), row.forecaster());
  }

  private static Posterior posterior(
      Past past, Plan plan, FrameCalibration frame, DecisionCalibration decisions, Waits waits) {
    int count = FrameCalibration.POSTERIOR_POINTS;
    List<String> columns = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    frame.learned().stream()
        .map(LearnedRow::coefficient)
        .filter(key -> !key.equals(FramePrior.TAU))
        .forEach(
            key -> {
              columns.add(key);
              values.add(frame.values(key));
            });
    List<double[]> minds = decisions.values(count, plan.seed());
    for (int key = 0; key < minds.size(); key++) {
      columns.add(DecisionCalibration.keys().get(key));
      values.add(minds.get(key));
    }
    for (String organisation : waits.organisations()) {
      columns.add(Waits.column(organisation));
      values.add(waits.values(organisation, count, plan.seed()));
    }
    double[][] points = new double[count][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      for (int point = 0; point < count; point++) {
        points[point][column] = rounded(values.get(column)[point]);
      }
    }
    return Posterior.ofColumns(
        plan.madeBy(),
        Stream.concat(
                past.frame().stream().map(world -> world.bank() + " " + world.name()),
                past.past().stream().map(PastWorld::name))
            .toList(),
        Math.min(frame.effectiveSampleSize(), decisions.effectiveSampleSize()),
        Optional.of(PlacedInputs.domain(past.scenarios())),
        columns,
        points);
  }

  /** To a thousandth of a thousandth: more digits of a draw say nothing. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.6f", value));
  }
}
