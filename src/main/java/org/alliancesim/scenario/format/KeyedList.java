package org.alliancesim.scenario.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.ScenarioPath;

/**
 * A list whose entries have names of their own, by which a later file's entries merge with
 * inherited ones.
 *
 * @param expected the end of "must be …"
 * @param naming how an entry is named
 * @param principal the key whose deletion deletes the entry
 * @param entry the shape of an entry
 */
public record KeyedList(String expected, Naming naming, String principal, FixedMap entry)
    implements Shape {

  public static final String BETWEEN = "between";
  public static final String NAME = "name";

  /**
   * How an entry is named.
   *
   * @param keys the keys that name it: {@code between}, patron and client, holder and over, holder
   *     and toward, or {@code name}
   */
  public record Naming(List<String> keys) {

    static final Naming BY_PAIR = new Naming(List.of(BETWEEN));
    static final Naming BY_NAME = new Naming(List.of(NAME));

    static Naming from(String actor, String other) {
      return new Naming(List.of(actor, other));
    }

    public boolean namesPair() {
      return !isOfName();
    }

    /** Whether a list of two codes names an entry. */
    boolean isOfPair() {
      return keys.get(0).equals(BETWEEN);
    }

    private boolean isOfName() {
      return keys.get(0).equals(NAME);
    }

    /** Whether a pair means something else the other way round. */
    public boolean directed() {
      return keys.size() == 2;
    }

    /** The two texts that name a pair, in the order written; empty if they are not there. */
    Optional<List<Leaf>> codes(Mapping entry) {
      if (isOfPair()) {
        return entry.get(BETWEEN) instanceof Sequence list
                && list.items().size() == 2
                && list.items().get(0) instanceof Leaf first
                && list.items().get(1) instanceof Leaf second
            ? Optional.of(List.of(first, second))
            : Optional.empty();
      }
      return entry.get(keys.get(0)) instanceof Leaf first
              && entry.get(keys.get(1)) instanceof Leaf second
          ? Optional.of(List.of(first, second))
          : Optional.empty();
    }

    /** The entry's name in a path, for example {@code ARM-AZE}. */
    public Optional<String> nameOf(Mapping entry) {
      if (isOfName()) {
        return entry.get(NAME) instanceof Leaf leaf ? Optional.of(leaf.text()) : Optional.empty();
      }
      return codes(entry).map(codes -> pair(codes.get(0).text(), codes.get(1).text()));
    }

    /** The name of a pair; an unordered one is named in alphabetical order. */
    String pair(String first, String second) {
      return ScenarioPath.pair(isOfPair(), first, second);
    }
  }

  /** The name of an item, if it has the shape of an entry. */
  public Optional<String> nameOf(Tree item) {
    return item instanceof Mapping mapping ? naming.nameOf(mapping) : Optional.empty();
  }

  @Override
  public Shape item() {
    return entry;
  }

  @Override
  public Map<String, Object> schema(boolean deletable) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", Shape.type("array", deletable));
    schema.put("items", entry.schema(false));
    return schema;
  }
}
