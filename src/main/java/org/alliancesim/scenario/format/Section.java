package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.scenario.format.FixedMap.Field;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.VariableCatalogue;
import org.alliancesim.world.VariableDefinition;

/** A map with known keys, described once: its {@link #shape} and its reading follow from these. */
final class Section {

  private final List<Key<?>> keys;
  private final FixedMap shape;

  private Section(List<Key<?>> keys, FixedMap shape) {
    this.keys = List.copyOf(keys);
    this.shape = shape;
  }

  /**
   * A section in which every key may come from an inherited file.
   *
   * @param expected the end of "must be …"
   */
  static Section of(String expected, Key<?>... keys) {
    return new Section(List.of(), FixedMap.of(expected)).and(List.of(keys));
  }

  /** The section with more keys after those it has. */
  Section and(List<? extends Key<?>> more) {
    List<Key<?>> all = new ArrayList<>(keys);
    all.addAll(more);
    Field[] fields = all.stream().map(Key::field).toArray(Field[]::new);
    return new Section(
        all, new FixedMap(shape.expected(), List.of(fields), shape.required(), shape.exactlyOne()));
  }

  /** The section with more keys after those it has. */
  Section and(Key<?>... more) {
    return and(List.of(more));
  }

  /** The section with keys that cannot be inherited and so must be present. */
  Section requiring(Key<?>... required) {
    String[] names = List.of(required).stream().map(Key::name).toArray(String[]::new);
    return new Section(keys, shape.requiring(names));
  }

  /** The section with keys of which one must be present. */
  Section withExactlyOneOf(Key<?>... alternatives) {
    List<String> names = List.of(alternatives).stream().map(Key::name).toList();
    return new Section(keys, shape.withExactlyOneOf(names));
  }

  /** What may stand there. */
  FixedMap shape() {
    return shape;
  }

  /** Reads all keys, in their order. */
  Given read(Fields fields) {
    Map<Key<?>, Object> values = new LinkedHashMap<>();
    Map<Key<?>, Told.Place> places = new LinkedHashMap<>();
    for (Key<?> key : keys) {
      Told.Place place = fields.reading().told().next(key.kind());
      places.put(key, place);
      values.put(key, key.read(fields, place));
    }
    return new Given(fields, values, places);
  }

  /**
   * The keys of a section's variables that a file may set.
   *
   * @param section the section in the catalogue
   * @param prefix only variables below this key, for example {@code arms.}; empty for those below
   *     none
   */
  static List<Key<?>> variables(String section, String prefix) {
    List<Key<?>> keys = new ArrayList<>();
    for (VariableCatalogue.Entry entry : VariableCatalogue.all()) {
      VariableDefinition definition = entry.variable().definition();
      if (entry.section().equals(section)
          && definition.written()
          && definition.key().startsWith(prefix)
          && ScenarioPath.steps(definition.key().substring(prefix.length())).size() == 1) {
        Key<?> key = Key.number(definition, definition.key().substring(prefix.length()));
        keys.add(key);
      }
    }
    return keys;
  }
}
