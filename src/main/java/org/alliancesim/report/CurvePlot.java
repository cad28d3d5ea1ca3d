package org.alliancesim.report;

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.alliancesim.results.CurveRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;

/** The likeliest changes of status and how likely each is by month, with its interval. */
final class CurvePlot {

  static final String NAME = "curves";

  private static final int MONTHS_PER_YEAR = 12;
  private static final int MOST_TICKS = 8;
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private CurvePlot() {}

  static Figure figure(RunTables run) {
    RunManifest manifest = run.manifest();
    String title =
        "The likeliest changes of status, month by month until " + ChartStyle.horizon(manifest);
    List<CurveChart.Curve> curves =
        CurveChart.leading(run).stream()
            .map(pair -> new CurveChart.Curve(pair, points(run.tables().curves(), pair)))
            .toList();
    double end = endOf(manifest.end());
    DateAxis months = new EndingDateAxis(end);
    months.setTickUnit(tickUnit(manifest.months()));
    JFreeChart chart =
        CurveChart.of(
            run, title, curves, months, startOf(manifest.start()), end, CurveChart.NOTHING_GAINED);
    return new Figure(NAME, title, chart, CurveChart.HEIGHT);
  }

  private static List<CurveChart.Point> points(List<CurveRow> rows, ProbabilityRow pair) {
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
