package org.alliancesim.experiment.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The box that PRIM is tested with, found by a tree too. */
class ClassificationTreeTest {

  @Test
  void theTreeAndTheBoxFindTheSameRegion() {
    Cases cases = HiddenBox.with(0.9, 0.05);
    List<BoxStep> leaves = ClassificationTree.USUAL.leaves(cases);
    BoxStep best = leaves.stream().max(Comparator.comparingDouble(BoxStep::density)).orElseThrow();
    assertThat(best.box().restricted()).containsExactly(0, 3);
    // a slice is a twentieth of the points
    assertThat(best.box().low()[0]).isCloseTo(0.6, within(0.05));
    assertThat(best.box().high()[3]).isCloseTo(0.5, within(0.05));
    assertThat(best.density()).isGreaterThan(0.8);
    assertThat(best.coverage()).isGreaterThan(0.7);
    BoxStep box = Prim.USUAL.find(cases, Optional.empty(), HiddenBox.SEED).box();
    assertThat(box.box().restricted()).isEqualTo(best.box().restricted());
    assertThat(box.density()).isCloseTo(best.density(), within(0.1));
    assertThat(box.coverage()).isCloseTo(best.coverage(), within(0.1));
  }

  @Test
  void leavesPartAllPointsAndAreNotSmall() {
    for (double inside : new double[] {0.9, 0.3}) {
      List<BoxStep> leaves = new ClassificationTree(6, 0.08).leaves(HiddenBox.with(inside, 0.05));
      assertThat(leaves).hasSizeGreaterThan(2);
      assertThat(leaves).allMatch(leaf -> leaf.mass() >= 0.08);
      assertThat(leaves.stream().mapToInt(BoxStep::size).sum()).isEqualTo(HiddenBox.POINTS);
      assertThat(leaves.stream().mapToInt(BoxStep::hits).sum()).isEqualTo(leaves.get(0).allHits());
    }
  }

  /** The control: where nothing is hidden, common or rare, the tree has no split. */
  @Test
  void whereNothingIsHiddenTheTreeIsAStump() {
    for (double everywhere : new double[] {0.5, 0.3, 0.02}) {
      Cases cases = HiddenBox.with(everywhere, everywhere);
      assertThat(ClassificationTree.USUAL.leaves(cases))
          .containsExactly(BoxStep.of(Box.all(6), cases));
    }
  }

  /** By hand: forty points, it happens at the highest ten; the cut lies between the two slices. */
  @Test
  void aSmallTreeIsThatByHand() {
    double[][] columns = new double[2][40];
    boolean[] happened = new boolean[40];
    for (int point = 0; point < 40; point++) {
      columns[0][point] = point + 1;
      columns[1][point] = 7;
      happened[point] = point >= 30;
    }
    List<BoxStep> leaves = ClassificationTree.USUAL.leaves(Cases.of(columns, happened));
    assertThat(leaves)
        .extracting(BoxStep::box)
        .containsExactly(
            Box.all(2).with(0, Double.NEGATIVE_INFINITY, 30),
            Box.all(2).with(0, 31, Double.POSITIVE_INFINITY));
    assertThat(leaves).extracting(BoxStep::density).containsExactly(0.0, 1.0);
    assertThat(leaves).extracting(BoxStep::coverage).containsExactly(0.0, 1.0);
  }

  /** Of very many points some grow the tree, and all are counted. */
  @Test
  void manyPointsAreCountedAll() {
    int many = 25_000;
    double[][] columns = new double[1][many];
    boolean[] happened = new boolean[many];
    for (int point = 0; point < many; point++) {
      columns[0][point] = point;
      happened[point] = point >= many / 2;
    }
    List<BoxStep> leaves = ClassificationTree.USUAL.leaves(Cases.of(columns, happened));
    assertThat(leaves).extracting(BoxStep::size).containsExactly(12_500, 12_500);
  }
}
