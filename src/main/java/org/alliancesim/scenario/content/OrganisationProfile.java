package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.world.StateCode;

/**
 * An international organisation.
 *
 * @param key its short name, for example {@code SCO}
 * @param name its name for people
 * @param members its members among the scenario's states, in alphabetical order
 */
public record OrganisationProfile(String key, String name, List<StateCode> members)
    implements Serializable {
  public OrganisationProfile {
    members = members.stream().distinct().sorted().toList();
  }
}
