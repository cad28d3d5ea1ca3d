package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.alliancesim.report.MapWindow;
import org.junit.jupiter.api.Test;

/** Which state a click means; on a map of a large state with a small one in it, and one far off. */
class StateTargetsTest {

  private static final int LARGE = 0;
  private static final int SMALL = 1;
  private static final int BEYOND = 2;

  private static final WorldMap MAP =
      new WorldMap(
          MapWindow.EURASIA,
          new Rectangle2D.Double(0, 0, 400, 400),
          List.of(),
          List.of(
              new WorldMap.Place(
                  new Point2D.Double(20, 20),
                  false,
                  Optional.of(new Rectangle2D.Double(0, 0, 200, 200))),
              new WorldMap.Place(
                  new Point2D.Double(120, 120),
                  false,
                  Optional.of(new Rectangle2D.Double(100, 100, 50, 50))),
              new WorldMap.Place(new Point2D.Double(300, 20), true, Optional.empty())));

  private static final List<NameLayer.Label> LABELS =
      List.of(
          new NameLayer.Label(LARGE, "", new Rectangle2D.Double(110, 140, 20, 8)),
          new NameLayer.Label(SMALL, "", new Rectangle2D.Double(160, 120, 20, 8)),
          new NameLayer.Label(BEYOND, "", new Rectangle2D.Double(306, 16, 20, 8)));

  private static OptionalInt at(double x, double y) {
    return new StateTargets(MAP, LABELS).stateAt(new Point2D.Double(x, y));
  }

  @Test
  void ofTwoOutlinesTheSmallerIsMeant() {
    assertThat(at(50, 50)).hasValue(LARGE);
    assertThat(at(145, 105)).hasValue(SMALL);
  }

  @Test
  void aNameOrDotGoesBeforeTheGroundItStandsOn() {
    assertThat(at(115, 144)).as("the large one's name on the small one's ground").hasValue(LARGE);
    assertThat(at(170, 124)).as("the small one's name on the large one's ground").hasValue(SMALL);
    assertThat(at(122, 118)).hasValue(SMALL);
  }

  @Test
  void aStateWithoutAnOutlineIsItsDotAndName() {
    assertThat(at(303, 22)).hasValue(BEYOND);
    assertThat(at(320, 20)).hasValue(BEYOND);
  }

  @Test
  void elsewhereIsNobody() {
    assertThat(at(300, 100)).isEmpty();
    assertThat(new StateTargets(MAP, List.of()).stateAt(new Point2D.Double(320, 20)))
        .as("where a name would stand if it were drawn")
        .isEmpty();
  }
}
