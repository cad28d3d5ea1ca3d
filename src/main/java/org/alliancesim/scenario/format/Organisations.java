package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.world.OrganisationVariable;

/** Reads the section {@code organisations}. */
public final class Organisations {

  private Organisations() {}

  /** The organisations in alphabetical order of their short names. */
  public static List<OrganisationProfile> read(Fields scenario, States states, Values values) {
    List<OrganisationProfile> organisations = new ArrayList<>();
    Fields section = scenario.below("organisations");
    for (String key : section.names().stream().sorted().toList()) {
      Fields fields = section.below(key);
      for (OrganisationVariable variable : OrganisationVariable.values()) {
        values.take(fields.pathOf(variable.key()), variable, fields.get(variable.key()));
      }
      organisations.add(
          new OrganisationProfile(
              key,
              fields.name(key),
              fields.texts("members").stream()
                  .flatMap(member -> states.find(member, fields.pathOf("members")).stream())
                  .toList()));
    }
    return organisations;
  }
}
