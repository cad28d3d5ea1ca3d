package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.format.AllianceSection.Alliance;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Mapping;

/** The section {@code hindcast}. */
final class HindcastSection {

  /** The answers of a simulated history are the bits of one number. */
  private static final int MOST_CASES = 64;

  private static final Key<String> INSTITUTION =
      Key.text(
              "institution",
              "Whose decisions these are; learning leaves one institution out at a time.")
          .required("say whose decisions these are, for example CSTO")
          .apart();

  private static final Key<List<Tree>> CASES =
      Key.items(
              "cases",
              new Items("a list of cases", CaseSection.SHAPE, 1, MOST_CASES),
              "What happened within the clock, and what did not.")
          .required("list what happened and what did not");

  static final Section SECTION =
      Section.of("a map {institution: CSTO, cases: […]}", INSTITUTION, CASES);

  private HindcastSection() {}

  static Hindcast read(Fields fields, States states, Alliance alliance, Optional<Clock> clock) {
    Given given = SECTION.read(fields);
    CaseSection reader = new CaseSection(states, alliance, clock);
    List<PastCase> cases = new ArrayList<>();
    List<Tree> items = given.get(CASES);
    for (int index = 0; index < items.size(); index++) {
      if (items.get(index) instanceof Mapping map) {
        Fields entry = fields.entry(CASES.name(), String.valueOf(index + 1), map);
        reader.read(entry).ifPresent(cases::add);
      }
    }
    return new Hindcast(given.get(INSTITUTION), cases);
  }
}
