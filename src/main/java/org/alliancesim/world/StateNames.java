package org.alliancesim.world;

import java.util.Collection;

/** What a state is called wherever states are told apart by their names. */
public final class StateNames {

  private StateNames() {}

  /**
   * The state's name; with its code, as in {@code Congo (COD)}, if another state has the same name.
   *
   * @param code the state's code
   * @param name its name
   * @param all the names of all states, its own among them
   */
  public static String distinct(String code, String name, Collection<String> all) {
    long alike = all.stream().filter(name::equalsIgnoreCase).count();
    return alike > 1 ? name + " (" + code + ")" : name;
  }
}
