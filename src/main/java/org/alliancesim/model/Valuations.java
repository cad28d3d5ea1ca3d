package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Prospect;
import org.alliancesim.interest.Term;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;

/** Puts before a state what it weighs, as the world stands this month. */
final class Valuations implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final World world;
  private final Alliance alliance;

  /** What is before a state, filled in anew for each. */
  private final Prospect prospect = new Prospect();

  /** What is before a member, likewise. */
  private final Candidacy candidacy = new Candidacy();

  /** By number of bids, their sides, filled in anew for each item. */
  private final List<Sides> room = new ArrayList<>();

  /** By state, what it has before it of the candidate that was introduced last. */
  private final List<Candidacy> introduced;

  Valuations(Situation situation) {
    this.situation = situation;
    world = situation.world;
    alliance = situation.alliance;
    introduced = Stream.generate(Candidacy::new).limit(world.size()).toList();
  }

  /** U_i(s), logit units; 0 for no status. */
  double utility(int state, int status) {
    if (status == World.NONE) {
      return 0;
    }
    look(state);
    return utilityAtALook(state, status);
  }

  /** The same of the state that {@link #look} was called for last. */
  double utilityAtALook(int state, int status) {
    return utility(state, status, situation.coefficients());
  }

  /**
   * U_i(then)−U_i(now) of the state that {@link #look} was called for last, had it other
   * coefficients.
   */
  double gain(int state, int now, int then, Coefficients k) {
    return utility(state, then, k) - utility(state, now, k);
  }

  private double utility(int state, int status, Coefficients k) {
    if (status == World.NONE) {
      return 0;
    }
    prospect.status(alliance.offer(status), situation.arms.relief(state, status));
    return Interest.utility(prospect, k);
  }

  /**
   * What each interest adds to U_i(then)−U_i(now), in the order of {@link Interest}; either may be
   * no status.
   */
  List<Term<Interest>> change(int state, int now, int then) {
    look(state);
    double[] before = values(state, now);
    double[] after = values(state, then);
    List<Term<Interest>> terms = new ArrayList<>();
    for (Interest interest : Interest.values()) {
      double change = after[interest.ordinal()] - before[interest.ordinal()];
      // adding 0 makes a negative zero, which would be printed with its sign, a plain one
      terms.add(new Term<>(interest, change + 0.0));
    }
    return terms;
  }

  private double[] values(int state, int status) {
    Interest[] all = Interest.values();
    double[] values = new double[all.length];
    if (status != World.NONE) {
      prospect.status(alliance.offer(status), situation.arms.relief(state, status));
      Arrays.setAll(values, each -> all[each].value(prospect, situation.coefficients()));
    }
    return values;
  }

  /** What a state stands in, whatever the status: the same for all that it weighs at a look. */
  void look(int state) {
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
    prospect
        .state(world.power(state), world.get(StateVariable.NEARNESS, state))
        .security(threat(state), world.umbrella(state), rivalInside, alliance.credibility())
        .leanings(
            world.get(StateVariable.WESTERN_TIES, state),
            world.get(StateVariable.NON_ALIGNMENT, state),
            world.get(StateVariable.RESENTMENT, state))
        .company(
            situation.k(Coefficient.OMEGA),
            powers == 0 ? 0 : affinities / powers,
            alliance.isolation());
  }

  /** θ_i∈[0,1], the threat to a state. */
  double threat(int state) {
    return world.threat(state, situation.k(Coefficient.ZETA));
  }

  /** Each concern with its size, in the order of {@link Concern}. */
  List<Term<Concern>> concerns(Candidacy bid) {
    List<Term<Concern>> terms = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      terms.add(new Term<>(concern, concern.value(bid, situation.coefficients())));
    }
    return terms;
  }

  /**
   * Q, below which a member's disposition makes it object to a bid without pressure.
   *
   * @param added what it has in goodwill besides
   */
  double objection(int member, Item bid, double added) {
    filled(candidacy, member, bid, 0);
    Coefficients k = situation.coefficients();
    double against = Concern.against(candidacy, k);
    return against <= 0 ? 0 : Voting.objection(against, Concern.goodwill(candidacy, k) + added, k);
  }

  /**
   * The two sides of everyone who has a part in the decision: voters, holders of a voice and the
   * chair, without the candidates. To be used before the next are asked for.
   */
  Sides sides(Item item) {
    Sides sides = cleared(item.size());
    for (int bid = 0; bid < item.size(); bid++) {
      double stake = stake(item.status(bid));
      double blocTie = blocTie(item, bid);
      for (int state : alliance.participants()) {
        if (!item.bids(state)) {
          take(sides, bid, state, filled(candidacy, state, item, bid, stake, blocTie));
        }
      }
    }
    return sides;
  }

  /**
   * Puts a candidate before everyone who has a part in decisions: what lies between them is the
   * same for every status that it may bid for alone, as long as the world stays as it is.
   *
   * @param any its bid for any status
   */
  void introduce(Item any) {
    double blocTie = blocTie(any, 0);
    for (int state : alliance.participants()) {
      related(introduced.get(state), state, any, 0, blocTie);
    }
  }

  /** {@link #sides} of a bid of the candidate that was introduced last. */
  Sides sidesOfIntroduced(Item alone) {
    Sides sides = cleared(1);
    double stake = stake(alone.status(0));
    double commitment = commitment(alone, 0);
    for (int state : alliance.participants()) {
      if (!alone.bids(state)) {
        take(sides, 0, state, introduced.get(state).status(stake, commitment));
      }
    }
    return sides;
  }

  private Sides cleared(int bids) {
    while (room.size() <= bids) {
      room.add(new Sides(room.size(), world.size()));
    }
    Sides sides = room.get(bids);
    sides.clear();
    return sides;
  }

  private void take(Sides sides, int bid, int state, Candidacy before) {
    sides.against[bid][state] = Concern.against(before, situation.coefficients());
    sides.goodwill[bid][state] = Concern.goodwill(before, situation.coefficients());
  }

  /** What a member has before it of one bid of an item, to be kept. */
  Candidacy candidacy(int member, Item item, int bid) {
    return filled(new Candidacy(), member, item, bid);
  }

  /** The same in a form. */
  Candidacy filled(Candidacy form, int member, Item item, int bid) {
    return filled(form, member, item, bid, stake(item.status(bid)), blocTie(item, bid));
  }

  /** Fills in what a member has before it of one bid of an item. */
  private Candidacy filled(
      Candidacy form, int member, Item item, int bid, double stake, double blocTie) {
    return related(form, member, item, bid, blocTie).status(stake, commitment(item, bid));
  }

  /** Fills in what does not depend on the status that is sought. */
  private Candidacy related(Candidacy form, int member, Item item, int bid, double blocTie) {
    int candidate = item.state(bid);
    return form.between(
            world.affinity(member, candidate),
            world.rivalry(member, candidate),
            world.sharePrecedent(member, candidate),
            world.stance(member, candidate))
        .others(
            counterweight(member, item, bid),
            friendsRivalry(member, item, candidate),
            rivalsFriend(member, item, candidate),
            blocTie);
  }

  private double blocTie(Item item, int bid) {
    return world.blocTie(item.state(bid), alliance.fullMembers());
  }

  private double commitment(Item item, int bid) {
    return alliance.term(StatusVariable.COMMITMENT, item.status(bid));
  }

  private double stake(int status) {
    return Candidacy.stake(
        situation.k(Coefficient.OMEGA_B),
        situation.k(Coefficient.OMEGA_F),
        alliance.term(StatusVariable.DISCOUNT, status),
        alliance.term(StatusVariable.TRAINING, status),
        alliance.term(StatusVariable.PROTECTION, status),
        alliance.term(StatusVariable.FORUM, status));
  }

  /** How much the entry of a rival of the candidate makes up for the candidate's. */
  private double counterweight(int member, Item item, int bid) {
    double strongest = 0;
    for (int other = 0; other < item.size(); other++) {
      if (other != bid) {
        int partner = item.state(other);
        double rivalry = world.rivalry(item.state(bid), partner);
        strongest = Math.max(strongest, rivalry * world.closeness(member, partner));
      }
    }
    return strongest;
  }

  private double friendsRivalry(int member, Item item, int candidate) {
    double strongest = 0;
    for (int friend : world.rivals(candidate)) {
      if (friend != member && outside(friend, item)) {
        double rivalry = world.rivalry(friend, candidate);
        strongest = Math.max(strongest, world.closeness(member, friend) * rivalry);
      }
    }
    return strongest;
  }

  private double rivalsFriend(int member, Item item, int candidate) {
    double strongest = 0;
    for (int rival : world.rivals(member)) {
      if (rival != candidate && outside(rival, item)) {
        double rivalry = world.rivalry(member, rival);
        strongest = Math.max(strongest, world.closeness(rival, candidate) * rivalry);
      }
    }
    return strongest;
  }

  /** Whether a state is outside the alliance and would stay so if the item passed. */
  private boolean outside(int state, Item item) {
    return !alliance.full(state) && !item.bids(state);
  }
}
