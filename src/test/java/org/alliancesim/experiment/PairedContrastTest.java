package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.results.Estimate;
import org.junit.jupiter.api.Test;

class PairedContrastTest {

  @Test
  void pairsAreCountedByWhereTheOutcomeOccurred() {
    PairedContrast contrast = PairedContrast.of(set(0, 1, 2, 5), set(1, 2, 3, 4, 6), 10);
    assertThat(contrast).isEqualTo(new PairedContrast(2, 3, 2, 3));
    assertThat(contrast.replicates()).isEqualTo(10);
    assertThat(contrast.probabilityA()).isEqualTo(0.4);
    assertThat(contrast.probabilityB()).isEqualTo(0.5);
  }

  /** Reference of Agresti and Min's formula: 12 and 5 of 1,000 give 0.00699 (−0.00130, 0.01527). */
  @Test
  void theDifferenceIsBMinusA() {
    Estimate difference = new PairedContrast(5, 12, 100, 883).difference();
    assertThat(difference.value()).isCloseTo(0.00699, within(5e-6));
    assertThat(difference.low()).isCloseTo(-0.00130, within(5e-6));
    assertThat(difference.high()).isCloseTo(0.01527, within(5e-6));
    Estimate reversed = new PairedContrast(12, 5, 100, 883).difference();
    assertThat(reversed.value()).isEqualTo(-difference.value());
    assertThat(reversed.low()).isEqualTo(-difference.high());
  }

  @Test
  void equalHistoriesDifferByExactlyNothing() {
    BitSet some = set(3, 8, 11);
    PairedContrast contrast = PairedContrast.of(some, (BitSet) some.clone(), 1000);
    assertThat(contrast.onlyA()).isZero();
    assertThat(contrast.onlyB()).isZero();
    assertThat(contrast.difference().value()).isZero();
    assertThat(contrast.difference().high()).isCloseTo(0.00196, within(5e-6));
  }

  /**
   * By hand: successes 105 and 112 of 1,000 are 106/1002 and 113/1002, so the variance is
   * (0.1057884·0.8942116 + 0.1127745·0.8872255)/1002.
   */
  @Test
  void independentRunsHaveTheErrorOfTwoProportions() {
    PairedContrast contrast = new PairedContrast(5, 12, 100, 883);
    assertThat(contrast.independentError()).isCloseTo(0.0139379, within(5e-7));
    // the paired error is √(18 − 49/1002)/1002 = 0.0042284
    assertThat(contrast.narrower()).isCloseTo(0.0139379 / 0.0042284, within(1e-3));
  }

  /**
   * Without common random numbers there is nothing to gain: 20,000 independent pairs, seed 3, p =
   * 0.2 and 0.3. The ratio is 1 within four standard errors of a correlation, 4/√20,000 = 0.03.
   * Control: with one uniform for both it is far above.
   */
  @Test
  void onlyCommonRandomNumbersMakeTheIntervalNarrower() {
    assertThat(contrast(1).narrower()).isCloseTo(1, within(0.03));
    assertThat(contrast(0).narrower()).isGreaterThan(1.9);
  }

  /** The outcome in A and in B, drawn from a history's own twin or from the one of B. */
  private static PairedContrast contrast(int twinOfB) {
    int n = 20_000;
    BitSet inA = new BitSet();
    BitSet inB = new BitSet();
    for (int k = 0; k < n; k++) {
      inA.set(k, Draws.of(3, k).uniform(RandomProcess.DISPOSITION, 0, 0, 0) < 0.2);
      inB.set(k, Draws.of(3, k).twin(twinOfB).uniform(RandomProcess.DISPOSITION, 0, 0, 0) < 0.3);
    }
    return PairedContrast.of(inA, inB, n);
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThatThrownBy(() -> new PairedContrast(-1, 0, 0, 5))
        .hasMessage("counts of pairs must be at least 0, not -1, 0, 0 and 5");
    assertThatThrownBy(() -> new PairedContrast(0, 0, 0, 0))
        .hasMessage("there must be at least one pair");
  }

  private static BitSet set(int... replicates) {
    BitSet set = new BitSet();
    IntStream.of(replicates).forEach(set::set);
    return set;
  }
}
