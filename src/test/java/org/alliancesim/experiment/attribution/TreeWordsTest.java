package org.alliancesim.experiment.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.alliancesim.experiment.discovery.Cases;
import org.alliancesim.experiment.discovery.Prim.Bound;
import org.junit.jupiter.api.Test;

/** What is said of a box beside the densest leaf of a tree that bounds the first of two inputs. */
class TreeWordsTest {

  private static final List<String> INPUTS = List.of("behaviour.kappa", "behaviour.psi");

  /** It happens where the first input is above 0.8, or never. */
  private static TreeWords tree(boolean happens) {
    int n = 1000;
    double[][] columns = new double[2][n];
    boolean[] happened = new boolean[n];
    for (int point = 0; point < n; point++) {
      columns[0][point] = (point + 0.5) / n;
      columns[1][point] = point * 0.7548777 % 1;
      happened[point] = happens && point >= 800;
    }
    return TreeWords.of(Cases.of(columns, happened), INPUTS);
  }

  private static String last(Integer... bounded) {
    List<Bound> bounds =
        Arrays.stream(bounded).map(input -> new Bound(input, 0.8, 1, 0.001, 1)).toList();
    List<String> told = tree(true).told(bounds);
    return told.get(told.size() - 1);
  }

  @Test
  void boxAndLeafAreComparedInWordsThatAlsoHoldWhereThereIsNothing() {
    assertThat(last(0)).isEqualTo("Box and densest leaf bound the same inputs.");
    assertThat(last())
        .isEqualTo("The box bounds nothing, the densest leaf κ: take that with care.");
    assertThat(last(1))
        .isEqualTo("Box and densest leaf bound other inputs: the box ψ, the leaf κ.");
    assertThat(last(0, 1)).isEqualTo("Box and densest leaf both bound κ; the box alone ψ.");
  }

  @Test
  void aTreeKnowsWhetherItFoundAnything() {
    assertThat(tree(true).hasSplits()).isTrue();
    assertThat(tree(false).hasSplits()).isFalse();
    assertThat(tree(false).told(List.of()))
        .singleElement()
        .asString()
        .endsWith("finds no split that can be told from chance.");
  }
}
