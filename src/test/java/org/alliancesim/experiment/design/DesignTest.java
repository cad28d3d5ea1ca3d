package org.alliancesim.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.alliancesim.scenario.content.DesignMethod;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.text.Origin;
import org.junit.jupiter.api.Test;

class DesignTest {

  private static final Factor PSI = factor("behaviour.psi=0:2:3");
  private static final Factor RULE = factor("alliance.tracks.csto.rule=consensus,unanimity");

  private static Factor factor(String text) {
    return FactorNotation.parse(text, Origin.COMMAND_LINE);
  }

  private static List<List<String>> rows(Design design) {
    return design.points().stream()
        .map(point -> point.values().stream().map(value -> value.orElse("own")).toList())
        .toList();
  }

  @Test
  void aGridHasEveryCombinationTheLastFactorFastest() {
    Design grid = Design.of(DesignMethod.GRID, List.of(PSI, RULE), 0, 1);

    assertThat(rows(grid))
        .containsExactly(
            List.of("0", "consensus"),
            List.of("0", "unanimity"),
            List.of("1", "consensus"),
            List.of("1", "unanimity"),
            List.of("2", "consensus"),
            List.of("2", "unanimity"));
    assertThat(Design.size(DesignMethod.GRID, List.of(PSI, RULE), 0)).isEqualTo(6);
  }

  @Test
  void oneAtATimeBeginsWithTheScenarioItselfAndMovesOneFactor() {
    Design around = Design.of(DesignMethod.ONE_AT_A_TIME, List.of(PSI, RULE), 0, 1);

    assertThat(rows(around))
        .containsExactly(
            List.of("own", "own"),
            List.of("0", "own"),
            List.of("1", "own"),
            List.of("2", "own"),
            List.of("own", "consensus"),
            List.of("own", "unanimity"));
    assertThat(around.points().get(0).own()).isTrue();
    assertThat(Design.size(DesignMethod.ONE_AT_A_TIME, List.of(PSI, RULE), 0)).isEqualTo(6);
  }

  @Test
  void aLatinHypercubeVisitsEachStratumOfEachFactorOnce() {
    List<Factor> factors = List.of(factor("b.x=0:10"), factor("a.y=-1:1"));
    Design hypercube = Design.of(DesignMethod.LATIN_HYPERCUBE, factors, 10, 7);

    for (int factor = 0; factor < 2; factor++) {
      double low = factor == 0 ? 0 : -1;
      double width = factor == 0 ? 1 : 0.2;
      int place = factor;
      TreeSet<Integer> strata = new TreeSet<>();
      for (DesignPoint point : hypercube.points()) {
        double value = Double.parseDouble(point.values().get(place).orElseThrow());
        strata.add((int) Math.floor((value - low) / width));
      }
      assertThat(strata).containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
    }
    assertThat(rows(hypercube))
        .isEqualTo(rows(Design.of(DesignMethod.LATIN_HYPERCUBE, factors, 10, 7)))
        .isNotEqualTo(rows(Design.of(DesignMethod.LATIN_HYPERCUBE, factors, 10, 8)));
  }

  @Test
  void aFactorsColumnDoesNotDependOnTheOthers() {
    Factor x = factor("b.x=0:10");
    Design alone = Design.of(DesignMethod.LATIN_HYPERCUBE, List.of(x), 10, 7);
    Design among = Design.of(DesignMethod.LATIN_HYPERCUBE, List.of(PSI, x), 10, 7);

    assertThat(among.points().stream().map(point -> point.values().get(1)).toList())
        .isEqualTo(alone.points().stream().map(point -> point.values().get(0)).toList());
  }

  @Test
  void sobolPointsOfAPowerOfTwoFillEveryStratumInEachFactor() {
    List<Factor> factors = List.of(factor("a.x=0:1"), factor("a.y=0:1"), factor("a.z=0:1"));
    Design sobol = Design.of(DesignMethod.SOBOL, factors, 16, 3);

    for (int factor = 0; factor < 3; factor++) {
      int place = factor;
      assertThat(
              sobol.points().stream()
                  .map(point -> Double.parseDouble(point.values().get(place).orElseThrow()))
                  .map(value -> (int) (16 * value))
                  .sorted()
                  .toList())
          .containsExactlyElementsOf(IntStream.range(0, 16).boxed().toList());
    }
  }

  @Test
  void sampledLevelsComeInEqualParts() {
    Design design = Design.of(DesignMethod.LATIN_HYPERCUBE, List.of(RULE), 8, 1);

    assertThat(
            design.points().stream()
                .filter(point -> point.values().get(0).equals(Optional.of("unanimity"))))
        .hasSize(4);
  }

  @Test
  void theSizeOfAHugeGridIsToldAndNotMade() {
    Factor wide = factor("a.x=0:1:100000");

    assertThat(Design.size(DesignMethod.GRID, List.of(wide, wide, wide, wide), 0))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void theScenarioItselfCanGoFirst() {
    Design design = Design.of(DesignMethod.GRID, List.of(RULE), 0, 1).withOwnFirst();

    assertThat(rows(design))
        .containsExactly(List.of("own"), List.of("consensus"), List.of("unanimity"));
    assertThat(design.points().get(2).number()).isEqualTo(2);
  }
}
