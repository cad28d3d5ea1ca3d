package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.alliancesim.results.ForecastRow;

/**
 * Invented forecasts, for tests alone: organisations of three kinds with windows and neighbours,
 * whose true probability hangs on one covariate; the model knows it, the prior says a third of it.
 */
public final class InventedForecasts {

  private static final List<String> KINDS = List.of("security", "political", "economic");
  private static final List<String> SCHEMES = List.of("organisation", "later", "state");

  private final List<ForecastRow> rows = new ArrayList<>();
  private final Map<Question, double[]> covariates = new HashMap<>();

  private InventedForecasts() {}

  /** Nine organisations with four windows each and twelve neighbours. */
  public static InventedForecasts frame() {
    InventedForecasts invented = new InventedForecasts();
    SplittableRandom chance = new SplittableRandom(18);
    for (int organisation = 0; organisation < 9; organisation++) {
      for (int window = 0; window < 4; window++) {
        for (int state = 0; state < 12; state++) {
          double nearness = chance.nextDouble();
          double p = 0.01 + 0.6 * nearness * nearness;
          invented.add(
              organisation, 1990 + 5 * window, state, nearness, p, chance.nextDouble() < p);
        }
      }
    }
    return invented;
  }

  private void add(
      int organisation, int start, int state, double nearness, double p, boolean happened) {
    String world = "org" + organisation + "-" + start;
    String code = "S" + state;
    covariates.put(
        new Question(ForecastRow.FRAME, world, code, "member"), new double[] {nearness, 7});
    for (String scheme : SCHEMES) {
      if (!scheme.equals("later") || start >= 2000) {
        rows.add(row(organisation, world, code, scheme, "posterior", p, happened));
        rows.add(row(organisation, world, code, scheme, "prior", p / 3, happened));
      }
    }
  }

  private static ForecastRow row(
      int organisation,
      String world,
      String state,
      String scheme,
      String forecaster,
      double p,
      boolean happened) {
    return new ForecastRow(
        ForecastRow.FRAME,
        "org" + organisation,
        world,
        world,
        KINDS.get(organisation % 3),
        state,
        "member",
        scheme,
        forecaster,
        p,
        happened,
        OptionalDouble.of(400),
        OptionalDouble.of(0.3),
        organisation != 8,
        happened ? OptionalDouble.of(2) : OptionalDouble.empty(),
        OptionalDouble.of(2.5),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A bid of one state with one organisation, each decision its own cluster. */
  public static ForecastRow decision(
      String state, double pass, boolean letIn, String blockers, String expected, String concern) {
    return new ForecastRow(
        ForecastRow.DECISIONS,
        "org-" + state,
        "org-" + state + "-2000",
        "org-" + state + "-2000",
        "political",
        state,
        "member",
        "organisation",
        "posterior",
        pass,
        letIn,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        true,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        blockers.isEmpty() ? List.of() : List.of(blockers.split(" ")),
        Optional.of(expected),
        letIn ? Optional.empty() : Optional.of("rivalry"),
        Optional.of(concern));
  }

  /** The table. */
  public List<ForecastRow> rows() {
    return rows;
  }

  /** What is public. */
  public Map<Question, double[]> covariates() {
    return covariates;
  }
}
