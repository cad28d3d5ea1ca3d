package org.alliancesim.experiment.rare;

import java.util.Optional;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.MemberRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.World;

/**
 * What may come about: that a state gains a status, or that a member leaves.
 *
 * @param path what it is
 * @param state the index of the state
 * @param status the index of the status, {@link World#NONE} for leaving
 */
public record RareEvent(Pathway path, int state, int status) {

  /**
   * The event of a path.
   *
   * @return empty if no state of the scenario could go that way, or nothing depends on its choices
   */
  public static Optional<RareEvent> of(ResolvedScenario scenario, Pathway path) {
    boolean followed =
        Pathway.ofCandidates(scenario).contains(path) || Pathway.ofMembers(scenario).contains(path);
    if (!followed) {
      return Optional.empty();
    }
    int status =
        path.status().equals(MemberRow.LEFT)
            ? World.NONE
            : scenario.charter().statusIndex(path.status());
    return Optional.of(new RareEvent(path, scenario.states().indexOf(path.state()), status));
  }

  /** Whether it has come about so far. */
  boolean in(RunHistory history) {
    return status == World.NONE
        ? history.left(state) != World.NONE
        : history.path(state, status).stage() == Stage.HELD;
  }
}
