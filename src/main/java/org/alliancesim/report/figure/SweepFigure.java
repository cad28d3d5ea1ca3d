package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Share;
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
  private static final String NOTHING =
      "No probability differs between any two points of this sweep.";

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
        ? List.of(figure.cells(NAME, List.copyOf(figure.pairs.keySet()), moving))
        : figure.pairs.isEmpty()
            ? List.of(figure.cells(NAME, List.of(), moving))
            : figure.pairs.keySet().stream()
                .map(
                    pair ->
                        figure.cells(
                            NAME + "-" + file(pair.state() + "-" + pair.status()),
                            List.of(pair),
                            moving))
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

  /** Cells over the first two factors that move; a panel for each combination of the others. */
  private Figure cells(String name, List<SweepView.Pair> shown, List<Integer> moving) {
    int across = moving.get(0);
    int up = moving.get(1);
    List<Integer> others = moving.subList(2, moving.size());
    List<String> columns = design.factors().get(across).levels();
    List<String> rows = reversed(design.factors().get(up).levels());
    double largest =
        shown.stream()
            .flatMap(pair -> pairs.getOrDefault(pair, List.of()).stream())
            .mapToDouble(row -> row.known().probability())
            .max()
            .orElse(0);
    double full = Axis.ofShares("", largest).to();
    List<HeatChart.Panel> panels = new ArrayList<>();
    for (SweepView.Pair pair : shown) {
      Map<String, List<FactorTable.Row<SweepRow>>> byOthers = new LinkedHashMap<>();
      for (FactorTable.Row<SweepRow> row : pairs.getOrDefault(pair, List.of())) {
        PointRow point = points.get(row.point());
        if (point != null && !point.own()) {
          String rest =
              others.stream()
                  .map(other -> design.factors().get(other).key() + " = " + row.values().get(other))
                  .collect(Collectors.joining(", "));
          byOthers.computeIfAbsent(rest, key -> new ArrayList<>()).add(row);
        }
      }
      byOthers.forEach(
          (rest, ofPanel) -> {
            List<List<Optional<HeatChart.Cell>>> cells = new ArrayList<>();
            for (String y : rows) {
              List<Optional<HeatChart.Cell>> line = new ArrayList<>();
              for (String x : columns) {
                line.add(
                    ofPanel.stream()
                        .filter(row -> row.values().get(across).equals(x))
                        .filter(row -> row.values().get(up).equals(y))
                        .findFirst()
                        .map(row -> cell(row, full)));
              }
              cells.add(line);
            }
            panels.add(
                new HeatChart.Panel(
                    pair,
                    names.state(pair.state()) + ", " + names.status(pair.status()),
                    rest,
                    cells));
          });
    }
    return new Figure(
        name,
        "Over " + design.factors().get(across).key() + " and " + design.factors().get(up).key(),
        "How each probability depends on "
            + moving.stream()
                .map(factor -> design.factors().get(factor).key())
                .collect(Collectors.joining(", ")),
        List.of(
            "The share of the model's histories, in per cent, in which the state ever held the"
                + " status, and below it its 95% Monte Carlo interval.",
            "A star: the paired difference from the baseline has a 95% interval that leaves out 0;"
                + " each by itself, so of twenty differences that are nothing one may have one."),
        origin(),
        new HeatChart(
            new HeatChart.Side(design.factors().get(across).key(), columns),
            new HeatChart.Side(design.factors().get(up).key(), rows),
            panels,
            keys(panels, full),
            NOTHING));
  }

  private static List<String> reversed(List<String> levels) {
    List<String> reversed = new ArrayList<>(levels);
    Collections.reverse(reversed);
    return reversed;
  }

  private HeatChart.Cell cell(FactorTable.Row<SweepRow> row, double full) {
    SweepRow known = row.known();
    Share share = Share.ofChance(known.probability(), known.ciLow(), known.ciHigh());
    String mark =
        row.point() == design.baseline()
            ? HeatChart.BASE
            : known.distinguishable().orElse(false) ? HeatChart.DIFFERS : "";
    return new HeatChart.Cell(
        known.probability(),
        new Range(known.ciLow(), known.ciHigh()),
        (int) Math.ceil(MatrixChart.SHADES * known.probability() / full),
        share.estimate(),
        share.interval(),
        mark);
  }

  private static List<Key> keys(List<HeatChart.Panel> panels, double full) {
    List<Key> keys = new ArrayList<>();
    keys.add(new Key(Ink.HEAT_0, "0%"));
    for (int rank = 1; rank <= MatrixChart.SHADES; rank++) {
      keys.add(
          new Key(
              Ink.ofHeat(rank),
              (rank == 1 ? "up to " : "to ")
                  + Percent.plain(full * rank / MatrixChart.SHADES)
                  + "%"));
    }
    Set<String> marks =
        panels.stream()
            .flatMap(panel -> panel.cells().stream())
            .flatMap(List::stream)
            .flatMap(Optional::stream)
            .map(HeatChart.Cell::mark)
            .collect(Collectors.toSet());
    if (marks.contains(HeatChart.DIFFERS)) {
      keys.add(Key.note("*: distinguishable from the baseline"));
    }
    if (marks.contains(HeatChart.BASE)) {
      keys.add(Key.note("base: the baseline"));
    }
    return keys;
  }
}
