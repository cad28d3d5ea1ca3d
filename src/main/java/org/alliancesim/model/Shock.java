package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;

/**
 * An event from outside that moves variables, with the numbers of one replicate.
 *
 * @param name what happens
 * @param first the first month in which it can strike, counted from the start of the clock
 * @param last the last such month
 * @param monthlyProbability the probability that it strikes in one of these months
 * @param recurring whether it can strike again
 * @param effects what it does
 */
public record Shock(
    String name,
    int first,
    int last,
    double monthlyProbability,
    boolean recurring,
    List<Effect> effects)
    implements Serializable {

  /** How an effect changes a value. */
  public enum Operation {
    ADD {
      @Override
      double apply(double value, double amount) {
        return value + amount;
      }
    },
    SET {
      @Override
      double apply(double value, double amount) {
        return amount;
      }
    },
    MULTIPLY {
      @Override
      double apply(double value, double amount) {
        return value * amount;
      }
    };

    abstract double apply(double value, double amount);
  }

  /**
   * One change.
   *
   * @param target what changes
   * @param operation how
   * @param amount by or to how much
   * @param halfLife months after which half of the change is gone; infinite if it is permanent
   */
  public record Effect(MovableTarget target, Operation operation, double amount, double halfLife)
      implements Serializable {
    public Effect {
      if (!(halfLife > 0)) {
        throw new IllegalArgumentException("half-life must be above 0 months, not " + halfLife);
      }
      if (halfLife != Double.POSITIVE_INFINITY && target.variable().definition().whole()) {
        throw new IllegalArgumentException(target.path() + " is a yes or no and cannot fade");
      }
    }
  }

  public Shock {
    effects = List.copyOf(effects);
    if (!(monthlyProbability >= 0 && monthlyProbability <= 1)) {
      throw new IllegalArgumentException(
          name + ": a probability must be in [0, 1], not " + monthlyProbability);
    }
  }
}
