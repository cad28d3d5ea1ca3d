package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where on the edge of a map those stand that lie beyond it: in their direction, and none over
 * another. All lengths are in the units of the drawing.
 *
 * @param width of the map, above 0
 * @param height of the map, above 0
 * @param inside how far from the edge they stand, less than half of either
 */
public record MapEdge(double width, double height, double inside) {

  /**
   * Where they stand.
   *
   * @param beyond where they lie, from the upper left corner of the map
   * @param gap how far they stand from each other along the edge, unless there are too many
   */
  public List<MapWindow.Spot> stand(List<MapWindow.Spot> beyond, double gap) {
    List<Double> ways = new ArrayList<>(beyond.stream().map(this::way).toList());
    List<Integer> order =
        IntStream.range(0, ways.size()).boxed().sorted(Comparator.comparing(ways::get)).toList();
    double room = Math.min(gap, length() / Math.max(1, ways.size()));
    for (int next = 1; next < order.size(); next++) {
      double least = ways.get(order.get(next - 1)) + room;
      ways.set(order.get(next), Math.max(least, ways.get(order.get(next))));
    }
    return ways.stream().map(this::at).toList();
  }

  private double across() {
    return width - 2 * inside;
  }

  private double down() {
    return height - 2 * inside;
  }

  private double length() {
    return 2 * (across() + down());
  }

  /** How far along the edge, clockwise from the upper left corner, a line from the middle ends. */
  private double way(MapWindow.Spot beyond) {
    double east = beyond.right() - width / 2;
    double south = beyond.down() - height / 2;
    double shrink = Math.min(across() / 2 / Math.abs(east), down() / 2 / Math.abs(south));
    double x = across() / 2 + shrink * east;
    double y = down() / 2 + shrink * south;
    boolean atSide = across() / 2 / Math.abs(east) < down() / 2 / Math.abs(south);
    if (atSide) {
      return east > 0 ? across() + y : 2 * across() + down() + (down() - y);
    }
    return south < 0 ? x : across() + down() + (across() - x);
  }

  private MapWindow.Spot at(double way) {
    double rest = way % length();
    if (rest <= across()) {
      return new MapWindow.Spot(inside + rest, inside);
    }
    rest -= across();
    if (rest <= down()) {
      return new MapWindow.Spot(width - inside, inside + rest);
    }
    rest -= down();
    if (rest <= across()) {
      return new MapWindow.Spot(width - inside - rest, height - inside);
    }
    return new MapWindow.Spot(inside, height - inside - (rest - across()));
  }
}
