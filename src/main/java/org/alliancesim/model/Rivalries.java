package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.MonthlyDraws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.interest.Logit;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The process `rivalries`: new governments, clashes that excite further clashes, help given or
 * refused, cooling, settlement, of stances too.
 *
 * <p>Clash counts follow a self-exciting process in discrete time; compare A. G. Hawkes (1971),
 * Biometrika 58(1).
 */
final class Rivalries implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More clashes than this in one month are not told apart. */
  private static final int MOST_CLASHES = 1000;

  /** Far more than the rounding errors of e^(−λ) and 1−λ. */
  private static final double ROUNDING = 1e-12;

  private final Situation situation;
  private final World world;
  private final Alliance alliance;
  private final Positions positions;
  private Dyads dyads;

  /** R, R⁰ and e of the month, by the world's handle of a pair. */
  private double[] rivalries = {};

  private double[] baselines = {};
  private double[] tensions = {};

  Rivalries(Situation situation) {
    this.situation = situation;
    positions = new Positions(situation);
    world = situation.world;
    alliance = situation.alliance;
    dyads = new Dyads(situation, null);
  }

  /** Begins a history. */
  void begin() {
    positions.begin();
    dyads = new Dyads(situation, dyads);
  }

  /** The pairs that are, or have been, rivals, in the order of their states, and their draws. */
  private static final class Dyads implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] first;
    private final int[] second;

    /** Where the world has their numbers. */
    private final int[] pair;

    /** How they are named in draws. */
    private final long[] keys;

    private final MonthlyDraws clashes;
    private final MonthlyDraws settlements;

    /**
     * All pairs of the world.
     *
     * @param former those of before, whose room is free; null if there were none
     */
    Dyads(Situation situation, @Nullable Dyads former) {
      World world = situation.world;
      int count = world.rivalPairs();
      Dyads room = former != null && former.pair.length == count ? former : null;
      first = room != null ? room.first : new int[count];
      second = room != null ? room.second : new int[count];
      pair = room != null ? room.pair : new int[count];
      keys = room != null ? room.keys : new long[count];
      int dyad = 0;
      for (int state = 0; state < world.size(); state++) {
        for (int rival : world.rivals(state)) {
          if (state < rival) {
            first[dyad] = state;
            second[dyad] = rival;
            pair[dyad] = world.rivalPair(state, rival);
            keys[dyad] = situation.dyadKey(state, rival);
            dyad++;
          }
        }
      }
      Draws draws = situation.draws;
      clashes = draws.monthly(RandomProcess.CLASH, keys, former == null ? null : former.clashes);
      settlements =
          draws.monthly(RandomProcess.SETTLEMENT, keys, former == null ? null : former.settlements);
    }
  }

  void step() {
    positions.changeGovernments();
    if (dyads.pair.length != world.rivalPairs()) {
      dyads = new Dyads(situation, dyads);
    }
    rivalries = world.ofRivals(PairVariable.RIVALRY);
    baselines = world.ofRivals(PairVariable.RIVALRY_BASELINE);
    tensions = world.ofRivals(PairVariable.TENSION);
    double clashRate = situation.k(Coefficient.LAMBDA_0);
    double apart = situation.k(Coefficient.SETTLEMENT_0);
    double together = apart * (1 + situation.k(Coefficient.SETTLEMENT_1));
    for (int dyad = 0; dyad < dyads.pair.length; dyad++) {
      int pair = dyads.pair[dyad];
      if (rivalries[pair] > 0 || baselines[pair] > 0) {
        double baseline = baselines[pair];
        clash(dyad, clashRate);
        double draw = dyads.settlements.of(dyad, situation.month);
        if (draw < together && (draw < apart || bothHold(dyad))) {
          settle(dyad, baseline);
        }
      }
    }
    positions.settleStances();
    Arrays.fill(situation.inTheNews, false);
    relax();
  }

  private boolean bothHold(int dyad) {
    return alliance.holdsAny(dyads.first[dyad]) && alliance.holdsAny(dyads.second[dyad]);
  }

  /** Clashes of a month, and what they and quiet months make of rivalry and tension. */
  private void clash(int dyad, double clashRate) {
    int first = dyads.first[dyad];
    int second = dyads.second[dyad];
    int pair = dyads.pair[dyad];
    double rivalry = rivalries[pair];
    double tension = tensions[pair];
    double rate = clashRate * rivalry * rivalry * (1 + tension);
    int clashes = poisson(dyads.clashes.of(dyad, situation.month), rate);
    int signals = (situation.inTheNews[first] ? 1 : 0) + (situation.inTheNews[second] ? 1 : 0);
    if (clashes == 0 && signals == 0 && tension == 0 && rivalry == baselines[pair]) {
      // a pair at rest stays as it is, as the lines below would find
      return;
    }
    double excited =
        (1 - situation.k(Coefficient.DECAY)) * tension
            + situation.k(Coefficient.XI) * clashes
            + situation.k(Coefficient.SIGNAL) * signals;
    tensions[pair] = PairVariable.TENSION.clamp(excited);
    double moved;
    if (clashes > 0) {
      situation.observer.clashed(situation.month, first, second, clashes);
      respond(first, second);
      moved = rivalry + situation.k(Coefficient.JUMP) * (1 - rivalry);
    } else {
      moved = rivalry + situation.k(Coefficient.RETURN) * (baselines[pair] - rivalry);
    }
    rivalries[pair] = PairVariable.RIVALRY.clamp(moved);
  }

  private void settle(int dyad, double baseline) {
    int pair = dyads.pair[dyad];
    double settled = (1 - situation.k(Coefficient.SETTLEMENT_DROP)) * baseline;
    baselines[pair] = PairVariable.RIVALRY_BASELINE.clamp(settled);
    situation.observer.settled(
        situation.month, dyads.first[dyad], dyads.second[dyad], baseline, baselines[pair]);
  }

  /** Resentment fades, credibility returns to what it was. */
  private void relax() {
    double keep = 1 - situation.k(Coefficient.RESENTMENT_DECAY);
    for (int state = 0; state < world.size(); state++) {
      double resentment = world.get(StateVariable.RESENTMENT, state);
      if (resentment > 0) {
        world.set(StateVariable.RESENTMENT, state, resentment * keep);
      }
    }
    double credibility = alliance.credibility();
    alliance.setCredibility(
        credibility
            + situation.k(Coefficient.CREDIBILITY_RETURN)
                * (alliance.initialCredibility() - credibility));
  }

  /** What a clash does to the alliance and to the members in it. */
  private void respond(int first, int second) {
    if (alliance.full(first) && alliance.full(second)) {
      resent(first, Coefficient.CLASH_RESENTMENT);
      resent(second, Coefficient.CLASH_RESENTMENT);
    } else if (alliance.voting(first) && !alliance.full(second)) {
      defend(first, second);
    } else if (alliance.voting(second) && !alliance.full(first)) {
      defend(second, first);
    }
  }

  private void defend(int member, int outsider) {
    boolean outsiderStarted =
        situation.uniformOfDyad(RandomProcess.INITIATOR, member, outsider)
            < world.powerShare(outsider, member);
    if (!outsiderStarted || alliance.chairWeight(member) > 0) {
      return;
    }
    double preference = 0;
    for (int leader = 0; leader < world.size(); leader++) {
      double weight = alliance.chairWeight(leader);
      if (weight > 0) {
        preference += weight * (world.affinity(leader, member) - world.affinity(leader, outsider));
      }
    }
    double help =
        Logit.lambda(
            situation.k(Coefficient.HELP_0) + situation.k(Coefficient.HELP_F) * preference);
    boolean helped = situation.uniformOfDyad(RandomProcess.HELP, member, outsider) < help;
    double credibility = alliance.credibility();
    if (helped) {
      alliance.setCredibility(credibility + situation.k(Coefficient.HELP_GAIN) * (1 - credibility));
    } else {
      alliance.setCredibility(credibility * (1 - situation.k(Coefficient.HELP_LOSS)));
      resent(member, Coefficient.HELP_RESENTMENT);
    }
    situation.observer.attacked(situation.month, member, outsider, helped);
  }

  private void resent(int member, Coefficient amount) {
    double resentment = world.get(StateVariable.RESENTMENT, member);
    world.set(StateVariable.RESENTMENT, member, resentment + situation.k(amount));
  }

  /** The number of events of a Poisson variable, by inverse CDF. */
  static int poisson(double u, double rate) {
    // e^(−λ) ≥ 1−λ: most months are quiet, and most quiet months need no exponential to show it
    if (u < 1 - rate - ROUNDING) {
      return 0;
    }
    double probability = StrictMath.exp(-rate);
    double cumulative = probability;
    int events = 0;
    while (u >= cumulative && events < MOST_CLASHES) {
      events++;
      probability *= rate / events;
      cumulative += probability;
    }
    return events;
  }
}
