package org.alliancesim.report.html;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Percent;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.CurveRow;
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
 * @param value the last estimate, in per cent
 * @param line the estimates' line, as points
 * @param band the intervals around it, as points
 * @param rows the ticks up the side
 * @param columns the ticks along the foot
 * @param described what it shows, in a sentence
 */
record CurveCard(
    String state,
    String status,
    String value,
    String line,
    String band,
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

  /** An estimate and its interval somewhere along the foot, from 0 to 1. */
  private record Point(double along, double estimate, double low, double high) {}

  private record Curve(ProbabilityRow pair, List<Point> points) {}

  /** How the likeliest changes of status become likelier month by month. */
  static List<CurveCard> byMonth(RunTables run) {
    RunManifest manifest = run.manifest();
    List<Curve> curves =
        likeliest(
            run,
            pair ->
                run.tables().curves().stream()
                    .filter(row -> isOf(pair, row))
                    .sorted(Comparator.comparing(CurveRow::month))
                    .map(row -> point(row, manifest)));
    return cards(
        curves,
        months(manifest),
        manifest.names(),
        " by the end of " + Wording.month(manifest.end()));
  }

  /** How the estimates of the likeliest changes of status settled as histories were added. */
  static List<CurveCard> byReplicates(RunTables run) {
    int replicates = run.manifest().replicates();
    List<Curve> curves =
        likeliest(
            run,
            pair ->
                run.tables().convergence().stream()
                    .filter(row -> isOf(pair, row))
                    .sorted(Comparator.comparingInt(ConvergenceRow::replicates))
                    .map(row -> point(row, replicates)));
    return cards(
        curves,
        counts(replicates),
        run.manifest().names(),
        " after " + Wording.histories(replicates));
  }

  private interface Points {
    Stream<Point> of(ProbabilityRow pair);
  }

  private static List<Curve> likeliest(RunTables run, Points points) {
    Predicate<ProbabilityRow> gained = row -> row.probability() > 0;
    return run.tables().probabilities().stream()
        .filter(gained)
        .sorted(PairOrder.likeliestFirst(run.manifest().names()))
        .limit(MOST_CARDS)
        .map(pair -> new Curve(pair, points.of(pair).toList()))
        .filter(curve -> curve.points().size() >= FEWEST_POINTS)
        .toList();
  }

  private static boolean isOf(ProbabilityRow pair, StatusRow row) {
    return row.state().equals(pair.state()) && row.status().equals(pair.status());
  }

  private static Point point(CurveRow row, RunManifest manifest) {
    double months = manifest.start().until(row.month(), ChronoUnit.MONTHS) + 1.0;
    return new Point(months / manifest.months(), row.probability(), row.ciLow(), row.ciHigh());
  }

  private static Point point(ConvergenceRow row, int replicates) {
    double along = (double) row.replicates() / replicates;
    return new Point(along, row.probability(), row.ciLow(), row.ciHigh());
  }

  private static List<CurveCard> cards(
      List<Curve> curves, List<Scale.Tick> columns, Names names, String when) {
    double largest =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Point::high)
            .max()
            .orElse(0);
    Scale scale = Scale.of(largest);
    List<Scale.Tick> rows =
        scale.ticks().stream()
            .map(
                tick ->
                    new Scale.Tick(
                        Scale.decimal(BOTTOM - Double.parseDouble(tick.at()) / 100 * height()),
                        tick.label()))
            .toList();
    return curves.stream().map(curve -> card(curve, scale, rows, columns, names, when)).toList();
  }

  private static double height() {
    return BOTTOM - TOP;
  }

  private static CurveCard card(
      Curve curve,
      Scale scale,
      List<Scale.Tick> rows,
      List<Scale.Tick> columns,
      Names names,
      String when) {
    List<Point> points = curve.points();
    Point last = points.get(points.size() - 1);
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (Point point : points) {
      upper.add(place(point, point.high(), scale));
      lower.add(0, place(point, point.low(), scale));
    }
    upper.addAll(lower);
    String state = names.state(curve.pair().state());
    String status = names.status(curve.pair().status());
    return new CurveCard(
        state,
        status,
        Percent.estimate(last.estimate()),
        points.stream()
            .map(point -> place(point, point.estimate(), scale))
            .collect(Collectors.joining(" ")),
        String.join(" ", upper),
        rows,
        columns,
        state
            + ", "
            + status
            + ": from "
            + Percent.estimate(points.get(0).estimate())
            + "% to "
            + Percent.estimate(last.estimate())
            + "%"
            + when);
  }

  private static String place(Point point, double share, Scale scale) {
    return across(point.along()) + "," + Scale.decimal(BOTTOM - scale.along(share, height()));
  }

  private static String across(double along) {
    return Scale.decimal(LEFT + along * (RIGHT - LEFT));
  }

  /** Years at their January; months where there are but a few. */
  private static List<Scale.Tick> months(RunManifest manifest) {
    boolean brief = manifest.months() <= 2 * MONTHS_PER_YEAR;
    int units = brief ? manifest.months() : manifest.months() / MONTHS_PER_YEAR;
    int step = Math.max(1, (units + MOST_COLUMNS - 1) / MOST_COLUMNS);
    List<Scale.Tick> ticks = new ArrayList<>();
    for (int month = 0; month < manifest.months(); month++) {
      YearMonth date = manifest.start().plusMonths(month);
      boolean isTick =
          brief
              ? month % step == 0
              : date.getMonthValue() == 1
                  && date.getYear() % step == manifest.end().getYear() % step;
      if (isTick) {
        String label = brief ? date.toString() : Integer.toString(date.getYear());
        ticks.add(new Scale.Tick(across((double) month / manifest.months()), label));
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
