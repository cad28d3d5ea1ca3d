package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.List;

/** How a column writes states, by its name; in the order of preference. */
enum CodeSystem {
  /** Letters are ISO codes, digits are numbers of the Correlates of War project. */
  ANY(List.of("state", "code")),
  /** ISO 3166-1 alpha-3, and alpha-3 codes of former states. */
  ISO(List.of("iso3", "iso3c", "iso_a3")),
  /** The list of states of the Correlates of War project. */
  COW(List.of("ccode", "cow", "cow_code", "cowcode")),
  /** The list of states of Gleditsch and Ward, which UCDP uses. */
  GW(List.of("gwcode", "gwno"));

  @SuppressWarnings("ImmutableEnumChecker") // from List.of
  private final List<String> names;

  CodeSystem(List<String> names) {
    this.names = names;
  }

  /** All names of a column of states with these endings. */
  static String[] names(String... endings) {
    List<String> all = new ArrayList<>();
    for (CodeSystem system : values()) {
      for (String name : system.names) {
        for (String ending : endings) {
          all.add(name + ending);
        }
      }
    }
    return all.toArray(String[]::new);
  }

  /** The system of a column with such a name. */
  static CodeSystem of(String column) {
    for (CodeSystem system : values()) {
      if (system.names.stream().anyMatch(column::startsWith)) {
        return system;
      }
    }
    return ANY;
  }
}
