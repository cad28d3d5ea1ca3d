package org.alliancesim.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.junit.jupiter.api.Test;

/** Shares of variance on functions whose shares are known. Seeds are fixed. */
class SobolIndicesTest {

  private static final long SEED = 20;

  /**
   * With 1,024 rows the standard errors of these indices are below 0.025: more than two of them.
   */
  private static final double TOLERANCE = 0.06;

  private static final double[] ISHIGAMI = {0.31390519115, 0.44241114479, 0};
  private static final double[] ISHIGAMI_TOTAL = {0.55758885521, 0.44241114479, 0.24368366406};

  @Test
  void ishigamisFunctionHasItsPublishedIndices() {
    SaltelliDesign design = new SaltelliDesign(PublishedFunctions.inputs(3), 1024, true, SEED);
    SobolIndices indices =
        SobolIndices.of(design, PublishedFunctions.at(design, PublishedFunctions::ishigami), SEED)
            .orElseThrow();
    assertThat(indices.mean()).isCloseTo(3.5, within(0.05));
    assertThat(indices.variance()).isCloseTo(13.84458794072, within(0.4));
    for (int i = 0; i < 3; i++) {
      assertClose(indices.effects().get(i).first(), ISHIGAMI[i]);
      assertClose(indices.effects().get(i).total(), ISHIGAMI_TOTAL[i]);
    }
    // all that is not first order lies between the first and the third input
    assertThat(indices.interactions())
        .extracting(SobolIndices.Interaction::one, SobolIndices.Interaction::other)
        .containsExactly(tuple(0, 1), tuple(0, 2), tuple(1, 2));
    double[] together = {0, 0.24368366406, 0};
    for (int pair = 0; pair < 3; pair++) {
      assertClose(indices.interactions().get(pair).index(), together[pair]);
    }
  }

  /** Which estimate belongs to which input: with A and B exchanged for one it must fail. */
  @Test
  void theToleranceIsNarrowEnoughToSeeAMistake() {
    SaltelliDesign design = new SaltelliDesign(PublishedFunctions.inputs(3), 1024, false, SEED);
    SobolIndices wrong =
        SobolIndices.of(
                design,
                PublishedFunctions.at(
                    design, u -> PublishedFunctions.ishigami(new double[] {u[1], u[0], u[2]})),
                SEED)
            .orElseThrow();
    assertThat(Math.abs(wrong.effects().get(0).first().value() - ISHIGAMI[0]))
        .isGreaterThan(TOLERANCE);
    assertThat(Math.abs(wrong.effects().get(0).total().value() - ISHIGAMI_TOTAL[0]))
        .isGreaterThan(TOLERANCE);
  }

  @Test
  void sobolsGHasItsPublishedIndices() {
    double[] first = {0.71619217, 0.17904804, 0.023675774, 0.0071619217, 7.16e-5};
    double[] total = {0.78714413, 0.24219819, 0.03431691, 0.010460387, 1.049e-4};
    SaltelliDesign design = new SaltelliDesign(PublishedFunctions.inputs(8), 1024, false, SEED);
    SobolIndices indices =
        SobolIndices.of(design, PublishedFunctions.at(design, PublishedFunctions::g), SEED)
            .orElseThrow();
    for (int i = 0; i < first.length; i++) {
      assertClose(indices.effects().get(i).first(), first[i]);
      assertClose(indices.effects().get(i).total(), total[i]);
    }
    assertThat(indices.sumOfFirst()).isLessThan(1);
    assertThat(indices.sumOfTotal()).isGreaterThan(1);
  }

  /**
   * A group has the closed index of its members: of Ishigami's first and third together, 1 − S₂.
   */
  @Test
  void aGroupMovesAsOne() {
    Factors groups =
        PublishedFunctions.groups(
            PublishedFunctions.inputs(3),
            List.of(
                new Factors.Factor("odd", List.of(0, 2)), new Factors.Factor("even", List.of(1))));
    SaltelliDesign design = new SaltelliDesign(groups, 1024, false, SEED);
    SobolIndices indices =
        SobolIndices.of(design, PublishedFunctions.at(design, PublishedFunctions::ishigami), SEED)
            .orElseThrow();
    assertClose(indices.effects().get(0).first(), 1 - ISHIGAMI[1]);
    assertClose(indices.effects().get(0).total(), 1 - ISHIGAMI[1]);
    assertClose(indices.effects().get(1).first(), ISHIGAMI[1]);
  }

  /**
   * Yes or no with probability 0.1 + 0.5·u₁ + 0.3·u₁·u₂, where the third input does nothing. With D
   * = Var p: p's effects are Var(0.65·u₁), Var(0.15·u₂) and what is left, 0.3²/144.
   */
  @Test
  void chanceIsNoShareOfAnybody() {
    double one = 0.65 * 0.65 / 12;
    double two = 0.15 * 0.15 / 12;
    double both = 0.3 * 0.3 / 144;
    double all = one + two + both;
    SaltelliDesign design = new SaltelliDesign(PublishedFunctions.inputs(3), 2048, false, SEED);
    Outputs outputs = yesOrNo(design);
    SobolIndices indices = SobolIndices.of(design, outputs, SEED).orElseThrow();
    assertThat(indices.variance()).isCloseTo(all, within(0.003));
    assertClose(indices.effects().get(0).first(), one / all);
    assertClose(indices.effects().get(0).total(), (one + both) / all);
    assertClose(indices.effects().get(1).first(), two / all);
    assertClose(indices.effects().get(2).first(), 0);
    assertClose(indices.effects().get(2).total(), 0);
    assertThat(indices.chance()).isCloseTo(0.195, within(0.02));
    // the control: shares of averages as if they were exact count chance as interaction
    Outputs averages =
        Outputs.exact(IntStream.range(0, design.points()).mapToDouble(outputs::mean).toArray());
    SobolIndices naive = SobolIndices.of(design, averages, SEED).orElseThrow();
    assertThat(naive.effects().get(0).first().value()).isLessThan(one / all - TOLERANCE);
    assertThat(naive.effects().get(2).total().value()).isGreaterThan(TOLERANCE);
  }

  /** Eight histories a point; those of a row share their random numbers. */
  private static Outputs yesOrNo(PointDesign design) {
    double[][] values = new double[design.points()][8];
    for (int point = 0; point < values.length; point++) {
      double[] u = design.point(point);
      double p = 0.1 + 0.5 * u[0] + 0.3 * u[0] * u[1];
      for (int history = 0; history < 8; history++) {
        Draws draws = Draws.of(SEED, design.rowOf(point) * 8L + history);
        // half of the chance is shared by inputs of different values, half depends on them
        double luck = draws.uniform(RandomProcess.CHOICE, u[2] < 0.5 ? 0 : 1, 0, 0);
        values[point][history] = luck < p ? 1 : 0;
      }
    }
    return new Outputs(values);
  }

  @Test
  void whatNeverVariesHasNoIndices() {
    SaltelliDesign design = new SaltelliDesign(PublishedFunctions.inputs(3), 16, false, SEED);
    assertThat(SobolIndices.of(design, PublishedFunctions.at(design, u -> 1), SEED)).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    SaltelliDesign design = new SaltelliDesign(PublishedFunctions.inputs(3), 64, true, SEED);
    Outputs outputs = PublishedFunctions.at(design, PublishedFunctions::ishigami);
    assertThat(SobolIndices.of(design, outputs, SEED))
        .isEqualTo(SobolIndices.of(design, outputs, SEED))
        .isNotEqualTo(SobolIndices.of(design, outputs, SEED + 1));
  }

  /** Of 40 seeds with 128 rows, about 38 intervals should hold the index; 33 at the least. */
  @Test
  void mostIntervalsHoldTheIndex() {
    int held = 0;
    for (int seed = 0; seed < 40; seed++) {
      SaltelliDesign design = new SaltelliDesign(PublishedFunctions.inputs(3), 128, false, seed);
      Interval first =
          SobolIndices.of(design, PublishedFunctions.at(design, PublishedFunctions::ishigami), seed)
              .orElseThrow()
              .effects()
              .get(1)
              .first();
      held += first.low() <= ISHIGAMI[1] && ISHIGAMI[1] <= first.high() ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(33);
  }

  @Test
  void moreDimensionsThanTheSequenceHasAreRefused() {
    assertThatThrownBy(() -> new SaltelliDesign(PublishedFunctions.inputs(501), 1, false, SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1002 dimensions")
        .hasMessageContaining("1000");
  }

  private static void assertClose(Interval estimate, double published) {
    assertThat(estimate.value()).isCloseTo(published, within(TOLERANCE));
    assertThat(estimate.low()).isLessThanOrEqualTo(estimate.value());
    assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.value());
  }
}
