package org.alliancesim.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChanceTest {

  private static long[] block(long... keysAndCounters) {
    long[] words = new long[Philox.WORDS];
    Philox.block(
        keysAndCounters[0],
        keysAndCounters[1],
        keysAndCounters[2],
        keysAndCounters[3],
        keysAndCounters[4],
        keysAndCounters[5],
        words);
    return words;
  }

  /** Known answers for Philox4x64-10 as published with Random123 (kat_vectors). */
  @Test
  void philoxGivesThePublishedKnownAnswers() {
    assertThat(block(0, 0, 0, 0, 0, 0))
        .containsExactly(
            0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL);
    assertThat(block(-1, -1, -1, -1, -1, -1))
        .containsExactly(
            0x87b092c3013fe90bL, 0x438c3c67be8d0224L, 0x9cc7d7c69cd777b6L, 0xa09caebf594f0ba0L);
    assertThat(
            block(
                0x452821e638d01377L,
                0xbe5466cf34e90c6cL,
                0x243f6a8885a308d3L,
                0x13198a2e03707344L,
                0xa4093822299f31d0L,
                0x082efa98ec4e6c89L))
        .containsExactly(
            0xa528f45403e61d95L, 0x38c72dbd566e9788L, 0xa5a1610e72fd18b5L, 0x57bd43b5e52b7fe6L);
  }

  /** Only one of the two ways is taken by the compiler that this runs on. */
  @Test
  void roundsAreTheSameByProductsAndByHalves() {
    SplittableRandom random = new SplittableRandom(20261130);
    for (int trial = 0; trial < 1000; trial++) {
      long[] of = random.longs(6).toArray();
      // products that carry, and such that do not
      of[2 + trial % 4] = trial % 3 == 0 ? -1 : trial % 3 == 1 ? 0xFFFFFFFFL : of[0];
      long[] byProducts = new long[Philox.WORDS + 1];
      long[] byHalves = new long[Philox.WORDS + 1];
      int from = trial % 10;
      Philox.roundsByProducts(
          from, of[0], of[1], of[2], of[3], of[4], of[5], byProducts, trial % 2);
      Philox.roundsByHalves(from, of[0], of[1], of[2], of[3], of[4], of[5], byHalves, trial % 2);
      assertThat(byHalves).containsExactly(byProducts);
    }
    long[] known = new long[Philox.WORDS];
    Philox.roundsByHalves(0, -1, -1, -1, -1, -1, -1, known, 0);
    assertThat(known[0]).isEqualTo(0x87b092c3013fe90bL);
  }

  /**
   * Ours looks single blocks up; the generator of Commons RNG 1.7 walks through them, from the
   * counter after its seed.
   */
  @Test
  void philoxAgreesWithCommonsRng() {
    long[][] keysAndCounters = {
      {0, 0, 0, 0, 0, 0}, {1, 2, 3, 4, 5, 6}, {42, 0, 7, 1L << 63, 8, -9}
    };
    for (long[] seed : keysAndCounters) {
      Philox4x64 walking = new Philox4x64(seed);
      assertThat(block(seed[0], seed[1], seed[2] + 1, seed[3], seed[4], seed[5]))
          .containsExactly(
              walking.nextLong(), walking.nextLong(), walking.nextLong(), walking.nextLong());
    }
  }

  @Test
  void blocksTogetherAreTheBlocksOneByOne() {
    long[] entities = {-1, 0, 1L << 63, 0x123456789ABCDEFL};
    long[] together = new long[Philox.WORDS * entities.length];
    Philox.blocks(-7, 1L << 62, 17, entities, -3, 0xFEDCBA987654321L, together);
    for (int entity = 0; entity < entities.length; entity++) {
      assertThat(Arrays.copyOfRange(together, 4 * entity, 4 * entity + 4))
          .containsExactly(block(-7, 1L << 62, 17, entities[entity], -3, 0xFEDCBA987654321L));
    }
  }

  /** In whatever order they are asked for. */
  @Test
  void drawsOfMonthAfterMonthAreThoseOfTheirNames() {
    Draws draws = Draws.of(7, 3).twin(2);
    long[] entities = {5, 6};
    MonthlyDraws monthly = draws.monthly(RandomProcess.CLASH, entities);
    for (int month : new int[] {0, 1, 2, 3, 4, 9, 8, 7, 0}) {
      for (int entity = 0; entity < entities.length; entity++) {
        assertThat(monthly.of(entity, month))
            .isEqualTo(draws.uniform(RandomProcess.CLASH, entities[entity], month, 0));
      }
    }
  }

  /** A name may have any number for its month, one below 0 too. */
  @Test
  void consecutiveMonthsDiffer() {
    assertThat(
            LongStream.range(-9, 9)
                .mapToDouble(month -> Draws.of(7, 3).uniform(RandomProcess.CLASH, 1, month, 0))
                .distinct())
        .hasSize(18);
  }

  @Test
  void aDrawIsAFunctionOfItsNameAlone() {
    double first = Draws.of(7, 3).uniform(RandomProcess.DISPOSITION, 1, 2, 3);
    Draws.of(7, 3).uniform(RandomProcess.CLASH, 1, 2, 3);
    assertThat(Draws.of(7, 3).uniform(RandomProcess.DISPOSITION, 1, 2, 3)).isEqualTo(first);
  }

  @Test
  void everyPartOfANameMatters() {
    Set<Double> values = new HashSet<>();
    values.add(Draws.of(7, 3).uniform(RandomProcess.DISPOSITION, 1, 2, 3));
    values.add(Draws.of(8, 3).uniform(RandomProcess.DISPOSITION, 1, 2, 3));
    values.add(Draws.of(7, 4).uniform(RandomProcess.DISPOSITION, 1, 2, 3));
    values.add(Draws.of(7, 3).uniform(RandomProcess.CLASH, 1, 2, 3));
    values.add(Draws.of(7, 3).uniform(RandomProcess.DISPOSITION, 2, 2, 3));
    values.add(Draws.of(7, 3).uniform(RandomProcess.DISPOSITION, 1, 3, 3));
    values.add(Draws.of(7, 3).uniform(RandomProcess.DISPOSITION, 1, 2, 4));
    values.add(Draws.of(7, 3).twin(1).uniform(RandomProcess.DISPOSITION, 1, 2, 3));
    assertThat(values).hasSize(8);
  }

  @Test
  void streamsHaveNumbersOfTheirOwn() {
    assertThat(Stream.of(RandomProcess.values()).map(RandomProcess::number).distinct())
        .hasSameSizeAs(RandomProcess.values());
  }

  /**
   * Neighbouring names, 20,000 draws each way, seed 1; a failure (p below 0.001) means that they
   * are not uniform.
   */
  @Test
  void drawsOfNeighbouringNamesAreUniform() {
    List<LongToDoubleFunction> ways =
        List.of(
            i -> Draws.of(1, i).uniform(RandomProcess.DISPOSITION, 0, 0, 0),
            i -> Draws.of(i, 0).uniform(RandomProcess.DISPOSITION, 0, 0, 0),
            i -> Draws.of(1, 0).uniform(RandomProcess.DISPOSITION, i, 0, 0),
            i -> Draws.of(1, 0).uniform(RandomProcess.DISPOSITION, 0, i, 0));
    for (LongToDoubleFunction way : ways) {
      assertThat(kolmogorovSmirnov(way)).isGreaterThan(0.001);
    }
    assertThat(kolmogorovSmirnov(i -> Math.pow(way1(i), 1.05))).isLessThan(0.001);
  }

  private static double way1(long i) {
    return Draws.of(1, i).uniform(RandomProcess.DISPOSITION, 0, 0, 0);
  }

  private static double kolmogorovSmirnov(LongToDoubleFunction draw) {
    double[] sample = new double[20_000];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = draw.applyAsDouble(i);
    }
    return new KolmogorovSmirnovTest()
        .kolmogorovSmirnovTest(
            new org.apache.commons.math3.distribution.UniformRealDistribution(null, 0, 1), sample);
  }

  /**
   * 400 experiments of 100 replicates with 20 draws each: the means of the experiments must scatter
   * as independent ones do, within 5 standard errors of their variance. The control seeds a
   * generator for each replicate with multiples of the generator's own increment, so that
   * neighbouring replicates run through the same numbers; it must be caught.
   */
  @Test
  void replicatesDoNotOverlapAndAnOverlappingSeedingIsCaught() {
    assertThat(
            scatter(
                (replicate, draw) ->
                    Draws.of(1, replicate).uniform(RandomProcess.DISPOSITION, draw, 0, 0)))
        .isCloseTo(1, within(5 * Math.sqrt(2.0 / 399)));
    long increment = 0x9E3779B97F4A7C15L;
    double overlapping =
        scatter(
            (replicate, draw) -> {
              SplittableRandom random = new SplittableRandom(replicate * increment);
              for (int skipped = 0; skipped < draw; skipped++) {
                random.nextDouble();
              }
              return random.nextDouble();
            });
    assertThat(overlapping).isGreaterThan(1 + 5 * Math.sqrt(2.0 / 399));
  }

  private interface Source {
    double draw(long replicate, int index);
  }

  /** The variance of experiments' means over what independent draws would give. */
  private static double scatter(Source source) {
    int experiments = 400;
    int replicates = 100;
    int draws = 20;
    double sumOfSquares = 0;
    for (int experiment = 0; experiment < experiments; experiment++) {
      double sum = 0;
      for (int replicate = 0; replicate < replicates; replicate++) {
        for (int index = 0; index < draws; index++) {
          sum += source.draw((long) experiment * replicates + replicate, index) - 0.5;
        }
      }
      sumOfSquares += sum * sum;
    }
    return sumOfSquares / experiments / (replicates * draws / 12.0);
  }

  static List<Distribution> distributions() {
    return List.of(
        new Distribution.Uniform(-1, 3),
        new Distribution.Triangular(0, 0.2, 1),
        new Distribution.Triangular(0, 0, 1),
        new Distribution.TruncatedNormal(
            5.5, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        new Distribution.TruncatedNormal(0, 3, 0, Double.POSITIVE_INFINITY),
        new Distribution.HalfNormal(2, Double.POSITIVE_INFINITY),
        new Distribution.HalfNormal(2, 1),
        new Distribution.Beta(2, 3, 0, 1),
        new Distribution.Beta(0.5, 0.5, -1, 1));
  }

  /** The quantile function rises, stays inside the support, and its median halves the sample. */
  @ParameterizedTest
  @MethodSource("distributions")
  void quantilesRiseWithinTheSupport(Distribution distribution) {
    double before = Double.NEGATIVE_INFINITY;
    for (double u = 0.001; u < 1; u += 0.001) {
      double quantile = distribution.quantile(u);
      assertThat(quantile).isGreaterThanOrEqualTo(before);
      assertThat(quantile).isBetween(distribution.min(), distribution.max());
      before = quantile;
    }
    assertThat(distribution.quantile(0x1.0p-53)).isBetween(distribution.min(), distribution.max());
    assertThat(distribution.quantile(Math.nextDown(1.0)))
        .isBetween(distribution.min(), distribution.max());
  }

  /**
   * Quantiles by SciPy 1.11 notation: uniform, triangular, norm, halfnorm and beta at u=0.9, worked
   * out from their closed forms.
   */
  @Test
  void quantilesAreThoseOfTheClosedForms() {
    assertThat(new Distribution.Uniform(-1, 3).quantile(0.9)).isCloseTo(2.6, within(1e-12));
    assertThat(new Distribution.Triangular(0, 0.2, 1).quantile(0.9))
        .isCloseTo(1 - Math.sqrt(0.1 * 0.8), within(1e-12));
    assertThat(
            new Distribution.TruncatedNormal(
                    5.5, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .quantile(0.9))
        .isCloseTo(5.5 + 1.2815515655446004, within(1e-9));
    assertThat(new Distribution.HalfNormal(2, Double.POSITIVE_INFINITY).quantile(0.9))
        .isCloseTo(2 * 1.6448536269514722, within(1e-9));
    assertThat(new Distribution.Beta(1, 3, 0, 1).quantile(0.9))
        .isCloseTo(1 - Math.cbrt(0.1), within(1e-8));
  }

  @Test
  void aDiscreteDistributionGivesItsValuesInTheirShares() {
    Distribution.Discrete discrete = Distribution.Discrete.of(Map.of(1.0, 0.8, 0.0, 0.2));
    assertThat(discrete.quantile(0.1999)).isZero();
    assertThat(discrete.quantile(0.2001)).isEqualTo(1);
    assertThat(discrete).hasToString("{discrete: {0: 0.2, 1: 0.8}}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.Discrete.of(Map.of(1.0, 0.8, 0.0, 0.3)))
        .withMessageContaining("must sum to 1, not 1.1");
  }

  @Test
  void impossibleDistributionsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Uniform(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Uniform(0, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Triangular(0, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Distribution.Beta(0, 1, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distribution.TruncatedNormal(0, 1, 40, 41))
        .withMessageContaining("no probability between min and max");
  }

  /** In every block each input visits each of 500 strata once: so 1{u<0.03} counts exactly 15. */
  @Test
  void everyBlockOfTheLatinHypercubeVisitsEachStratumOnce() {
    List<String> inputs = List.of("a", "b", "c");
    for (long block = 0; block < 3; block++) {
      double[][] points = SamplingDesign.LATIN_HYPERCUBE.block(3, block, inputs);
      for (int input = 0; input < inputs.size(); input++) {
        Set<Integer> strata = new HashSet<>();
        int below = 0;
        for (double[] point : points) {
          strata.add((int) (point[input] * SamplingDesign.BLOCK));
          below += point[input] < 0.03 ? 1 : 0;
        }
        assertThat(strata).hasSize(SamplingDesign.BLOCK);
        assertThat(below).isEqualTo(15);
      }
    }
    double[][] random = SamplingDesign.RANDOM.block(3, 0, inputs);
    assertThat(Stream.of(random).map(point -> (int) (point[0] * 500)).distinct().count())
        .as("control: plain random numbers leave strata empty")
        .isLessThan(SamplingDesign.BLOCK);
  }

  @Test
  void anInputsCoordinatesDoNotDependOnOtherInputs() {
    for (SamplingDesign design : List.of(SamplingDesign.LATIN_HYPERCUBE, SamplingDesign.RANDOM)) {
      double[][] alone = design.block(3, 1, List.of("b"));
      double[][] together = design.block(3, 1, List.of("a", "b"));
      for (int row = 0; row < SamplingDesign.BLOCK; row++) {
        assertThat(together[row][1]).isEqualTo(alone[row][0]);
      }
    }
  }

  /**
   * The first 512 of Owen's scrambled points put one in each of 512 equal strata of every input.
   */
  @Test
  void scrambledSobolPointsFillEachInputEvenly() {
    List<String> inputs = List.of("a", "b", "c", "d");
    double[][] first = SamplingDesign.SOBOL.block(3, 0, inputs);
    double[][] second = SamplingDesign.SOBOL.block(3, 1, inputs);
    for (int input = 0; input < inputs.size(); input++) {
      Set<Integer> strata = new HashSet<>();
      for (int row = 0; row < 512; row++) {
        double[] point = row < 500 ? first[row] : second[row - 500];
        strata.add((int) (point[input] * 512));
      }
      assertThat(strata).hasSize(512);
    }
    assertThat(SamplingDesign.SOBOL.block(4, 0, inputs)[0][0]).isNotEqualTo(first[0][0]);
    assertThat(SamplingDesign.SOBOL.block(3, 0, List.of())).hasDimensions(500, 0);
  }
}
