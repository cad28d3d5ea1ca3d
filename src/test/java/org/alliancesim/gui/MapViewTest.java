package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.Application;
import org.alliancesim.scenario.ResolvedScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An enlarged part of the map, the ties of one state, and the marks of who is on its way. */
class MapViewTest {

  private static final ResolvedScenario SCENARIO = OpenGate.scenario();

  private DrawnMap map;
  private AllianceModelWithUI watched;
  private Atlas atlas;

  @BeforeEach
  void begin() {
    map = DrawnMap.begun();
    watched = map.watched();
    atlas = map.atlas();
  }

  private int count(MapLayer layer, Color color) {
    return DrawnMap.colours(map.drawn(layer)).getOrDefault(color, 0);
  }

  @Test
  void whatIsUnderThePointerStaysThereWhenTheMapIsEnlarged() {
    Point2D yerevan = map.at("ARM");
    double toBaku = yerevan.distance(map.at("AZE"));
    atlas.zoom(yerevan, 2);
    assertThat(atlas.zoomed()).isTrue();
    assertThat(map.at("ARM").distance(yerevan)).isLessThan(1e-9);
    assertThat(map.at("ARM").distance(map.at("AZE"))).isCloseTo(2 * toBaku, within(1e-6));
    assertThat(atlas.shown()).as("no inset is needed then").hasSize(1);
    atlas.drag(40, -25);
    assertThat(map.at("ARM").distance(yerevan.getX() + 40, yerevan.getY() - 25)).isLessThan(1e-9);
    atlas.zoom(yerevan, 1e-3);
    assertThat(atlas.zoomed()).isFalse();
    assertThat(map.at("ARM")).isEqualTo(yerevan);
  }

  /** At whatever place and scale: the map ends where its outlines do. */
  @Test
  void noHandReachesBeyondTheMap() {
    atlas.zoom(map.at("KAZ"), 4);
    Rectangle2D frame = atlas.whole().frame();
    for (double[] far : new double[][] {{1e5, 0}, {0, 1e5}, {-1e5, 0}, {0, -1e5}}) {
      atlas.drag(far[0], far[1]);
      Rectangle2D whole = new Rectangle2D.Double();
      whole.setFrameFromDiagonal(map.at("SRB"), map.at("CHN"));
      assertThat(whole.getWidth()).isGreaterThan(frame.getWidth());
      boolean anyLand =
          atlas.shown().get(0).countries().stream()
              .anyMatch(country -> country.outline().intersects(frame));
      assertThat(anyLand).isTrue();
    }
    for (int notch = 0; notch < 50; notch++) {
      atlas.zoom(new Point2D.Double(100, 100), 1.5);
    }
    assertThat(map.at("SRB").distance(map.at("CHN")))
        .isLessThanOrEqualTo(
            1.001
                * Atlas.MOST
                * atlas
                    .whole()
                    .states()
                    .get(map.index("SRB"))
                    .at()
                    .distance(atlas.whole().states().get(map.index("CHN")).at()));
  }

  @Test
  void lettersKeepTheirSizeAndNeverLieOverEachOther() {
    NameLayer names = new NameLayer(watched, atlas);
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.BOLD, 11));
    graphics.dispose();
    Point2D around = map.at("ARM");
    for (double factor : new double[] {1, 1.3, 2, 2}) {
      atlas.zoom(around, factor);
      List<NameLayer.Label> labels = new ArrayList<>();
      atlas.shown().forEach(map -> labels.addAll(names.labels(map, metrics)));
      assertThat(labels).isNotEmpty();
      for (NameLayer.Label one : labels) {
        assertThat(one.room().getHeight()).isEqualTo(metrics.getAscent());
        for (NameLayer.Label other : labels) {
          assertThat(!one.equals(other) && one.room().intersects(other.room())).isFalse();
        }
      }
    }
    assertThat(names.labels(atlas.shown().get(0), metrics))
        .extracting(NameLayer.Label::text)
        .as("who lies beyond the map stays at its edge, named so")
        .contains("ARM", "AZE", "USA (off the map)");
  }

  @Test
  void tiesAreThoseOfTheStateThatIsLookedAt() {
    MapFocus focus = new MapFocus();
    TiesLayer ties = new TiesLayer(watched, atlas, focus);
    assertThat(count(ties, MapColours.GUARANTEE)).isZero();
    focus.select(OptionalInt.of(map.index("KAZ")));
    int selected = count(ties, MapColours.GUARANTEE);
    assertThat(selected).isPositive();
    assertThat(count(ties, MapColours.RIVALRY)).as("it has no rival").isZero();
    focus.hover(OptionalInt.of(map.index("PAK")));
    assertThat(count(ties, MapColours.RIVALRY))
        .as("what is under the pointer comes before what is selected")
        .isPositive();
    focus.hover(OptionalInt.empty());
    assertThat(count(ties, MapColours.GUARANTEE)).isEqualTo(selected);
  }

  @Test
  void aMonthShowsTheTiesThatItMovedAndWhoseStatusItChanged() {
    ChangeLayer changes = new ChangeLayer(watched, atlas);
    int moved = 0;
    int seated = 0;
    while (watched.step()) {
      MonthChanges month = watched.history().changes();
      if (month.ties().isEmpty() && month.states().isEmpty()) {
        assertThat(count(changes, Color.BLACK)).isEqualTo(MapLayer.WIDTH * MapLayer.HEIGHT);
      }
      if (!month.states().isEmpty()) {
        assertThat(count(changes, MapColours.CLASH)).isPositive();
        seated++;
      }
      for (WatchedHistory.Clash clash : watched.history().clashes()) {
        assertThat(month.ties())
            .contains(new MonthChanges.Tie(false, clash.first(), clash.second()));
        moved++;
      }
    }
    assertThat(seated).as("the history has changes of status").isPositive();
    assertThat(moved).as("and clashes").isPositive();
  }

  @Test
  void nameTellsHowFarARatificationHasComeAndWhenALeaverLeaves() {
    int ratifying = 0;
    int leaving = 0;
    for (int replicate = 0; replicate < 30 && (ratifying == 0 || leaving == 0); replicate++) {
      AllianceModelWithUI other = OpenGate.watched(replicate);
      other.start();
      while (other.step()) {
        Alliance alliance = other.model().alliance();
        for (int state = 0; state < SCENARIO.states().size(); state++) {
          for (int track = 0; track < alliance.charter().tracks().size(); track++) {
            String code = SCENARIO.states().get(state).value();
            Application bid = alliance.bid(state, track);
            if (bid != null && bid.admitted()) {
              assertThat(texts(other, state)).matches(code + " \\d/\\d.*");
              ratifying++;
            }
            if (alliance.leaving(state, track)) {
              assertThat(texts(other, state)).matches(code + ".* out \\d{4}-\\d\\d");
              leaving++;
            }
          }
        }
      }
    }
    assertThat(ratifying).as("months with a ratification under way").isPositive();
    assertThat(leaving).as("months with a notice").isPositive();
  }

  private static String texts(AllianceModelWithUI other, int state) {
    Atlas atlas = DrawnMap.of(other).atlas();
    return new NameLayer(other, atlas).texts(atlas.whole(), state).get(0);
  }
}
