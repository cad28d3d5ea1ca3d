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
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An enlarged part of the map, the ties of one state, and the marks of who is on its way. */
class MapViewTest {

  private static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(Setting.parse("behaviour.kappa=1")),
          ScenarioSource.PRIOR);

  private static ResolvedScenario scenario;
  private AllianceModelWithUI watched;
  private Atlas atlas;

  @BeforeAll
  static void readAnEventfulScenario() throws ScenarioException {
    scenario = SOURCE.read();
  }

  @BeforeEach
  void begin() {
    watched = AllianceModelWithUI.of(new Beginning(SOURCE, List.of(), scenario, 7, 3), () -> {});
    watched.start();
    atlas = Atlas.of(watched.model().world(), watched::outside);
  }

  private int index(String code) {
    return watched.model().world().states().indexOf(StateCode.of(code));
  }

  private Point2D at(String code) {
    return atlas.shown().get(0).states().get(index(code)).at();
  }

  private static BufferedImage drawn(MapLayer layer) {
    BufferedImage image =
        new BufferedImage(MapLayer.WIDTH, MapLayer.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    layer.paint(graphics);
    graphics.dispose();
    return image;
  }

  private static int count(BufferedImage image, Color color) {
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void whatIsUnderThePointerStaysThereWhenTheMapIsEnlarged() {
    Point2D yerevan = at("ARM");
    double toBaku = yerevan.distance(at("AZE"));
    atlas.zoom(yerevan, 2);
    assertThat(atlas.zoomed()).isTrue();
    assertThat(at("ARM").distance(yerevan)).isLessThan(1e-9);
    assertThat(at("ARM").distance(at("AZE"))).isCloseTo(2 * toBaku, within(1e-6));
    assertThat(atlas.shown()).as("no inset is needed then").hasSize(1);
    atlas.drag(40, -25);
    assertThat(at("ARM").distance(yerevan.getX() + 40, yerevan.getY() - 25)).isLessThan(1e-9);
    atlas.zoom(yerevan, 1e-3);
    assertThat(atlas.zoomed()).isFalse();
    assertThat(at("ARM")).isEqualTo(yerevan);
  }

  /** At whatever place and scale: the map ends where its outlines do. */
  @Test
  void noHandReachesBeyondTheMap() {
    atlas.zoom(at("KAZ"), 4);
    Rectangle2D frame = atlas.whole().frame();
    for (double[] far : new double[][] {{1e5, 0}, {0, 1e5}, {-1e5, 0}, {0, -1e5}}) {
      atlas.drag(far[0], far[1]);
      Rectangle2D whole = new Rectangle2D.Double();
      whole.setFrameFromDiagonal(at("SRB"), at("CHN"));
      assertThat(whole.getWidth()).isGreaterThan(frame.getWidth());
      boolean anyLand =
          atlas.shown().get(0).countries().stream()
              .anyMatch(country -> country.outline().intersects(frame));
      assertThat(anyLand).isTrue();
    }
    for (int notch = 0; notch < 50; notch++) {
      atlas.zoom(new Point2D.Double(100, 100), 1.5);
    }
    assertThat(at("SRB").distance(at("CHN")))
        .isLessThanOrEqualTo(
            1.001
                * Atlas.MOST
                * atlas
                    .whole()
                    .states()
                    .get(index("SRB"))
                    .at()
                    .distance(atlas.whole().states().get(index("CHN")).at()));
  }

  @Test
  void lettersKeepTheirSizeAndNeverLieOverEachOther() {
    NameLayer names = new NameLayer(watched, atlas);
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.BOLD, 11));
    graphics.dispose();
    Point2D around = at("ARM");
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
    assertThat(count(drawn(ties), MapColours.GUARANTEE)).isZero();
    focus.select(OptionalInt.of(index("KAZ")));
    int selected = count(drawn(ties), MapColours.GUARANTEE);
    assertThat(selected).isPositive();
    assertThat(count(drawn(ties), MapColours.RIVALRY)).as("it has no rival").isZero();
    focus.hover(OptionalInt.of(index("PAK")));
    assertThat(count(drawn(ties), MapColours.RIVALRY))
        .as("what is under the pointer comes before what is selected")
        .isPositive();
    focus.hover(OptionalInt.empty());
    assertThat(count(drawn(ties), MapColours.GUARANTEE)).isEqualTo(selected);
  }

  @Test
  void aMonthShowsTheTiesThatItMovedAndWhoseStatusItChanged() {
    ChangeLayer changes = new ChangeLayer(watched, atlas);
    int moved = 0;
    int seated = 0;
    while (watched.step()) {
      MonthChanges month = watched.history().changes();
      BufferedImage image = drawn(changes);
      if (month.ties().isEmpty() && month.states().isEmpty()) {
        assertThat(count(image, Color.BLACK)).isEqualTo(MapLayer.WIDTH * MapLayer.HEIGHT);
      }
      if (!month.states().isEmpty()) {
        assertThat(count(image, MapColours.CLASH)).isPositive();
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
  void nameTellsHowFarARatificationHasComeAndWhenALeaverLeaves() throws ScenarioException {
    int ratifying = 0;
    int leaving = 0;
    for (int replicate = 0; replicate < 30 && (ratifying == 0 || leaving == 0); replicate++) {
      AllianceModelWithUI other =
          AllianceModelWithUI.of(
              new Beginning(SOURCE, List.of(), scenario, 7, replicate), () -> {});
      other.start();
      while (other.step()) {
        Alliance alliance = other.model().alliance();
        for (int state = 0; state < scenario.states().size(); state++) {
          for (int track = 0; track < alliance.charter().tracks().size(); track++) {
            String code = scenario.states().get(state).value();
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
    Atlas map = Atlas.of(other.model().world(), other::outside);
    return new NameLayer(other, map).texts(map.whole(), state).get(0);
  }
}
