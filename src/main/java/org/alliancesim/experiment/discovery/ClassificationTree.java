package org.alliancesim.experiment.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A classification tree beside the box of {@link Prim}: it parts all points again and again where
 * that makes both sides purest by Gini's index, and its leaves are boxes.
 *
 * <p>The tree is grown by Tribuo. An input's values count by slices of a twentieth of the points,
 * as fine as those that PRIM peels. From the tree then go splits that leave less than a leaf needs
 * on a side, and from below those that chance may have made: by Fisher's exact test, two-sided,
 * times the number of splits that were possible, those of a node in as many nodes as the depth
 * allows. Nothing in it is random.
 *
 * <p>References: L. Breiman, J. Friedman, R. Olshen, C. Stone (1984), Classification and Regression
 * Trees; R. J. Lempert, B. P. Bryant, S. C. Bankes (2008), "Comparing algorithms for scenario
 * discovery", RAND WR-557, for both methods side by side.
 *
 * @param depth how many splits lie one below the other at most, at least 1
 * @param least the share of all points that a leaf has at least, in (0, 0.5)
 */
public record ClassificationTree(int depth, double least) {

  /** Few conditions that are easily said, and leaves as large as the smallest box of PRIM. */
  public static final ClassificationTree USUAL = new ClassificationTree(4, 0.05);

  /** Parts of an input's values; they have as many points each as equal values allow. */
  private static final int SLICES = 20;

  /** Of more points, so many evenly spaced ones grow the tree; all are counted in its leaves. */
  private static final int MOST_POINTS = 10_000;

  /** Splits whose adjusted p-value is above it are dropped. */
  private static final double LEVEL = 0.05;

  /** The trainer asks for one, and with every input looked at in every split draws nothing. */
  private static final long IDLE_SEED = 1;

  /**
   * The leaves.
   *
   * @param cases the points; it happened at some and not at all
   * @return from the lowest values of the first split to the highest; the box of everything alone
   *     if no split can be told from chance
   */
  public List<BoxStep> leaves(Cases cases) {
    int[][] slices = slices(cases);
    TreeModel<Label> model = grown(cases, slices);
    return new Reading(cases, slices, model, splits(slices))
        .leaves(model.getRoot(), BoxStep.of(Box.all(slices.length), cases));
  }

  /** [input][point]; equal values share the slice of the first of them. */
  private static int[][] slices(Cases cases) {
    int[][] slices = new int[cases.columns().length][cases.size()];
    for (int input = 0; input < slices.length; input++) {
      double last = Double.NaN;
      int slice = 0;
      for (int place = 0; place < cases.size(); place++) {
        int point = cases.orders()[input][place];
        double value = cases.columns()[input][point];
        if (value != last) {
          slice = (int) ((long) place * SLICES / cases.size());
          last = value;
        }
        slices[input][point] = slice;
      }
    }
    return slices;
  }

  /** How many splits a tree may choose from, in all its nodes together. */
  private long splits(int[][] slices) {
    long splits = 0;
    for (int[] ofInput : slices) {
      splits += IntStream.of(ofInput).distinct().count() - 1;
    }
    long nodes = (1L << depth) - 1;
    return splits * nodes;
  }

  private TreeModel<Label> grown(Cases cases, int[][] slices) {
    LabelFactory labels = new LabelFactory();
    Label yes = new Label("happened");
    Label no = new Label("not");
    MutableDataset<Label> points =
        new MutableDataset<>(new SimpleDataSourceProvenance("points", labels), labels);
    String[] names =
        IntStream.range(0, slices.length).mapToObj(ClassificationTree::name).toArray(String[]::new);
    int many = Math.min(MOST_POINTS, cases.size());
    for (int taken = 0; taken < many; taken++) {
      int point = (int) ((long) taken * cases.size() / many);
      double[] values = new double[slices.length];
      for (int input = 0; input < values.length; input++) {
        values[input] = slices[input][point];
      }
      points.add(new ArrayExample<>(cases.happened()[point] ? yes : no, names, values));
    }
    float allInputs = 1;
    return new CARTClassificationTrainer(depth, 1, 0, allInputs, false, new GiniIndex(), IDLE_SEED)
        .train(points);
  }

  /** Tribuo orders inputs by their names, and takes the first of equally good ones. */
  private static String name(int input) {
    return String.format(Locale.ROOT, "%06d", input);
  }

  /** A tree that becomes leaves. */
  private final class Reading {

    private final Cases cases;
    private final int[][] slices;
    private final TreeModel<Label> model;
    private final long splits;

    Reading(Cases cases, int[][] slices, TreeModel<Label> model, long splits) {
      this.cases = cases;
      this.slices = slices;
      this.model = model;
      this.splits = splits;
    }

    List<BoxStep> leaves(Node<Label> node, BoxStep here) {
      if (!(node instanceof SplitNode<Label> split)) {
        return List.of(here);
      }
      BoxStep low = BoxStep.of(side(split, here.box(), true), cases);
      BoxStep high = BoxStep.of(side(split, here.box(), false), cases);
      if (Math.min(low.size(), high.size()) < least * cases.size()) {
        return leaves(
            low.size() > high.size() ? split.getLessThanOrEqual() : split.getGreaterThan(), here);
      }
      List<BoxStep> leaves = new ArrayList<>(leaves(split.getLessThanOrEqual(), low));
      leaves.addAll(leaves(split.getGreaterThan(), high));
      return leaves.size() == 2 && splits * fisher(low, high) > LEVEL ? List.of(here) : leaves;
    }

    private Box side(SplitNode<Label> split, Box box, boolean lower) {
      int input = Integer.parseInt(model.getFeatureIDMap().get(split.getFeatureID()).getName());
      double[] values = cases.columns()[input];
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int point = 0; point < values.length; point++) {
        if (slices[input][point] <= split.splitValue()) {
          high = Math.max(high, values[point]);
        } else {
          low = Math.min(low, values[point]);
        }
      }
      return lower
          ? box.with(input, box.low()[input], Math.min(high, box.high()[input]))
          : box.with(input, Math.max(low, box.low()[input]), box.high()[input]);
    }
  }

  /** How likely hits are shared out at least so unevenly by chance. */
  private static double fisher(BoxStep low, BoxStep high) {
    HypergeometricDistribution chance =
        new HypergeometricDistribution(
            null, low.size() + high.size(), low.hits() + high.hits(), high.size());
    double tail =
        Math.min(
            chance.cumulativeProbability(high.hits()),
            chance.upperCumulativeProbability(high.hits()));
    return Math.min(1, 2 * tail);
  }
}
