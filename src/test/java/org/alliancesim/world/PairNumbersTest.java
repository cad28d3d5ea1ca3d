package org.alliancesim.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sparse numbers against whole matrices, through copies that go their own ways. */
class PairNumbersTest {

  private static final int STATES = 7;
  private static final int CHANGES = 200;

  private static double[][][] matrices() {
    double[][][] dense = new double[PairVariable.values().length][STATES][STATES];
    for (double[] row : dense[PairVariable.RELATIONS.ordinal()]) {
      Arrays.fill(row, 1);
    }
    return dense;
  }

  private static double[][][] copied(double[][][] dense) {
    double[][][] copy = matrices();
    for (int variable = 0; variable < dense.length; variable++) {
      for (int row = 0; row < STATES; row++) {
        copy[variable][row] = dense[variable][row].clone();
      }
    }
    return copy;
  }

  private static void change(PairNumbers numbers, double[][][] dense, SplittableRandom random) {
    for (int change = 0; change < CHANGES; change++) {
      PairVariable variable = PairVariable.values()[random.nextInt(dense.length)];
      int from = random.nextInt(STATES);
      int to = random.nextInt(STATES);
      double value = random.nextInt(3) / 2.0;
      numbers.set(variable, from, to, value);
      dense[variable.ordinal()][from][to] = value;
      if (variable.symmetric()) {
        dense[variable.ordinal()][to][from] = value;
      }
    }
  }

  private static void assertSame(PairNumbers numbers, double[][][] dense) {
    for (PairVariable variable : PairVariable.values()) {
      for (int from = 0; from < STATES; from++) {
        for (int to = 0; to < STATES; to++) {
          assertThat(numbers.get(variable, from, to))
              .as("%s of %d and %d", variable, from, to)
              .isEqualTo(dense[variable.ordinal()][from][to]);
        }
      }
    }
  }

  @Test
  void numbersAreThoseOfMatricesAndCopiesGoTheirOwnWays() {
    SplittableRandom random = new SplittableRandom(5);
    PairNumbers template = new PairNumbers(STATES);
    double[][][] ofTemplate = matrices();
    for (int few = 0; few < 3; few++) {
      template.set(PairVariable.RIVALRY, few, few + 1, 0.5);
      ofTemplate[PairVariable.RIVALRY.ordinal()][few][few + 1] = 0.5;
      ofTemplate[PairVariable.RIVALRY.ordinal()][few + 1][few] = 0.5;
    }
    template.expect(PairVariable.LEVERAGE, 2, 4);
    PairNumbers one = new PairNumbers(template);
    PairNumbers other = new PairNumbers(template);
    double[][][] ofOne = copied(ofTemplate);
    double[][][] ofOther = copied(ofTemplate);
    change(one, ofOne, random);
    change(other, ofOther, random);
    PairNumbers grandchild = new PairNumbers(one);
    double[][][] ofGrandchild = copied(ofOne);
    change(grandchild, ofGrandchild, random);
    assertSame(template, ofTemplate);
    assertSame(one, ofOne);
    assertSame(other, ofOther);
    assertSame(grandchild, ofGrandchild);
    other.become(template);
    assertSame(other, ofTemplate);
    change(other, ofOther = copied(ofTemplate), random);
    assertSame(other, ofOther);
    assertSame(template, ofTemplate);
  }

  @Test
  void aPairKeepsItsPlaceInWorldsThatAreMadeFromThisOne() {
    PairNumbers template = new PairNumbers(STATES);
    template.expect(PairVariable.RIVALRY, 3, 5);
    int place = template.place(PairVariable.TENSION, 5, 3);
    assertThat(place).isPositive();
    assertThat(template.get(PairVariable.RIVALRY, 3, 5)).isZero();
    PairNumbers copy = new PairNumbers(template);
    copy.set(PairVariable.RIVALRY, 1, 2, 0.5);
    copy.own(PairVariable.TENSION)[place] = 2;
    assertThat(copy.get(PairVariable.TENSION, 3, 5)).isEqualTo(2);
    assertThat(template.get(PairVariable.TENSION, 3, 5)).isZero();
  }
}
