package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableCatalogue;

/** Finds the variable that a shock's path names. */
final class MovablePaths {

  private static final String ALLIANCE = "alliance";
  private static final String STATES = "states";
  private static final String BEHAVIOUR = "behaviour";
  private static final String STATUSES = "alliance.statuses";

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
    String[] steps = written.text().strip().split("\\.", -1);
    String section = steps[0];
    if ((section.equals(ALLIANCE) || section.equals(BEHAVIOUR)) && steps.length == 2) {
      return variable(section, steps[1], written, place)
          .map(
              found ->
                  new MovableTarget(
                      written.text().strip(), found, MovableTarget.NOBODY, MovableTarget.NOBODY));
    }
    if (written.text().strip().startsWith(STATUSES + ".") && steps.length == 4) {
      return ofStatus(steps, written, place);
    }
    if (section.equals(STATES) && steps.length == 3) {
      return ofState(steps, written, place);
    }
    KeyedList list = ScenarioFormat.keyedLists().get(section);
    if (list != null && list.naming().namesPair() && steps.length == 3) {
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
      case ALLIANCE -> "alliance." + AllianceVariable.ISOLATION.key();
      case BEHAVIOUR -> "behaviour." + Coefficient.ATTENTION.key();
      case STATES -> "states.ARM." + StateVariable.WESTERN_TIES.key();
      default -> section + ".ARM-AZE." + movableKeys(section).get(0);
    };
  }

  private Optional<MovableTarget> ofStatus(String[] steps, Leaf written, String place) {
    List<String> ids = charter.statuses().stream().map(Status::id).toList();
    int status = ids.indexOf(steps[2]);
    if (status < 0) {
      String suggestion = Suggestion.of(steps[2], ids);
      String help = "; there are " + String.join(", ", ids);
      refuse(
          written,
          place,
          "'" + steps[2] + "' is no status" + (suggestion.isEmpty() ? help : suggestion));
    }
    Optional<Variable> variable = variable(STATUSES, steps[3], written, place);
    if (status < 0 || variable.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MovableTarget(written.text().strip(), variable.get(), status, MovableTarget.NOBODY));
  }

  private Optional<MovableTarget> ofState(String[] steps, Leaf written, String place) {
    Optional<StateCode> state = code(steps[1], written, place);
    Optional<Variable> variable = variable(steps[0], steps[2], written, place);
    if (state.isEmpty() || variable.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MovableTarget(
            written.text().strip(), variable.get(), indexOf(state.get()), MovableTarget.NOBODY));
  }

  private Optional<MovableTarget> ofPair(
      Naming naming, String[] steps, Leaf written, String place) {
    String[] pair = steps[1].split("-", -1);
    if (pair.length != 2 || pair[0].equals(pair[1])) {
      refuse(written, place, "'" + steps[1] + "' must name two different states such as ARM-AZE");
      return Optional.empty();
    }
    Optional<StateCode> first = code(pair[0], written, place);
    Optional<StateCode> second = code(pair[1], written, place);
    Optional<Variable> variable = variable(steps[0], steps[2], written, place);
    if (first.isEmpty() || second.isEmpty() || variable.isEmpty()) {
      return Optional.empty();
    }
    boolean inOrder = naming.pair(pair[0], pair[1]).startsWith(pair[0]);
    String path = steps[0] + "." + naming.pair(pair[0], pair[1]) + "." + steps[2];
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
      String suggestion = Suggestion.of(key, movable);
      String help = "; movable in " + section + " are " + String.join(", ", movable);
      refuse(
          written,
          place,
          "a shock cannot move '" + key + "'" + (suggestion.isEmpty() ? help : suggestion));
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
