package org.alliancesim.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancesim.report.Outlines.Point;
import org.junit.jupiter.api.Test;

/** Which part of the earth a scenario's map shows. */
class MapSheetTest {

  private static final Point YEREVAN = new Point(44.5, 40.2);
  private static final Point BAKU = new Point(49.9, 40.4);
  private static final Point NAIROBI = new Point(36.82, -1.29);
  private static final Point KINSHASA = new Point(15.3, -4.3);
  private static final Point PRETORIA = new Point(28.19, -25.75);

  private static MapFrame.Point at(MapSheet sheet, Point place) {
    return sheet.at(place.longitude(), place.latitude());
  }

  @Test
  void statesOfEurasiaHaveTheMapOfEurasia() {
    assertThat(MapSheet.of(List.of(YEREVAN, BAKU))).isEqualTo(MapSheet.EURASIA);
    assertThat(MapSheet.of(List.of())).isEqualTo(MapSheet.EURASIA);
  }

  @Test
  void statesElsewhereHaveAMapCroppedToThem() {
    List<Point> states = List.of(NAIROBI, KINSHASA, PRETORIA);
    MapSheet sheet = MapSheet.of(states);

    assertThat(states)
        .allSatisfy(state -> assertThat(at(sheet, state)).matches(MapFrame.WHOLE::contains));
    MapFrame.Point nairobi = at(sheet, NAIROBI);
    MapFrame.Point pretoria = at(sheet, PRETORIA);
    assertThat(at(sheet, KINSHASA).x()).isLessThan(pretoria.x());
    assertThat(nairobi.x()).isGreaterThan(pretoria.x());
    // down to Pretoria the map is about as high as its frame, less the margin
    assertThat((pretoria.y() - nairobi.y()) / MapFrame.WHOLE.height()).isBetween(0.65, 0.75);
    // Kinshasa and Pretoria lie about 2,770 km apart along a great circle
    MapFrame.Point kinshasa = at(sheet, KINSHASA);
    double units = Math.hypot(kinshasa.x() - pretoria.x(), kinshasa.y() - pretoria.y());
    assertThat(units * sheet.kmPerUnit()).isBetween(2680.0, 2860.0);
  }

  @Test
  void aSingleStateElsewhereIsShownWithItsSurroundings() {
    MapSheet sheet = MapSheet.of(List.of(PRETORIA));
    assertThat(sheet.kmPerUnit() * MapFrame.WHOLE.width()).isEqualTo(1500);
    assertThat(at(sheet, PRETORIA).x()).isEqualTo(MapFrame.WHOLE.width() / 2.0);
  }
}
