package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.scenario.text.PlainYaml;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Member;
import org.alliancesim.scenario.text.Tree.Provenance;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * A merged scenario as the text of one file that needs no other. Each number carries its source and
 * note itself: in the files a source covers what stands below it in the same file, and merged maps
 * come from several.
 */
public final class SelfContainedText {

  private static final String SCHEMA = "$schema";
  private static final String NAME = "name";

  private SelfContainedText() {}

  /**
   * The text.
   *
   * @param merged a scenario with all that it extends, settings laid over it and deletions done
   * @param stem what a scenario without a name is called
   */
  public static String of(Mapping merged, String stem) {
    Map<String, Member> members = new LinkedHashMap<>(merged.members());
    members.remove(SCHEMA); // a path that leads nowhere from another place
    Mapping scenario = new Mapping(merged.origin(), merged.provenance(), members);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put(NAME, stem);
    file.putAll(map(ScenarioFormat.SCENARIO, scenario));
    return PlainYaml.write(file);
  }

  private static Object value(@Nullable Shape shape, Tree tree) {
    if (shape instanceof Shape.Numeric) {
      return quantity(tree);
    }
    if (tree instanceof Mapping map) {
      return map(shape, map);
    }
    if (tree instanceof Sequence list) {
      List<Object> values = new ArrayList<>();
      list.items().forEach(item -> values.add(value(shape == null ? null : shape.item(), item)));
      return values;
    }
    return plain((Leaf) tree);
  }

  private static Map<String, Object> map(@Nullable Shape shape, Mapping map) {
    boolean kept = !annotated(shape) || everyNumberHasSource(shape, map);
    Map<String, Object> values = new LinkedHashMap<>();
    map.members()
        .forEach(
            (key, member) -> {
              if (kept || !Annotations.isOne(key)) {
                values.put(key, value(shape == null ? null : shape.child(key), member.value()));
              }
            });
    return values;
  }

  /** A number, with its source and note beside it. */
  private static Object quantity(Tree tree) {
    Provenance provenance = tree.provenance();
    Map<String, Object> quantity = new LinkedHashMap<>();
    if (tree instanceof Mapping map) {
      map.members()
          .forEach(
              (key, member) -> {
                if (!Annotations.isOne(key)) {
                  quantity.put(key, unannotated(member.value()));
                }
              });
    } else if (provenance.equals(Provenance.NONE)) {
      return plain((Leaf) tree);
    } else {
      quantity.put("value", plain((Leaf) tree));
    }
    if (!provenance.source().isEmpty()) {
      quantity.put(Annotations.SOURCE, provenance.source());
    }
    if (!provenance.note().isEmpty()) {
      quantity.put(Annotations.NOTE, provenance.note());
    }
    return quantity;
  }

  private static Object unannotated(Tree tree) {
    if (tree instanceof Mapping map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.members().forEach((key, member) -> values.put(key, unannotated(member.value())));
      return values;
    }
    return tree instanceof Sequence list
        ? list.items().stream().map(SelfContainedText::unannotated).toList()
        : plain((Leaf) tree);
  }

  private static boolean annotated(@Nullable Shape shape) {
    return shape instanceof FixedMap || shape instanceof NamedMap named && named.annotated();
  }

  /** Whether a source on a map would cover no number that has none. */
  private static boolean everyNumberHasSource(@Nullable Shape shape, Tree tree) {
    if (shape instanceof Shape.Numeric) {
      return !tree.provenance().source().isEmpty();
    }
    if (tree instanceof Mapping map) {
      return map.members().entrySet().stream()
          .allMatch(
              member ->
                  everyNumberHasSource(
                      shape == null ? null : shape.child(member.getKey()),
                      member.getValue().value()));
    }
    return !(tree instanceof Sequence list)
        || list.items().stream()
            .allMatch(item -> everyNumberHasSource(shape == null ? null : shape.item(), item));
  }

  private static Object plain(Leaf leaf) {
    return switch (leaf.kind()) {
      case INTEGER -> leaf.integer();
      case DECIMAL -> leaf.number().orElseThrow();
      case TRUTH -> leaf.isTrue();
      default -> leaf.text();
    };
  }
}
