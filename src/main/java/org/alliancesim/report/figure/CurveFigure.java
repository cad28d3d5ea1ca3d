package org.alliancesim.report.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.PairedRow;
import org.alliancesim.report.Questions;
import org.alliancesim.report.Share;
import org.alliancesim.report.Shares;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.Across.Months;
import org.alliancesim.report.figure.LineChart.Course;
import org.alliancesim.report.figure.LineChart.Curve;
import org.alliancesim.report.figure.LineChart.Panel;
import org.alliancesim.report.figure.LineChart.Point;
import org.alliancesim.results.BandRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.CurveRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;

/** How changes of status become likelier month by month. */
final class CurveFigure {

  private static final String NAME = "curves";
  private static final String SHORT_TITLE = "By month";

  private static final String NOTHING =
      "No state gains a status in any history, or the months are too few for a curve.";

  private static final String ON_STEPS =
      "The share of histories in which the state has ever held the status by the end of the month."
          + " All panels have one scale.";

  private static final List<Key> KEYS =
      List.of(
          new Key(Ink.CURVE, ProbabilityFigure.ESTIMATE),
          new Key(Ink.AREA, ProbabilityFigure.MONTE_CARLO),
          new Key(Ink.BAND_AREA, ProbabilityFigure.BAND),
          new Key(Ink.CURVE_VAGUE, ProbabilityFigure.ESTIMATE + "; " + ProbabilityFigure.UNKNOWN),
          new Key(Ink.AREA_VAGUE, "its " + ProbabilityFigure.MONTE_CARLO));

  private CurveFigure() {}

  static boolean isOf(StatusRow pair, StatusRow row) {
    return row.state().equals(pair.state()) && row.status().equals(pair.status());
  }

  /** The pairs that this figure and that of convergence show. */
  static List<ProbabilityRow> leading(RunTables run, Selection selection) {
    return selection.leading(
        run.tables().probabilities(),
        PairOrder.of(run.manifest()).likeliestFirst(),
        row -> row.probability() > 0);
  }

  static Figure of(RunTables run, Selection selection) {
    RunManifest manifest = run.manifest();
    Names names = manifest.names();
    Months months = Months.of(manifest);
    List<Panel> panels = new ArrayList<>();
    for (ProbabilityRow pair : leading(run, selection)) {
      List<Point> points = points(run, pair, months);
      if (points.size() > 1) {
        String first = words(points.get(0));
        String last = Share.of(pair).inWords();
        panels.add(
            new Panel(
                pair,
                names.state(pair.state()),
                names.status(pair.status()),
                last,
                "from " + first + " to " + last + " by the end of " + Terms.month(manifest.end()),
                List.of(new Curve("", Course.BANDED_STEPS, points))));
      }
    }
    List<String> explanation = new ArrayList<>(List.of(ON_STEPS, ProbabilityFigure.ON_MONTE_CARLO));
    if (LineChart.hasBand(panels)) {
      explanation.add(ProbabilityFigure.ON_BAND);
    }
    if (LineChart.isVague(panels)) {
      explanation.add(
          "Grey and dotted: too few events by then to tell the band; the inputs may matter little"
              + " or much.");
    }
    return new Figure(
        NAME,
        SHORT_TITLE,
        title(selection, "changes of status") + " until " + Terms.month(manifest.end()),
        explanation,
        Origins.of(manifest),
        new LineChart(
            Axis.ofShares(ProbabilityFigure.AXIS, LineChart.furthest(panels).orElse(1)),
            months.across(),
            panels,
            KEYS,
            selection.nothing(NOTHING)));
  }

  private static String title(Selection selection, String what) {
    return selection.options().states().isEmpty()
        ? selection.questions().equals(Questions.NONE)
            ? "The likeliest " + what + ", month by month"
            : "What is asked and the likeliest other " + what + ", month by month"
        : Terms.capitalised(what) + ", month by month";
  }

  /** What differs most, a panel for each: A dashed and B drawn through. */
  static Figure of(ComparisonTables comparison, Selection selection) {
    Names names = comparison.manifest().names();
    RunTables a = comparison.a();
    RunTables b = comparison.b();
    Shares sharesA = Shares.ofA(comparison);
    Shares sharesB = Shares.ofB(comparison);
    Months months = Months.of(a.manifest(), b.manifest());
    List<Panel> panels = new ArrayList<>();
    for (PairedRow pair :
        selection.leading(
            PairedRow.of(comparison),
            PairedRow.mostMovedFirst(PairOrder.of(comparison.manifest())),
            PairedRow::isEverGained)) {
      List<Curve> curves = new ArrayList<>();
      add(curves, "A", points(a, pair, months));
      add(curves, "B", points(b, pair, months));
      String inA = sharesA.of(pair.difference()).inWords();
      String inB = sharesB.of(pair.difference()).inWords();
      Panel panel =
          new Panel(
              pair,
              names.state(pair.state()),
              names.status(pair.status()),
              "A " + inA + ", B " + inB,
              inA + " in A and " + inB + " in B by the end",
              curves);
      if (panel.isLongEnough()) {
        panels.add(panel);
      }
    }
    return new Figure(
        NAME,
        SHORT_TITLE,
        "What differs most, month by month in A and in B",
        List.of(ON_STEPS, ProbabilityFigure.ON_MONTE_CARLO, "A dashed, B drawn through."),
        Origins.of(comparison.manifest()),
        new LineChart(
            Axis.ofShares(
                "Share of each scenario's histories", LineChart.furthest(panels).orElse(1)),
            months.across(),
            panels,
            List.of(
                new Key(Ink.CURVE_A, "A"),
                new Key(Ink.AREA_A, Terms.INTERVAL + " of A"),
                new Key(Ink.CURVE, "B"),
                new Key(Ink.AREA, Terms.INTERVAL + " of B (both numerical only)")),
            selection.nothing(NOTHING)));
  }

  private static String words(Point point) {
    return Share.ofChance(point.value(), point.interval().low(), point.interval().high()).inWords();
  }

  private static void add(List<Curve> curves, String side, List<Point> points) {
    if (!points.isEmpty()) {
      curves.add(new Curve(side, Course.STEPS, points));
    }
  }

  private static List<Point> points(RunTables run, StatusRow pair, Months months) {
    Map<YearMonth, Range> bands =
        run.tables().bands().stream()
            .filter(row -> isOf(pair, row))
            .collect(
                Collectors.toMap(
                    BandRow::month, row -> new Range(row.parameterLow(), row.parameterHigh())));
    return run.tables().curves().stream()
        .filter(row -> isOf(pair, row))
        .sorted(Comparator.comparing(CurveRow::month))
        .map(
            row ->
                new Point(
                    months.along(row.month()),
                    row.month().toString(),
                    row.probability(),
                    new Range(row.ciLow(), row.ciHigh()),
                    Optional.ofNullable(bands.get(row.month()))))
        .toList();
  }
}
