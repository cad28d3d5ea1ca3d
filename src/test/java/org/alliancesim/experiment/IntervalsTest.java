package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.alliancesim.chance.Distribution;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.results.Estimate;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

  /** Newcombe (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.255289, 0.366210",
    "15, 148, 0.062386, 0.160487",
    "0, 20, 0, 0.161125",
    "1, 29, 0.006113, 0.171755"
  })
  void wilsonIntervalsAreNewcombes(int successes, int n, double low, double high) {
    Estimate estimate = Intervals.wilson(successes, n, 1);
    assertThat(estimate.low()).isCloseTo(low, within(5e-7));
    assertThat(estimate.high()).isCloseTo(high, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({"0, 10000", "10000, 10000", "3, 10000", "5000, 10000"})
  void wilsonIntervalsAreThoseOfCommonsStatistics(int successes, int n) {
    Interval reference = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, successes, 0.05);
    Estimate estimate = Intervals.wilson(successes, n, 1);
    assertThat(estimate.low()).isCloseTo(reference.getLowerBound(), within(1e-12));
    assertThat(estimate.high()).isCloseTo(reference.getUpperBound(), within(1e-12));
  }

  @Test
  void aDesignEffectCountsAsFewerReplicates() {
    Estimate half = Intervals.wilson(40, 200, 2);
    Estimate fewer = Intervals.wilson(20, 100, 1);
    assertThat(half.low()).isCloseTo(fewer.low(), within(1e-15));
    assertThat(half.high()).isCloseTo(fewer.high(), within(1e-15));
  }

  @Test
  void theDesignEffectIsTheScatterOfBlockMeans() {
    assertThat(Intervals.designEffect(new int[] {50, 50, 50}, 500)).isZero();
    // means 0.08, 0.10, 0.12: variance 0.0004; times 500 over 0.1·0.9
    assertThat(Intervals.designEffect(new int[] {40, 50, 60}, 500))
        .isCloseTo(0.0004 * 500 / 0.09, within(1e-12));
    assertThat(Intervals.designEffect(new int[] {40}, 500)).isEqualTo(1);
    assertThat(Intervals.designEffect(new int[] {0, 0}, 500)).isEqualTo(1);
  }

  @Test
  void onlyADesignEffectBeyondChanceWidensAnInterval() {
    // the 99% point of chi squared with 19 degrees of freedom is 36.191
    assertThat(Intervals.usedDesignEffect(36.1 / 19, 20)).isEqualTo(1);
    assertThat(Intervals.usedDesignEffect(36.3 / 19, 20)).isEqualTo(36.3 / 19);
    assertThat(Intervals.usedDesignEffect(0.3, 20)).isEqualTo(1);
  }

  /**
   * 200 runs of 20 blocks of 500 independent replicates, seed 1: the mean design effect is 1 within
   * 4 standard errors. The control seeds every block of a pair alike, and the design effect is
   * caught.
   */
  @Test
  void independentReplicatesHaveDesignEffectOneAndOverlappingSeedsAreCaught() {
    assertThat(meanDesignEffect(block -> block))
        .isCloseTo(1, within(4 * Math.sqrt(2.0 / 19 / 200)));
    double overlapping = replicatesSeededAlike();
    assertThat(Intervals.usedDesignEffect(overlapping, 20)).isGreaterThan(1);
  }

  private interface Seeding {
    long replicateOf(long replicate);
  }

  private static double meanDesignEffect(Seeding seeding) {
    double sum = 0;
    for (int run = 0; run < 200; run++) {
      int[] successes = new int[20];
      for (int replicate = 0; replicate < 10_000; replicate++) {
        double u =
            Draws.of(run, seeding.replicateOf(replicate))
                .uniform(RandomProcess.DISPOSITION, 0, 0, 0);
        successes[replicate / 500] += u < 0.2 ? 1 : 0;
      }
      sum += Intervals.designEffect(successes, 500);
    }
    return sum / 200;
  }

  /** All replicates of ten consecutive ones share their draws. */
  private static double replicatesSeededAlike() {
    return meanDesignEffect(replicate -> replicate / 10);
  }

  /**
   * Reference: θ~Beta(1,3) gives an intraclass correlation of 1/(1+3+1) = 0.2; 40,000 pairs, seed
   * 2, 4 standard errors of 0.005.
   */
  @Test
  void twinsTellTheShareOfTheInputs() {
    Distribution beta = new Distribution.Beta(1, 3, 0, 1);
    TwinTally pairs = tally(beta, 40_000, 2);
    assertThat(pairs.intraclassCorrelation().getAsDouble()).isCloseTo(0.2, within(0.02));
    assertThat(pairs.tells()).isTrue();
    TwinTally groups = tally(beta, 500, 8);
    assertThat(groups.intraclassCorrelation().getAsDouble()).isCloseTo(0.2, within(0.1));
    TwinTally fixed = tally(new Distribution.Uniform(0.2, 0.2 + 1e-9), 500, 8);
    assertThat(fixed.tells()).as("control: inputs that do not matter").isFalse();
  }

  private static TwinTally tally(Distribution theta, int sets, int size) {
    int[] successes =
        IntStream.range(0, sets)
            .map(
                set -> {
                  double p = theta.quantile(Draws.of(2, set).uniform(RandomProcess.INPUT, 0, 0, 0));
                  return (int)
                      IntStream.range(0, size)
                          .filter(
                              history ->
                                  Draws.of(2, set)
                                          .twin(history)
                                          .uniform(RandomProcess.DISPOSITION, 0, 0, 0)
                                      < p)
                          .count();
                })
            .toArray();
    return new TwinTally(successes, size);
  }

  @Test
  void theParameterBandHasTheMeanAndVarianceAskedFor() {
    // mean 0.25 and ICC 0.2 make the beta distribution (1, 3), whose quantile is 1−(1−u)^(1/3)
    double[] band = Intervals.parameterBand(0.25, 0.2);
    assertThat(band[0]).isCloseTo(1 - Math.cbrt(0.95), within(1e-8));
    assertThat(band[1]).isCloseTo(1 - Math.cbrt(0.05), within(1e-8));
    assertThat(Intervals.parameterBand(0.25, 0)).containsExactly(0.25, 0.25);
  }

  @ParameterizedTest
  @CsvSource({"0.0001, 0.001", "0.0001, 0.9", "0.5, 1", "0.9999, 0.3", "0.001, 0.5"})
  void extremeBandsStayInTheUnitInterval(double p, double icc) {
    double[] band = Intervals.parameterBand(p, icc);
    assertThat(band[0]).isBetween(0.0, band[1]);
    assertThat(band[1]).isLessThanOrEqualTo(1);
  }

  /** Reference: b=12, c=5 of 1,000 give 0.00699 (−0.00130, 0.01527); b=c=0 give ±0.00196. */
  @Test
  void pairedDifferencesAreThoseOfAgrestiAndMin() {
    Estimate difference = Intervals.pairedDifference(12, 5, 1000);
    assertThat(difference.value()).isCloseTo(0.00699, within(5e-6));
    assertThat(difference.low()).isCloseTo(-0.00130, within(5e-6));
    assertThat(difference.high()).isCloseTo(0.01527, within(5e-6));
    Estimate none = Intervals.pairedDifference(0, 0, 1000);
    assertThat(none.value()).isZero();
    assertThat(none.high()).isCloseTo(0.00196, within(5e-6));
    assertThat(none.low()).isCloseTo(-0.00196, within(5e-6));
  }
}
