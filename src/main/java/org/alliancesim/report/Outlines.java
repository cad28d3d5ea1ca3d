package org.alliancesim.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of countries, from Natural Earth: compact copies made by {@code
 * docs/map/outlines.py}, finer of Eurasia, coarser of the world. Borders are as the source draws
 * them and imply no opinion; Abkhazia and South Ossetia lie inside Georgia.
 *
 * @param countries by code
 */
public record Outlines(List<Country> countries) {

  private static final String OF_EURASIA = "eurasia.geojson";
  private static final String OF_THE_WORLD = "world.geojson";

  public Outlines {
    countries = List.copyOf(countries);
  }

  /**
   * A country or territory.
   *
   * @param code its ISO 3166-1 alpha-3 code; empty if it has none
   * @param name its name in the source
   * @param polygons its parts, each an outer ring and the holes in it
   */
  public record Country(String code, String name, List<List<Ring>> polygons) {

    public Country {
      polygons = polygons.stream().map(List::copyOf).toList();
    }

    /** In the middle of the ground that its largest part spans. */
    Point middle() {
      return polygons.stream()
          .map(polygon -> polygon.get(0))
          .max(Comparator.comparingDouble(Ring::span))
          .orElseThrow()
          .middle();
    }

    /** The same without what surrounds a point; empty if nothing is left. */
    private Optional<Country> withoutWhatSurrounds(Point point) {
      List<List<Ring>> left =
          polygons.stream().filter(polygon -> !polygon.get(0).surrounds(point)).toList();
      return left.isEmpty() ? Optional.empty() : Optional.of(new Country(code, name, left));
    }
  }

  /**
   * A closed line.
   *
   * @param points longitude and latitude in degrees; the last is the first
   */
  public record Ring(List<Point> points) {

    public Ring {
      points = List.copyOf(points);
    }

    private double lowest(ToDoubleFunction<Point> coordinate) {
      return points.stream().mapToDouble(coordinate).min().orElseThrow();
    }

    private double highest(ToDoubleFunction<Point> coordinate) {
      return points.stream().mapToDouble(coordinate).max().orElseThrow();
    }

    private double span() {
      Ring whole = inOnePiece();
      return (whole.highest(Point::longitude) - whole.lowest(Point::longitude))
          * (whole.highest(Point::latitude) - whole.lowest(Point::latitude));
    }

    private Point middle() {
      Ring whole = inOnePiece();
      double longitude = (whole.lowest(Point::longitude) + whole.highest(Point::longitude)) / 2;
      return new Point(
          Math.IEEEremainder(longitude, 360),
          (whole.lowest(Point::latitude) + whole.highest(Point::latitude)) / 2);
    }

    /** The same with longitudes beyond 180 degrees where it runs across that meridian. */
    private Ring inOnePiece() {
      List<Point> joined = new ArrayList<>();
      double before = points.get(0).longitude();
      for (Point point : points) {
        before += Math.IEEEremainder(point.longitude() - before, 360);
        joined.add(new Point(before, point.latitude()));
      }
      return new Ring(joined);
    }

    /**
     * Whether a ray from the point, on a map around it, meets the ring an odd number of times. A
     * ring in the other half of the earth, which on that map runs around everything, does not
     * count.
     */
    private boolean surrounds(Point point) {
      MapProjection around = new MapProjection(point.longitude(), point.latitude());
      boolean within = false;
      if (points.stream().anyMatch(each -> !around.isInNearHalf(placed(around, each)))) {
        return false;
      }
      for (int index = 1; index < points.size(); index++) {
        MapProjection.Place a = placed(around, points.get(index - 1));
        MapProjection.Place b = placed(around, points.get(index));
        boolean crosses = a.north() > 0 != b.north() > 0;
        if (crosses && a.east() - a.north() * (b.east() - a.east()) / (b.north() - a.north()) > 0) {
          within = !within;
        }
      }
      return within;
    }

    private static MapProjection.Place placed(MapProjection around, Point point) {
      return around.place(point.longitude(), point.latitude());
    }
  }

  /**
   * A point of the earth.
   *
   * @param longitude in degrees
   * @param latitude in degrees
   */
  public record Point(double longitude, double latitude) {}

  /** Those of Eurasia, on the scale of 1 to 50 million. */
  public static Outlines ofEurasia() {
    return read(OF_EURASIA);
  }

  /** Those of the world, on the scale of 1 to 110 million. */
  public static Outlines ofTheWorld() {
    return read(OF_THE_WORLD);
  }

  /**
   * What can be drawn on a map: without what surrounds the point opposite its centre, which would
   * be drawn inside out.
   */
  Outlines around(MapProjection map) {
    double longitude = map.longitude() > 0 ? map.longitude() - 180 : map.longitude() + 180;
    Point opposite = new Point(longitude, -map.latitude());
    return new Outlines(
        countries.stream()
            .flatMap(country -> country.withoutWhatSurrounds(opposite).stream())
            .toList());
  }

  private static Outlines read(String resource) {
    try (InputStream in = Outlines.class.getResourceAsStream(resource)) {
      return new Outlines(
          JsonMapper.shared().readValue(in, Collection.class).features().stream()
              .map(Feature::country)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the outlines in the program's own archive", e);
    }
  }

  /** GeoJSON (RFC 7946), as far as the file uses it. */
  private record Collection(List<Feature> features) {}

  private record Feature(Properties properties, Geometry geometry) {

    Country country() {
      return new Country(
          properties.code(),
          properties.name(),
          geometry.coordinates().stream()
              .map(polygon -> polygon.stream().map(Feature::ring).toList())
              .toList());
    }

    private static Ring ring(List<double[]> points) {
      return new Ring(points.stream().map(point -> new Point(point[0], point[1])).toList());
    }
  }

  private record Properties(String code, String name) {}

  private record Geometry(List<List<List<double[]>>> coordinates) {}
}
