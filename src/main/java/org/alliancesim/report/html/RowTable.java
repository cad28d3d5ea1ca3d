package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.Amount;
import org.alliancesim.report.figure.Axis;
import org.alliancesim.report.figure.Chart;
import org.alliancesim.report.figure.Ink;
import org.alliancesim.report.figure.RowChart;
import org.alliancesim.report.figure.RowChart.Bar;
import org.alliancesim.report.figure.RowChart.Dot;
import org.alliancesim.report.figure.RowChart.Look;

/**
 * A panel of a {@link RowChart}: the states under one status, each with its marks on the common
 * axis and the numbers beside it.
 *
 * @param heading the panel's letter, if there are several, and the status in words
 * @param subject what the rows are of
 * @param axis what is measured across
 * @param ticks of the axis
 * @param columns what the numbers are
 * @param rows the states
 */
record RowTable(
    String heading,
    String subject,
    String axis,
    List<Tick> ticks,
    List<String> columns,
    List<Row> rows) {

  private static final int HEIGHT = 18;
  private static final int HEIGHT_OF_TWO = 28;
  private static final int BAR = 12;
  private static final int BAR_OF_TWO = 10;

  /**
   * A tick of an axis.
   *
   * @param at its place, in per cent of the axis or in the drawing's units
   * @param label its value
   */
  record Tick(String at, String label) {}

  /**
   * A state.
   *
   * @param state its name
   * @param height of the drawing
   * @param described what is drawn, in words; empty if the numbers say it
   * @param dots estimates, those of A above those of B
   * @param parts parts of bars
   * @param numbers one for each column
   */
  record Row(
      String state,
      int height,
      String described,
      List<Mark> dots,
      List<Part> parts,
      List<Value> numbers) {}

  /**
   * An estimate. Places across are in per cent of the axis.
   *
   * @param y its place down
   * @param at where it is
   * @param low where its interval begins
   * @param high where it ends
   * @param band where the band from uncertain inputs lies
   * @param ink the class of its dot
   * @param interval the class of its interval
   */
  record Mark(
      int y,
      String at,
      String low,
      String high,
      Optional<Band> band,
      String ink,
      String interval) {}

  /**
   * A part of the axis, in per cent of it.
   *
   * @param low where it begins
   * @param high where it ends
   */
  record Band(String low, String high) {}

  /**
   * A part of a bar.
   *
   * @param stage the class of its stage
   * @param y where it begins down
   * @param height how high it is
   * @param from where it begins, in per cent of the axis
   * @param width in per cent of the axis
   */
  record Part(String stage, int y, int height, String from, String width) {}

  /**
   * A number.
   *
   * @param text the number, or a word
   * @param interval its interval; empty if it has none
   * @param word whether it is a word
   */
  record Value(String text, String interval, boolean word) {

    static Value of(Amount amount) {
      return new Value(
          amount.text(),
          amount.interval(),
          !amount.text().isEmpty() && Character.isLetter(amount.text().charAt(0)));
    }
  }

  static RowTable of(RowChart chart, int index) {
    RowChart.Panel panel = chart.panels().get(index);
    return new RowTable(
        (chart.panels().size() == 1 ? "" : Chart.letter(index) + " ") + panel.heading(),
        Terms.capitalised(chart.subject()),
        chart.axis().label(),
        ticks(chart.axis()),
        chart.columns().stream().map(RowChart.Column::heading).toList(),
        panel.rows().stream().map(row -> row(row, chart.axis())).toList());
  }

  private static List<Tick> ticks(Axis axis) {
    return axis.ticks().stream()
        .map(tick -> new Tick(Place.percent(tick.along()), tick.label()))
        .toList();
  }

  private static Row row(RowChart.Row row, Axis axis) {
    boolean two = row.strips().size() > 1;
    List<Mark> dots = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<String> described = new ArrayList<>();
    int index = 0;
    for (RowChart.Strip strip : row.strips()) {
      int middle = two ? HEIGHT_OF_TWO * (1 + 2 * index) / 4 : HEIGHT / 2;
      if (strip.mark() instanceof Dot dot) {
        dots.add(mark(dot, strip.side(), middle, axis));
      } else {
        Bar bar = (Bar) strip.mark();
        addParts(parts, bar, two ? BAR_OF_TWO : BAR, middle, axis);
        described.add((strip.side() + " " + words(bar)).trim());
      }
      index++;
    }
    return new Row(
        row.name(),
        two ? HEIGHT_OF_TWO : HEIGHT,
        String.join("; ", described),
        dots,
        parts,
        row.numbers().stream().map(Value::of).toList());
  }

  private static Mark mark(Dot dot, String side, int middle, Axis axis) {
    String look =
        switch (dot.look()) {
          case PLAIN -> side.equals("A") ? Ink.SIDE_A.key() : Ink.ESTIMATE.key();
          case HOLLOW -> Ink.HOLLOW.key();
          case VAGUE -> Ink.FAINT.key();
        };
    String interval =
        dot.look() == Look.VAGUE
            ? Ink.FAINT.key()
            : side.equals("A") ? Ink.SIDE_A.key() : Ink.INTERVAL.key();
    return new Mark(
        middle,
        Place.percent(axis.along(dot.value())),
        Place.percent(axis.along(dot.interval().low())),
        Place.percent(axis.along(dot.interval().high())),
        dot.band()
            .map(
                band ->
                    new Band(
                        Place.percent(axis.along(band.low())),
                        Place.percent(axis.along(band.high())))),
        look,
        interval);
  }

  private static void addParts(List<Part> parts, Bar bar, int height, int middle, Axis axis) {
    double from = 0;
    for (RowChart.Part part : bar.parts()) {
      parts.add(
          new Part(
              Ink.of(part.stage()).key(),
              middle - height / 2,
              height,
              Place.percent(axis.along(from)),
              Place.percent(part.share() / (axis.to() - axis.from()))));
      from += part.share();
    }
  }

  private static String words(Bar bar) {
    return bar.parts().isEmpty()
        ? "never sought"
        : bar.parts().stream()
            .map(part -> part.stage().label() + " " + Percent.share(part.share()) + "%")
            .collect(Collectors.joining(", "));
  }
}
