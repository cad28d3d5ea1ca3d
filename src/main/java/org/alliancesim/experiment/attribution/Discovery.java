package org.alliancesim.experiment.attribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.experiment.AskedHistories;
import org.alliancesim.experiment.discovery.BoxStep;
import org.alliancesim.experiment.discovery.Cases;
import org.alliancesim.experiment.discovery.Prim;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Condition;
import org.alliancesim.query.Mark;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.BoundRow;
import org.alliancesim.results.BoxRow;
import org.alliancesim.results.DiscoveryTables;
import org.alliancesim.results.RunTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.InputName;

/** Under which values of its uncertain inputs an outcome of a run is common. */
public final class Discovery {

  /** Fewer replicates, with the condition if there is one, leave too few points to peel. */
  public static final int FEWEST_REPLICATES = 100;

  /** A bound that fewer halves than these have too is told as unsteady. */
  private static final double STEADY = 0.8;

  private static final int MOST_TOLD = 8;

  private Discovery() {}

  /**
   * Looks for the conditions of an outcome.
   *
   * @param run the run
   * @param scenario its scenario
   * @param outcome what is asked about
   * @param chosen which box of the trajectory; empty for the one that balances coverage and density
   * @throws IllegalArgumentException if there are too few replicates with the condition, or no such
   *     box
   */
  public static DiscoveryTables of(
      RunTables run, ResolvedScenario scenario, AskedEvent outcome, Optional<Integer> chosen) {
    RunSample sample = RunSample.of(run, scenario);
    AskedHistories found = AskedHistories.of(run, outcome);
    int[] counted = found.counted().stream().toArray();
    if (counted.length < FEWEST_REPLICATES) {
      throw new IllegalArgumentException(
          format(
              "--ask \"%s\": %s in %,d of %,d replicates, and to look for a box takes at least %d;"
                  + " a longer run has more",
              outcome,
              outcome.isConditional() ? "the condition holds" : "there is something to count",
              counted.length,
              sample.replicates(),
              FEWEST_REPLICATES));
    }
    double[][] columns = new double[sample.inputs().size()][counted.length];
    boolean[] happened = new boolean[counted.length];
    for (int point = 0; point < counted.length; point++) {
      happened[point] = found.occurred().get(counted[point]);
      for (int input = 0; input < columns.length; input++) {
        columns[input][point] = sample.columns()[input][counted[point]];
      }
    }
    Cases cases = Cases.of(columns, happened);
    int hits = cases.hits();
    String begin =
        format(
            "%s: occurs in %,d of %,d histories%s",
            outcome,
            hits,
            counted.length,
            outcome.isConditional() ? " in which the condition holds" : "");
    if (Math.min(hits, counted.length - hits) < RunSensitivity.FEWEST_EVENTS) {
      return new DiscoveryTables(
          List.of(), List.of(), List.of(), List.of(unsought(begin, hits, counted.length, outcome)));
    }
    Prim.Found box = Prim.USUAL.find(cases, chosen, run.manifest().seed());
    TreeWords tree = TreeWords.of(cases, sample.inputs());
    List<String> told = told(begin, box, tree, cases, sample);
    told.addAll(tree.told(box.bounds()));
    return new DiscoveryTables(
        bounds(box, cases, sample.inputs()), trajectory(box), tree.rows(), told);
  }

  /** Why there is no box. */
  private static String unsought(String begin, int hits, int all, AskedEvent outcome) {
    if (hits == 0) {
      return begin
          + ". What never occurs has no conditions in this run: either it cannot, or it is rarer than"
          + " the run is long. "
          + outcome
              .event()
              .atoms()
              .filter(Condition.Path.class::isInstance)
              .map(Condition.Path.class::cast)
              .findFirst()
              .map(
                  path ->
                      "'sim explain RUN --find \""
                          + path.state()
                          + " "
                          + path.status()
                          + (path.status().equals(Vocabulary.LEFT) ? "" : " " + Mark.SOUGHT.key())
                          + "\"' shows how far such paths lead, outcomes.csv why they end.")
              .orElse("outcomes.csv shows how far paths lead, and why they end.");
    }
    return hits == all
        ? begin + ". What always occurs needs no conditions."
        : begin
            + format(
                ". With fewer than %d of either kind a box would describe chance; a longer run has"
                    + " more.",
                RunSensitivity.FEWEST_EVENTS);
  }

  private static List<BoundRow> bounds(Prim.Found found, Cases cases, List<String> inputs) {
    List<BoundRow> rows = new ArrayList<>();
    for (Prim.Bound bound : found.bounds()) {
      int below = 0;
      int above = 0;
      for (double value : cases.columns()[bound.input()]) {
        below += value < bound.low() ? 1 : 0;
        above += value > bound.high() ? 1 : 0;
      }
      rows.add(
          new BoundRow(
              inputs.get(bound.input()),
              finite(bound.low()),
              finite(bound.high()),
              (double) below / cases.size(),
              (double) above / cases.size(),
              bound.quasiP(),
              bound.reproduced()));
    }
    return rows;
  }

  private static OptionalDouble finite(double bound) {
    return Double.isFinite(bound) ? OptionalDouble.of(bound) : OptionalDouble.empty();
  }

  private static List<BoxRow> trajectory(Prim.Found found) {
    List<BoxRow> rows = new ArrayList<>();
    for (int place = 0; place < found.trajectory().size(); place++) {
      BoxStep step = found.trajectory().get(place);
      rows.add(
          new BoxRow(
              place,
              step.size(),
              step.hits(),
              step.coverage(),
              step.density(),
              step.mass(),
              step.restricted(),
              place == found.chosen()));
    }
    return rows;
  }

  private static List<String> told(
      String begin, Prim.Found found, TreeWords tree, Cases cases, RunSample sample) {
    List<String> told = new ArrayList<>();
    told.add(begin + " (" + RunWords.percent((double) cases.hits() / cases.size()) + ").");
    BoxStep box = found.box();
    told.add(
        format(
            "Box %d of the trajectory, pasted and without bounds that may be chance: in it the outcome occurs in %s of histories (density);"
                + " it holds %s of all that occurred (coverage) and %s of all histories.",
            found.chosen(),
            RunWords.percent(box.density()),
            RunWords.percent(box.coverage()),
            RunWords.percent(box.mass())));
    List<Prim.Bound> sure = found.bounds();
    for (Prim.Bound bound : sure.subList(0, Math.min(MOST_TOLD, sure.size()))) {
      told.add("  " + inWords(bound, sample.inputs().get(bound.input())));
    }
    if (sure.size() > MOST_TOLD) {
      told.add(format("  and %d more bounds, see box.csv.", sure.size() - MOST_TOLD));
    }
    List<String> unsteady =
        sure.stream()
            .filter(bound -> bound.reproduced() < STEADY)
            .map(bound -> InputName.of(sample.inputs().get(bound.input())))
            .toList();
    if (!unsteady.isEmpty()) {
      told.add(
          "Random halves of the run often bound other inputs than "
              + String.join(", ", unsteady)
              + ": take those with care.");
    }
    if (sure.isEmpty()) {
      told.add(
          tree.hasSplits()
              ? "No bound of it can be told from chance, but splits of the tree below can."
              : "No bound of it can be told from chance: no few inputs decide this outcome; chance and"
                  + " many small effects do.");
    }
    return told;
  }

  private static String inWords(Prim.Bound bound, String input) {
    return format(
        "%s (quasi-p %s; also bounded in %s of random halves)",
        range(input, bound.low(), bound.high()),
        bound.quasiP() < 0.001 ? "below 0.001" : format("%.3f", bound.quasiP()),
        RunWords.percent(bound.reproduced()));
  }

  /** A bound in words; {@code low} or {@code high} may be infinite. */
  static String range(String input, double low, double high) {
    String name = InputName.of(input);
    boolean below = Double.isFinite(low);
    boolean above = Double.isFinite(high);
    return below && above
        ? name + " from " + number(low) + " to " + number(high)
        : below ? name + " of at least " + number(low) : name + " of at most " + number(high);
  }

  private static String number(double value) {
    return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
