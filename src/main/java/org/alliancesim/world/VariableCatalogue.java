package org.alliancesim.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every variable that a user can set, with the path that names it: the one list behind the scenario
 * schema, {@code --set}, shocks and the tables of {@code docs/odd.md}.
 */
public final class VariableCatalogue {

  /**
   * The part of a path that stands for the name of a state, a pair, an organisation, a status or a
   * track.
   */
  public static final String ANY = "*";

  private static final List<Entry> ENTRIES = entries();

  private VariableCatalogue() {}

  /**
   * One variable and where it is found.
   *
   * @param section the section of the scenario file, {@code states} or {@code alliance.statuses}
   * @param named whether an element's name stands between section and key
   * @param variable the variable
   */
  public record Entry(String section, boolean named, Variable variable) {

    /**
     * The path with {@value VariableCatalogue#ANY} for the name, for example {@code
     * states.*.western-ties}.
     */
    public String path() {
      return section + (named ? "." + ANY : "") + "." + variable.key();
    }
  }

  /** All variables, section by section. */
  public static List<Entry> all() {
    return ENTRIES;
  }

  /** The entry of a variable. */
  public static Entry of(Variable variable) {
    return ENTRIES.stream().filter(entry -> entry.variable() == variable).findFirst().orElseThrow();
  }

  /** The variable with this key in a section, if there is one. */
  public static Optional<Variable> find(String section, String key) {
    return ENTRIES.stream()
        .filter(entry -> entry.section().equals(section) && entry.variable().key().equals(key))
        .map(Entry::variable)
        .findFirst();
  }

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (StateVariable variable : StateVariable.values()) {
      entries.add(new Entry("states", true, variable));
    }
    for (PairVariable variable : PairVariable.values()) {
      entries.add(new Entry(variable.section(), true, variable));
    }
    for (OrganisationVariable variable : OrganisationVariable.values()) {
      entries.add(new Entry("organisations", true, variable));
    }
    for (AllianceVariable variable : AllianceVariable.values()) {
      entries.add(new Entry("alliance", false, variable));
    }
    for (StatusVariable variable : StatusVariable.values()) {
      entries.add(new Entry("alliance.statuses", true, variable));
    }
    for (TrackVariable variable : TrackVariable.values()) {
      entries.add(new Entry("alliance.tracks", true, variable));
    }
    for (Coefficient variable : Coefficient.values()) {
      entries.add(new Entry("behaviour", false, variable));
    }
    return List.copyOf(entries);
  }
}
