package org.alliancesim.gui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a session and nothing else (docs/decisions/0018-what-a-session-may-hold.md): only classes
 * of which sessions consist, within limits that a session does not come near, and no knots of lists
 * and sets that would keep a machine busy for ever.
 */
final class CheckpointStream extends ObjectInputStream {

  /** Above the 13 levels at which the deepest session so far was nested. */
  private static final long DEEPEST = 60;

  /** Above the 17,000 objects of the shipped scenarios' sessions, 50 times. */
  private static final long MOST_OBJECTS = 1_000_000;

  /** Above the longest array, of 1,000 elements, 20 times. */
  private static final long LONGEST_ARRAY = 20_000;

  /** So many steps, at most, may it take to walk through a list with all that is in it. */
  private static final long LONGEST_WALK = 200_000;

  /** The same for an element of a set or a key of a map. */
  private static final long LONGEST_KEY = 1_000;

  /** Parts of the program of whose values histories consist. */
  private static final List<String> PACKAGES =
      List.of("chance", "explanation", "institution", "interest", "model", "scenario", "world");

  private static final String OWN = "org.alliancesim.";

  /** What has been told of a history, besides records and constants. */
  private static final Set<Class<?>> WATCHED =
      Set.of(WatchedHistory.class, CouncilMinutes.class, MonthChanges.class, StatusRecord.class);

  /** What sessions hold of MASON and of Java: values and collections. */
  private static final Set<String> ADMITTED =
      Set.of(
          "ec.util.MersenneTwisterFast",
          "org.alliancesim.report.StatusHistory$Way",
          "sim.engine.IterativeRepeat",
          "sim.engine.Schedule",
          "sim.engine.Schedule$Key",
          "sim.engine.SimState",
          "sim.util.Bag",
          "sim.util.Heap",
          "java.lang.Boolean",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.String",
          "java.time.Ser",
          "java.time.YearMonth",
          "java.util.ArrayDeque",
          "java.util.ArrayList",
          "java.util.CollSer",
          "java.util.Collections$UnmodifiableMap",
          "java.util.Collections$UnmodifiableSortedMap",
          "java.util.EnumMap",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.ImmutableCollections$List12",
          "java.util.ImmutableCollections$ListN",
          "java.util.ImmutableCollections$MapN",
          "java.util.ImmutableCollections$Map1",
          "java.util.ImmutableCollections$Set12",
          "java.util.ImmutableCollections$SetN",
          "java.util.LinkedHashMap",
          "java.util.LinkedHashSet",
          "java.util.Map$Entry",
          "java.util.TreeMap");

  /** Of lists, sets, maps and records that were read, how many steps a walk through them takes. */
  private final IdentityHashMap<Object, Long> walks = new IdentityHashMap<>();

  /** What was refused, in words. */
  private String refused = "";

  /** A session has nothing of this kind. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  CheckpointStream(InputStream in) throws IOException {
    super(in);
    enableResolveObject(true);
    setObjectInputFilter(this::check);
  }

  /**
   * Reads what was saved.
   *
   * @throws RefusedException if it is nothing of which sessions consist
   * @throws IOException if it cannot be read
   * @throws ClassNotFoundException if this version of the program has no such class
   */
  Object readSaved() throws IOException, ClassNotFoundException {
    try {
      return readObject();
    } catch (InvalidClassException e) {
      if (refused.isEmpty()) {
        throw e;
      }
      throw new RefusedException(refused, e);
    }
  }

  private ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo about) {
    Class<?> named = about.serialClass();
    if (named != null && !admitted(element(named))) {
      refused = "it holds " + element(named).getName() + ", and no session does";
    } else if (about.depth() > DEEPEST
        || about.references() > MOST_OBJECTS
        || about.arrayLength() > LONGEST_ARRAY) {
      refused = "it is far larger, or deeper nested, than sessions are";
    } else {
      return ObjectInputFilter.Status.ALLOWED;
    }
    return ObjectInputFilter.Status.REJECTED;
  }

  private static Class<?> element(Class<?> named) {
    Class<?> element = named;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element;
  }

  private static boolean admitted(Class<?> element) {
    if (element.isPrimitive() || ADMITTED.contains(element.getName())) {
      return true;
    }
    // of this package, what was watched and no window
    return PACKAGES.stream().anyMatch(own -> element.getName().startsWith(OWN + own + "."))
        || (element.getPackageName().equals(CheckpointStream.class.getPackageName())
            && (element.isRecord() || element.isEnum() || WATCHED.contains(element)));
  }

  /**
   * Looks at what has just been read, before it becomes part of anything else. Sets and maps ask
   * their elements for a hash code, which takes as long as to walk through them; a set of sets of
   * sets, each in the next one twice, is small and takes for ever.
   */
  @Override
  protected Object resolveObject(Object read) throws IOException {
    if (read instanceof Set<?> set) {
      requireShort(set);
    } else if (read instanceof Map<?, ?> map) {
      requireShort(map.keySet());
    }
    if (read instanceof Collection || read instanceof Map || read instanceof Record) {
      walks.put(read, steps(read));
    }
    return read;
  }

  private void requireShort(Collection<?> elements) throws IOException {
    for (Object element : elements) {
      if (walk(element) > LONGEST_KEY) {
        throw new RefusedException("its sets are knotted, as in no session", null);
      }
    }
  }

  private long walk(Object part) throws IOException {
    Long known = walks.get(part);
    return known == null ? steps(part) : known;
  }

  private long steps(Object read) throws IOException {
    long steps = 1;
    for (Object part : parts(read)) {
      steps += walk(part);
    }
    if (steps > LONGEST_WALK) {
      throw new RefusedException("its lists are knotted, as in no session", null);
    }
    return steps;
  }

  /** What a hash code of this is made of. */
  private static Collection<?> parts(Object read) throws IOException {
    if (read instanceof Collection<?> collection) {
      return collection;
    }
    if (read instanceof Map<?, ?> map) {
      List<Object> parts = new ArrayList<>(map.keySet());
      parts.addAll(map.values());
      return parts;
    }
    return read instanceof Record ? components(read) : List.of();
  }

  private static List<Object> components(Object read) throws IOException {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : read.getClass().getRecordComponents()) {
      if (!component.getType().isPrimitive()) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
          parts.add(accessor.invoke(read));
        } catch (ReflectiveOperationException e) {
          throw new InvalidObjectException(component.getName() + " cannot be looked at");
        }
      }
    }
    return parts;
  }
}
