package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alliancesim.report.Outlines.Point;
import org.junit.jupiter.api.Test;

/** Which part of the earth a scenario's map shows. */
class MapWindowTest {

  private static final Point YEREVAN = new Point(44.5, 40.2);
  private static final Point BAKU = new Point(49.9, 40.4);
  private static final Point NAIROBI = new Point(36.82, -1.29);
  private static final Point KINSHASA = new Point(15.3, -4.3);
  private static final Point PRETORIA = new Point(28.19, -25.75);

  private static MapWindow.Spot at(MapWindow window, Point place) {
    return window.at(place.longitude(), place.latitude());
  }

  @Test
  void statesAllOverEurasiaHaveTheMapOfEurasia() {
    assertThat(MapWindow.of(List.of(YEREVAN, BAKU, new Point(20.5, 44.8), new Point(106.9, 47.9))))
        .isEqualTo(MapWindow.EURASIA);
    assertThat(MapWindow.of(List.of())).isEqualTo(MapWindow.EURASIA);
  }

  /** They were lost on the map of all Eurasia. */
  @Test
  void neighboursInEurasiaHaveAMapOfTheirOwnWithTheFineOutlines() {
    MapWindow window = MapWindow.of(List.of(YEREVAN, BAKU));
    assertThat(window.width()).isEqualTo(1500);
    assertThat(List.of(YEREVAN, BAKU)).allMatch(window::shows);
    assertThat(window.countries()).isEqualTo(Outlines.ofEurasia().countries());
    // Thailand lies at the edge of the fine outlines
    assertThat(MapWindow.of(List.of(new Point(100.5, 13.8), new Point(96.1, 16.8))).countries())
        .isNotEqualTo(Outlines.ofEurasia().countries());
  }

  @Test
  void aPlaceOfTheMapIsWhereItsPointLies() {
    MapProjection map = new MapProjection(68, 47);
    for (Point point : List.of(YEREVAN, NAIROBI, new Point(-150, 61), new Point(68, 47))) {
      Point back = map.point(map.place(point.longitude(), point.latitude()));
      assertThat(back.longitude()).isCloseTo(point.longitude(), within(1e-9));
      assertThat(back.latitude()).isCloseTo(point.latitude(), within(1e-9));
    }
  }

  @Test
  void statesElsewhereHaveAMapCroppedToThem() {
    List<Point> states = List.of(NAIROBI, KINSHASA, PRETORIA);
    MapWindow window = MapWindow.of(states);

    assertThat(states).allMatch(window::shows);
    MapWindow.Spot nairobi = at(window, NAIROBI);
    MapWindow.Spot pretoria = at(window, PRETORIA);
    assertThat(at(window, KINSHASA).right()).isLessThan(pretoria.right());
    assertThat(nairobi.right()).isGreaterThan(pretoria.right());
    // down to Pretoria the map is about as high as its frame, less the margin
    assertThat((pretoria.down() - nairobi.down()) / window.height()).isBetween(0.58, 0.68);
    // Kinshasa and Pretoria lie about 2,770 km apart along a great circle
    MapWindow.Spot kinshasa = at(window, KINSHASA);
    double km = Math.hypot(kinshasa.right() - pretoria.right(), kinshasa.down() - pretoria.down());
    assertThat(km).isBetween(2680.0, 2860.0);
  }

  @Test
  void aSingleStateElsewhereIsShownWithItsSurroundings() {
    MapWindow window = MapWindow.of(List.of(PRETORIA));
    assertThat(window.width()).isEqualTo(1500);
    assertThat(at(window, PRETORIA).right()).isEqualTo(750);
  }

  /** An African alliance once got an empty map of Eurasia. */
  @Test
  void aMapOfAnyPartOfTheEarthHasTheCountriesThere() {
    assertThat(codes(MapWindow.of(List.of(NAIROBI, KINSHASA, PRETORIA))))
        .contains("KEN", "COD", "ZAF", "AGO", "TZA");
    assertThat(codes(MapWindow.of(List.of(new Point(-58.4, -34.6), new Point(-47.9, -15.8)))))
        .contains("ARG", "BRA", "URY");
    assertThat(codes(MapWindow.EURASIA)).contains("ARM", "KAZ").doesNotContain("ZAF");
  }

  private static List<String> codes(MapWindow window) {
    return window.countries().stream().map(Outlines.Country::code).toList();
  }

  /** Seen from Buenos Aires China lies on the other side, and would be drawn inside out. */
  @Test
  void whatSurroundsThePointOppositeTheCentreIsNotDrawn() {
    MapProjection antipodeOfChina = new MapProjection(-75, -35);
    // the mainland goes, Hainan stays
    assertThat(polygons(Outlines.ofTheWorld(), "CHN")).isEqualTo(2);
    assertThat(polygons(Outlines.ofTheWorld().around(antipodeOfChina), "CHN")).isEqualTo(1);
    assertThat(polygons(Outlines.ofTheWorld().around(antipodeOfChina), "CHL"))
        .isEqualTo(polygons(Outlines.ofTheWorld(), "CHL"));
    assertThat(Outlines.ofTheWorld().around(new MapProjection(25, -10)).countries())
        .hasSameSizeAs(Outlines.ofTheWorld().countries());
  }

  private static int polygons(Outlines outlines, String code) {
    return outlines.countries().stream()
        .filter(country -> country.code().equals(code))
        .mapToInt(country -> country.polygons().size())
        .sum();
  }

  @Test
  void aStateWithoutKnownCapitalLiesInTheMiddleOfItsLargestPart() {
    Point kenya = MapWindow.middle("KEN").orElseThrow();
    assertThat(kenya.longitude()).isBetween(36.0, 40.0);
    assertThat(kenya.latitude()).isBetween(-2.0, 2.0);
    assertThat(MapWindow.middle("ABK")).isEmpty();
  }

  /**
   * Fiji's second island does, and once lay in Africa: a map of the Pacific showed half the earth.
   */
  @Test
  void aStateAcrossTheDateLineLiesWhereItIs() {
    Point fiji = MapWindow.middle("FJI").orElseThrow();
    assertThat(Math.abs(fiji.longitude())).isBetween(177.0, 180.0);
    assertThat(fiji.latitude()).isBetween(-19.0, -15.0);
    Point vanuatu = MapWindow.middle("VUT").orElseThrow();
    assertThat(MapWindow.of(List.of(fiji, vanuatu)).width()).isLessThan(3000);
    assertThat(MapWindow.middle("RUS").orElseThrow().longitude()).isBetween(90.0, 115.0);
  }
}
