package org.alliancesim.report;

import java.awt.Color;
import java.awt.Stroke;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.CurveRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;

/** The likeliest changes of status and how likely each is by month, with its interval. */
final class CurvePlot {

  static final String NAME = "curves";

  private static final String COMPARED = "What differs most, month by month in A and in B";

  /** As many panels as fit on half a page. */
  private static final int MOST_PAIRS = 4;

  private static final int PANEL = 118;
  private static final int AROUND_PANELS = 160;

  private static final int MONTHS_PER_YEAR = 12;
  private static final int MOST_TICKS = 8;
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private CurvePlot() {}

  static Figure figure(RunTables run) {
    RunManifest manifest = run.manifest();
    String title =
        "The likeliest changes of status, month by month until " + ChartStyle.horizon(manifest);
    List<CurveChart.Curve> curves =
        CurveChart.ofRun(run, CurveChart.leading(run), pair -> points(run.tables().curves(), pair));
    JFreeChart chart =
        CurveChart.of(
            run,
            title,
            curves,
            months(manifest.start(), manifest.end()),
            CurveChart.NOTHING_GAINED);
    return new Figure(NAME, title, chart, CurveChart.HEIGHT);
  }

  /** What differs most, a panel for each: A dashed and B drawn through. */
  static Figure figure(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    RunManifest a = comparison.a().manifest();
    RunManifest b = comparison.b().manifest();
    List<PairedRow> pairs =
        PairedRow.of(comparison).stream()
            .filter(PairedRow::isEverGained)
            .sorted(PairedRow.mostMovedFirst(names))
            .limit(MOST_PAIRS)
            .toList();
    List<CurveChart.Panel> panels = new ArrayList<>();
    for (PairedRow pair : pairs) {
      List<CurveChart.Curve> curves = new ArrayList<>();
      add(curves, "A", pair.a(), Palette.SECONDARY_TEXT, CurveChart.DASHED, comparison.a());
      add(curves, "B", pair.b(), Palette.ESTIMATE, CurveChart.THROUGH, comparison.b());
      if (!curves.isEmpty()) {
        panels.add(
            new CurveChart.Panel(
                names.state(pair.state()) + ", " + names.status(pair.status()), curves));
      }
    }
    String subtitle = ChartStyle.subtitle(comparison.manifest(), 1, 1);
    CurveChart.Across months =
        months(
            a.start().isBefore(b.start()) ? a.start() : b.start(),
            a.end().isAfter(b.end()) ? a.end() : b.end());
    JFreeChart chart =
        panels.isEmpty()
            ? CurveChart.of(
                COMPARED,
                subtitle,
                List.of(),
                CurveChart.shareAxis(List.of()),
                months,
                new LegendItemCollection(),
                CurveChart.NOTHING_GAINED)
            : CurveChart.of(COMPARED, subtitle, panels, months, legendOfComparison());
    int height = panels.isEmpty() ? CurveChart.HEIGHT : PANEL * panels.size() + AROUND_PANELS;
    return new Figure(NAME, COMPARED, chart, height);
  }

  private static void add(
      List<CurveChart.Curve> curves,
      String side,
      ProbabilityRow pair,
      Color color,
      Stroke stroke,
      RunTables run) {
    List<CurveChart.Point> points = points(run.tables().curves(), pair);
    if (!points.isEmpty()) {
      String name = side + " " + Percent.estimate(pair.probability()) + "%";
      curves.add(new CurveChart.Curve(name, "", color, stroke, points));
    }
  }

  private static LegendItemCollection legendOfComparison() {
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(DotLayers.lineItem("A", CurveChart.DASHED, Palette.SECONDARY_TEXT));
    legend.add(DotLayers.lineItem("B", CurveChart.THROUGH, Palette.ESTIMATE));
    legend.addAll(CurveChart.legend(CurveChart.MONTE_CARLO));
    legend.add(ChartStyle.note("%: share of each scenario's histories, on one scale"));
    return legend;
  }

  private static CurveChart.Across months(YearMonth start, YearMonth end) {
    DateAxis axis = new EndingDateAxis(endOf(end));
    axis.setTickUnit(tickUnit((int) start.until(end, ChronoUnit.MONTHS) + 1));
    return new CurveChart.Across(axis, startOf(start), endOf(end));
  }

  private static List<CurveChart.Point> points(List<CurveRow> rows, StatusRow pair) {
    return rows.stream()
        .filter(row -> row.state().equals(pair.state()) && row.status().equals(pair.status()))
        .sorted(Comparator.comparing(CurveRow::month))
        .map(
            row ->
                new CurveChart.Point(
                    endOf(row.month()), row.probability(), row.ciLow(), row.ciHigh()))
        .toList();
  }

  private static DateTickUnit tickUnit(int months) {
    int years = (months + MONTHS_PER_YEAR - 1) / MONTHS_PER_YEAR;
    if (months > 2 * MONTHS_PER_YEAR) {
      int step = (years + MOST_TICKS - 1) / MOST_TICKS;
      return new DateTickUnit(DateTickUnitType.YEAR, step, format("yyyy"));
    }
    int step = (months + MOST_TICKS - 1) / MOST_TICKS;
    return new DateTickUnit(DateTickUnitType.MONTH, step, format("yyyy-MM"));
  }

  private static DateFormat format(String pattern) {
    DateFormat format = new SimpleDateFormat(pattern, Locale.ROOT);
    format.setTimeZone(UTC);
    return format;
  }

  private static double startOf(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static double endOf(YearMonth month) {
    return startOf(month.plusMonths(1));
  }
}
