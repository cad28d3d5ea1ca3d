package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.chance.Distribution;
import org.alliancesim.chance.Draws;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.learning.DecisionEvidence.Decision;
import org.alliancesim.learning.DecisionEvidence.Minds;
import org.alliancesim.results.BandOfRanksRow;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.scenario.PlacedInputs;
import org.alliancesim.scenario.content.LearningDomain;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.ScenarioPath;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What decisions of members teach of γ_riv and γ_stance, and of c, the probability that the body is
 * closed as a whole.
 */
public final class DecisionCalibration {

  /** From this year on worlds are later ones; earlier ones are over by then. */
  static final int LATER = 2010;

  private static final int POINTS_IN_A_ROUND = 500;

  /** The name of c. */
  public static final String CLOSED = "closed";

  private static final Fold ALL = new Fold(Fold.NOTHING, "");

  private static final List<Coefficient> COEFFICIENTS =
      List.of(Coefficient.GAMMA_RIV, Coefficient.GAMMA_STANCE);

  private static final List<Distribution> PRIORS = COEFFICIENTS.stream().map(Priors::of).toList();

  private final DecisionEvidence evidence;
  private final Rounds rounds;
  private final List<Minds> points = new ArrayList<>();

  /** [point][decision][draw]. */
  private final List<double[][]> passes = new ArrayList<>();

  private final Map<Fold, Weights> weights = new HashMap<>();

  private DecisionCalibration(DecisionEvidence evidence, Rounds rounds) {
    this.evidence = evidence;
    this.rounds = rounds;
  }

  /**
   * Learns.
   *
   * @param worlds of the past; those without bids before members say nothing
   * @param draws over which all that is not learned is averaged
   */
  public static DecisionCalibration of(List<PastWorld> worlds, int draws, long seed, PastWork work)
      throws InterruptedException {
    DecisionEvidence evidence = new DecisionEvidence(worlds, draws, seed);
    List<String> names = COEFFICIENTS.stream().map(ScenarioPath::of).toList();
    Rounds rounds = new Rounds(names, POINTS_IN_A_ROUND, seed);
    DecisionCalibration calibration = new DecisionCalibration(evidence, rounds);
    calibration.add(rounds.first(), work);
    while (rounds.more() && calibration.least() < Rounds.AIM) {
      calibration.add(rounds.next(calibration.weights(ALL)), work);
    }
    return calibration;
  }

  private void add(double[][] more, PastWork work) throws InterruptedException {
    List<Minds> minds = Arrays.stream(more).map(DecisionCalibration::minds).toList();
    points.addAll(minds);
    passes.addAll(Arrays.asList(evidence.passes(minds, work)));
    weights.clear();
  }

  private static Minds minds(double[] levels) {
    return new Minds(value(0, levels[0]), value(1, levels[1]));
  }

  /** The smallest effective sample size of all folds but those of single states. */
  private double least() {
    return allFolds().stream()
        .filter(fold -> !fold.scheme().equals(ForecastRow.BY_STATE))
        .map(this::weights)
        .mapToDouble(of -> of.learned() ? of.effectiveSampleSize() : 0)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double value(int coefficient, double level) {
    return COEFFICIENTS.get(coefficient).clamp(PRIORS.get(coefficient).quantile(level));
  }

  /** How many decisions speak. */
  public int decisions() {
    return evidence.decisions().size();
  }

  /** The points' weights for who has not seen what a fold leaves out. */
  private Weights weights(Fold fold) {
    return weights.computeIfAbsent(
        fold,
        each -> {
          Predicate<Decision> included = included(each);
          return rounds.weights(
              passes.stream().mapToDouble(of -> evidence.logLikelihood(of, included)).toArray());
        });
  }

  private static Predicate<Decision> included(Fold fold) {
    return switch (fold.scheme()) {
      case ForecastRow.BY_ORGANISATION ->
          decision -> !organisation(decision).equals(fold.leftOut());
      case ForecastRow.LATER ->
          decision -> decision.of().scenario().clock().end().getYear() < LATER;
      case ForecastRow.BY_STATE ->
          decision -> !decision.known().state().value().equals(fold.leftOut());
      default -> decision -> true;
    };
  }

  /** The short name of the organisation whose decision it was. */
  private static String organisation(Decision decision) {
    return shortName(decision.of().hindcast().institution());
  }

  /** A short name as banks have it: small letters, hyphens for spaces. */
  static String shortName(String institution) {
    return institution.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static Optional<Fold> fold(Decision decision, String scheme) {
    return switch (scheme) {
      case ForecastRow.BY_ORGANISATION -> Optional.of(new Fold(scheme, organisation(decision)));
      case ForecastRow.LATER ->
          decision.of().scenario().clock().start().getYear() >= LATER
              ? Optional.of(new Fold(scheme, ""))
              : Optional.empty();
      default -> Optional.of(new Fold(scheme, decision.known().state().value()));
    };
  }

  /** Every decision forecast by who has not seen it. */
  public List<ForecastRow> forecasts() {
    List<ForecastRow> rows = new ArrayList<>();
    double[] before = rounds.priorWeights().values();
    Map<List<Double>, List<Optional<DecisionEvidence.Expected>>> expected = new HashMap<>();
    for (String scheme : FrameEvidence.SCHEMES) {
      for (int each = 0; each < evidence.decisions().size(); each++) {
        Optional<Fold> fold = fold(evidence.decisions().get(each), scheme);
        if (fold.isPresent()) {
          Weights posterior = weights(fold.get());
          double open = 1 - closed(included(fold.get())).getNumericalMean();
          rows.add(row(each, scheme, "posterior", posterior.values(), open, posterior, expected));
          rows.add(row(each, scheme, "prior", before, 1, null, expected));
        }
      }
    }
    return rows;
  }

  /** How each decision's bid is expected to be received by who has not seen its organisation. */
  List<DecisionReceptions> received() {
    return evidence.decisions().stream()
        .map(
            decision -> {
              Fold fold = fold(decision, ForecastRow.BY_ORGANISATION).orElseThrow();
              Minds minds = mean(weights(fold).values());
              return new DecisionReceptions(decision, evidence.starts(decision, minds));
            })
        .toList();
  }

  private ForecastRow row(
      int each,
      String scheme,
      String forecaster,
      double[] by,
      double open,
      @Nullable Weights trust,
      Map<List<Double>, List<Optional<DecisionEvidence.Expected>>> known) {
    Decision decision = evidence.decisions().get(each);
    Minds mean = mean(by);
    Optional<DecisionEvidence.Expected> expected =
        known
            .computeIfAbsent(
                List.of(mean.rivalry(), mean.stance()), none -> evidence.expected(mean))
            .get(each);
    return new ForecastRow(
        ForecastRow.DECISIONS,
        organisation(decision),
        decision.of().name(),
        organisation(decision) + ": " + decision.known().cluster(),
        kind(decision),
        decision.known().state().value(),
        decision.statusId(),
        scheme,
        forecaster,
        open * pass(each, by),
        decision.letIn(),
        trust == null ? OptionalDouble.empty() : OptionalDouble.of(trust.effectiveSampleSize()),
        trust == null ? OptionalDouble.empty() : OptionalDouble.of(trust.shape()),
        trust != null && trust.learned(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        decision.outcome().blockers(),
        expected.map(DecisionEvidence.Expected::opponent),
        Optional.of(decision.outcome().concern().key()).filter(key -> !decision.letIn()),
        expected.map(DecisionEvidence.Expected::concern));
  }

  private double pass(int decision, double[] by) {
    double mean = 0;
    for (int point = 0; point < by.length; point++) {
      mean += by[point] * Arrays.stream(passes.get(point)[decision]).average().orElse(0);
    }
    return Math.min(1, mean);
  }

  /**
   * What is known of c, of which nothing was known before: U(0, 1).
   *
   * @param included the decisions that were seen
   */
  private BetaDistribution closed(Predicate<Decision> included) {
    List<Decision> seen = evidence.decisions().stream().filter(included).toList();
    long closed = seen.stream().filter(Decision::refusedByAll).count();
    return new BetaDistribution(null, 1.0 + closed, 1.0 + seen.size() - closed);
  }

  private Minds mean(double[] by) {
    double rivalry = 0;
    double stance = 0;
    for (int point = 0; point < by.length; point++) {
      rivalry += by[point] * points.get(point).rivalry();
      stance += by[point] * points.get(point).stance();
    }
    return new Minds(rivalry, stance);
  }

  private static String kind(Decision decision) {
    LearningDomain domain = PlacedInputs.domain(List.of(decision.of().scenario()));
    return domain.kinds().get(0);
  }

  /** How well the points cover each fold. */
  public List<FoldRow> folds() {
    return allFolds().stream()
        .map(
            fold ->
                new FoldRow(
                    ForecastRow.DECISIONS,
                    fold.scheme(),
                    Optional.of(fold.leftOut()).filter(name -> !name.isEmpty()),
                    (int)
                        evidence.decisions().stream()
                            .filter(
                                each ->
                                    fold.scheme().equals(Fold.NOTHING)
                                        || fold(each, fold.scheme()).equals(Optional.of(fold)))
                            .count(),
                    weights(fold).effectiveSampleSize(),
                    weights(fold).shape(),
                    weights(fold).learned()))
        .toList();
  }

  private List<Fold> allFolds() {
    return Stream.concat(
            Stream.of(ALL),
            FrameEvidence.SCHEMES.stream()
                .flatMap(
                    scheme ->
                        evidence.decisions().stream()
                            .flatMap(decision -> fold(decision, scheme).stream())))
        .distinct()
        .toList();
  }

  /**
   * Equally likely points of the posterior, in an order of their own.
   *
   * @return by coefficient of {@link #keys}
   */
  public List<double[]> values(int count, long seed) {
    int[] chosen = weights(ALL).resampled(count);
    int[] order = Shuffle.of(count, "decisions", seed);
    double[] rivalry = new double[count];
    double[] stance = new double[count];
    for (int row = 0; row < count; row++) {
      rivalry[row] = points.get(chosen[order[row]]).rivalry();
      stance[row] = points.get(chosen[order[row]]).stance();
    }
    return List.of(rivalry, stance);
  }

  /** The keys of what is learned here. */
  public static List<String> keys() {
    return COEFFICIENTS.stream().map(Coefficient::key).toList();
  }

  /** What was learned of each. */
  public List<LearnedRow> learned(long seed) {
    List<double[]> after = values(FrameCalibration.POSTERIOR_POINTS, seed);
    double[][] before = rounds.priorLevels();
    List<LearnedRow> rows = new ArrayList<>();
    for (int coefficient = 0; coefficient < COEFFICIENTS.size(); coefficient++) {
      int place = coefficient;
      rows.add(
          Marginal.row(
              keys().get(place),
              Arrays.stream(before).mapToDouble(levels -> value(place, levels[place])).toArray(),
              after.get(place)));
    }
    BetaDistribution closed = closed(decision -> true);
    double[] levels =
        IntStream.range(0, FrameCalibration.POSTERIOR_POINTS)
            .mapToDouble(point -> (point + 0.5) / FrameCalibration.POSTERIOR_POINTS)
            .toArray();
    rows.add(
        Marginal.row(
            CLOSED,
            levels,
            Arrays.stream(levels).map(closed::inverseCumulativeProbability).toArray()));
    return rows;
  }

  /**
   * Whether learning recovers what it is given: answers invented under points of the prior, and
   * what is learned of each with the points that were tried.
   *
   * @param pasts how many are invented
   */
  public List<BandOfRanksRow> ranks(int pasts, long seed, PastWork work)
      throws InterruptedException {
    if (evidence.decisions().isEmpty()) {
      return List.of();
    }
    long other = seed ^ Draws.key("true minds");
    double[][] truths =
        Proposal.prior(COEFFICIENTS.stream().map(ScenarioPath::of).toList())
            .points(other, 0, pasts);
    List<Minds> minds = Arrays.stream(truths).map(DecisionCalibration::minds).toList();
    double[][][] passesOfTruths = evidence.passes(minds, work);
    double[][] levels = rounds.levels();
    double[][] ranks = new double[COEFFICIENTS.size()][pasts];
    for (int past = 0; past < pasts; past++) {
      boolean[] letIn = evidence.invented(passesOfTruths[past], Draws.of(other, past));
      double[] weights =
          rounds
              .weights(
                  passes.stream().mapToDouble(of -> evidence.logLikelihood(of, letIn)).toArray())
              .values();
      for (int coefficient = 0; coefficient < ranks.length; coefficient++) {
        double rank = 0;
        for (int point = 0; point < weights.length; point++) {
          rank += levels[point][coefficient] < truths[past][coefficient] ? weights[point] : 0;
        }
        ranks[coefficient][past] = Math.min(1, rank);
      }
    }
    return RankCheck.rows(keys(), ranks, seed);
  }

  /** How many effective points there are once all is known. */
  public double effectiveSampleSize() {
    return weights(ALL).effectiveSampleSize();
  }
}
