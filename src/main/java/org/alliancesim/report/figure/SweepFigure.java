package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.report.SweepView;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.LineChart.Course;
import org.alliancesim.report.figure.LineChart.Curve;
import org.alliancesim.report.figure.LineChart.Point;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Names;
import org.alliancesim.results.PointRow;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.alliancesim.results.SweptDesign;
import org.alliancesim.results.SweptFactor;

/**
 * How each probability depends on what was varied: lines over one factor, shaded cells over two,
 * small multiples of these over more; dots over each factor where points were drawn.
 */
final class SweepFigure {

  private static final String NAME = "sweep";
  private static final int MOST_PANELS = 6;
  static final String NOTHING = "No probability differs between any two points of this sweep.";

  private final SweepTables sweep;
  private final SweptDesign design;
  private final Names names;
  private final Map<SweepView.Pair, List<FactorTable.Row<SweepRow>>> pairs;
  private final Map<Integer, PointRow> points;

  private SweepFigure(SweepTables sweep, FigureOptions options) {
    this.sweep = sweep;
    design = sweep.manifest().design();
    names = sweep.manifest().names();
    SweepView view = SweepView.of(sweep);
    List<SweepView.Pair> shown =
        options.states().isEmpty() && options.statuses().isEmpty()
            ? view.leading(sweep, MOST_PANELS)
            : view.pairs().keySet().stream()
                .filter(
                    pair ->
                        options.states().isEmpty()
                            || options.states().contains(pair.state().value()))
                .filter(
                    pair ->
                        options.statuses().isEmpty() || options.statuses().contains(pair.status()))
                .toList();
    pairs = new LinkedHashMap<>();
    shown.forEach(pair -> pairs.put(pair, view.pairs().getOrDefault(pair, List.of())));
    points =
        sweep.points().stream()
            .collect(Collectors.toMap(FactorTable.Row::point, FactorTable.Row::known));
  }

  static List<Figure> of(SweepTables sweep, FigureOptions options) {
    SweepFigure figure = new SweepFigure(sweep, options);
    SweptDesign design = sweep.manifest().design();
    boolean grid = design.method().equals(SweptDesign.GRID);
    List<Integer> moving = new ArrayList<>();
    for (int index = 0; index < design.factors().size(); index++) {
      if (design.factors().get(index).levels().size() != 1) {
        moving.add(index);
      }
    }
    if (!grid || moving.size() < 2) {
      List<Figure> figures = new ArrayList<>();
      for (int factor : moving.isEmpty() ? List.of(0) : moving) {
        figures.add(figure.lines(factor, false, moving.size() > 1));
        figures.add(figure.lines(factor, true, moving.size() > 1));
      }
      return figures;
    }
    return moving.size() == 2
        ? List.of(new SweepCells(sweep, figure.pairs, moving).figure(NAME, figure.origin()))
        : figure.pairs.isEmpty()
            ? List.of(new SweepCells(sweep, Map.of(), moving).figure(NAME, figure.origin()))
            : figure.pairs.entrySet().stream()
                .map(
                    entry ->
                        new SweepCells(sweep, Map.of(entry.getKey(), entry.getValue()), moving)
                            .figure(
                                NAME
                                    + "-"
                                    + file(entry.getKey().state() + "-" + entry.getKey().status()),
                                figure.origin()))
                .toList();
  }

  private static String file(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private List<String> origin() {
    SweepManifest manifest = sweep.manifest();
    return List.of(
        manifest.scenario().name()
            + " – "
            + Terms.count(design.points())
            + " points ("
            + design.method()
            + ") of "
            + Terms.histories(manifest.replicates())
            + " each under the same random numbers, seed "
            + manifest.seed());
  }

  /** The rows of a pair that a figure over one factor shows. */
  private List<FactorTable.Row<SweepRow>> along(
      List<FactorTable.Row<SweepRow>> rows, SweptFactor factor) {
    boolean oneAtATime = design.method().equals(SweptDesign.ONE_AT_A_TIME);
    return rows.stream()
        .filter(
            row -> {
              PointRow point = points.get(row.point());
              return point != null
                  && (oneAtATime ? point.varied().equals(Optional.of(factor.key())) : !point.own());
            })
        .toList();
  }

  private Figure lines(int place, boolean difference, boolean several) {
    SweptFactor factor = design.factors().get(place);
    FactorAxis axis =
        FactorAxis.of(
            factor,
            sweep.points().stream()
                .filter(point -> !point.known().own())
                .map(point -> point.values().get(place))
                .toList());
    boolean drawn =
        !design.method().equals(SweptDesign.GRID)
            && !design.method().equals(SweptDesign.ONE_AT_A_TIME);
    Course course = drawn || !axis.numeric() ? Course.DOTS : Course.DOTTED;
    List<LineChart.Panel> panels = new ArrayList<>();
    pairs.forEach(
        (pair, rows) -> {
          List<Point> found = new ArrayList<>();
          for (FactorTable.Row<SweepRow> row : along(rows, factor)) {
            point(row, axis.along(row.values().get(place)), row.values().get(place), difference)
                .ifPresent(found::add);
          }
          found.sort(Comparator.comparingDouble(Point::along));
          if (!found.isEmpty()) {
            panels.add(
                new LineChart.Panel(
                    pair,
                    names.state(pair.state()),
                    names.status(pair.status()),
                    "",
                    "over " + factor.key(),
                    List.of(new Curve("", course, found))));
          }
        });
    double furthest = LineChart.furthest(panels).orElse(1);
    List<Key> keys = new ArrayList<>();
    keys.add(new Key(Ink.ESTIMATE, difference ? "point less baseline" : "estimate"));
    keys.add(
        new Key(
            course == Course.DOTS ? Ink.CURVE : Ink.AREA,
            difference ? DifferenceFigure.PAIRED : ProbabilityFigure.MONTE_CARLO));
    axis.notes().forEach(note -> keys.add(Key.note(note)));
    return new Figure(
        NAME + (several ? "-" + file(factor.key()) : "") + (difference ? "-difference" : ""),
        difference ? "Differences over " + factor.key() : "Over " + factor.key(),
        (difference
                ? "How each probability differs from the baseline over "
                : "How each probability depends on ")
            + factor.key(),
        explanation(difference, drawn && design.factors().size() > 1),
        origin(),
        new LineChart(
            difference
                ? Axis.ofDifferences("Point less baseline in the share of histories", furthest)
                : Axis.ofShares(ProbabilityFigure.AXIS, furthest),
            axis.across(),
            panels,
            keys,
            NOTHING));
  }

  private List<String> explanation(boolean difference, boolean othersMove) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        difference
            ? "The difference from the baseline ("
                + design.baselineWords()
                + ") in percentage points with the 95% interval of the paired difference: numerical"
                + " only, and each by itself, so of twenty differences that are nothing one may"
                + " leave out 0."
            : "The share of the model's histories in which the state ever held the status, with its"
                + " 95% Monte Carlo interval.");
    if (othersMove) {
      sentences.add("The other factors differ from point to point too.");
    }
    sentences.add("All panels have one scale.");
    return sentences;
  }

  private static Optional<Point> point(
      FactorTable.Row<SweepRow> row, double along, String at, boolean difference) {
    SweepRow known = row.known();
    if (!difference) {
      return Optional.of(
          new Point(
              along,
              at,
              known.probability(),
              new Range(known.ciLow(), known.ciHigh()),
              Optional.empty()));
    }
    return Range.of(known.differenceLow(), known.differenceHigh())
        .map(range -> new Point(along, at, known.difference().orElse(0), range, Optional.empty()));
  }
}
