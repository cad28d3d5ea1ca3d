package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Deleted;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Member;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Lays a file over what it extends: maps merge, lists of named entries merge by name, other values
 * are replaced, {@code null} deletes, and an empty map or list empties.
 */
public final class Merge {

  private Merge() {}

  /**
   * Lays a file over what it extends. That it says nothing itself, or nothing but what it extends,
   * empties nothing.
   */
  static Mapping file(Mapping base, Mapping over) {
    return maps(ScenarioFormat.SCENARIO, base, over);
  }

  /**
   * Lays one tree over another.
   *
   * @param shape what both are
   * @param base the inherited tree
   * @param over the tree that wins
   */
  static Tree over(@Nullable Shape shape, Tree base, Tree over) {
    if (over instanceof Leaf leaf && leaf.isNull()) {
      boolean nothing = base instanceof Leaf inherited && inherited.isNull();
      return nothing ? over : new Deleted(over.origin());
    }
    if (shape instanceof FixedMap || shape instanceof NamedMap) {
      return base instanceof Mapping below
              && over instanceof Mapping above
              && !above.members().isEmpty()
          ? maps(shape, below, above)
          : over;
    }
    if (shape instanceof KeyedList list
        && base instanceof Sequence below
        && over instanceof Sequence above
        && !above.items().isEmpty()) {
      return lists(list, below, above);
    }
    return over;
  }

  private static Mapping maps(Shape shape, Mapping base, Mapping over) {
    Map<String, Member> merged = new LinkedHashMap<>(base.members());
    over.members()
        .forEach(
            (key, member) -> {
              Tree inherited = base.get(key);
              Tree value =
                  inherited == null
                      ? member.value()
                      : over(shape.child(key), inherited, member.value());
              merged.put(key, new Member(member.keyOrigin(), value));
            });
    return new Mapping(over.origin(), over.provenance(), merged);
  }

  private static Sequence lists(KeyedList list, Sequence base, Sequence over) {
    List<Tree> merged = new ArrayList<>(base.items());
    for (Tree item : over.items()) {
      int place = list.nameOf(item).map(name -> indexOf(list, merged, name)).orElse(-1);
      if (place < 0) {
        merged.add(item);
      } else {
        merged.set(place, over(list.entry(), merged.get(place), item));
      }
    }
    return new Sequence(over.origin(), over.provenance(), merged);
  }

  static int indexOf(KeyedList list, List<Tree> items, String name) {
    for (int index = 0; index < items.size(); index++) {
      if (list.nameOf(items.get(index)).equals(Optional.of(name))) {
        return index;
      }
    }
    return -1;
  }

  /**
   * The merged tree without what was deleted; a {@code null} that deletes nothing is a mistake.
   *
   * @param problems collects the mistakes
   */
  public static Mapping withoutDeleted(Mapping scenario, Problems problems) {
    return (Mapping) kept(ScenarioFormat.SCENARIO, scenario, "", problems);
  }

  /** The keys of a section that are marked as deleted, with the places of the marks. */
  public static Map<String, Origin> deletedKeys(Mapping scenario, String section) {
    Map<String, Origin> deleted = new LinkedHashMap<>();
    if (scenario.get(section) instanceof Mapping map) {
      map.members()
          .forEach(
              (key, member) -> {
                if (member.value() instanceof Deleted) {
                  deleted.put(key, member.keyOrigin());
                }
              });
    }
    return deleted;
  }

  private static Tree kept(@Nullable Shape shape, Tree tree, String path, Problems problems) {
    if (tree instanceof Mapping mapping) {
      Map<String, Member> members = new LinkedHashMap<>();
      mapping
          .members()
          .forEach(
              (key, member) -> {
                String below = SchemaProblems.join(path, key);
                Shape child = shape == null ? null : shape.child(key);
                if (member.value() instanceof Leaf leaf && leaf.isNull()) {
                  problems.add(
                      member.keyOrigin(),
                      below,
                      "is empty, and there is nothing inherited to delete; give a value, {}"
                          + " for an empty map, or remove the key");
                }
                if (!(member.value() instanceof Deleted)) {
                  members.put(
                      key,
                      new Member(member.keyOrigin(), kept(child, member.value(), below, problems)));
                }
              });
      return new Mapping(mapping.origin(), mapping.provenance(), members);
    }
    if (tree instanceof Sequence sequence) {
      List<Tree> items = new ArrayList<>();
      for (int index = 0; index < sequence.items().size(); index++) {
        Tree item = sequence.items().get(index);
        if (!deleted(shape, item)) {
          String name =
              shape instanceof KeyedList list
                  ? list.nameOf(item).orElse("")
                  : String.valueOf(index + 1);
          Shape child = shape == null ? null : shape.item();
          items.add(kept(child, item, SchemaProblems.join(path, name), problems));
        }
      }
      return new Sequence(sequence.origin(), sequence.provenance(), items);
    }
    return tree;
  }

  private static boolean deleted(@Nullable Shape shape, Tree item) {
    return shape instanceof KeyedList list
        && item instanceof Mapping entry
        && entry.get(list.principal()) instanceof Deleted;
  }
}
