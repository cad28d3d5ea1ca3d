package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.chance.MonthlyDraws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.World;

/** What becomes of positions that members have taken: governments change, stances are settled. */
final class Positions implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double MONTHS_PER_YEAR = 12;

  private final Situation situation;
  private final World world;

  /** Whose {@link #governments} may change, and how they are named in draws. */
  private int[] voters;

  private long[] keys;
  private MonthlyDraws governments;

  /** τ in months, and 1−e^(−1/τ). */
  private double tenure;

  private double change;

  Positions(Situation situation) {
    this.situation = situation;
    world = situation.world;
    voters = situation.alliance.voters();
    keys = situation.stateKeys(voters);
    governments = situation.draws.monthly(RandomProcess.GOVERNMENT, keys);
  }

  /** Begins a history. */
  void begin() {
    tenure = 0;
    change = 0;
    follow();
  }

  /** Turns to those who vote now. */
  private void follow() {
    if (voters != situation.alliance.voters()) {
      voters = situation.alliance.voters();
      keys = situation.stateKeys(voters);
    }
    governments = situation.draws.monthly(RandomProcess.GOVERNMENT, keys, governments);
  }

  /** A new government comes to a voter with probability 1−e^(−1/τ) a month. */
  void changeGovernments() {
    if (tenure != situation.k(Coefficient.TENURE)) {
      tenure = situation.k(Coefficient.TENURE);
      change = 1 - StrictMath.exp(-1 / tenure);
    }
    if (voters != situation.alliance.voters()) {
      follow();
    }
    for (int voter = 0; voter < voters.length; voter++) {
      if (governments.of(voter, situation.month) < change) {
        situation.dispositions.change(voters[voter]);
        situation.observer.governmentChanged(situation.month, voters[voter]);
      }
    }
  }

  void settleStances() {
    for (int holder = 0; holder < world.size(); holder++) {
      for (int toward : world.stances(holder)) {
        double stance = world.stance(holder, toward);
        double rate = world.get(PairVariable.STANCE_SETTLES, holder, toward);
        if (stance != 0
            && rate > 0
            && situation.uniformOfStance(holder, toward)
                < 1 - StrictMath.exp(-rate / MONTHS_PER_YEAR)) {
          world.set(PairVariable.STANCE, holder, toward, 0);
          situation.observer.stanceSettled(situation.month, holder, toward, stance);
        }
      }
    }
  }
}
