package org.alliancesim.scenario.format;

import java.math.BigInteger;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The simple fields of a map. What has the wrong type counts as left out: the schema reports it,
 * and reading goes on to find more.
 *
 * @param map the map
 * @param origin where a missing field is reported
 * @param path the map's path
 * @param problems collects mistakes
 */
public record Fields(Mapping map, Origin origin, String path, Problems problems) {

  /** The fields of a map below, or of an empty map if there is none. */
  public Fields below(String key) {
    Mapping child =
        map.get(key) instanceof Mapping mapping
            ? mapping
            : new Mapping(origin, map.provenance(), Map.of());
    return new Fields(child, map.originOf(key), pathOf(key), problems);
  }

  public boolean has(String key) {
    return map.get(key) != null;
  }

  public @Nullable Tree get(String key) {
    return map.get(key);
  }

  public String pathOf(String key) {
    return SchemaProblems.join(path, key);
  }

  /** The keys that are names, without {@code source} and {@code note}. */
  public List<String> names() {
    return map.members().keySet().stream().filter(key -> !Annotations.isOne(key)).toList();
  }

  /** Reports a field that no file gives. */
  public void require(String key, String advice) {
    if (!has(key)) {
      problems.add(origin, pathOf(key), "is missing; " + advice);
    }
  }

  /** Reports a mistake in a field's value. */
  public void wrong(String key, String message) {
    Tree value = get(key);
    problems.add(value == null ? origin : value.origin(), pathOf(key), message);
  }

  public String text(String key, String otherwise) {
    return get(key) instanceof Leaf leaf && leaf.kind() == Kind.TEXT
        ? leaf.text().strip()
        : otherwise;
  }

  /** A name: a text on one line. */
  public String name(String otherwise) {
    return text("name", otherwise).replaceAll("\\s+", " ");
  }

  boolean truth(String key, boolean otherwise) {
    return (get(key) instanceof Leaf leaf && leaf.kind() == Kind.TRUTH) ? leaf.isTrue() : otherwise;
  }

  public long whole(String key, long otherwise, Shape.Whole range) {
    return range.read(get(key)).map(BigInteger::longValueExact).orElse(otherwise);
  }

  public Optional<YearMonth> month(String key) {
    try {
      return get(key) instanceof Leaf leaf
          ? Optional.of(YearMonth.parse(leaf.text()))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The texts of a list. */
  List<Leaf> texts(String key) {
    List<Leaf> texts = new ArrayList<>();
    if (get(key) instanceof Sequence list) {
      for (Tree item : list.items()) {
        if (item instanceof Leaf leaf && leaf.kind() == Kind.TEXT) {
          texts.add(leaf);
        }
      }
    }
    return texts;
  }
}
