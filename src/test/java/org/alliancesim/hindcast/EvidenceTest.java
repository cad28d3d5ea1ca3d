package org.alliancesim.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.hindcast.CaseBank.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Likelihoods and weights, computed by hand. */
class EvidenceTest {

  @TempDir private Path folder;

  private CaseBank bank(PastWorld world, long[]... answers) {
    double[][] points = new double[answers.length][Learned.COEFFICIENTS.size()];
    Patterns[][] patterns = new Patterns[answers.length][];
    for (int point = 0; point < answers.length; point++) {
      Arrays.fill(points[point], 0.5);
      patterns[point] = new Patterns[] {Patterns.of(answers[point])};
    }
    return new CaseBank(List.of(world), points, patterns);
  }

  /** AAA in (bit 0), BBB not (bit 1), MMM not out (bit 2). */
  @Test
  void clustersMultiplyAndReplicatesOfAClusterAreAveraged() throws Exception {
    PastWorld world = SmallPast.world(folder, "past", "CLUB", SmallPast.TWO_CASES);
    assertThat(world.happened()).isEqualTo(0b001);
    CaseBank bank = bank(world, new long[] {0b001, 0b000, 0b111, 0b010});
    double[] log = new Evidence(bank.worlds(), each -> true).logLikelihoods(bank, false);
    // cluster one: right, wrong, right, wrong; cluster two: right, right, both wrong, BBB wrong
    double one = (0.99 + 0.01 + 0.99 + 0.01) / 4;
    double two = (0.9 * 0.99 + 0.9 * 0.99 + 0.1 * 0.01 + 0.1 * 0.99) / 4;
    assertThat(log[0]).isCloseTo(Math.log(one * two), within(1e-12));
    assertThat(new Evidence(bank.worlds(), each -> false).logLikelihoods(bank, false)[0]).isZero();
  }

  /** LLL and MMM ratify within three months, the last of them in the third. */
  @Test
  void aKnownTimeOfRatificationSpeaksToo() throws Exception {
    PastWorld world = SmallPast.world(folder, "past", "CLUB", SmallPast.TWO_CASES);
    CaseBank bank = bank(world, new long[] {0b001});
    Evidence evidence = new Evidence(bank.worlds(), each -> true);
    double meanMonths = Learned.value(Learned.PATHS.indexOf("alliance.ratification"), 0.5);
    assertThat(meanMonths).as("the prior's median").isCloseTo(12, within(1e-9));
    double h = 1.5 / 12;
    double expected =
        Math.log(Math.pow(1 - Math.pow(1 - h, 3), 2) - Math.pow(1 - Math.pow(1 - h, 2), 2));
    assertThat(evidence.logLikelihoods(bank, true)[0] - evidence.logLikelihoods(bank, false)[0])
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void weightsAreLikelihoodsOverDensities() {
    Weights weights =
        Weights.of(new double[] {Math.log(3), Math.log(1), Math.log(8)}, new double[] {1, 1, 4});
    assertThat(weights.values())
        .containsExactly(new double[] {0.5, 1.0 / 6, 1.0 / 3}, within(1e-12));
    assertThat(weights.effectiveSampleSize())
        .isCloseTo(1 / (0.25 + 1.0 / 36 + 1.0 / 9), within(1e-9));
    assertThat(weights.resampled(6)).containsExactly(0, 0, 0, 1, 2, 2);
  }

  @Test
  void aProposalLeansToTheWeightAndItsDensityIntegratesToOne() {
    double[][] points = Proposal.prior().points(1, 0, 20_000);
    // likely where two of the coefficients are low, and the more so together
    double[] logLikelihoods =
        Arrays.stream(points)
            .mapToDouble(
                point -> {
                  double a = Proposal.score(point[4]) + 1;
                  double b = Proposal.score(point[5]) + 1;
                  return -(a * a + b * b + 1.2 * a * b);
                })
            .toArray();
    double[] ones = new double[points.length];
    Arrays.fill(ones, 1);
    Weights weights = Weights.of(logLikelihoods, ones);
    Proposal leaning = Proposal.leaningTo(points, weights);
    double[] densities = Arrays.stream(points).mapToDouble(leaning::density).toArray();
    double mean = Arrays.stream(densities).average().orElseThrow();
    double squares = Arrays.stream(densities).map(each -> (each - mean) * (each - mean)).sum();
    double standardError = Math.sqrt(squares) / points.length;
    // the mean of a density over uniform points estimates its integral
    assertThat(mean).isCloseTo(1, within(4 * standardError));
    assertThat(standardError).as("a control that could fail").isLessThan(0.05);

    double[][] drawn = leaning.points(1, 20_000, 20_000);
    double low =
        Arrays.stream(drawn).mapToDouble(point -> Proposal.score(point[4])).average().orElseThrow();
    double weighted = 0;
    for (int point = 0; point < points.length; point++) {
      weighted += weights.values()[point] * Proposal.score(points[point][4]);
    }
    assertThat(low).as("leans").isCloseTo(weighted, within(0.05)).isLessThan(-0.4);
    List<Proposal> rounds = List.of(Proposal.prior(), leaning);
    assertThat(
            Arrays.stream(drawn)
                .mapToDouble(point -> Proposal.density(point, rounds))
                .min()
                .orElseThrow())
        .as("the prior's round keeps weights bounded")
        .isGreaterThanOrEqualTo(0.5);
  }
}
