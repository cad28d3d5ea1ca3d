package org.alliancesim.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of the countries of Eurasia, from Natural Earth: a compact copy made by {@code
 * docs/map/outlines.py}. Borders are as the source draws them and imply no opinion; Abkhazia and
 * South Ossetia lie inside Georgia.
 *
 * @param countries by code
 */
public record Outlines(List<Country> countries) {

  private static final String RESOURCE = "eurasia.geojson";

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
  }

  /**
   * A point of the earth.
   *
   * @param longitude in degrees
   * @param latitude in degrees
   */
  public record Point(double longitude, double latitude) {}

  /** The outlines that come with the program. */
  public static Outlines ofEurasia() {
    try (InputStream in = Outlines.class.getResourceAsStream(RESOURCE)) {
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
