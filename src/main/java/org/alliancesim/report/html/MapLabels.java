package org.alliancesim.report.html;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.html.MapFrame.Point;

/**
 * Finds room for the codes of states on a window of the map, so that none lies over another; one
 * without room is told by what it names alone, at the pointer.
 */
final class MapLabels {

  /** How far right of its dot a label stands, as a part of the window's width. */
  private static final double BESIDE = 0.03;

  /** How wide a letter is, as a part of its height, with its rim. */
  private static final double WIDE = 0.75;

  /** An outline that is narrower, in widths of its label, would be hidden by it. */
  private static final double HIDDEN = 1.25;

  /** How far from its place a label may move, in heights of its letters: to the side, down. */
  private static final double[][] NEAR = {{0, 0}, {0, -1.1}, {0, 1.1}, {-2.4, 0}, {2.4, 0}};

  /** Around a dot or arrow, likewise. */
  private static final double[][] AROUND = {{0, 1.2}, {0, -1.2}, {-2, 0}, {2, 0}};

  private final MapFrame window;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<MapView.Label> labels = new ArrayList<>();

  MapLabels(MapFrame window) {
    this.window = window;
  }

  /** Writes nothing over a dot or arrow. */
  void keepFree(Point place) {
    double size = 0.7 * window.letters();
    taken.add(new Rectangle2D.Double(place.x() - size / 2, place.y() - size / 2, size, size));
  }

  /**
   * Within a state's outline, or as near as there is room.
   *
   * @param width of the outline, which a label is not to hide
   */
  void within(String code, Point middle, double width) {
    free(code, middle, width < HIDDEN * width(code) ? AROUND : NEAR)
        .ifPresent(place -> write(code, place, "within"));
  }

  /** Right of a dot, else around it. */
  void beside(String code, Point dot) {
    double left = dot.x() + BESIDE * window.width();
    Point centre = new Point(left + width(code) / 2, dot.y());
    if (isFree(room(code, centre))) {
      taken.add(room(code, centre));
      label(code, new Point(left, dot.y()), "beside");
    } else {
      around(code, dot);
    }
  }

  /** Around an arrow. */
  void around(String code, Point arrow) {
    free(code, arrow, AROUND).ifPresent(place -> write(code, place, "within"));
  }

  private Optional<Point> free(String code, Point place, double[][] moves) {
    for (double[] move : moves) {
      Point moved =
          new Point(place.x() + move[0] * window.letters(), place.y() + move[1] * window.letters());
      if (isFree(room(code, moved))) {
        return Optional.of(moved);
      }
    }
    return Optional.empty();
  }

  private void write(String code, Point centre, String side) {
    taken.add(room(code, centre));
    label(code, centre, side);
  }

  private void label(String code, Point place, String side) {
    labels.add(new MapView.Label(Place.decimal(place.x()), Place.decimal(place.y()), side, code));
  }

  private double width(String code) {
    return WIDE * window.letters() * code.length();
  }

  private Rectangle2D room(String code, Point centre) {
    double width = width(code);
    double height = window.letters();
    return new Rectangle2D.Double(centre.x() - width / 2, centre.y() - height / 2, width, height);
  }

  private boolean isFree(Rectangle2D room) {
    return room.getMinX() >= window.left()
        && room.getMaxX() <= window.left() + window.width()
        && room.getMinY() >= window.top()
        && room.getMaxY() <= window.top() + window.height()
        && taken.stream().noneMatch(room::intersects);
  }

  /** What has found room. */
  List<MapView.Label> labels() {
    return List.copyOf(labels);
  }
}
