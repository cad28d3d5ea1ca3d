package org.alliancesim.explanation;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.explanation.FailedCriterion.Bound;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.institution.Criterion;
import org.alliancesim.world.Dyad;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;

/**
 * What of the world keeps a candidate from meeting a criterion, and whether a world in which it is
 * otherwise would meet it: that is tried on a copy, with the criterion itself.
 *
 * @param world the world of the month, which stays as it is
 * @param candidate the candidate's index
 * @param full by state index, who is a full member
 * @param contraryFrom B*, the tie to a rival bloc from which obligations count as contrary
 */
record GateReading(World world, int candidate, boolean[] full, double contraryFrom) {

  /** A value this much, as a share, below a bound is below it whatever the rounding. */
  private static final double BELOW = 1 - 1e-9;

  /** Whether the candidate fails a criterion. */
  boolean fails(Criterion criterion) {
    return !criterion.met(world, candidate, full, contraryFrom);
  }

  FailedCriterion failed(Criterion criterion, double waiver, double uniform) {
    List<Requirement> requirements = new ArrayList<>();
    boolean byObligations = criterion == Criterion.NO_CONTRARY_OBLIGATIONS;
    World changed = copy(byObligations ? milder(requirements) : world.organisations());
    switch (criterion) {
      case UN_MEMBER -> require(StateVariable.UN_MEMBER, 1, changed, requirements);
      case RELATIONS_WITH_ALL_MEMBERS -> requireRelations(changed, requirements);
      case PEACEFUL_SETTLEMENT ->
          require(StateVariable.PEACEFUL_SETTLEMENT, 1, changed, requirements);
      case NO_CONTRARY_OBLIGATIONS -> requireWeakerGuarantees(changed, requirements);
      case NO_CONFLICT -> require(StateVariable.CONFLICT, 0, changed, requirements);
      case NOT_UNDER_UN_SANCTIONS -> require(StateVariable.UN_SANCTIONS, 0, changed, requirements);
    }
    return new FailedCriterion(
        criterion,
        waiver,
        uniform,
        uniform < waiver,
        requirements,
        criterion.met(changed, candidate, full, contraryFrom));
  }

  /** The organisations, none of the candidate's own as hostile as B*. */
  private List<World.Organisation> milder(List<Requirement> requirements) {
    List<World.Organisation> organisations = new ArrayList<>();
    for (World.Organisation each : world.organisations()) {
      if (each.members().get(candidate) && each.hostility() >= contraryFrom) {
        String path = "organisations." + each.name() + ".hostility";
        requirements.add(new Requirement(path, each.hostility(), Bound.BELOW, contraryFrom));
        organisations.add(
            new World.Organisation(
                each.name(), each.members(), contraryFrom * BELOW, each.precedent()));
      } else {
        organisations.add(each);
      }
    }
    return organisations;
  }

  private void require(
      StateVariable variable, double needed, World changed, List<Requirement> requirements) {
    String path = "states." + code(candidate) + "." + variable.key();
    double value = world.get(variable, candidate);
    requirements.add(new Requirement(path, value, Bound.EXACTLY, needed));
    changed.set(variable, candidate, needed);
  }

  private void requireRelations(World changed, List<Requirement> requirements) {
    for (int member = 0; member < full.length; member++) {
      if (full[member] && !world.relations(candidate, member)) {
        String pair = Dyad.of(code(candidate), code(member)).toString();
        requirements.add(new Requirement(path(PairVariable.RELATIONS, pair), 0, Bound.EXACTLY, 1));
        changed.set(PairVariable.RELATIONS, candidate, member, 1);
      }
    }
  }

  /** Guarantees of outside patrons in a rival bloc: G_ki·hostility(k) must stay below B*. */
  private void requireWeakerGuarantees(World changed, List<Requirement> requirements) {
    for (int patron = 0; patron < full.length; patron++) {
      double guarantee = world.guarantee(patron, candidate);
      double hostility = world.hostility(patron);
      if (!full[patron] && guarantee > 0 && guarantee * hostility >= contraryFrom) {
        String pair = code(patron) + "-" + code(candidate);
        double bound = contraryFrom / hostility;
        requirements.add(
            new Requirement(path(PairVariable.GUARANTEE, pair), guarantee, Bound.BELOW, bound));
        changed.set(PairVariable.GUARANTEE, patron, candidate, bound * BELOW);
      }
    }
  }

  private static String path(PairVariable variable, String pair) {
    return variable.section() + "." + pair + "." + variable.key();
  }

  private StateCode code(int state) {
    return world.states().get(state);
  }

  /** A copy in everything that criteria look at. */
  private World copy(List<World.Organisation> organisations) {
    World copy = new World(world.states(), organisations);
    for (int state = 0; state < world.size(); state++) {
      for (StateVariable variable : StateVariable.values()) {
        copy.set(variable, state, world.get(variable, state));
      }
      for (int other = 0; other < world.size(); other++) {
        if (other != state) {
          for (PairVariable variable : PairVariable.values()) {
            copy.set(variable, state, other, world.get(variable, state, other));
          }
        }
      }
    }
    return copy;
  }
}
