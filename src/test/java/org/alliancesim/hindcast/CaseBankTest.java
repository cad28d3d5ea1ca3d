package org.alliancesim.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.hindcast.CaseBank.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseBankTest {

  @TempDir private Path folder;

  private static double[] level(double kappa) {
    double[] levels = new double[Learned.COEFFICIENTS.size()];
    Arrays.fill(levels, 0.5);
    levels[Learned.PATHS.indexOf("behaviour.kappa")] = kappa;
    return levels;
  }

  @Test
  void threadsChangeNothingAndAPointIsTheSameInAnyCompany() throws Exception {
    PastWorld world = SmallPast.world(folder, "past", "CLUB", SmallPast.TWO_CASES);
    PastWorld other = SmallPast.world(folder, "other", "CLUB", SmallPast.TWO_CASES);
    double[][] points = {level(0.01), level(0.3), level(0.6)};
    CaseBank one =
        CaseBank.simulate(
            List.of(world, other), points, 100, 7, "test", PastWork.unkept(1, done -> {}));
    CaseBank many =
        CaseBank.simulate(
            List.of(world, other), points, 100, 7, "test", PastWork.unkept(5, done -> {}));
    CaseBank alone =
        CaseBank.simulate(List.of(world), points, 100, 7, "test", PastWork.unkept(2, done -> {}));
    for (int point = 0; point < points.length; point++) {
      Patterns expected = one.patterns()[point][0];
      assertThat(expected.replicates()).isEqualTo(100);
      for (Patterns same : List.of(many.patterns()[point][0], alone.patterns()[point][0])) {
        assertThat(same.answers()).isEqualTo(expected.answers());
        assertThat(same.counts()).isEqualTo(expected.counts());
      }
    }
    assertThat(one.patterns()[0][0].counts())
        .as("worlds of other names have other events")
        .isNotEqualTo(one.patterns()[0][1].counts());
  }

  @Test
  void theLearnedCoefficientIsTheOneThatActs() throws Exception {
    PastWorld world = SmallPast.world(folder, "past", "CLUB", SmallPast.TWO_CASES);
    CaseBank bank =
        CaseBank.simulate(
            List.of(world),
            new double[][] {level(0.0001), level(0.9999)},
            250,
            7,
            "test",
            PastWork.unkept(2, done -> {}));
    int restless = bank.patterns()[0][0].count(0);
    int inert = bank.patterns()[1][0].count(0);
    assertThat(restless).isGreaterThan(inert + 50);
  }

  @Test
  void replicatesMustFillBlocksOfTheDesign() throws Exception {
    PastWorld world = SmallPast.world(folder, "past", "CLUB", SmallPast.TWO_CASES);
    assertThatThrownBy(
            () ->
                CaseBank.simulate(
                    List.of(world),
                    new double[][] {level(0.5)},
                    300,
                    7,
                    "test",
                    PastWork.unkept(1, done -> {})))
        .hasMessage("replicates must divide 500, not 300");
  }

  @Test
  void answersAreCountedByPattern() {
    Patterns patterns = Patterns.of(new long[] {0b01, 0b11, 0b01, 0b00});
    assertThat(patterns.answers()).containsExactly(0b00, 0b01, 0b11);
    assertThat(patterns.counts()).containsExactly(1, 2, 1);
    assertThat(patterns.count(0)).isEqualTo(3);
    assertThat(patterns.count(1)).isEqualTo(1);
  }
}
