package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancesim.report.MapProjection.Place;
import org.alliancesim.report.Outlines.Country;
import org.alliancesim.report.Outlines.Point;
import org.alliancesim.report.Outlines.Ring;
import org.junit.jupiter.api.Test;

class OutlinesTest {

  private static final Outlines OUTLINES = Outlines.ofEurasia();

  private static Country country(String code) {
    return OUTLINES.countries().stream()
        .filter(country -> country.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRingIsClosedAndLiesOnTheEarth() {
    assertThat(OUTLINES.countries()).hasSizeGreaterThan(80);
    for (Country country : OUTLINES.countries()) {
      assertThat(country.polygons()).as(country.name()).isNotEmpty();
      for (List<Ring> polygon : country.polygons()) {
        for (Ring ring : polygon) {
          List<Point> points = ring.points();
          assertThat(points).as(country.name()).hasSizeGreaterThan(3);
          assertThat(points.get(points.size() - 1)).isEqualTo(points.get(0));
          assertThat(points)
              .allMatch(point -> Math.abs(point.longitude()) <= 180)
              .allMatch(point -> Math.abs(point.latitude()) <= 90);
        }
      }
    }
  }

  /** Areas by the CIA's World Factbook, in 1,000 km²; thinning lines may cost a few per cent. */
  @Test
  void areasAreThoseOfTheCountries() {
    Map<String, Double> areas =
        new TreeMap<>(
            Map.of(
                "ARM", 29.7, "AZE", 86.6, "KAZ", 2724.9, "TJK", 144.1, "MNG", 1564.1, "SRB", 77.5));
    areas.forEach(
        (code, area) ->
            assertThat(area(country(code)) / 1000).as(code).isCloseTo(area, within(0.05 * area)));
  }

  /** By Green's theorem on the equal-area map. */
  private static double area(Country country) {
    double sum = 0;
    for (List<Ring> polygon : country.polygons()) {
      List<Place> places =
          polygon.get(0).points().stream()
              .map(point -> MapProjection.EURASIA.place(point.longitude(), point.latitude()))
              .toList();
      double twice = 0;
      for (int index = 1; index < places.size(); index++) {
        Place a = places.get(index - 1);
        Place b = places.get(index);
        twice += a.east() * b.north() - b.east() * a.north();
      }
      sum += Math.abs(twice) / 2;
    }
    return sum;
  }

  @Test
  void neighboursShareTheirBorder() {
    List<Point> azerbaijan = points(country("AZE"));
    long shared = points(country("ARM")).stream().filter(azerbaijan::contains).count();
    assertThat(shared).isGreaterThan(10);
  }

  private static List<Point> points(Country country) {
    return country.polygons().stream()
        .flatMap(List::stream)
        .flatMap(ring -> ring.points().stream())
        .toList();
  }

  /** Snyder's numerical example (1987, page 332): a sphere of radius 3 around 40° N, 100° W. */
  @Test
  void theProjectionIsThatOfTheReference() {
    double scale = 6371.0 / 3;
    Place place = new MapProjection(-100, 40).place(100, -20);
    assertThat(place.east()).isCloseTo(-4.2339303 * scale, within(1e-3));
    assertThat(place.north()).isCloseTo(4.0257775 * scale, within(1e-3));
    assertThat(new MapProjection(-100, 40).place(-100, 40)).isEqualTo(new Place(0, 0));
  }

  @Test
  void aCentreBesideTheEarthIsRefused() {
    assertThatThrownBy(() -> new MapProjection(68, 470))
        .hasMessage("the centre must lie within ±180 and ±90 degrees, not at 68.0, 470.0");
  }
}
