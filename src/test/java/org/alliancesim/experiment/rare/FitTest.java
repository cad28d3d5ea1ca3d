package org.alliancesim.experiment.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FitTest {

  private static final int COORDINATES = 5;
  private static final Law PLAIN = Law.plain(COORDINATES, 1, 1);

  /** Promises that fall by the first coordinate and scatter by noise. */
  private static List<Scouted> scouted(Law law, int size, double steep, double noise, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Scouted> scouted = new ArrayList<>();
    for (int history = 0; history < size; history++) {
      double[] point = law.point(random.doubles(COORDINATES).toArray());
      double scatter = noise * random.nextGaussian();
      scouted.add(new Scouted(point, Math.exp(scatter - steep * point[0])));
    }
    return scouted;
  }

  /** Under a density that falls with e^(−4u) the slope is −4, whichever laws the points had. */
  @Test
  void itFindsTheSlopeOfWhatPromises() {
    Law moved = PLAIN.withSlope(0, -3);
    List<Scouted> both = new ArrayList<>(scouted(PLAIN, 3000, 4, 0.3, 1));
    both.addAll(scouted(moved, 3000, 4, 0.3, 2));
    assertThat(Fit.of(List.of(PLAIN), both.subList(0, 3000)).slope(0)).isCloseTo(-4, within(0.4));
    assertThat(Fit.of(List.of(PLAIN, moved), both).slope(0)).isCloseTo(-4, within(0.4));
    // the control: who takes the second half for plain believes too much
    assertThat(Fit.of(List.of(PLAIN), both).slope(0)).isLessThan(-5);
  }

  /** Where two or three histories hold nearly all promise, they alone say nothing. */
  @Test
  void fewHeavyPromisesAreTempered() {
    List<Scouted> few = scouted(PLAIN, 500, 12, 8, 3);
    double sum = few.stream().mapToDouble(Scouted::promise).sum();
    double squares = few.stream().mapToDouble(each -> each.promise() * each.promise()).sum();
    assertThat(sum * sum / squares).as("of equal worth").isLessThan(5);
    Law law = Fit.of(List.of(PLAIN), few);
    assertThat(law.slope(0)).isBetween(-12.0, -1.0);
    for (int other = 1; other < COORDINATES; other++) {
      assertThat(law.slope(other)).isZero();
    }
  }

  @Test
  void whatPromisesNothingTeachesNothing() {
    List<Scouted> nothing = List.of(new Scouted(new double[] {0.1, 0.2, 0.3, 0.4, 0.5}, 0));
    assertThat(Fit.of(List.of(PLAIN), nothing).slope(0)).isZero();
  }
}
