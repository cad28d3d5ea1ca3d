package org.alliancesim.hindcast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.model.BidForecast;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.PastCase;

/** Forecasts of the past, by the model and by simpler forecasters, beside what happened. */
public final class PastForecasts {

  /** Inputs over which the gate's verdict is averaged. */
  private static final int GATE_INPUTS = 200;

  private final List<PastWorld> worlds;
  private final long seed;
  private final GivenRates rates;

  /** Forecasts of these worlds, with base rates from their cases. */
  public PastForecasts(List<PastWorld> worlds, long seed) {
    this(worlds, seed, GivenRates.NONE);
  }

  /** Forecasts of these worlds, with given base rates where there are any. */
  public PastForecasts(List<PastWorld> worlds, long seed, GivenRates rates) {
    this.worlds = List.copyOf(worlds);
    this.seed = seed;
    this.rates = rates;
  }

  /** The model's forecast of a case. */
  @FunctionalInterface
  public interface Model {
    /**
     * The probability with its Monte Carlo interval.
     *
     * @param world the world's index
     * @param pastCase the case's index in it
     */
    Estimate forecast(int world, int pastCase);
  }

  /** The model's forecast as a share of replicates. */
  public static Model shares(CaseBank bank) {
    return (world, pastCase) -> {
      int count = 0;
      int n = 0;
      for (CaseBank.Patterns[] point : bank.patterns()) {
        count += point[world].count(pastCase);
        n += point[world].replicates();
      }
      return Intervals.wilson(count, n, 1);
    };
  }

  /**
   * A row for each case.
   *
   * @param model the model's forecasts
   * @param scored which worlds' cases
   */
  public List<HindcastRow> rows(Model model, Predicate<PastWorld> scored) {
    List<HindcastRow> rows = new ArrayList<>();
    for (int place = 0; place < worlds.size(); place++) {
      PastWorld world = worlds.get(place);
      if (scored.test(world)) {
        double[][][] gates = gates(world.scenario());
        for (int each = 0; each < world.cases().size(); each++) {
          rows.add(row(world, each, model.forecast(place, each), gates));
        }
      }
    }
    return rows;
  }

  private HindcastRow row(PastWorld world, int index, Estimate estimate, double[][][] gates) {
    PastCase question = world.cases().get(index);
    String institution = world.hindcast().institution();
    BaseRate.Forecast baseRate =
        rates
            .forecast(world, question)
            .orElseGet(
                () ->
                    BaseRate.forecast(
                        worlds,
                        other -> !other.hindcast().institution().equals(institution),
                        world,
                        question));
    return new HindcastRow(
        world.name(),
        institution,
        question.cluster(),
        question.state(),
        String.join("+", question.gains()),
        world.scenario().clock().start(),
        world.scenario().clock().end(),
        question.certainty().key(),
        question.decidedBy().key(),
        question.happened(),
        question.month(),
        estimate.value(),
        estimate.low(),
        estimate.high(),
        baseRate.probability(),
        baseRate.probability() * gate(world, question, gates),
        question.forecast(),
        Scorecard.brier(estimate.value(), question.happened()),
        Scorecard.logScore(estimate.value(), question.happened()),
        baseRate.cases());
  }

  /** [inputs][state][status], the probability that a bid at the start meets every criterion. */
  private double[][][] gates(ResolvedScenario scenario) {
    Inputs inputs = Inputs.of(scenario, seed, 0);
    double[][][] gates = new double[GATE_INPUTS][][];
    for (int k = 0; k < GATE_INPUTS; k++) {
      BidForecast[][] forecasts = BidForecast.of(scenario.initialWorld(inputs.of(k)));
      gates[k] = new double[forecasts.length][];
      for (int state = 0; state < forecasts.length; state++) {
        gates[k][state] = new double[forecasts[state].length];
        for (int status = 0; status < forecasts[state].length; status++) {
          BidForecast forecast = forecasts[state][status];
          gates[k][state][status] = forecast == null ? 1 : forecast.gate();
        }
      }
    }
    return gates;
  }

  /** The best chance among the statuses that count; what needs no vote meets no gate. */
  private static double gate(PastWorld world, PastCase question, double[][][] gates) {
    int state = world.scenario().states().indexOf(question.state());
    double best = 0;
    for (String id : question.gains()) {
      double mean = 0;
      if (id.equals(PastCase.NONE)) {
        mean = 1;
      } else {
        int status = world.scenario().charter().statusIndex(id);
        for (double[][] gate : gates) {
          mean += gate[state][status] / gates.length;
        }
      }
      best = Math.max(best, mean);
    }
    return Math.min(1, best);
  }
}
