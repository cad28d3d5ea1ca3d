package org.alliancesim.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.junit.jupiter.api.Test;

/**
 * 400 sets of 100 uniform numbers (seed 3): about 20 leave the band; fewer than 5 or more than 40
 * by chance once in 10,000.
 */
class EcdfBandTest {

  private static double[] numbers(int set, double power) {
    Draws draws = Draws.of(3, set);
    double[] numbers = new double[100];
    for (int number = 0; number < numbers.length; number++) {
      double u = draws.uniform(RandomProcess.DOUBT, 0, number, 0);
      numbers[number] = Math.pow(u, power);
    }
    return numbers;
  }

  private static int outside(double power) {
    EcdfBand band = new EcdfBand(100, 1);
    int outside = 0;
    for (int set = 0; set < 400; set++) {
      outside += band.holds(numbers(set, power)) ? 0 : 1;
    }
    return outside;
  }

  @Test
  void uniformNumbersLeaveItOnceInTwenty() {
    assertThat(outside(1)).isBetween(5, 40);
  }

  /** The control: numbers that lean to 0. */
  @Test
  void leaningOnesLeaveItMostly() {
    assertThat(outside(2)).isGreaterThan(300);
  }

  @Test
  void theBandIsWhatItIsAskedFor() {
    EcdfBand band = new EcdfBand(200, 1);
    for (int point = 0; point < EcdfBand.POINTS - 1; point++) {
      assertThat(band.low(point)).isLessThan(EcdfBand.point(point));
      assertThat(band.high(point)).isGreaterThan(EcdfBand.point(point));
    }
  }
}
