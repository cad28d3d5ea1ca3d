package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.results.PlainTable;
import org.alliancesim.results.StatusRow;

/**
 * Small charts side by side, each with the curves of one state and status, all on one scale.
 *
 * @param axis up the side
 * @param across along the foot
 * @param panels the likeliest first
 * @param keys what lines and shades mean; of those given, the ones whose marks occur
 * @param nothing what to say if there are no panels
 */
public record LineChart(
    Axis axis, Across across, List<Panel> panels, List<Key> keys, String nothing) implements Chart {

  public LineChart {
    panels = List.copyOf(panels);
    keys = Key.occurring(keys, inks(panels));
  }

  /**
   * A chart.
   *
   * @param pair the state and the status
   * @param state its name
   * @param status in words
   * @param value where it ends, with its unit
   * @param described what it shows, in a sentence
   * @param curves one, or those of A and B; the last one on top
   */
  public record Panel(
      StatusRow pair,
      String state,
      String status,
      String value,
      String described,
      List<Curve> curves) {

    /** A point alone is no curve. */
    boolean isLongEnough() {
      return curves.stream().anyMatch(curve -> curve.points().size() > 1);
    }
  }

  /**
   * A curve.
   *
   * @param side the scenario, {@code A} or {@code B}; empty if there is but one
   * @param course how it runs
   * @param points from left to right, at least one
   */
  public record Curve(String side, Course course, List<Point> points) {

    public Curve {
      points = List.copyOf(points);
    }

    /** The corners of the line: of a stepped one each point's value holds since the one before. */
    public List<Point> corners() {
      if (course == Course.STRAIGHT || course == Course.DOTTED || course == Course.DOTS) {
        return points;
      }
      List<Point> corners = new ArrayList<>();
      double before = 0;
      for (Point point : points) {
        corners.add(point.movedTo(before));
        corners.add(point);
        before = point.along();
      }
      return corners;
    }

    /** Its corners in stretches, each to the first corner of the next one. */
    public List<Stretch> stretches() {
      List<Stretch> stretches = new ArrayList<>();
      List<Point> stretch = new ArrayList<>();
      for (Point corner : corners()) {
        if (!stretch.isEmpty() && known(corner) != known(stretch.get(0))) {
          boolean known = known(stretch.get(0));
          stretch.add(corner);
          stretches.add(new Stretch(known, stretch));
          stretch = new ArrayList<>();
        }
        stretch.add(corner);
      }
      stretches.add(new Stretch(known(stretch.get(0)), stretch));
      return stretches.stream().filter(part -> part.corners().size() > 1).toList();
    }

    /** Whether as much is known of it there as was asked. */
    private boolean known(Point corner) {
      return course != Course.BANDED_STEPS || corner.band().isPresent();
    }

    private boolean isVague() {
      return stretches().stream().anyMatch(stretch -> !stretch.known());
    }

    /** What keys may stand for it. */
    private Stream<Ink> inks() {
      if (course == Course.DOTS || course == Course.DOTTED) {
        return Stream.of(Ink.ESTIMATE, Ink.CURVE, Ink.AREA);
      }
      return stretches().stream()
          .flatMap(
              stretch ->
                  !stretch.known()
                      ? Stream.of(Ink.CURVE_VAGUE, Ink.AREA_VAGUE)
                      : side.equals("A")
                          ? Stream.of(Ink.CURVE_A, Ink.AREA_A)
                          : stretch.banded().isEmpty()
                              ? Stream.of(Ink.CURVE, Ink.AREA)
                              : Stream.of(Ink.CURVE, Ink.AREA, Ink.BAND_AREA));
    }
  }

  /** How a curve runs. */
  public enum Course {
    /** From point to point. */
    STRAIGHT,
    /** From point to point, each with a dot: nothing is known of what lies between. */
    DOTTED,
    /** Dots with their intervals and no line. */
    DOTS,
    /** In steps: a value holds for all the time since the point before. */
    STEPS,
    /** In steps, each with a band unless too little is known. */
    BANDED_STEPS
  }

  /**
   * A part of a curve.
   *
   * @param known false where a band was asked for and too little is known to tell it: the line must
   *     not look precise
   * @param corners from left to right
   */
  public record Stretch(boolean known, List<Point> corners) {

    public Stretch {
      corners = List.copyOf(corners);
    }

    /** Its corners with a band: all, or none. */
    public List<Point> banded() {
      List<Point> banded = corners.stream().filter(point -> point.band().isPresent()).toList();
      return known && banded.size() > 1 ? banded : List.of();
    }
  }

  /**
   * An estimate somewhere along the foot.
   *
   * @param along how far, 0 to 1
   * @param at the month or the count there
   * @param value the estimate
   * @param interval its numerical interval
   * @param band how far the inputs move it; empty if that is unknown
   */
  public record Point(double along, String at, double value, Range interval, Optional<Range> band) {

    private Point movedTo(double elsewhere) {
      return new Point(elsewhere, at, value, interval, band);
    }

    private double furthest() {
      double far = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
      return Math.max(far, band.map(Range::high).orElse(0.0));
    }
  }

  /** The share furthest from 0 in some panels; empty if there are none. */
  static OptionalDouble furthest(List<Panel> panels) {
    return points(panels).mapToDouble(Point::furthest).max();
  }

  private static Set<Ink> inks(List<Panel> panels) {
    return panels.stream()
        .flatMap(panel -> panel.curves().stream())
        .flatMap(Curve::inks)
        .collect(Collectors.toSet());
  }

  private static Stream<Point> points(List<Panel> panels) {
    return panels.stream()
        .flatMap(panel -> panel.curves().stream())
        .flatMap(curve -> curve.points().stream());
  }

  /** Whether it is unknown somewhere although it was asked for. */
  static boolean isVague(List<Panel> panels) {
    return panels.stream().flatMap(panel -> panel.curves().stream()).anyMatch(Curve::isVague);
  }

  /** Whether the inputs' band is known anywhere in some panels. */
  static boolean hasBand(List<Panel> panels) {
    return points(panels).anyMatch(point -> point.band().isPresent());
  }

  @Override
  public boolean isEmpty() {
    return panels.isEmpty();
  }

  @Override
  public List<String> headings() {
    return panels.stream().map(panel -> panel.state() + ", " + panel.status()).toList();
  }

  @Override
  public String scale() {
    return isEmpty() ? "" : axis.scale();
  }

  @Override
  public PlainTable data() {
    List<List<String>> rows = new ArrayList<>();
    for (int index = 0; index < panels.size(); index++) {
      Panel panel = panels.get(index);
      for (Curve curve : panel.curves()) {
        for (Point point : curve.points()) {
          rows.add(
              List.of(
                  Chart.letter(index),
                  panel.pair().state().value(),
                  panel.pair().status(),
                  curve.side(),
                  point.at(),
                  String.valueOf(point.value()),
                  String.valueOf(point.interval().low()),
                  String.valueOf(point.interval().high()),
                  point.band().map(band -> String.valueOf(band.low())).orElse(""),
                  point.band().map(band -> String.valueOf(band.high())).orElse("")));
        }
      }
    }
    return new PlainTable(
        List.of(
            "panel",
            "state",
            "status",
            "side",
            across.unit(),
            "value",
            "ci_low",
            "ci_high",
            "parameter_low",
            "parameter_high"),
        rows);
  }
}
