package org.alliancesim.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for files of which there is one for each status: no two statuses share one. */
final class StatusFiles {

  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9_-]");

  private final Map<String, String> names = new HashMap<>();

  /**
   * Names the files of statuses after their ids. An id that a file's name cannot hold has other
   * letters replaced and gets a number if the name is taken; a status keeps its name whatever
   * statuses follow.
   *
   * @param ids the statuses' ids, in the scenario's order; repetitions do not matter
   */
  StatusFiles(Collection<String> ids) {
    Set<String> taken = new HashSet<>();
    Set<String> unfit = new LinkedHashSet<>();
    for (String id : new LinkedHashSet<>(ids)) {
      boolean fits = !UNFIT.matcher(id).find() && taken.add(id.toLowerCase(Locale.ROOT));
      if (fits) {
        names.put(id, id);
      } else {
        unfit.add(id);
      }
    }
    for (String id : unfit) {
      String stem = UNFIT.matcher(id).replaceAll("-");
      String name = stem;
      // some file systems do not tell capitals from small letters
      for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
        name = stem + "-" + number;
      }
      names.put(id, name);
    }
  }

  /** The file's name, without its ending, of a kind of table on a status. */
  String name(String kind, String status) {
    return kind + "-" + names.get(status);
  }
}
