package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancesim.experiment.discovery.Box;
import org.alliancesim.experiment.discovery.BoxStep;
import org.alliancesim.experiment.discovery.Cases;
import org.alliancesim.experiment.discovery.ClassificationTree;
import org.alliancesim.experiment.discovery.Prim;
import org.alliancesim.results.LeafRow;
import org.alliancesim.world.InputName;

/** The classification tree beside a box, in rows and sentences. */
final class TreeWords {

  private static final int MOST_LEAVES = 3;

  private final List<BoxStep> leaves;
  private final List<String> inputs;

  private TreeWords(List<BoxStep> leaves, List<String> inputs) {
    this.leaves = leaves;
    this.inputs = inputs;
  }

  /**
   * Grows the tree.
   *
   * @param cases what the box was looked for in
   * @param inputs the paths of its columns
   */
  static TreeWords of(Cases cases, List<String> inputs) {
    List<BoxStep> leaves = new ArrayList<>(ClassificationTree.USUAL.leaves(cases));
    // a stable sort: leaves of equal density stay in the order of the tree
    leaves.sort(Comparator.comparingDouble(BoxStep::density).reversed());
    return new TreeWords(leaves, inputs);
  }

  List<LeafRow> rows() {
    List<LeafRow> rows = new ArrayList<>();
    for (BoxStep leaf : leaves) {
      rows.add(
          new LeafRow(
              rows.size() + 1,
              conditions(leaf.box()),
              leaf.size(),
              leaf.hits(),
              leaf.coverage(),
              leaf.density(),
              leaf.mass()));
    }
    return rows;
  }

  private String conditions(Box box) {
    List<String> conditions = new ArrayList<>();
    for (int input : box.restricted()) {
      if (Double.isFinite(box.low()[input])) {
        conditions.add(inputs.get(input) + " >= " + box.low()[input]);
      }
      if (Double.isFinite(box.high()[input])) {
        conditions.add(inputs.get(input) + " <= " + box.high()[input]);
      }
    }
    return conditions.isEmpty() ? "everything" : String.join(" and ", conditions);
  }

  /** Whether any input is split that can be told from chance. */
  boolean hasSplits() {
    return leaves.size() > 1;
  }

  /**
   * The leaves in which it is more common than in all, and whether they speak of the same inputs as
   * the box.
   */
  List<String> told(List<Prim.Bound> bounds) {
    String tree =
        String.format(
            Locale.ROOT,
            "a classification tree (CART; at most %d splits deep, leaves of at least %s of histories)",
            ClassificationTree.USUAL.depth(),
            RunWords.percent(ClassificationTree.USUAL.least()));
    if (!hasSplits()) {
      return List.of("Cross-check: " + tree + " finds no split that can be told from chance.");
    }
    List<String> told = new ArrayList<>();
    told.add(
        String.format(
            Locale.ROOT,
            "Cross-check: %s has %d leaves (tree.csv). The outcome is most common where:",
            tree,
            leaves.size()));
    leaves.stream()
        .filter(leaf -> leaf.density() * leaf.allSize() > leaf.allHits())
        .limit(MOST_LEAVES)
        .forEach(leaf -> told.add("  " + inWords(leaf)));
    told.add(compared(bounds));
    return told;
  }

  private String inWords(BoxStep leaf) {
    String where =
        leaf.box().restricted().stream()
            .map(
                input ->
                    Discovery.range(
                        inputs.get(input), leaf.box().low()[input], leaf.box().high()[input]))
            .collect(Collectors.joining(" and "));
    return String.format(
        Locale.ROOT,
        "%s: in %s of %,d histories (density), %s of all that occurred (coverage)",
        where,
        RunWords.percent(leaf.density()),
        leaf.size(),
        RunWords.percent(leaf.coverage()));
  }

  /** The densest leaf beside the box. */
  private String compared(List<Prim.Bound> bounds) {
    Set<Integer> ofLeaf = new TreeSet<>(leaves.get(0).box().restricted());
    Set<Integer> ofBox =
        bounds.stream().map(Prim.Bound::input).collect(Collectors.toCollection(TreeSet::new));
    Set<Integer> both = new TreeSet<>(ofLeaf);
    both.retainAll(ofBox);
    if (ofLeaf.equals(ofBox)) {
      return "Box and densest leaf bound the same inputs.";
    }
    if (ofBox.isEmpty()) {
      return "The box bounds nothing, the densest leaf " + names(ofLeaf) + ": take that with care.";
    }
    if (both.isEmpty()) {
      return "Box and densest leaf bound other inputs: the box "
          + names(ofBox)
          + ", the leaf "
          + names(ofLeaf)
          + ".";
    }
    ofLeaf.removeAll(both);
    ofBox.removeAll(both);
    return "Box and densest leaf both bound "
        + names(both)
        + alone("box", ofBox)
        + alone("leaf", ofLeaf)
        + ".";
  }

  private String alone(String what, Set<Integer> some) {
    return some.isEmpty() ? "" : "; the " + what + " alone " + names(some);
  }

  private String names(Set<Integer> some) {
    return some.stream()
        .map(input -> InputName.of(inputs.get(input)))
        .collect(Collectors.joining(", "));
  }
}
