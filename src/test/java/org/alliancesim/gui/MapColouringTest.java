package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.report.NumberPalette;
import org.alliancesim.report.StatusFill;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The map coloured by a number: values, colours, legend and what is said at the pointer. */
class MapColouringTest {

  private static final ScenarioSource SOURCE =
      new ScenarioSource("scenarios/2021-open-gate.yaml", List.of(), ScenarioSource.PRIOR);

  private static ResolvedScenario scenario;

  private AllianceModelWithUI watched;
  private Atlas atlas;
  private MapColouring colouring;

  @BeforeAll
  static void read() throws ScenarioException {
    scenario = SOURCE.read();
  }

  @BeforeEach
  void begin() {
    watched = AllianceModelWithUI.of(new Beginning(SOURCE, List.of(), scenario, 7, 3), () -> {});
    watched.start();
    atlas = Atlas.of(watched.model().world(), watched::outside);
    colouring = new MapColouring(watched);
  }

  private int index(String code) {
    return watched.model().world().states().indexOf(StateCode.of(code));
  }

  private double number(String code) {
    return colouring.scaled().orElseThrow().values().get(index(code)).orElseThrow().number();
  }

  private static BufferedImage drawn(MapLayer layer) {
    BufferedImage image =
        new BufferedImage(MapLayer.WIDTH, MapLayer.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    layer.paintSmoothly(graphics);
    graphics.dispose();
    return image;
  }

  private Color at(BufferedImage image, String code) {
    var capital = atlas.whole().states().get(index(code)).at();
    return new Color(image.getRGB((int) capital.getX(), (int) capital.getY()));
  }

  @Test
  void threatIsThatOfTheWorldAndTheMoreThreatenedIsTheDarker() {
    colouring.by(Optional.of(MonthNumber.THREAT));
    World world = watched.model().world();
    double zeta = watched.model().coefficients().of(Coefficient.ZETA);
    for (String code : List.of("ARM", "KAZ", "AZE")) {
      assertThat(number(code)).as(code).isCloseTo(world.threat(index(code), zeta), within(1e-12));
    }
    double end = colouring.scaled().orElseThrow().end();
    BufferedImage image = drawn(new CountryLayer(colouring, atlas));
    assertThat(at(image, "KAZ")).isEqualTo(NumberPalette.of(number("KAZ") / end));
    assertThat(at(image, "ABK")).as("a dot").isEqualTo(NumberPalette.of(number("ABK") / end));
    assertThat(at(image, "CHN")).as("none").isEqualTo(NumberPalette.NONE.ground());
    assertThat(number("ARM")).isGreaterThan(number("KAZ"));
    assertThat(at(image, "ARM").getGreen()).isLessThan(at(image, "KAZ").getGreen());
  }

  @Test
  void byStatusAgainItIsAsItWas() {
    List<StatusFill> byStatus = colouring.fills();
    colouring.by(Optional.of(MonthNumber.THREAT));
    assertThat(colouring.fills()).isNotEqualTo(byStatus);
    colouring.by(Optional.empty());
    assertThat(colouring.fills()).isEqualTo(byStatus);
    assertThat(colouring.told(index("ARM"))).isEmpty();
  }

  /** The numbers of an earlier month were shown if they were read once and for all. */
  @Test
  void numbersAreThoseOfTheMonth() {
    int armenia = index("ARM");
    colouring.by(Optional.of(MonthNumber.RESENTMENT));
    double before = number("ARM");
    watched
        .moves()
        .move(
            new Change.OfVariable(
                new MovableTarget(
                    "states.ARM.resentment", StateVariable.RESENTMENT, armenia, World.NONE),
                1.5));
    watched.step();
    double resentment = watched.model().world().get(StateVariable.RESENTMENT, armenia);
    assertThat(number("ARM")).isNotEqualTo(before).isEqualTo(resentment);
    assertThat(colouring.told(armenia))
        .contains(String.format(Locale.ROOT, "Resentment: %.2f", resentment));
    assertThat(colouring.told(index("CHN"))).contains("Resentment: no such number");
  }

  @Test
  void whoCanApplyForNothingHasNoChance() {
    colouring.by(Optional.of(MonthNumber.CHANCE));
    List<Optional<MapNumber.Value>> values = colouring.scaled().orElseThrow().values();
    assertThat(values.get(index("KAZ"))).as("a full member").isEmpty();
    assertThat(values.get(index("USA"))).as("an outside power").isEmpty();
    assertThat(number("AZE")).isBetween(0.0, 1.0).isPositive();
    assertThat(values.get(index("AZE")).orElseThrow().told()).matches("\\d+(\\.\\d{1,2})?%");
  }

  @Test
  void aBatchTellsWhatEverHappensWithItsInterval() {
    MapNumber partner =
        MapNumber.of(scenario).stream()
            .filter(number -> number.label().equals("Ever partner, CSTO"))
            .findFirst()
            .orElseThrow();
    List<Optional<MapNumber.Value>> values =
        ((EverNumber) partner)
            .read(
                watched.model().world().states(),
                List.of(
                    new ConvergenceRow(StateCode.of("AZE"), "partner", 400, 0.05, 0.032, 0.076),
                    new ConvergenceRow(StateCode.of("AZE"), "observer", 400, 0.5, 0.45, 0.55)));
    assertThat(values.get(index("AZE")).orElseThrow())
        .isEqualTo(new MapNumber.Value(0.05, "5% (95% MC 3.2–7.6%, 400 replicates)"));
    assertThat(values.get(index("ARM"))).isEmpty();
    colouring.by(Optional.of(partner));
    assertThat(colouring.told(index("AZE"))).contains("Ever partner, CSTO: no such number");
  }

  @ParameterizedTest
  @EnumSource
  void theLegendHasItsStepsAndEndsOnTheSheet(MonthNumber number) {
    LegendLayer legend = new LegendLayer(watched, colouring);
    colouring.by(Optional.of(number));
    BufferedImage image = drawn(legend);
    for (double part : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      assertThat(has(image, NumberPalette.of(part))).as("%s", part).isTrue();
    }
    assertThat(legend.top(image.createGraphics())).isGreaterThan(100);
    for (int x = 0; x < image.getWidth(); x++) {
      assertThat(image.getRGB(x, image.getHeight() - 2)).isEqualTo(Color.BLACK.getRGB());
    }
  }

  private static boolean has(BufferedImage image, Color color) {
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (image.getRGB(x, y) == color.getRGB()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aScaleEndsAtARoundNumberThatCoversAll() {
    assertThat(RoundScale.end(0.0004)).isEqualTo(0.001);
    assertThat(RoundScale.end(0.05)).isEqualTo(0.05);
    assertThat(RoundScale.end(0.0501)).isEqualTo(0.1);
    assertThat(RoundScale.end(1.2)).isEqualTo(2);
    assertThat(RoundScale.end(10)).isEqualTo(10);
  }
}
