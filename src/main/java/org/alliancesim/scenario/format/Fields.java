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
import org.alliancesim.world.ScenarioPath;
import org.jspecify.annotations.Nullable;

/**
 * The simple fields of a map. What has the wrong type counts as left out: the schema reports it,
 * and reading goes on to find more.
 *
 * @param map the map
 * @param origin where a missing field is reported
 * @param path the map's path
 * @param id the last step of the path; the scenario's own is its file's name without ending
 * @param mistaken whether something else stands where the map should, which the schema reports:
 *     what the map lacks is no mistake beside that
 * @param reading collects mistakes, numbers and what else is said
 */
record Fields(
    Mapping map, Origin origin, String path, String id, boolean mistaken, Reading reading) {

  Problems problems() {
    return reading.problems();
  }

  /** The fields of a map below, or of an empty map if there is none. */
  Fields below(String key) {
    Tree value = map.get(key);
    boolean other = mistaken || value != null && !(value instanceof Mapping);
    Mapping child =
        value instanceof Mapping mapping
            ? mapping
            : new Mapping(origin, map.provenance(), Map.of());
    Origin written = map.originOf(key);
    // a map that only --set gives lacks in the file whatever it lacks
    Origin place = written.equals(Origin.COMMAND_LINE) ? origin : written;
    return new Fields(child, place, pathOf(key), key, other, reading);
  }

  /**
   * The fields of an entry of a list.
   *
   * @param name the entry's name in a path
   */
  Fields entry(String key, String name, Mapping entry) {
    String place = ScenarioPath.join(pathOf(key), name);
    return new Fields(entry, entry.origin(), place, name, false, reading);
  }

  boolean has(String key) {
    return map.get(key) != null;
  }

  @Nullable Tree get(String key) {
    return map.get(key);
  }

  String pathOf(String key) {
    return ScenarioPath.join(path, key);
  }

  /** The keys that are names, without {@code source} and {@code note}. */
  List<String> names() {
    return map.members().keySet().stream().filter(key -> !Annotations.isOne(key)).toList();
  }

  /** Reports a field that no file gives. */
  void require(String key, String advice) {
    if (!has(key) && !mistaken) {
      problems().add(origin, pathOf(key), "is missing; " + advice);
    }
  }

  /** Reports a map that is there and has nothing in it. */
  void requireContents(String key, String advice) {
    if (get(key) instanceof Mapping && below(key).names().isEmpty()) {
      wrong(key, "is empty; " + advice);
    }
  }

  /** Reports a mistake in a field's value. */
  void wrong(String key, String message) {
    Tree value = get(key);
    problems().add(value == null ? origin : value.origin(), pathOf(key), message);
  }

  String text(String key, String otherwise) {
    return get(key) instanceof Leaf leaf && leaf.kind() == Kind.TEXT
        ? leaf.text().strip()
        : otherwise;
  }

  boolean truth(String key, boolean otherwise) {
    return (get(key) instanceof Leaf leaf && leaf.kind() == Kind.TRUTH) ? leaf.isTrue() : otherwise;
  }

  Optional<Long> whole(String key, Shape.Whole range) {
    return range.read(get(key)).map(BigInteger::longValueExact);
  }

  Optional<YearMonth> month(String key) {
    try {
      return get(key) instanceof Leaf leaf
          ? Optional.of(YearMonth.parse(leaf.text()))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A text, or the texts of a list. */
  List<Leaf> oneOrMany(String key) {
    return get(key) instanceof Leaf leaf && leaf.kind() == Kind.TEXT ? List.of(leaf) : texts(key);
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
