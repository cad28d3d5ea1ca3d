package org.alliancesim.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateNames;

/**
 * What the codes and ids of the tables stand for, kept with the run so that a report needs no
 * scenario.
 *
 * @param alliance the alliance's name
 * @param states names by state code
 * @param statuses names by status id, in the scenario's order
 */
public record Names(String alliance, Map<String, String> states, Map<String, StatusName> statuses) {

  /**
   * A status for people.
   *
   * @param name its name, for example {@code partner}
   * @param track the name of its track, for example {@code CSTO}
   */
  public record StatusName(String name, String track) {}

  public Names {
    states = Collections.unmodifiableMap(new TreeMap<>(states));
    statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
  }

  /** The names in a charter, and of these states. */
  public static Names of(Charter charter, Map<StateCode, String> stateNames) {
    Map<String, String> states = new TreeMap<>();
    stateNames.forEach((code, name) -> states.put(code.value(), name));
    Map<String, StatusName> statuses = new LinkedHashMap<>();
    for (Status status : charter.statuses()) {
      String track = charter.tracks().get(status.track()).name();
      statuses.put(status.id(), new StatusName(status.name(), track));
    }
    return new Names(charter.name(), states, statuses);
  }

  /**
   * These names, and those of another scenario for the states and statuses that have none here;
   * both alliances if they are two.
   */
  public Names and(Names other) {
    Map<String, String> allStates = new TreeMap<>(other.states);
    allStates.putAll(states);
    Map<String, StatusName> allStatuses = new LinkedHashMap<>(statuses);
    other.statuses.forEach(allStatuses::putIfAbsent);
    String alliances =
        alliance.equals(other.alliance) ? alliance : alliance + " and " + other.alliance;
    return new Names(alliances, allStates, allStatuses);
  }

  /**
   * The state's name, with its code if another state has the same name; its code alone if it has
   * none.
   */
  public String state(StateCode code) {
    String name = states.get(code.value());
    return name == null ? code.value() : StateNames.distinct(code.value(), name, states.values());
  }

  /** The status with its track, for example {@code partner, CSTO}; its id if it has no name. */
  public String status(String id) {
    StatusName status = statuses.get(id);
    return status == null ? id : status.name() + ", " + status.track();
  }
}
