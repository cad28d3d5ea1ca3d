package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.report.NumberPalette;
import org.alliancesim.report.StatusFill;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The map coloured by a number: values, colours, legend and what is said at the pointer. */
class MapColouringTest {

  private DrawnMap map;
  private AllianceModelWithUI watched;
  private MapColouring colouring;

  @BeforeEach
  void begin() {
    map = DrawnMap.begun();
    watched = map.watched();
    colouring = new MapColouring(watched);
  }

  private int index(String code) {
    return map.index(code);
  }

  private double number(String code) {
    return colouring.scaled().orElseThrow().values().get(index(code)).orElseThrow().number();
  }

  private Color at(BufferedImage image, String code) {
    return map.at(image, code, 1);
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
    BufferedImage image = map.drawn(new CountryLayer(colouring, map.atlas()));
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
        MapNumber.of(watched.scenario()).stream()
            .filter(number -> number.label().equals("Ever partner, CSTO"))
            .findFirst()
            .orElseThrow();
    List<Optional<MapNumber.Value>> values =
        ((EverNumber) partner)
            .read(
                watched.model().world().states(),
                List.of(
                    new ConvergenceRow(StateCode.of("AZE"), "partner", 400, 0.15, 0.118, 0.188),
                    new ConvergenceRow(StateCode.of("PAK"), "partner", 400, 0.05, 0.032, 0.076),
                    new ConvergenceRow(StateCode.of("AZE"), "observer", 400, 0.5, 0.45, 0.55)),
                EverNumber::value);
    assertThat(values.get(index("AZE")).orElseThrow())
        .isEqualTo(new MapNumber.Value(0.15, "15% (95% MC 11.8–18.8%, 400 replicates)"));
    assertThat(values.get(index("PAK")).orElseThrow())
        .isEqualTo(new MapNumber.Value(0.05, "<8% (95% MC 3–8%, 400 replicates)", true));
    assertThat(values.get(index("ARM"))).isEmpty();
    colouring.by(Optional.of(partner));
    assertThat(colouring.told(index("AZE"))).contains("Ever partner, CSTO: no such number");
  }

  @Test
  void aRunTellsTheSameOfAllItsHistories() {
    RunNumber observer =
        new RunNumber(
            new EverNumber("observer", "Ever observer, CSTO"),
            10_000,
            List.of(
                SampleRun.probability(StateCode.of("UZB"), "observer", 5000),
                SampleRun.probability(StateCode.of("AZE"), "partner", 1000)));
    colouring.by(Optional.of(observer));
    assertThat(colouring.told(index("UZB")))
        .contains("Ever observer, CSTO: 50% (95% MC 49.0–51.0%, 10,000 replicates)");
    assertThat(colouring.told(index("AZE"))).contains("Ever observer, CSTO: no such number");
    assertThat(colouring.fills().get(index("UZB")).ground()).isEqualTo(NumberPalette.of(1));
    assertThat(new LegendLayer(watched, colouring).lines().get(0))
        .endsWith("in the 10,000 histories of the run");
  }

  /** Before, one event was as dark as the best known number of the map. */
  @Test
  void aStateOfWhoseChanceARunHasABoundIsStripedAndNotShaded() {
    ProbabilityRow few =
        SampleRun.withoutBand(SampleRun.probability(StateCode.of("UZB"), "observer", 3));
    RunNumber observer =
        new RunNumber(new EverNumber("observer", "Ever observer, CSTO"), 10_000, List.of(few));
    colouring.by(Optional.of(observer));
    LegendLayer legend = new LegendLayer(watched, colouring);
    assertThat(colouring.told(index("UZB")).orElseThrow())
        .startsWith("Ever observer, CSTO: <0.07% (95% MC ");
    assertThat(colouring.fills().get(index("UZB"))).isEqualTo(NumberPalette.VAGUE);
    assertThat(legend.lines())
        .contains("too few events to tell")
        .noneMatch(line -> line.matches("[\\d.]+%"));
    colouring.by(
        Optional.of(
            new RunNumber(
                observer.ever(),
                10_000,
                List.of(few, SampleRun.probability(StateCode.of("AZE"), "observer", 0)))));
    assertThat(legend.lines()).filteredOn(line -> line.matches("[\\d.]+%")).containsExactly("0%");
    colouring.by(
        Optional.of(
            new RunNumber(
                observer.ever(),
                10_000,
                List.of(few, SampleRun.probability(StateCode.of("AZE"), "observer", 200)))));
    assertThat(legend.lines()).contains("too few events to tell", "2%");
  }

  @ParameterizedTest
  @EnumSource
  void theLegendHasItsStepsAndEndsOnTheSheet(MonthNumber number) {
    LegendLayer legend = new LegendLayer(watched, colouring);
    colouring.by(Optional.of(number));
    BufferedImage image = map.drawn(legend);
    Map<Color, Integer> colours = DrawnMap.colours(image);
    for (double part : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      assertThat(colours).as("%s", part).containsKey(NumberPalette.of(part));
    }
    assertThat(legend.top(image.createGraphics())).isGreaterThan(100);
    for (int x = 0; x < image.getWidth(); x++) {
      assertThat(image.getRGB(x, image.getHeight() - 2)).isEqualTo(Color.BLACK.getRGB());
    }
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
