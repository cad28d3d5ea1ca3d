package org.alliancesim.report.figure;

import java.util.List;
import org.alliancesim.report.ChiefObjectors;
import org.alliancesim.results.PlainTable;

/**
 * Shares against shares: on the diagonal both are alike.
 *
 * @param across the axis along the foot
 * @param up the axis up the side
 * @param points in any order
 * @param keys what the marks mean
 */
public record PointChart(Axis across, Axis up, List<Point> points, List<Key> keys)
    implements Chart {

  public PointChart {
    points = List.copyOf(points);
    keys = List.copyOf(keys);
  }

  /**
   * A point.
   *
   * @param x along the foot
   * @param y up the side
   * @param interval that of y
   * @param count of how many cases it tells
   */
  public record Point(double x, double y, Range interval, int count) {

    /** Whether there are too few cases to read a rate from. */
    public boolean few() {
      return count < ChiefObjectors.FEWEST_VOTES;
    }
  }

  @Override
  public String nothing() {
    return "";
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public List<String> headings() {
    return List.of();
  }

  @Override
  public PlainTable data() {
    return new PlainTable(
        List.of("forecast", "happened", "ci_low", "ci_high", "count"),
        points.stream()
            .map(
                point ->
                    List.of(
                        String.valueOf(point.x()),
                        String.valueOf(point.y()),
                        String.valueOf(point.interval().low()),
                        String.valueOf(point.interval().high()),
                        String.valueOf(point.count())))
            .toList());
  }
}
