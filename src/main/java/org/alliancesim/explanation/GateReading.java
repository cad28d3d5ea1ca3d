package org.alliancesim.explanation;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.explanation.FailedCriterion.Bound;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.OrganisationVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;

/**
 * What of the world keeps a candidate from meeting a criterion.
 *
 * @param world the world of the month, which stays as it is
 * @param candidate the candidate's index
 * @param full by state index, who is a full member
 * @param contraryFrom B*, the tie to a rival bloc from which obligations count as contrary
 */
record GateReading(World world, int candidate, boolean[] full, double contraryFrom) {

  /** The smallest change of the world with which the candidate meets a criterion that it fails. */
  List<Remedy> remedies(Criterion criterion) {
    return criterion instanceof OwnCriterion own
        ? List.of(capacity(own.variable()))
        : remedies((StandardCriterion) criterion);
  }

  /** Whatever the draw, who is sure to meet a criterion meets it. */
  private Remedy capacity(CriterionVariable criterion) {
    String path = ScenarioPath.meets(code(candidate), criterion.name());
    Requirement requirement =
        new Requirement(criterion, path, world.meets(criterion, candidate), Bound.EXACTLY, 1);
    return Remedy.of(requirement, candidate, candidate);
  }

  private List<Remedy> remedies(StandardCriterion criterion) {
    return switch (criterion) {
      case UN_MEMBER -> List.of(remedy(StateVariable.UN_MEMBER, 1));
      case RELATIONS_WITH_ALL_MEMBERS -> relations();
      case PEACEFUL_SETTLEMENT -> List.of(remedy(StateVariable.PEACEFUL_SETTLEMENT, 1));
      case NO_CONTRARY_OBLIGATIONS -> looserTies();
      case NO_CONFLICT -> List.of(remedy(StateVariable.CONFLICT, 0));
      case NOT_UNDER_UN_SANCTIONS -> List.of(remedy(StateVariable.UN_SANCTIONS, 0));
    };
  }

  private Remedy remedy(StateVariable variable, double needed) {
    String path = ScenarioPath.of(variable, code(candidate).value());
    double value = world.get(variable, candidate);
    return Remedy.of(
        new Requirement(variable, path, value, Bound.EXACTLY, needed), candidate, candidate);
  }

  private List<Remedy> relations() {
    List<Remedy> remedies = new ArrayList<>();
    for (int member = 0; member < full.length; member++) {
      if (full[member] && !world.relations(candidate, member)) {
        String path = ScenarioPath.of(PairVariable.RELATIONS, code(candidate), code(member));
        Requirement requirement =
            new Requirement(PairVariable.RELATIONS, path, 0, Bound.EXACTLY, 1);
        remedies.add(Remedy.of(requirement, candidate, member));
      }
    }
    return remedies;
  }

  /**
   * None of the candidate's own organisations may be as hostile as B*; and of outside patrons,
   * G_ki·hostility(k) must stay below it, which milder organisations that both are in may already
   * bring about.
   */
  private List<Remedy> looserTies() {
    List<Remedy> remedies = new ArrayList<>();
    List<World.Organisation> organisations = world.organisations();
    for (int index = 0; index < organisations.size(); index++) {
      World.Organisation each = organisations.get(index);
      if (tooHostile(each)) {
        String path = ScenarioPath.of(OrganisationVariable.HOSTILITY, each.name());
        Requirement requirement =
            new Requirement(
                OrganisationVariable.HOSTILITY, path, each.hostility(), Bound.BELOW, contraryFrom);
        remedies.add(Remedy.of(requirement, index, index));
      }
    }
    for (int patron = 0; patron < full.length; patron++) {
      double guarantee = world.guarantee(patron, candidate);
      double hostility = hostilityBesides(patron);
      if (!full[patron] && guarantee > 0 && guarantee * hostility >= contraryFrom) {
        String path = ScenarioPath.of(PairVariable.GUARANTEE, code(patron), code(candidate));
        Requirement requirement =
            new Requirement(
                PairVariable.GUARANTEE, path, guarantee, Bound.BELOW, contraryFrom / hostility);
        remedies.add(Remedy.of(requirement, patron, candidate));
      }
    }
    return remedies;
  }

  private boolean tooHostile(World.Organisation organisation) {
    return organisation.members().get(candidate) && organisation.hostility() >= contraryFrom;
  }

  /** A patron's hostility but for the organisations that would have to be milder. */
  private double hostilityBesides(int patron) {
    return world.organisations().stream()
        .filter(each -> each.members().get(patron) && !tooHostile(each))
        .mapToDouble(World.Organisation::hostility)
        .max()
        .orElse(0);
  }

  private StateCode code(int state) {
    return world.states().get(state);
  }
}
