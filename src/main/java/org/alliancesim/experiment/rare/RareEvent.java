package org.alliancesim.experiment.rare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.Status;
import org.alliancesim.model.RunHistory;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Condition;
import org.alliancesim.query.Mark;
import org.alliancesim.query.Quantity;
import org.alliancesim.results.MemberRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.World;

/**
 * What may come about by a choice of a state: that one gains a status or leaves, or any of several.
 *
 * @param asked what was asked
 * @param aims the ways in which it comes about
 */
public record RareEvent(AskedEvent asked, List<Aim> aims) {

  public RareEvent {
    aims = List.copyOf(aims);
  }

  /**
   * Who is to do what.
   *
   * @param state the index of the state
   * @param status the index of the status, {@link World#NONE} for leaving
   * @param steps the indices of the statuses through which alone the way leads to it
   */
  record Aim(int state, int status, Set<Integer> steps) {
    Aim {
      steps = Set.copyOf(steps);
    }

    boolean reached(RunHistory history) {
      return status == World.NONE
          ? history.left(state) != World.NONE
          : history.path(state, status).stage() == Stage.HELD;
    }
  }

  /**
   * The event that was asked about.
   *
   * @return empty if it is none of these: "STATE STATUS", "STATE left", "any new STATUS", "any new"
   */
  public static Optional<RareEvent> of(ResolvedScenario scenario, AskedEvent asked) {
    List<Pathway> followed = new ArrayList<>(Pathway.ofCandidates(scenario));
    List<Aim> aims = new ArrayList<>();
    if (asked.isConditional()) {
      return Optional.empty();
    } else if (asked.event() instanceof Condition.Path path
        && path.mark() == Mark.HELD
        && path.by().isEmpty()) {
      followed.addAll(Pathway.ofMembers(scenario));
      followed.stream()
          .filter(each -> each.state().equals(path.state()) && each.status().equals(path.status()))
          .forEach(each -> aims.add(aim(scenario, each)));
    } else if (asked.event() instanceof Condition.Several several
        && several.fresh()
        && several.quantity().equals(Quantity.ANY)
        && several.mark() == Mark.HELD
        && several.by().isEmpty()) {
      followed.stream()
          .filter(each -> several.status().map(each.status()::equals).orElse(true))
          .forEach(each -> aims.add(aim(scenario, each)));
    }
    return aims.isEmpty() ? Optional.empty() : Optional.of(new RareEvent(asked, aims));
  }

  private static Aim aim(ResolvedScenario scenario, Pathway path) {
    int state = scenario.states().indexOf(path.state());
    if (path.status().equals(MemberRow.LEFT)) {
      return new Aim(state, World.NONE, Set.of());
    }
    int status = scenario.charter().statusIndex(path.status());
    Set<Integer> steps = new TreeSet<>();
    addSteps(scenario.charter(), status, steps);
    steps.remove(status);
    return new Aim(state, status, steps);
  }

  /** The statuses before one that nobody comes to from none. */
  private static void addSteps(Charter charter, int status, Set<Integer> steps) {
    Status to = charter.statuses().get(status);
    if (!to.fromNone()) {
      for (String from : to.from()) {
        int before = charter.statusIndex(from);
        if (steps.add(before)) {
          addSteps(charter, before, steps);
        }
      }
    }
  }

  /** Whether it has come about so far. */
  boolean in(RunHistory history) {
    for (Aim aim : aims) {
      if (aim.reached(history)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a state's choices bring it about. */
  boolean concerns(int state) {
    for (Aim aim : aims) {
      if (aim.state() == state) {
        return true;
      }
    }
    return false;
  }

  /** Whether a status of a state is one of the ways, or a step on one. */
  boolean leadsTo(int state, int status) {
    for (Aim aim : aims) {
      if (aim.state() == state && (aim.status() == status || aim.steps().contains(status))) {
        return true;
      }
    }
    return false;
  }

  /** A law in which everything that leads to it is raised. */
  Law raisedIn(Law law, double lambda) {
    Law raised = law;
    for (Aim aim : aims) {
      raised = raised.withRaised(aim.state(), aim.status(), lambda);
      for (int step : aim.steps()) {
        raised = raised.withRaised(aim.state(), step, lambda);
      }
    }
    return raised;
  }
}
