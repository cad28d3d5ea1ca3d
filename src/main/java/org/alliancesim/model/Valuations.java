package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Prospect;
import org.alliancesim.interest.Term;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/** Puts before a state what it weighs, as the world stands this month. */
final class Valuations implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double PER_CENT = 100;

  private final Situation situation;
  private final World world;
  private final Alliance alliance;

  Valuations(Situation situation) {
    this.situation = situation;
    world = situation.world;
    alliance = situation.alliance;
  }

  /** U_i(s), logit units; 0 for no status. */
  double utility(int state, int status) {
    return status == Charter.NONE
        ? 0
        : Interest.utility(prospect(state, status), situation.coefficients());
  }

  /**
   * What each interest adds to U_i(then)−U_i(now), in the order of {@link Interest}; either may be
   * no status.
   */
  List<Term<Interest>> change(int state, int now, int then) {
    @Nullable Prospect before = now == Charter.NONE ? null : prospect(state, now);
    @Nullable Prospect after = then == Charter.NONE ? null : prospect(state, then);
    List<Term<Interest>> terms = new ArrayList<>();
    for (Interest interest : Interest.values()) {
      // adding 0 makes a negative zero, which would be printed with its sign, a plain one
      terms.add(new Term<>(interest, value(interest, after) - value(interest, before) + 0.0));
    }
    return terms;
  }

  private double value(Interest interest, @Nullable Prospect prospect) {
    return prospect == null ? 0 : interest.value(prospect, situation.coefficients());
  }

  /**
   * What V_m of bids, taken together, is made of: what each concern adds over what a member has
   * before it of all of them, in the order of {@link Concern}.
   */
  List<Term<Concern>> concerns(List<Candidacy> bids) {
    List<Term<Concern>> terms = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      double sum = 0;
      for (Candidacy bid : bids) {
        sum += concern.value(bid, situation.coefficients());
      }
      terms.add(new Term<>(concern, sum));
    }
    return terms;
  }

  Prospect prospect(int state, int status) {
    double saving =
        PER_CENT
            * situation.arms.saving(state, status)
            / world.get(StateVariable.MILITARY_BUDGET, state);
    double rivalInside = 0;
    for (int rival : world.rivals(state)) {
      if (alliance.voting(rival)) {
        rivalInside = Math.max(rivalInside, world.rivalry(state, rival));
      }
    }
    double affinities = 0;
    double powers = 0;
    for (int member : alliance.voters()) {
      if (member != state) {
        affinities += world.power(member) * world.affinity(state, member);
        powers += world.power(member);
      }
    }
    return new Prospect(
        new Prospect.Offer(
            alliance.term(StatusVariable.DISCOUNT, status),
            alliance.term(StatusVariable.TRAINING, status),
            alliance.term(StatusVariable.PROTECTION, status),
            alliance.term(StatusVariable.FORUM, status),
            alliance.term(StatusVariable.COMMITMENT, status)),
        new Prospect.Means(world.power(state), saving),
        new Prospect.Security(
            world.threat(state, situation.k(Coefficient.ZETA)),
            world.umbrella(state, alliance.fullMembers()),
            rivalInside,
            alliance.credibility()),
        new Prospect.Orientation(
            situation.k(Coefficient.OMEGA),
            powers == 0 ? 0 : affinities / powers,
            world.get(StateVariable.WESTERN_TIES, state),
            alliance.isolation(),
            world.get(StateVariable.NON_ALIGNMENT, state),
            world.get(StateVariable.RESENTMENT, state)));
  }

  /** V_m(i,s) before pressure, logit units. */
  double valuation(int member, int candidate, int status) {
    return Concern.valuation(candidacy(member, candidate, status), situation.coefficients());
  }

  /**
   * V_m(i,s) of everyone who has a part in the decision: voters, holders of a voice and the chair;
   * 0 for the others.
   *
   * @return by state index
   */
  double[] valuations(int candidate, int status) {
    double[] valuations = new double[world.size()];
    double blocTie = world.blocTie(candidate, alliance.fullMembers());
    double enemies = enemies(candidate);
    for (int state : alliance.participants()) {
      if (state != candidate) {
        valuations[state] =
            Concern.valuation(
                candidacy(state, candidate, status, blocTie, enemies), situation.coefficients());
      }
    }
    return valuations;
  }

  Candidacy candidacy(int member, int candidate, int status) {
    return candidacy(
        member,
        candidate,
        status,
        world.blocTie(candidate, alliance.fullMembers()),
        enemies(candidate));
  }

  private Candidacy candidacy(
      int member, int candidate, int status, double blocTie, double enemies) {
    double protection = alliance.term(StatusVariable.PROTECTION, status);
    return new Candidacy(
        situation.k(Coefficient.OMEGA),
        Prospect.advantage(
            alliance.term(StatusVariable.DISCOUNT, status),
            alliance.term(StatusVariable.TRAINING, status),
            protection),
        protection,
        alliance.term(StatusVariable.COMMITMENT, status),
        world.affinity(member, candidate),
        affinityToLeader(member),
        world.power(candidate),
        situation.arms.salesChange(member, candidate, status),
        world.rivalry(member, candidate),
        world.sharePrecedent(member, candidate),
        friendsRivalry(member, candidate),
        blocTie,
        enemies);
  }

  /** F_mL⁺, with F_LL = 1; over several sponsors the weighted mean. */
  private double affinityToLeader(int member) {
    double mean = 0;
    for (int leader : alliance.leaders()) {
      double affinity = leader == member ? 1 : Math.max(0, world.affinity(member, leader));
      mean += alliance.chairWeight(leader) * affinity;
    }
    return mean;
  }

  private double friendsRivalry(int member, int candidate) {
    double strongest = 0;
    for (int friend : world.rivals(candidate)) {
      if (friend != member && !alliance.full(friend)) {
        double tie = Math.max(world.guarantee(member, friend), world.affinity(member, friend));
        strongest = Math.max(strongest, Math.max(0, tie) * world.rivalry(friend, candidate));
      }
    }
    return strongest;
  }

  private double enemies(int candidate) {
    double strongest = 0;
    for (int enemy : world.rivals(candidate)) {
      if (!alliance.full(enemy)) {
        strongest = Math.max(strongest, world.rivalry(candidate, enemy) * world.power(enemy));
      }
    }
    return strongest;
  }
}
