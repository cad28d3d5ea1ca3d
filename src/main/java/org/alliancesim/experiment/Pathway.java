package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.StatusRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/**
 * What may become of a state and is counted.
 *
 * @param state the state
 * @param status the id of a status that it may come to hold, or {@link MemberRow#LEFT}
 */
public record Pathway(StateCode state, String status) implements StatusRow {

  /**
   * Who can gain what by the members' vote: no outside power, no full member, nobody who leads the
   * alliance, no status held already.
   */
  public static List<Pathway> ofCandidates(ResolvedScenario scenario) {
    List<Pathway> prospects = new ArrayList<>();
    for (StateCode state : scenario.candidates()) {
      if (scenario.leads(state)) {
        continue;
      }
      List<String> held = heldAtStart(scenario, state);
      for (Status status : scenario.charter().statuses()) {
        if (status.needsVote() && !held.contains(status.id()) && !fullAtStart(scenario, state)) {
          prospects.add(new Pathway(state, status.id()));
        }
      }
    }
    return prospects;
  }

  /**
   * What full members do of their own accord; who leads the alliance decides nothing and is left
   * out.
   */
  public static List<Pathway> ofMembers(ResolvedScenario scenario) {
    List<Pathway> prospects = new ArrayList<>();
    for (StateCode state : scenario.candidates()) {
      if (fullAtStart(scenario, state) && !scenario.leads(state)) {
        for (Status status : scenario.charter().statuses()) {
          if (!status.needsVote() && !heldAtStart(scenario, state).contains(status.id())) {
            prospects.add(new Pathway(state, status.id()));
          }
        }
        prospects.add(new Pathway(state, MemberRow.LEFT));
      }
    }
    return prospects;
  }

  /** In words, to begin a sentence with: {@code Syria, member (CSTO)}. */
  public String inWords(Names names) {
    Names.StatusName name = names.statuses().get(status);
    return names.state(state)
        + ", "
        + (name == null ? status : name.name() + " (" + name.track() + ")");
  }

  private static List<String> heldAtStart(ResolvedScenario scenario, StateCode state) {
    return scenario.holders().getOrDefault(state, List.of());
  }

  private static boolean fullAtStart(ResolvedScenario scenario, StateCode state) {
    Charter charter = scenario.charter();
    return heldAtStart(scenario, state).stream()
        .anyMatch(id -> charter.statuses().get(charter.statusIndex(id)).full());
  }

  @Override
  public String toString() {
    return state + " " + status;
  }
}
