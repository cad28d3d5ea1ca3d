package org.alliancesim.experiment;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Compares two of the program's objects and all that they hold, field by field. */
final class FieldByField {

  /**
   * What is not read before it is written anew: room for copies, forms, and what a flag beside it
   * declares void ({@code block} of words, {@code shown} of what votes showed).
   */
  private static final Set<String> FORMS =
      Set.of(
          "SharedRows.room",
          "Gate.room",
          "Situation.room",
          "Council.room",
          "Council.formsInUse",
          "Valuations.prospect",
          "Valuations.candidacy",
          "Valuations.room",
          "Chair.electorate",
          "StateAgent.menu",
          "Rivalries.rivalries",
          "Rivalries.baselines",
          "Rivalries.tensions",
          "BlockDraws.words",
          "Dispositions.low",
          "Dispositions.high");

  private FieldByField() {}

  /** Where two objects differ, as paths of fields; empty if nowhere. */
  static List<String> differences(Object one, Object other) throws Exception {
    List<String> found = new ArrayList<>();
    compare(one, other, "", Collections.newSetFromMap(new IdentityHashMap<>()), found);
    return found;
  }

  private static void compare(
      Object one, Object other, String where, Set<Object> seen, List<String> found)
      throws IllegalAccessException {
    if (one == other || (one != null && !seen.add(one))) {
      return;
    }
    if (one == null || other == null || one.getClass() != other.getClass()) {
      found.add(where);
    } else if (one.getClass().isArray()) {
      int length = Array.getLength(one);
      if (length != Array.getLength(other)) {
        found.add(where);
      }
      for (int each = 0; each < length && each < Array.getLength(other); each++) {
        compareValues(
            Array.get(one, each), Array.get(other, each), where + "[" + each + "]", seen, found);
      }
    } else if (one instanceof List<?> list) {
      compare(list.toArray(), ((List<?>) other).toArray(), where, seen, found);
    } else if (one.getClass().getPackageName().startsWith("org.alliancesim")
        && !one.getClass().isEnum()) {
      for (Class<?> type = one.getClass(); type != null; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          boolean ours = type.getPackageName().startsWith("org.alliancesim");
          boolean form = FORMS.contains(type.getSimpleName() + "." + field.getName());
          if (ours && !form && !Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            String place = where + "." + field.getName();
            compareValues(field.get(one), field.get(other), place, seen, found);
          }
        }
      }
    } else if (!one.equals(other)) {
      found.add(where);
    }
  }

  /** Boxed numbers are made anew each time they are read, and so are never seen before. */
  private static void compareValues(
      Object one, Object other, String where, Set<Object> seen, List<String> found)
      throws IllegalAccessException {
    if (one instanceof Number || one instanceof Boolean) {
      if (!one.equals(other)) {
        found.add(where);
      }
    } else {
      compare(one, other, where, seen, found);
    }
  }
}
