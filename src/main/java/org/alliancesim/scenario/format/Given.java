package org.alliancesim.scenario.format;

import java.util.Map;
import java.util.Objects;
import org.alliancesim.scenario.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What a map says under the keys of its {@link Section}.
 *
 * @param fields the map
 * @param values what was read, by key
 * @param places where it is told, by key
 */
record Given(Fields fields, Map<Key<?>, Object> values, Map<Key<?>, Told.Place> places) {

  /** What stands under a key, or holds if nothing does. */
  @SuppressWarnings("unchecked") // a key puts there what it reads
  <V> V get(Key<V> key) {
    return (V) Objects.requireNonNull(values.get(key), key.name());
  }

  /** Tells what a key comes to. */
  void tell(Key<?> key, Object value) {
    place(key).tell(fields.pathOf(key.name()), value, fields.get(key.name()));
  }

  /** Tells what something below a key comes to. */
  void tell(Key<?> key, String path, Object value, @Nullable Tree written) {
    place(key).tell(path, value, written);
  }

  /** Reports a mistake in what stands under a key. */
  void wrong(Key<?> key, String message) {
    fields.wrong(key.name(), message);
  }

  private Told.Place place(Key<?> key) {
    return Objects.requireNonNull(places.get(key), key.name());
  }
}
