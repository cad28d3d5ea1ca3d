package org.alliancesim.experiment.rare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.institution.Stage;
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
   */
  record Aim(int state, int status) {
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
    int status =
        path.status().equals(MemberRow.LEFT)
            ? World.NONE
            : scenario.charter().statusIndex(path.status());
    return new Aim(scenario.states().indexOf(path.state()), status);
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

  /** Whether this is one of the ways. */
  boolean isAim(int state, int status) {
    return aims.contains(new Aim(state, status));
  }
}
