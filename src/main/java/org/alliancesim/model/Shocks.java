package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.MonthlyDraws;
import org.alliancesim.chance.RandomProcess;

/** The process `shocks`: what strikes from outside, and how it fades. */
final class Shocks implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final Interventions interventions;
  private final Doors doors;
  private List<Shock> shocks;

  /** How they are named in draws. */
  private final long[] keys;

  private MonthlyDraws strikes;
  private final boolean[] struck;

  /** By effect of the shock that strikes, the variable's value before and after it. */
  private final double[] before;

  private final double[] after;
  private final List<Fading> fading = new ArrayList<>();

  /** What is left of a change that fades, as a difference in the variable's value. */
  private static final class Fading implements Serializable {
    private static final long serialVersionUID = 1L;

    private final MovableTarget target;
    private final double keep;
    private double rest;

    Fading(MovableTarget target, double rest, double halfLife) {
      this.target = target;
      this.rest = rest;
      keep = StrictMath.pow(2, -1 / halfLife);
    }
  }

  /** A difference this small is gone. */
  private static final double NEGLIGIBLE = 1e-9;

  Shocks(Situation situation, Interventions interventions) {
    this.situation = situation;
    this.interventions = interventions;
    doors = new Doors(situation);
    shocks = situation.initial.shocks();
    keys = shocks.stream().map(Shock::name).mapToLong(Draws::key).toArray();
    strikes = situation.draws.monthly(RandomProcess.SHOCK, keys);
    struck = new boolean[shocks.size()];
    int effects = shocks.stream().mapToInt(shock -> shock.effects().size()).max().orElse(0);
    before = new double[effects];
    after = new double[effects];
  }

  /** Begins a history with other numbers of the same shocks. */
  void begin() {
    shocks = situation.initial.shocks();
    strikes = situation.draws.monthly(RandomProcess.SHOCK, keys, strikes);
    Arrays.fill(struck, false);
    Arrays.fill(before, 0);
    Arrays.fill(after, 0);
    fading.clear();
  }

  void step() {
    fade();
    doors.step();
    for (int index = 0; index < shocks.size(); index++) {
      Shock shock = shocks.get(index);
      boolean possible =
          situation.month >= shock.first()
              && situation.month <= shock.last()
              && (shock.recurring() || !struck[index]);
      if (possible && strikes.of(index, situation.month) < shock.monthlyProbability()) {
        struck[index] = true;
        for (int effect = 0; effect < shock.effects().size(); effect++) {
          take(shock.effects().get(effect), effect);
        }
        situation.observer.shockStruck(situation.month, shock, () -> moved(shock));
      }
    }
  }

  private List<Movement> moved(Shock shock) {
    List<Movement> moved = new ArrayList<>();
    for (int effect = 0; effect < shock.effects().size(); effect++) {
      moved.add(new Movement(shock.effects().get(effect).target(), before[effect], after[effect]));
    }
    return moved;
  }

  private void take(Shock.Effect effect, int index) {
    before[index] = interventions.value(effect.target());
    interventions.move(effect.target(), effect.operation().apply(before[index], effect.amount()));
    after[index] = interventions.value(effect.target());
    double change = after[index] - before[index];
    if (change != 0 && effect.halfLife() != Double.POSITIVE_INFINITY) {
      fading.add(new Fading(effect.target(), change, effect.halfLife()));
    }
  }

  private void fade() {
    for (Iterator<Fading> each = fading.iterator(); each.hasNext(); ) {
      Fading change = each.next();
      double rest = change.rest * change.keep;
      if (Math.abs(rest) < NEGLIGIBLE) {
        rest = 0;
        each.remove();
      }
      interventions.move(change.target, interventions.value(change.target) - (change.rest - rest));
      change.rest = rest;
    }
  }
}
