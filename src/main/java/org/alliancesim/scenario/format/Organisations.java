package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.StateCode;

/** The section {@code organisations}. */
final class Organisations {

  private static final Key<String> NAME = Key.name("The full name.");

  private static final Key<List<Leaf>> MEMBERS =
      Key.texts("members", Notation.CODES, "Its members among the states of the scenario.");

  private static final Section ORGANISATION =
      Section.of("a map", NAME, MEMBERS).and(Section.variables("organisations", ""));

  static final Shape SHAPE = Notation.byName("organisations", ORGANISATION.shape());

  private Organisations() {}

  /** The organisations in alphabetical order of their short names. */
  static List<OrganisationProfile> read(Fields section, States states) {
    List<OrganisationProfile> organisations = new ArrayList<>();
    for (String key : section.names().stream().sorted().toList()) {
      Given given = ORGANISATION.read(section.below(key));
      List<StateCode> members = states.findAll(given, MEMBERS);
      given.tell(MEMBERS, members);
      organisations.add(new OrganisationProfile(key, given.get(NAME), members));
    }
    return organisations;
  }
}
