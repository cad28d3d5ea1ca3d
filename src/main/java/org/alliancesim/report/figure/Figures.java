package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alliancesim.report.Questions;
import org.alliancesim.results.Behaviour;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.DiscoveryTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.HindcastTables;
import org.alliancesim.results.LearnedValue;
import org.alliancesim.results.Names;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.ScoreTables;
import org.alliancesim.results.SensitivityTables;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.results.StudyTables;
import org.alliancesim.results.SweepTables;

/** The figures of each kind of results, in the order in which they are shown. */
public final class Figures {

  private static final List<Maker<RunTables>> OF_RUN =
      List.of(
          ProbabilityFigure::of,
          CurveFigure::of,
          FunnelFigure::of,
          ObjectionFigure::of,
          ConvergenceFigure::of);

  private static final List<Maker<ComparisonTables>> OF_COMPARISON =
      List.of(
          DifferenceFigure::of,
          ProbabilityFigure::of,
          CurveFigure::of,
          FunnelFigure::of,
          ObjectionFigure::of,
          ConvergenceFigure::of);

  private Figures() {}

  /**
   * Makes a figure.
   *
   * @param <T> the results that it is of
   */
  @FunctionalInterface
  interface Maker<T> {
    Figure of(T results, Selection selection);
  }

  /** Those of a run. */
  public static List<Figure> of(RunTables run, FigureOptions options) {
    return withLearned(
        made(
            OF_RUN,
            run,
            selection(
                options,
                Questions.of(run.manifest()),
                run.manifest().scenario(),
                run.manifest().names(),
                run.tables().probabilities())),
        run.manifest().behaviour());
  }

  /** Those of a comparison. */
  public static List<Figure> of(ComparisonTables comparison, FigureOptions options) {
    return withLearned(
        made(
            OF_COMPARISON,
            comparison,
            selection(
                options,
                Questions.of(comparison.manifest()),
                comparison.manifest().scenarioA(),
                comparison.manifest().names(),
                comparison.tables().a().probabilities())),
        comparison.manifest().behaviour());
  }

  /** Those of a sweep. */
  public static List<Figure> of(SweepTables sweep, FigureOptions options) {
    return SweepFigure.of(sweep, options);
  }

  /** Whom a scenario names first counts only if it does not say what it asks. */
  private static Selection selection(
      FigureOptions options,
      Questions questions,
      SimulatedScenario scenario,
      Names names,
      List<ProbabilityRow> candidates) {
    return new Selection(
        options,
        questions.equals(Questions.NONE) ? FirstNamed.of(scenario, names, candidates) : List.of(),
        questions);
  }

  /** Those of a hindcast, which has no states to choose. */
  public static List<Figure> of(PastManifest manifest, HindcastTables tables) {
    return List.of(ReliabilityFigure.of(manifest, tables));
  }

  /** Those of scores, which have no states to choose. */
  public static List<Figure> of(ScoreTables scores) {
    return List.of(ReliabilityFigure.of(scores), KindFigure.of(scores));
  }

  /** Those of a study of inputs, which has no states to choose. */
  public static List<Figure> of(StudyManifest manifest, StudyTables tables) {
    if (tables instanceof DiscoveryTables discovery) {
      return List.of(BoxFigure.of(manifest, discovery), BoxFigure.trajectory(manifest, discovery));
    }
    SensitivityTables sensitivity = (SensitivityTables) tables;
    return sensitivity.fifths().isEmpty()
        ? List.of(IndexFigure.of(manifest, sensitivity))
        : List.of(TornadoFigure.of(manifest, sensitivity), IndexFigure.of(manifest, sensitivity));
  }

  /**
   * Those of a calibration.
   *
   * @param values what was learned
   */
  public static List<Figure> of(PastManifest manifest, List<LearnedValue> values) {
    return List.of(
        LearnedFigure.of(
            values,
            List.of(
                String.format(
                    Locale.ROOT,
                    "Learned from %d worlds of the past, seed %d",
                    manifest.provenance().scenarios().size(),
                    manifest.seed()))));
  }

  /** Figures, and last what was learned of behaviour; where nothing was, there is no such one. */
  private static List<Figure> withLearned(List<Figure> figures, Behaviour behaviour) {
    List<Figure> all = new ArrayList<>(figures);
    behaviour
        .learned()
        .ifPresent(
            learning ->
                all.add(
                    LearnedFigure.of(
                        learning.values(),
                        List.of(
                            "Learned from " + learning.worlds().size() + " worlds of the past"))));
    return List.copyOf(all);
  }

  /** The figures of a list. */
  static <T> List<Figure> made(List<Maker<T>> makers, T results, Selection selection) {
    return makers.stream().map(maker -> maker.of(results, selection)).toList();
  }
}
