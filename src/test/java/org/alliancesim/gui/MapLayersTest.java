package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.Pressing;
import org.alliancesim.report.StatusFill;
import org.alliancesim.report.StatusPalette;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The layers, drawn into pictures. */
class MapLayersTest {

  private AllianceModelWithUI watched;
  private Atlas atlas;
  private WorldMap map;
  private DrawnMap drawn;

  @BeforeEach
  void begin() {
    show(OpenGate.watched(OpenGate.EVENTFUL));
  }

  private void show(AllianceModelWithUI history) {
    watched = history;
    watched.start();
    drawn = DrawnMap.of(watched);
    atlas = drawn.atlas();
    map = atlas.whole();
  }

  private Set<Color> colours(MapLayer layer) {
    return DrawnMap.colours(drawn.drawn(layer)).keySet();
  }

  private static Set<Color> colours(BufferedImage image) {
    return DrawnMap.colours(image).keySet();
  }

  @Test
  void statesAreFilledByStatusAtAnySize() {
    CountryLayer layer = new CountryLayer(new MapColouring(watched), atlas);
    int member = watched.scenario().charter().statusIndex("member");
    Color full = palette().of(member).ground();
    for (double scale : new double[] {1, 1.5, 1, 7}) {
      BufferedImage image = drawn.drawn(layer, scale);
      assertThat(drawn.at(image, "KAZ", scale)).as("a member").isEqualTo(full);
      assertThat(drawn.at(image, "MNG", scale))
          .as("a candidate without a status")
          .isEqualTo(StatusPalette.NO_STATUS.ground());
      assertThat(drawn.at(image, "CHN", scale))
          .as("an outside power")
          .isEqualTo(StatusPalette.OUTSIDE.ground());
      assertThat(drawn.at(image, "ABK", scale))
          .as("a dot")
          .isEqualTo(StatusPalette.NO_STATUS.ground());
    }
  }

  @Test
  void aChangeOfStatusIsDrawnInItsMonth() {
    CountryLayer layer = new CountryLayer(new MapColouring(watched), atlas);
    drawn.drawn(layer, 1);
    List<StatusFill> before = fills();
    int changes = 0;
    while (watched.step()) {
      List<StatusFill> now = fills();
      if (!now.equals(before)) {
        BufferedImage image = drawn.drawn(layer, 1);
        for (int state = 0; state < now.size(); state++) {
          if (!now.get(state).equals(before.get(state)) && showsPlainly(state, now.get(state))) {
            String code = watched.model().world().states().get(state).value();
            assertThat(drawn.at(image, code, 1)).as(code).isEqualTo(now.get(state).ground());
            changes++;
          }
        }
      }
      before = now;
    }
    assertThat(changes).as("the history has changes").isPositive();
  }

  /** Whether a state's capital lies well inside its outline, and its fill is one colour. */
  private boolean showsPlainly(int state, StatusFill fill) {
    WorldMap.Place place = map.states().get(state);
    Rectangle2D around = new Rectangle2D.Double(place.at().getX() - 2, place.at().getY() - 2, 4, 4);
    return fill.stripes().isEmpty()
        && place.outline().filter(outline -> outline.contains(around)).isPresent();
  }

  private List<StatusFill> fills() {
    Alliance alliance = watched.model().alliance();
    return IntStream.range(0, map.states().size())
        .mapToObj(state -> MapColours.of(palette(), alliance, state, watched.outside(state)))
        .toList();
  }

  private StatusPalette palette() {
    return StatusPalette.of(watched.scenario().charter());
  }

  @Test
  void anOpenBidIsOutlinedAndNothingElse() {
    BidLayer layer = new BidLayer(watched, atlas);
    assertThat(colours(layer)).containsExactly(Color.BLACK);
    while (bids() == 0) {
      assertThat(watched.step()).as("a bid comes before the horizon").isTrue();
    }
    assertThat(colours(layer)).contains(StatusPalette.BID);
  }

  private int bids() {
    Charter charter = watched.scenario().charter();
    int bids = 0;
    for (int track = 0; track < charter.tracks().size(); track++) {
      bids += watched.model().alliance().bids(track).size();
    }
    return bids;
  }

  @Test
  void aClashFlashesInItsMonthOnly() {
    ClashLayer layer = new ClashLayer(watched, atlas);
    boolean flashed = false;
    boolean dark = false;
    while (watched.step()) {
      boolean clash = !watched.history().clashes().isEmpty();
      assertThat(colours(layer).contains(MapColours.CLASH)).isEqualTo(clash);
      flashed |= clash;
      dark |= !clash;
    }
    assertThat(flashed && dark).as("months with and without clashes").isTrue();
  }

  @Test
  void pressureIsShownInTheMonthOfItsVoteOnly() throws ScenarioException {
    show(underPressure());
    PressureLayer layer = new PressureLayer(watched, atlas);
    boolean before = false;
    int sessions = 0;
    while (watched.step()) {
      List<Pressing> pressings = watched.history().pressings();
      boolean pressed = !pressings.isEmpty();
      if (pressed || before) {
        assertThat(colours(layer).contains(MapColours.PRESSURE)).isEqualTo(pressed);
      }
      if (pressed) {
        assertThat(pressings)
            .anyMatch(each -> each.presser() == drawn.index("RUS"))
            .noneMatch(each -> each.presser() == each.member())
            .allMatch(each -> each.strength() > 0 && each.strength() <= 1);
        sessions++;
      }
      before = pressed;
    }
    assertThat(sessions).as("the history has pressure").isPositive();
  }

  /** A sentence on a vote or a shock takes up to seven lines. */
  @Test
  void newsNeverReachTheLegend() throws ScenarioException {
    show(underPressure());
    LegendLayer below = new LegendLayer(watched, new MapColouring(watched));
    MonthLayer layer = new MonthLayer(watched, below);
    int top = (int) below.top(drawn.drawn(below, 1).createGraphics());
    int longest = 0;
    while (watched.step()) {
      BufferedImage image = drawn.drawn(layer, 1);
      BufferedImage legend = image.getSubimage(0, top, image.getWidth(), image.getHeight() - top);
      assertThat(colours(legend)).containsExactly(Color.BLACK);
      longest = Math.max(longest, watched.history().news().size());
    }
    assertThat(longest).as("more news than there is room").isEqualTo(12);
  }

  /** Its last line was cut in half. */
  @Test
  void theLegendEndsOnTheSheet() {
    BufferedImage image = drawn.drawn(new LegendLayer(watched, new MapColouring(watched)), 1);
    int edge = 3;
    int from = image.getHeight() - edge;
    assertThat(colours(image.getSubimage(0, from, image.getWidth(), edge)))
        .containsExactly(Color.BLACK);
    int line = 20;
    assertThat(colours(image.getSubimage(0, from - line, image.getWidth(), line)))
        .as("and begins so high that it ends there")
        .hasSizeGreaterThan(10);
  }

  /** A history in which Armenia is pressed, for pressure buys much. */
  private static AllianceModelWithUI underPressure() throws ScenarioException {
    return AllianceModelWithUI.of(
        Beginning.of(OpenGate.SOURCE.with(List.of(Setting.parse("behaviour.psi=5"))), 7, 6),
        () -> {});
  }

  @Test
  void whoLiesBeyondTheMapStandsAtItsRimAndWhoHasNoOutlineIsAPoint() {
    WorldMap.Place america = map.states().get(drawn.index("USA"));
    assertThat(america.beyond()).isTrue();
    assertThat(america.at().getY()).isBetween(0.0, 30.0);
    Optional<Shape> abkhazia = map.states().get(drawn.index("ABK")).outline();
    assertThat(abkhazia).isEmpty();
    WorldMap.Place kazakhstan = map.states().get(drawn.index("KAZ"));
    assertThat(kazakhstan.outline().orElseThrow().contains(kazakhstan.at())).isTrue();
  }
}
