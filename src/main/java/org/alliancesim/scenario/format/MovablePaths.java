package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.RetiredCoefficient;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableCatalogue;
import org.alliancesim.world.World;

/** Finds the variable that a shock's path names. */
final class MovablePaths {

  private static final String ALLIANCE = "alliance";
  private static final String STATES = "states";
  private static final String BEHAVIOUR = "behaviour";
  private static final String STATUSES = "alliance.statuses";
  private static final String TRACKS = "alliance.tracks";
  private static final String MEETS = "meets";

  private final List<StateCode> codes;
  private final States states;
  private final Charter charter;
  private final Problems problems;

  MovablePaths(States states, Charter charter, Problems problems) {
    this.charter = charter;
    this.codes = List.copyOf(states.codes());
    this.states = states;
    this.problems = problems;
  }

  /**
   * The variable that a path names; reports a path that names nothing movable.
   *
   * @param written the path as written
   * @param place the path of the effect, for messages
   */
  Optional<MovableTarget> find(Leaf written, String place) {
    List<String> steps = ScenarioPath.steps(written.text().strip());
    String section = steps.get(0);
    if ((section.equals(ALLIANCE) || section.equals(BEHAVIOUR)) && steps.size() == 2) {
      return variable(section, steps.get(1), written, place)
          .map(found -> new MovableTarget(written.text().strip(), found, World.NONE, World.NONE));
    }
    if (steps.size() == 4 && ScenarioPath.join(section, steps.get(1)).equals(STATUSES)) {
      return ofStatus(steps, written, place);
    }
    if (steps.size() > 3 && ScenarioPath.join(section, steps.get(1)).equals(TRACKS)) {
      return ofTrack(steps, written, place);
    }
    if (section.equals(STATES) && steps.size() == 4 && steps.get(2).equals(MEETS)) {
      return ofCriterion(steps, written, place);
    }
    if (section.equals(STATES) && steps.size() == 3) {
      return ofState(steps, written, place);
    }
    KeyedList list = ScenarioFormat.keyedLists().get(section);
    if (list != null && list.naming().namesPair() && steps.size() == 3) {
      return ofPair(list.naming(), steps, written, place);
    }
    String help =
        sections().contains(section)
            ? "; name it as in " + example(section)
            : Suggestion.of(section, sections());
    refuse(written, place, "'" + written.text() + "' names nothing that a shock can move" + help);
    return Optional.empty();
  }

  private static List<String> sections() {
    List<String> sections = new ArrayList<>(List.of(STATES, ALLIANCE, BEHAVIOUR));
    ScenarioFormat.keyedLists()
        .forEach(
            (section, list) -> {
              if (list.naming().namesPair()) {
                sections.add(section);
              }
            });
    return sections;
  }

  private static String example(String section) {
    return switch (section) {
      case ALLIANCE -> ScenarioPath.of(AllianceVariable.ISOLATION);
      case BEHAVIOUR -> ScenarioPath.of(Coefficient.ATTENTION);
      case STATES -> ScenarioPath.of(StateVariable.WESTERN_TIES, "ARM");
      default ->
          ScenarioPath.join(section, ScenarioPath.join("ARM-AZE", movableKeys(section).get(0)));
    };
  }

  private Optional<MovableTarget> ofStatus(List<String> steps, Leaf written, String place) {
    List<String> ids = charter.statuses().stream().map(Status::id).toList();
    int status = ids.indexOf(steps.get(2));
    if (status < 0) {
      String help = "; there are " + String.join(", ", ids);
      refuse(
          written,
          place,
          "'" + steps.get(2) + "' is no status" + Suggestion.orElse(steps.get(2), ids, help));
    }
    Optional<Variable> variable = variable(STATUSES, steps.get(3), written, place);
    if (status < 0 || variable.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MovableTarget(written.text().strip(), variable.get(), status, World.NONE));
  }

  private Optional<MovableTarget> ofTrack(List<String> steps, Leaf written, String place) {
    List<String> ids = charter.tracks().stream().map(Track::id).toList();
    int track = ids.indexOf(steps.get(2));
    if (track < 0) {
      String help = "; there are " + String.join(", ", ids);
      refuse(
          written,
          place,
          "'" + steps.get(2) + "' is no track" + Suggestion.orElse(steps.get(2), ids, help));
    }
    String key = ScenarioPath.path(steps.subList(3, steps.size()));
    Optional<Variable> variable = variable(TRACKS, key, written, place);
    return track < 0
        ? Optional.empty()
        : variable.map(
            found -> new MovableTarget(written.text().strip(), found, track, World.NONE));
  }

  private Optional<MovableTarget> ofCriterion(List<String> steps, Leaf written, String place) {
    List<String> names = charter.ownCriteria().stream().map(OwnCriterion::key).toList();
    int criterion = names.indexOf(steps.get(3));
    if (criterion < 0) {
      refuse(
          written,
          place,
          "'"
              + steps.get(3)
              + "' is no criterion of a status's own"
              + (names.isEmpty() ? "; there are none" : Suggestion.orKnown(steps.get(3), names)));
    }
    Optional<StateCode> state = code(steps.get(1), written, place);
    return criterion < 0
        ? Optional.empty()
        : state.map(
            found ->
                new MovableTarget(
                    written.text().strip(),
                    charter.ownCriteria().get(criterion).variable(),
                    indexOf(found),
                    World.NONE));
  }

  private Optional<MovableTarget> ofState(List<String> steps, Leaf written, String place) {
    Optional<StateCode> state = code(steps.get(1), written, place);
    Optional<Variable> variable = variable(steps.get(0), steps.get(2), written, place);
    if (state.isEmpty() || variable.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MovableTarget(
            written.text().strip(), variable.get(), indexOf(state.get()), World.NONE));
  }

  private Optional<MovableTarget> ofPair(
      Naming naming, List<String> steps, Leaf written, String place) {
    List<String> pair = ScenarioPath.pairOf(steps.get(1)).orElse(List.of());
    if (pair.size() != 2 || pair.get(0).equals(pair.get(1))) {
      refuse(
          written, place, "'" + steps.get(1) + "' must name two different states such as ARM-AZE");
      return Optional.empty();
    }
    Optional<StateCode> first = code(pair.get(0), written, place);
    Optional<StateCode> second = code(pair.get(1), written, place);
    Optional<Variable> variable = variable(steps.get(0), steps.get(2), written, place);
    if (first.isEmpty() || second.isEmpty() || variable.isEmpty()) {
      return Optional.empty();
    }
    boolean inOrder = naming.pair(pair.get(0), pair.get(1)).startsWith(pair.get(0));
    String named = ScenarioPath.join(steps.get(0), naming.pair(pair.get(0), pair.get(1)));
    String path = ScenarioPath.join(named, steps.get(2));
    return Optional.of(
        new MovableTarget(
            path,
            variable.get(),
            indexOf(inOrder ? first.get() : second.get()),
            indexOf(inOrder ? second.get() : first.get())));
  }

  private int indexOf(StateCode state) {
    return codes.indexOf(state);
  }

  private Optional<StateCode> code(String code, Leaf written, String place) {
    if (!StateCode.isValid(code)) {
      refuse(
          written, place, "'" + code + "' must be a state code: three capital letters such as ARM");
      return Optional.empty();
    }
    return states.find(
        new Leaf(written.origin(), written.provenance(), written.kind(), code), place);
  }

  private Optional<Variable> variable(String section, String key, Leaf written, String place) {
    Optional<Variable> variable =
        VariableCatalogue.find(section, key).filter(found -> found.definition().movable());
    if (variable.isEmpty()) {
      List<String> movable = movableKeys(section);
      String help = "; movable in " + section + " are " + String.join(", ", movable);
      Optional<String> complaint =
          section.equals(BEHAVIOUR)
              ? RetiredCoefficient.complaint(key)
                  .map(why -> "'" + key + "' " + why + FormatUpgrade.advice(written.origin()))
              : Optional.empty();
      refuse(
          written,
          place,
          complaint.orElseGet(
              () -> "a shock cannot move '" + key + "'" + Suggestion.orElse(key, movable, help)));
    }
    return variable;
  }

  private static List<String> movableKeys(String section) {
    return VariableCatalogue.all().stream()
        .filter(entry -> entry.section().equals(section))
        .map(entry -> entry.variable().definition())
        .filter(definition -> definition.movable())
        .map(definition -> definition.key())
        .toList();
  }

  private void refuse(Leaf written, String place, String message) {
    problems.add(written.origin(), place, message);
  }
}
