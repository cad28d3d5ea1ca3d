package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.alliancesim.results.ForecastRow;
import org.apache.commons.math3.util.FastMath;

/**
 * What frames of the past say about a point: for each state that might have come in a Bernoulli
 * probability, averaged over silent histories; for each organisation one level, the same in all its
 * worlds, integrated out.
 */
final class FrameEvidence {

  /** ε: the chance that the record or the coding of an answer is wrong; an assumption. */
  static final double DOUBT = 0.001;

  /** From this year on worlds are later ones; earlier ones are over by then. */
  static final int LATER = 2000;

  private static final double[] NODES = LevelGrid.nodes();

  /** An answer with the world that it is from. */
  record Row(AskedWorld world, AskedWorld.Answer answer, int organisation) {}

  private final List<AskedWorld> worlds;
  private final List<Looks> looks;
  private final List<String> organisations;
  private final List<Row> rows = new ArrayList<>();
  private final boolean[] earlier;
  private final List<Fold> folds = new ArrayList<>();

  /** By state, in the order of the folds, and organisation: the rows. */
  private final List<Map<Integer, List<Integer>>> rowsOfStates = new ArrayList<>();

  private final int laterFold;

  /**
   * Evidence.
   *
   * @param worlds the worlds
   * @param looks what was weighed in each
   */
  FrameEvidence(List<AskedWorld> worlds, List<Looks> looks) {
    this.worlds = List.copyOf(worlds);
    this.looks = List.copyOf(looks);
    organisations = worlds.stream().map(AskedWorld::organisation).distinct().sorted().toList();
    for (AskedWorld world : worlds) {
      int organisation = organisations.indexOf(world.organisation());
      world.answers().forEach(answer -> rows.add(new Row(world, answer, organisation)));
    }
    earlier = new boolean[rows.size()];
    for (int row = 0; row < earlier.length; row++) {
      AskedWorld world = rows.get(row).world();
      earlier[row] = world.year() + world.years() <= LATER;
    }
    folds.add(new Fold(Fold.NOTHING, ""));
    organisations.forEach(each -> folds.add(new Fold(ForecastRow.BY_ORGANISATION, each)));
    laterFold = folds.size();
    folds.add(new Fold(ForecastRow.LATER, ""));
    TreeSet<String> states = new TreeSet<>();
    rows.forEach(row -> states.add(row.answer().state().value()));
    for (String state : states) {
      folds.add(new Fold(ForecastRow.BY_STATE, state));
      rowsOfStates.add(rowsOf(state));
    }
  }

  private Map<Integer, List<Integer>> rowsOf(String state) {
    Map<Integer, List<Integer>> own = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).answer().state().value().equals(state)) {
        own.computeIfAbsent(rows.get(row).organisation(), none -> new ArrayList<>()).add(row);
      }
    }
    return own;
  }

  List<AskedWorld> worlds() {
    return worlds;
  }

  /** All answers, world by world. */
  List<Row> rows() {
    return rows;
  }

  /** The organisations, in alphabetical order. */
  List<String> organisations() {
    return organisations;
  }

  /** What may be kept from a forecaster; the first is nothing. */
  List<Fold> folds() {
    return folds;
  }

  /** The fold of the scheme by time; those of single states follow. */
  int foldOfLater() {
    return laterFold;
  }

  /** Whether a row is of a later world. */
  boolean later(int row) {
    return rows.get(row).world().year() >= LATER;
  }

  /** The fold in which a row is forecast; −1 if it is not in this scheme. */
  int foldOf(int row, String scheme) {
    return switch (scheme) {
      case ForecastRow.BY_ORGANISATION -> 1 + rows.get(row).organisation();
      case ForecastRow.LATER -> later(row) ? laterFold : -1;
      default -> folds.indexOf(new Fold(scheme, rows.get(row).answer().state().value()));
    };
  }

  /**
   * What a point says.
   *
   * @param logLikelihoods by fold, of all that is not left out in it
   * @param forecasts [scheme in the order of {@link #SCHEMES}][row], by a forecaster who takes the
   *     point for true and has seen what is not left out
   * @param years likewise, the mean over all chances of the years until it comes true, 0 where it
   *     does not
   */
  record Evaluation(float[] logLikelihoods, float[][] forecasts, float[][] years) {}

  static final List<String> SCHEMES =
      List.of(ForecastRow.BY_ORGANISATION, ForecastRow.LATER, ForecastRow.BY_STATE);

  /** What is to be expected of each answer at each node of the level, by row. */
  Looks.Expected expected(FramePoint point) {
    Looks.Expected all = new Looks.Expected(new double[rows.size()][], new double[rows.size()][]);
    int first = 0;
    for (Looks each : looks) {
      Looks.Expected own = each.expected(point, NODES);
      int answers = own.probabilities().length;
      System.arraycopy(own.probabilities(), 0, all.probabilities(), first, answers);
      System.arraycopy(own.years(), 0, all.years(), first, answers);
      first += answers;
    }
    return all;
  }

  /** The probability of each answer at each node of the level, [row][node]. */
  double[][] probabilities(FramePoint point) {
    return expected(point).probabilities();
  }

  /** ln of the probability of what was recorded, [row][node]. */
  double[][] logProbabilities(double[][] probabilities) {
    double[][] logs = new double[rows.size()][NODES.length];
    for (int row = 0; row < logs.length; row++) {
      boolean happened = rows.get(row).answer().happened();
      for (int node = 0; node < NODES.length; node++) {
        logs[row][node] = logProbability(probabilities[row][node], happened);
      }
    }
    return logs;
  }

  static double logProbability(double probability, boolean happened) {
    double recorded = DOUBT + (1 - 2 * DOUBT) * probability;
    return FastMath.log(happened ? recorded : 1 - recorded);
  }

  /** Sums by organisation and node over some of the rows. */
  double[][] byOrganisation(double[][] logs, IntPredicate included) {
    double[][] sums = new double[organisations.size()][NODES.length];
    for (int row = 0; row < logs.length; row++) {
      if (included.test(row)) {
        double[] sum = sums[rows.get(row).organisation()];
        for (int node = 0; node < sum.length; node++) {
          sum[node] += logs[row][node];
        }
      }
    }
    return sums;
  }

  /** What is known of each organisation's level, by what some of the rows say. */
  static List<LevelGrid.Known> known(double[] shares, double[][] byOrganisation) {
    return Arrays.stream(byOrganisation).map(logs -> LevelGrid.after(shares, logs)).toList();
  }

  /** Evaluates a point. */
  Evaluation evaluate(FramePoint point) {
    Looks.Expected expected = expected(point);
    double[][] probabilities = expected.probabilities();
    double[][] logs = logProbabilities(probabilities);
    double[] shares = LevelGrid.shares(point.tau());
    double[][] sums = byOrganisation(logs, row -> true);
    List<LevelGrid.Known> known = known(shares, sums);
    List<LevelGrid.Known> before = known(shares, byOrganisation(logs, row -> earlier[row]));
    double all = known.stream().mapToDouble(LevelGrid.Known::logLikelihood).sum();
    float[] logLikelihoods = new float[folds.size()];
    float[][] forecasts = new float[SCHEMES.size()][rows.size()];
    float[][] years = new float[SCHEMES.size()][rows.size()];
    logLikelihoods[0] = (float) all;
    for (int organisation = 0; organisation < known.size(); organisation++) {
      logLikelihoods[1 + organisation] = (float) (all - known.get(organisation).logLikelihood());
    }
    logLikelihoods[laterFold] =
        (float) before.stream().mapToDouble(LevelGrid.Known::logLikelihood).sum();
    double[] unseen = LevelGrid.before(shares).weightsOfNodes();
    List<double[]> seen = before.stream().map(LevelGrid.Known::weightsOfNodes).toList();
    for (int row = 0; row < rows.size(); row++) {
      forecasts[0][row] = probability(unseen, probabilities[row]);
      years[0][row] = (float) mean(unseen, expected.years()[row]);
      if (later(row)) {
        double[] weights = seen.get(rows.get(row).organisation());
        forecasts[1][row] = probability(weights, probabilities[row]);
        years[1][row] = (float) mean(weights, expected.years()[row]);
      }
    }
    for (int state = 0; state < rowsOfStates.size(); state++) {
      double without = all;
      for (Map.Entry<Integer, List<Integer>> own : rowsOfStates.get(state).entrySet()) {
        double[] others = sums[own.getKey()].clone();
        for (int row : own.getValue()) {
          for (int node = 0; node < others.length; node++) {
            others[node] -= logs[row][node];
          }
        }
        LevelGrid.Known level = LevelGrid.after(shares, others);
        without += level.logLikelihood() - known.get(own.getKey()).logLikelihood();
        double[] weights = level.weightsOfNodes();
        for (int row : own.getValue()) {
          forecasts[2][row] = probability(weights, probabilities[row]);
          years[2][row] = (float) mean(weights, expected.years()[row]);
        }
      }
      logLikelihoods[laterFold + 1 + state] = (float) without;
    }
    return new Evaluation(logLikelihoods, forecasts, years);
  }

  /** The mean of a probability over a level; a spline may overshoot by a little. */
  private static float probability(double[] weights, double[] atNodes) {
    return (float) Math.min(1, Math.max(0, mean(weights, atNodes)));
  }

  private static double mean(double[] weights, double[] atNodes) {
    double mean = 0;
    for (int node = 0; node < weights.length; node++) {
      mean += weights[node] * atNodes[node];
    }
    return mean;
  }
}
