package org.alliancesim.report.html;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.PairedRow;
import org.alliancesim.report.Percent;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.CurveRow;
import org.alliancesim.results.DifferenceConvergenceRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;

/**
 * A small chart of one state's way to one status: many of them side by side on one scale are read
 * on a telephone too, and need neither legend nor colours.
 *
 * @param state the state's name
 * @param status the status in words
 * @param value where it ends, with its unit
 * @param traces the lines, the last one on top
 * @param rows the ticks up the side
 * @param columns the ticks along the foot
 * @param described what it shows, in a sentence
 */
record CurveCard(
    String state,
    String status,
    String value,
    List<Trace> traces,
    List<Scale.Tick> rows,
    List<Scale.Tick> columns,
    String described) {

  private static final int MOST_CARDS = 6;
  private static final int FEWEST_POINTS = 2;

  // the plot within the chart of 320 by 170 that the template draws
  private static final double LEFT = 38;
  private static final double RIGHT = 296;
  private static final double TOP = 12;
  private static final double BOTTOM = 142;

  private static final int MONTHS_PER_YEAR = 12;
  private static final int MOST_COLUMNS = 4;

  /**
   * A line with the intervals around it.
   *
   * @param side whose it is, {@code side-a} or {@code side-b}
   * @param line the estimates, as points
   * @param band their intervals, as points
   */
  record Trace(String side, String line, String band) {}

  /** An estimate and its interval somewhere along the foot, from 0 to 1. */
  private record Point(double along, double estimate, double low, double high) {}

  /** The points of A, if there are two scenarios, and those of B, or of the only one. */
  private record Curve(
      StatusRow pair, String value, String described, List<Point> a, List<Point> b) {

    boolean isLongEnough() {
      return Math.max(a.size(), b.size()) >= FEWEST_POINTS;
    }

    Stream<Point> points() {
      return Stream.concat(a.stream(), b.stream());
    }
  }

  /** The months along the foot. */
  private record Months(YearMonth start, int count) {

    static Months of(RunManifest manifest) {
      return new Months(manifest.start(), manifest.months());
    }

    /** From the earlier start to the later end. */
    static Months of(RunManifest a, RunManifest b) {
      YearMonth start = a.start().isBefore(b.start()) ? a.start() : b.start();
      YearMonth end = a.end().isAfter(b.end()) ? a.end() : b.end();
      return new Months(start, (int) start.until(end, ChronoUnit.MONTHS) + 1);
    }

    YearMonth end() {
      return start.plusMonths(count - 1L);
    }

    double along(YearMonth month) {
      return (start.until(month, ChronoUnit.MONTHS) + 1.0) / count;
    }
  }

  /** How the likeliest changes of status become likelier month by month. */
  static List<CurveCard> byMonth(RunTables run) {
    Months months = Months.of(run.manifest());
    return cards(
        likeliest(
            run,
            pair -> points(run, pair, months),
            " by the end of " + Wording.month(run.manifest().end())),
        Scale::of,
        months(months),
        run.manifest().names());
  }

  /** How the estimates of the likeliest changes of status settled as histories were added. */
  static List<CurveCard> byReplicates(RunTables run) {
    int replicates = run.manifest().replicates();
    return cards(
        likeliest(
            run,
            pair ->
                run.tables().convergence().stream()
                    .filter(row -> isOf(pair, row))
                    .sorted(Comparator.comparingInt(ConvergenceRow::replicates))
                    .map(row -> point(row, replicates))
                    .toList(),
            " after " + Wording.histories(replicates)),
        Scale::of,
        counts(replicates),
        run.manifest().names());
  }

  /** How what differs most between two scenarios becomes likelier month by month in either. */
  static List<CurveCard> byMonth(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    RunTables a = comparison.a();
    RunTables b = comparison.b();
    Months months = Months.of(a.manifest(), b.manifest());
    List<Curve> curves =
        PairedRow.of(comparison).stream()
            .filter(PairedRow::isEverGained)
            .sorted(PairedRow.mostMovedFirst(names))
            .limit(MOST_CARDS)
            .map(
                pair ->
                    new Curve(
                        pair,
                        "A " + percent(pair.a()) + ", B " + percent(pair.b()),
                        percent(pair.a()) + " in A and " + percent(pair.b()) + " in B by the end",
                        points(a, pair, months),
                        points(b, pair, months)))
            .toList();
    return cards(curves, Scale::of, months(months), names);
  }

  private static String percent(ProbabilityRow row) {
    return Percent.estimate(row.probability()) + "%";
  }

  /** How the largest differences settled as pairs of histories were added. */
  static List<CurveCard> byReplicates(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    int replicates = comparison.manifest().replicates();
    List<Curve> curves =
        comparison.rows().stream()
            .filter(row -> row.onlyA() + row.onlyB() > 0)
            .sorted(PairOrder.mostMovedFirst(names))
            .limit(MOST_CARDS)
            .map(row -> settling(row, comparison.tables().convergence(), replicates))
            .toList();
    return cards(curves, Scale::ofDifferences, counts(replicates), names);
  }

  private static Curve settling(
      ComparisonRow pair, List<DifferenceConvergenceRow> convergence, int replicates) {
    List<DifferenceConvergenceRow> steps =
        convergence.stream()
            .filter(row -> isOf(pair, row))
            .sorted(Comparator.comparingInt(DifferenceConvergenceRow::replicates))
            .toList();
    String end = Percent.points(pair.difference());
    return new Curve(
        pair,
        end + " points",
        "B minus A from "
            + steps.stream().findFirst().map(row -> Percent.points(row.difference())).orElse(end)
            + " to "
            + end
            + " percentage points after "
            + Wording.histories(replicates)
            + " of each",
        List.of(),
        steps.stream().map(row -> point(row, replicates)).toList());
  }

  private interface Points {
    List<Point> of(ProbabilityRow pair);
  }

  private static List<Curve> likeliest(RunTables run, Points points, String when) {
    Predicate<ProbabilityRow> gained = row -> row.probability() > 0;
    return run.tables().probabilities().stream()
        .filter(gained)
        .sorted(PairOrder.likeliestFirst(run.manifest().names()))
        .limit(MOST_CARDS)
        .map(pair -> curve(pair, points.of(pair), when))
        .toList();
  }

  private static Curve curve(ProbabilityRow pair, List<Point> points, String when) {
    String first = points.isEmpty() ? percent(pair) : percent(points.get(0));
    String last = points.isEmpty() ? percent(pair) : percent(points.get(points.size() - 1));
    return new Curve(pair, last, "from " + first + " to " + last + when, List.of(), points);
  }

  private static String percent(Point point) {
    return Percent.estimate(point.estimate()) + "%";
  }

  private static boolean isOf(StatusRow pair, StatusRow row) {
    return row.state().equals(pair.state()) && row.status().equals(pair.status());
  }

  private static List<Point> points(RunTables run, StatusRow pair, Months months) {
    return run.tables().curves().stream()
        .filter(row -> isOf(pair, row))
        .sorted(Comparator.comparing(CurveRow::month))
        .map(
            row ->
                new Point(months.along(row.month()), row.probability(), row.ciLow(), row.ciHigh()))
        .toList();
  }

  private static Point point(ConvergenceRow row, int replicates) {
    double along = (double) row.replicates() / replicates;
    return new Point(along, row.probability(), row.ciLow(), row.ciHigh());
  }

  private static Point point(DifferenceConvergenceRow row, int replicates) {
    double along = (double) row.replicates() / replicates;
    return new Point(along, row.difference(), row.ciLow(), row.ciHigh());
  }

  private static List<CurveCard> cards(
      List<Curve> all, DoubleFunction<Scale> fitting, List<Scale.Tick> columns, Names names) {
    List<Curve> curves = all.stream().filter(Curve::isLongEnough).toList();
    Scale scale =
        fitting.apply(
            curves.stream()
                .flatMap(Curve::points)
                .mapToDouble(point -> Math.max(Math.abs(point.low()), Math.abs(point.high())))
                .max()
                .orElse(0));
    List<Scale.Tick> rows =
        scale.ticks().stream()
            .map(
                tick ->
                    new Scale.Tick(
                        Scale.decimal(BOTTOM - Double.parseDouble(tick.at()) / 100 * height()),
                        tick.label()))
            .toList();
    return curves.stream().map(curve -> card(curve, scale, rows, columns, names)).toList();
  }

  private static double height() {
    return BOTTOM - TOP;
  }

  private static CurveCard card(
      Curve curve, Scale scale, List<Scale.Tick> rows, List<Scale.Tick> columns, Names names) {
    List<Trace> traces = new ArrayList<>();
    if (!curve.a().isEmpty()) {
      traces.add(trace("side-a", curve.a(), scale));
    }
    traces.add(trace("side-b", curve.b(), scale));
    String state = names.state(curve.pair().state());
    String status = names.status(curve.pair().status());
    return new CurveCard(
        state,
        status,
        curve.value(),
        traces,
        rows,
        columns,
        state + ", " + status + ": " + curve.described());
  }

  private static Trace trace(String side, List<Point> points, Scale scale) {
    List<String> line = new ArrayList<>();
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (Point point : points) {
      line.add(place(point, point.estimate(), scale));
      upper.add(place(point, point.high(), scale));
      lower.add(0, place(point, point.low(), scale));
    }
    upper.addAll(lower);
    return new Trace(side, String.join(" ", line), String.join(" ", upper));
  }

  private static String place(Point point, double share, Scale scale) {
    return across(point.along()) + "," + Scale.decimal(BOTTOM - scale.along(share, height()));
  }

  private static String across(double along) {
    return Scale.decimal(LEFT + along * (RIGHT - LEFT));
  }

  /** Years at their January; months where there are but a few. */
  private static List<Scale.Tick> months(Months months) {
    boolean brief = months.count() <= 2 * MONTHS_PER_YEAR;
    int units = brief ? months.count() : months.count() / MONTHS_PER_YEAR;
    int step = Math.max(1, (units + MOST_COLUMNS - 1) / MOST_COLUMNS);
    List<Scale.Tick> ticks = new ArrayList<>();
    for (int month = 0; month < months.count(); month++) {
      YearMonth date = months.start().plusMonths(month);
      boolean isTick =
          brief
              ? month % step == 0
              : date.getMonthValue() == 1 && date.getYear() % step == months.end().getYear() % step;
      if (isTick) {
        String label = brief ? date.toString() : Integer.toString(date.getYear());
        ticks.add(new Scale.Tick(across((double) month / months.count()), label));
      }
    }
    return ticks;
  }

  private static List<Scale.Tick> counts(int replicates) {
    return List.of(
        new Scale.Tick(across(0), "0"),
        new Scale.Tick(across(0.5), Wording.count(replicates / 2)),
        new Scale.Tick(across(1), Wording.count(replicates)));
  }
}
