package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Member;
import org.alliancesim.scenario.text.Tree.Provenance;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.scenario.text.YamlReader;
import org.alliancesim.world.RetiredCoefficient;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;

/** Lays one {@link Setting} over a merged scenario. */
public final class SettingsLayer {

  private static final String SOURCE = "command line";
  private static final Provenance PROVENANCE = new Provenance(SOURCE, "");

  private final Setting setting;
  private final List<String> steps;

  private SettingsLayer(Setting setting) {
    this.setting = setting;
    this.steps = ScenarioPath.steps(setting.path());
  }

  /**
   * The scenario with the setting in place; a pair without an entry gets one.
   *
   * @throws ScenarioException if the path names nothing that can be set, or the value is not YAML
   */
  public static Mapping applied(Mapping scenario, Setting setting) throws ScenarioException {
    SettingsLayer layer = new SettingsLayer(setting);
    Tree value;
    try {
      value = YamlReader.value(setting.value(), Origin.COMMAND_LINE, SOURCE);
    } catch (ScenarioException e) {
      throw layer.refused(e.problems().get(0).message());
    }
    return (Mapping) layer.set(ScenarioFormat.SCENARIO, scenario, 0, value);
  }

  private Tree set(Shape shape, @Nullable Tree tree, int step, Tree value)
      throws ScenarioException {
    if (step == steps.size()) {
      return tree == null ? value : Merge.over(shape, tree, value);
    }
    if (shape instanceof FixedMap || shape instanceof NamedMap) {
      Mapping map = tree instanceof Mapping mapping ? mapping : emptyMap();
      Shape child = child(shape, map, step);
      String key = steps.get(step);
      Tree changed = set(child, map.get(key), step + 1, value);
      boolean last = step + 1 == steps.size() || map.get(key) == null;
      Origin keyOrigin = last ? Origin.COMMAND_LINE : map.originOf(key);
      return map.with(key, new Member(keyOrigin, changed));
    }
    if (shape instanceof KeyedList list) {
      return setEntry(list, items(tree), step, value);
    }
    Shape item = shape.item();
    if (item != null) {
      return setItem(item, items(tree), step, value);
    }
    throw refused("there is nothing below " + upTo(step) + " to set");
  }

  private Shape child(Shape shape, Mapping map, int step) throws ScenarioException {
    String key = steps.get(step);
    if (shape instanceof FixedMap fixed) {
      Shape child = fixed.child(key);
      if (step == 0 && key.equals(ScenarioFormat.EXTENDS)) {
        throw refused("belongs in a file and cannot be set");
      }
      if (child == null) {
        throw unknown(step, fixed.keys());
      }
      return child;
    }
    NamedMap named = (NamedMap) shape;
    boolean numbers = named.value() instanceof Shape.Numeric;
    // a state may be new to a map by states; other numbers have names that the section knows
    boolean mayBeNew =
        StateCode.isValid(key)
            ? numbers || named.value().item() != null
            : numbers && !named.pattern().equals(Notation.CODE_PATTERN);
    if (map.get(key) == null && !mayBeNew) {
      throw unknown(step, List.copyOf(map.members().keySet()));
    }
    return Objects.requireNonNull(named.child(key));
  }

  private Tree setEntry(KeyedList list, List<Tree> items, int step, Tree value)
      throws ScenarioException {
    Naming naming = list.naming();
    String name = naming.namesPair() ? pair(naming, step) : steps.get(step);
    int place = Merge.indexOf(list, items, name);
    if (place < 0 && !naming.namesPair()) {
      throw unknown(step, items.stream().flatMap(item -> list.nameOf(item).stream()).toList());
    }
    if (place < 0 && naming.directed()) {
      refuseReversed(list, items, step);
    }
    Tree entry = place < 0 ? newPair(naming, name) : items.get(place);
    Tree changed = set(list.entry(), entry, step + 1, value);
    List<Tree> all = new ArrayList<>(items);
    if (place < 0) {
      all.add(changed);
    } else {
      all.set(place, changed);
    }
    return new Sequence(Origin.COMMAND_LINE, Provenance.NONE, all);
  }

  /** A pair whose other direction is there is more likely a slip than news. */
  private void refuseReversed(KeyedList list, List<Tree> items, int step) throws ScenarioException {
    List<String> codes = ScenarioPath.pairOf(steps.get(step)).orElseThrow();
    String reversed = list.naming().pair(codes.get(1), codes.get(0));
    if (Merge.indexOf(list, items, reversed) >= 0) {
      List<String> meant = new ArrayList<>(steps);
      meant.set(step, reversed);
      throw refused(
          "there is no such pair; did you mean "
              + ScenarioPath.path(meant)
              + "? ("
              + String.join("-", list.naming().keys())
              + "; to add the other direction, write it in a file)");
    }
  }

  private String pair(Naming naming, int step) throws ScenarioException {
    List<String> codes = ScenarioPath.pairOf(steps.get(step)).orElse(List.of());
    if (codes.isEmpty() || !codes.stream().allMatch(StateCode::isValid)) {
      throw refused("'" + steps.get(step) + "' must name a pair of states such as ARM-AZE");
    }
    return naming.pair(codes.get(0), codes.get(1));
  }

  private static Mapping newPair(Naming naming, String name) {
    List<String> codes = ScenarioPath.pairOf(name).orElseThrow();
    Map<String, Member> members = new LinkedHashMap<>();
    if (naming.equals(Naming.BY_PAIR)) {
      List<Tree> between = List.of(text(codes.get(0)), text(codes.get(1)));
      members.put(
          KeyedList.BETWEEN, member(new Sequence(Origin.COMMAND_LINE, PROVENANCE, between)));
    } else {
      members.put(naming.keys().get(0), member(text(codes.get(0))));
      members.put(naming.keys().get(1), member(text(codes.get(1))));
    }
    return new Mapping(Origin.COMMAND_LINE, PROVENANCE, members);
  }

  private static Leaf text(String text) {
    return new Leaf(Origin.COMMAND_LINE, PROVENANCE, Kind.TEXT, text);
  }

  private static Member member(Tree value) {
    return new Member(Origin.COMMAND_LINE, value);
  }

  /** An item of a list without names, counted from 1. */
  private Tree setItem(Shape item, List<Tree> items, int step, Tree value)
      throws ScenarioException {
    int index;
    try {
      index = Integer.parseInt(steps.get(step)) - 1;
    } catch (NumberFormatException e) {
      index = -1;
    }
    if (index < 0 || index >= items.size()) {
      throw refused(
          "'" + steps.get(step) + "' must be the number of an item, from 1 to " + items.size());
    }
    List<Tree> all = new ArrayList<>(items);
    all.set(index, set(item, items.get(index), step + 1, value));
    return new Sequence(Origin.COMMAND_LINE, Provenance.NONE, all);
  }

  private static List<Tree> items(@Nullable Tree tree) {
    return tree instanceof Sequence sequence ? sequence.items() : List.of();
  }

  private static Mapping emptyMap() {
    return new Mapping(Origin.COMMAND_LINE, PROVENANCE, Map.of());
  }

  private ScenarioException unknown(int step, List<String> allowed) {
    String help = allowed.isEmpty() ? "" : "; known are " + String.join(", ", allowed);
    String where = step == 0 ? "a scenario" : upTo(step);
    Optional<String> complaint =
        where.equals("behaviour")
            ? RetiredCoefficient.complaint(steps.get(step))
            : Optional.empty();
    if (complaint.isPresent()) {
      return refused(complaint.get());
    }
    return refused(
        where
            + " has no '"
            + steps.get(step)
            + "'"
            + Suggestion.orElse(steps.get(step), allowed, help));
  }

  private String upTo(int step) {
    return ScenarioPath.path(steps.subList(0, step));
  }

  private ScenarioException refused(String message) {
    return new ScenarioException(Origin.COMMAND_LINE, setting.path(), message);
  }
}
