package org.alliancesim.experiment.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.alliancesim.experiment.discovery.Prim.Bound;
import org.alliancesim.experiment.discovery.Prim.Found;
import org.junit.jupiter.api.Test;

/** A box that is known, in six inputs of which four do nothing. Seeds are fixed. */
class PrimTest {

  private static final long SEED = HiddenBox.SEED;

  /** It happens with probability 0.9 where x₀ &gt; 0.6 and x₃ &lt; 0.5, else 0.05. */
  @Test
  void theBoxThatWasHiddenIsFound() {
    Found found = Prim.USUAL.find(HiddenBox.with(0.9, 0.05), Optional.empty(), SEED);
    BoxStep box = found.box();
    assertThat(box.density()).isGreaterThan(0.8);
    assertThat(box.coverage()).isGreaterThan(0.7);
    List<Bound> clear = found.bounds();
    assertThat(clear).extracting(Bound::input).containsExactlyInAnyOrder(0, 3);
    for (Bound bound : clear) {
      assertThat(bound.quasiP()).isLessThan(1e-6);
      // a slice of 5% of the box, and what chance moves
      if (bound.input() == 0) {
        assertThat(bound.low()).isCloseTo(0.6, within(0.05));
        assertThat(bound.high()).isGreaterThan(0.95);
      } else {
        assertThat(bound.high()).isCloseTo(0.5, within(0.05));
        assertThat(bound.low()).isLessThan(0.05);
      }
      assertThat(bound.reproduced()).isEqualTo(1);
    }
  }

  /** The control: where nothing is hidden, no bound looks sure and few come again. */
  @Test
  void whereNothingIsHiddenNoBoundIsSure() {
    Found found = Prim.USUAL.find(HiddenBox.with(0.3, 0.3), Optional.of(10), SEED);
    assertThat(found.box().density()).isLessThan(0.4);
    assertThat(found.bounds())
        .allSatisfy(
            bound -> {
              assertThat(bound.quasiP()).isGreaterThan(1e-4);
              assertThat(bound.reproduced()).isLessThan(1);
            });
  }

  @Test
  void theTrajectoryTradesCoverageForDensity() {
    List<BoxStep> trajectory = Prim.USUAL.peel(HiddenBox.with(0.9, 0.05));
    assertThat(trajectory.get(0).coverage()).isEqualTo(1);
    assertThat(trajectory.get(0).mass()).isEqualTo(1);
    for (int place = 1; place < trajectory.size(); place++) {
      assertThat(trajectory.get(place).size()).isLessThan(trajectory.get(place - 1).size());
      assertThat(trajectory.get(place).coverage())
          .isLessThanOrEqualTo(trajectory.get(place - 1).coverage());
    }
    BoxStep last = trajectory.get(trajectory.size() - 1);
    assertThat(last.density()).isGreaterThan(0.85);
    assertThat(last.mass()).isGreaterThanOrEqualTo(0.05);
  }

  /** By hand: ten points, it happens at the three highest; peeling one point each time. */
  @Test
  void aSmallTrajectoryIsThatByHand() {
    double[][] columns = {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}};
    boolean[] happened = new boolean[10];
    happened[7] = true;
    happened[8] = true;
    happened[9] = true;
    Found found = new Prim(0.1, 0.2).find(Cases.of(columns, happened), Optional.empty(), SEED);
    assertThat(found.trajectory()).hasSize(9);
    assertThat(found.trajectory().get(2).density()).isCloseTo(3.0 / 8, within(1e-12));
    assertThat(found.chosen()).isEqualTo(7);
    assertThat(found.box().box()).isEqualTo(Box.all(1).with(0, 8, Double.POSITIVE_INFINITY));
    assertThat(found.box().coverage()).isEqualTo(1);
    assertThat(found.box().density()).isEqualTo(1);
    // three of three where three of ten are expected
    assertThat(found.bounds().get(0).quasiP()).isCloseTo(0.027, within(1e-9));
  }

  /** Equal values are never parted. */
  @Test
  void aSliceTakesAllOfAValue() {
    double[][] columns = {{0, 0, 0, 0, 0, 1, 1, 1, 1, 1}};
    boolean[] happened = {false, false, false, false, false, true, true, true, true, true};
    List<BoxStep> trajectory = new Prim(0.1, 0.2).peel(Cases.of(columns, happened));
    assertThat(trajectory).hasSize(2);
    assertThat(trajectory.get(1).size()).isEqualTo(5);
    assertThat(trajectory.get(1).density()).isEqualTo(1);
  }

  /**
   * It happens most where x₀ &gt; 0.8, and a little more often in the fifth in which x₁ is 0: by
   * density alone the first slice would be the other four fifths, and most of what happened would
   * go.
   */
  @Test
  void anInputOfTwoValuesIsNotPeeledForNextToNothing() {
    int n = 1000;
    double[][] columns = new double[2][n];
    boolean[] happened = new boolean[n];
    for (int point = 0; point < n; point++) {
      columns[0][point] = (point + 0.5) / n;
      // the fractions of multiples of these two lie evenly, and know nothing of each other
      columns[1][point] = point * 0.7548777 % 1 < 0.2 ? 0 : 1;
      double often = (point >= 800 ? 0.6 : 0.1) + (columns[1][point] == 0 ? 0.04 : 0);
      happened[point] = point * 0.5698403 % 1 < often;
    }
    List<BoxStep> trajectory = Prim.USUAL.peel(Cases.of(columns, happened));
    assertThat(trajectory.get(1).size()).isEqualTo(950);
    assertThat(trajectory.get(1).box().restricted()).containsExactly(0);
    Found found = Prim.USUAL.find(Cases.of(columns, happened), Optional.empty(), SEED);
    assertThat(found.bounds()).extracting(Bound::input).contains(0);
    assertThat(found.bounds().get(0).low()).isCloseTo(0.8, within(0.02));
    assertThat(found.bounds().get(0).reproduced()).isGreaterThan(0.7);
  }

  @Test
  void aBoxThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Prim.USUAL.find(HiddenBox.with(0.9, 0.05), Optional.of(999), SEED))
        .hasMessageContaining("boxes 0 to")
        .hasMessageContaining("not 999");
  }
}
