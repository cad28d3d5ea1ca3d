package org.alliancesim.report.html;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.alliancesim.report.Outlines.Country;
import org.alliancesim.report.Outlines.Ring;
import org.alliancesim.report.html.MapFrame.Point;

/**
 * A country's outline, projected.
 *
 * @param code its ISO code; empty if it has none
 * @param path its outline as an SVG path
 * @param middle the centre of its largest part, where its label stands
 * @param width of that part, from left to right
 */
record MapOutline(String code, String path, Point middle, double width) {

  static MapOutline of(Country country, MapSheet sheet) {
    StringBuilder path = new StringBuilder();
    Ring largest = country.polygons().get(0).get(0);
    double most = -1;
    for (List<Ring> polygon : country.polygons()) {
      polygon.forEach(ring -> append(path, points(ring, sheet)));
      double area = Math.abs(twiceTheArea(points(polygon.get(0), sheet)));
      if (area > most) {
        most = area;
        largest = polygon.get(0);
      }
    }
    List<Point> points = points(largest, sheet);
    return new MapOutline(country.code(), path.toString(), middle(points), width(points));
  }

  private static double width(List<Point> points) {
    DoubleSummaryStatistics across = points.stream().mapToDouble(Point::x).summaryStatistics();
    return across.getMax() - across.getMin();
  }

  private static List<Point> points(Ring ring, MapSheet sheet) {
    return ring.points().stream()
        .map(point -> sheet.at(point.longitude(), point.latitude()))
        .toList();
  }

  /** Steps from point to point in whole units: neighbours round alike, so borders still meet. */
  private static void append(StringBuilder path, List<Point> ring) {
    long x = 0;
    long y = 0;
    boolean first = true;
    for (Point point : ring) {
      long dx = Math.round(point.x()) - x;
      long dy = Math.round(point.y()) - y;
      if (first) {
        path.append('M').append(dx).append(' ').append(dy).append('l');
      } else if (dx != 0 || dy != 0) {
        path.append(dx).append(dy < 0 ? "" : " ").append(dy).append(' ');
      }
      x += dx;
      y += dy;
      first = false;
    }
    path.setCharAt(path.length() - 1, 'z');
  }

  private static double twiceTheArea(List<Point> points) {
    double sum = 0;
    for (int index = 1; index < points.size(); index++) {
      sum += cross(points.get(index - 1), points.get(index));
    }
    return sum;
  }

  private static double cross(Point a, Point b) {
    return a.x() * b.y() - b.x() * a.y();
  }

  private static Point middle(List<Point> points) {
    double x = 0;
    double y = 0;
    for (int index = 1; index < points.size(); index++) {
      Point a = points.get(index - 1);
      Point b = points.get(index);
      x += (a.x() + b.x()) * cross(a, b);
      y += (a.y() + b.y()) * cross(a, b);
    }
    double scale = 3 * twiceTheArea(points);
    return new Point(x / scale, y / scale);
  }
}
