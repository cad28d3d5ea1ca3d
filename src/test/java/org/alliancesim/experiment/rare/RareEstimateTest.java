package org.alliancesim.experiment.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.results.HitRow;
import org.alliancesim.results.RareRow;
import org.junit.jupiter.api.Test;

class RareEstimateTest {

  private static final Law PLAIN = Law.plain(0, 1, 1);

  /** Largest weight 5, as the laws of a rare event have it. */
  private static final Mixture MIXTURE =
      new Mixture(List.of(PLAIN, PLAIN.withRaised(0, 0, 4)), 0, 1, 1, 1, 1);

  private static RareRow row(List<HitRow> hits) {
    return RareEstimate.row("AZE partner", 6000, new Round(MIXTURE, 1500, 4000, hits));
  }

  /**
   * A probability known to be 0.001: one history in a hundred is a hit, of weight 0.05 in nine
   * cases of ten and 0.55 in the tenth. In 1,000 repeats of 4,000 histories a 95% interval holds it
   * in 950 ± 21 (three standard errors); control: half its width does not.
   */
  @Test
  void theIntervalHoldsAKnownProbabilityAsOftenAsItSays() {
    int held = 0;
    int heldByHalf = 0;
    double sum = 0;
    for (int repeat = 0; repeat < 1000; repeat++) {
      Draws draws = Draws.of(44, repeat);
      List<HitRow> hits = new ArrayList<>();
      for (int history = 1500; history < 5500; history++) {
        double u = draws.uniform(RandomProcess.INPUT, history, 0, 0);
        if (u < 0.01) {
          hits.add(new HitRow(history, u < 0.001 ? 0.55 : 0.05));
        }
      }
      RareRow row = row(hits);
      sum += row.probability() / 1000;
      held += row.ciLow() <= 0.001 && 0.001 <= row.ciHigh() ? 1 : 0;
      double half = (row.ciHigh() - row.ciLow()) / 4;
      heldByHalf += Math.abs(row.probability() - 0.001) <= half ? 1 : 0;
    }
    // the standard deviation of one repeat is 0.00029
    assertThat(sum).isCloseTo(0.001, within(3 * 0.00029 / Math.sqrt(1000)));
    assertThat(held).isBetween(925, 975);
    assertThat(heldByHalf).isLessThan(800);
  }

  @Test
  void itSaysHowMuchNarrowerItIs() {
    List<HitRow> hits = new ArrayList<>();
    for (int hit = 0; hit < 400; hit++) {
      hits.add(new HitRow(1500 + 10 * hit, 0.01));
    }
    RareRow row = row(hits);
    assertThat(row.probability()).isCloseTo(0.001, within(1e-15));
    assertThat(row.effectiveHits()).isCloseTo(400, within(1e-9));
    assertThat(row.largestShare().orElseThrow()).isCloseTo(1 / 400.0, within(1e-12));
    // a hundredth of the variance of 4,000 plain ones, against 6,000
    assertThat(row.narrower().orElseThrow()).isBetween(7.0, 10.0);
  }

  @Test
  void withoutAHitWeightsMightHaveBeenTheLargest() {
    RareRow row = row(List.of());
    assertThat(row.probability()).isZero();
    assertThat(row.ciHigh()).isCloseTo(-Math.log(0.025) * 5 / 4000, within(1e-9));
    assertThat(row.narrower()).isEmpty();
  }

  /** All hits in one block of the inputs' design: the histories of a block are not independent. */
  @Test
  void blocksThatDifferBeyondChanceWidenIt() {
    List<HitRow> spread = new ArrayList<>();
    List<HitRow> together = new ArrayList<>();
    for (int hit = 0; hit < 80; hit++) {
      spread.add(new HitRow(1500 + 50 * hit, 0.05));
      together.add(new HitRow(1500 + hit, 0.05));
    }
    assertThat(row(together).ciHigh()).isGreaterThan(1.2 * row(spread).ciHigh());
  }
}
