package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.alliancesim.report.figure.Chart;
import org.alliancesim.report.figure.Ink;
import org.alliancesim.report.figure.LineChart;
import org.alliancesim.report.figure.LineChart.Curve;
import org.alliancesim.report.figure.LineChart.Point;
import org.alliancesim.report.figure.LineChart.Stretch;

/**
 * A panel of a {@link LineChart}: many of them side by side on one scale are read on a telephone
 * too.
 *
 * @param letter the panel's letter
 * @param state the state's name
 * @param status the status in words
 * @param value where it ends, with its unit
 * @param bands how far the inputs move a curve, as points
 * @param traces the lines, the last one on top
 * @param rows the ticks up the side
 * @param columns the ticks along the foot
 * @param described what it shows, in a sentence
 */
record CurveCard(
    String letter,
    String state,
    String status,
    String value,
    List<String> bands,
    List<Trace> traces,
    List<RowTable.Tick> rows,
    List<RowTable.Tick> columns,
    String described) {

  // the plot within the chart of 320 by 170 that the template draws
  private static final double LEFT = 38;
  private static final double RIGHT = 296;
  private static final double TOP = 12;
  private static final double BOTTOM = 142;

  /**
   * A line with the intervals around it.
   *
   * @param side whose it is, {@code side-a} or {@code side-b}; or that too little is known of it
   * @param line the estimates, as points
   * @param area their intervals, as points
   */
  record Trace(String side, String line, String area) {}

  static CurveCard of(LineChart chart, int index) {
    LineChart.Panel panel = chart.panels().get(index);
    List<String> bands = new ArrayList<>();
    List<Trace> traces = new ArrayList<>();
    for (Curve curve : panel.curves()) {
      for (Stretch stretch : curve.stretches()) {
        if (!stretch.banded().isEmpty()) {
          bands.add(
              outline(
                  chart,
                  stretch.banded(),
                  point -> point.band().orElse(point.interval()).low(),
                  point -> point.band().orElse(point.interval()).high()));
        }
        traces.add(trace(chart, curve, stretch));
      }
    }
    return new CurveCard(
        Chart.letter(index),
        panel.state(),
        panel.status(),
        panel.value(),
        bands,
        traces,
        chart.axis().ticks().stream()
            .map(tick -> new RowTable.Tick(up(tick.along()), tick.label()))
            .toList(),
        chart.across().ticks().stream()
            .map(tick -> new RowTable.Tick(across(tick.along()), tick.label()))
            .toList(),
        panel.state() + ", " + panel.status() + ": " + panel.described());
  }

  private static Trace trace(LineChart chart, Curve curve, Stretch stretch) {
    String side = curve.side().equals("A") ? "side-a" : "side-b";
    return new Trace(
        stretch.known() ? side : Ink.CURVE_VAGUE.key(),
        String.join(
            " ", stretch.corners().stream().map(point -> at(chart, point, point.value())).toList()),
        outline(
            chart,
            stretch.corners(),
            point -> point.interval().low(),
            point -> point.interval().high()));
  }

  /** There along the upper ends and back along the lower ones. */
  private static String outline(
      LineChart chart,
      List<Point> points,
      ToDoubleFunction<Point> low,
      ToDoubleFunction<Point> high) {
    List<String> there = new ArrayList<>();
    List<String> back = new ArrayList<>();
    for (Point point : points) {
      there.add(at(chart, point, high.applyAsDouble(point)));
      back.add(0, at(chart, point, low.applyAsDouble(point)));
    }
    there.addAll(back);
    return String.join(" ", there);
  }

  private static String at(LineChart chart, Point point, double share) {
    return across(point.along()) + "," + up(chart.axis().along(share));
  }

  private static String across(double along) {
    return Place.decimal(LEFT + along * (RIGHT - LEFT));
  }

  private static String up(double along) {
    return Place.decimal(BOTTOM - along * (BOTTOM - TOP));
  }
}
