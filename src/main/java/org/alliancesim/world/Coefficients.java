package org.alliancesim.world;

import java.io.Serializable;

/** The value of every {@link Coefficient} in one history; something from outside may change it. */
public final class Coefficients implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[] values;

  /**
   * Copies the values.
   *
   * @param values one for each coefficient, in the order of the enum
   */
  public Coefficients(double[] values) {
    if (values.length != Coefficient.values().length) {
      throw new IllegalArgumentException(
          "expected " + Coefficient.values().length + " coefficients, not " + values.length);
    }
    this.values = values.clone();
  }

  /** Forgets the values and takes others, one for each coefficient. */
  public void become(double[] others) {
    System.arraycopy(others, 0, values, 0, values.length);
  }

  /** The values as they are now, whatever changes later. */
  public Coefficients copy() {
    return new Coefficients(values);
  }

  /** The value of a coefficient, in the unit of its definition. */
  public double of(Coefficient coefficient) {
    return values[coefficient.ordinal()];
  }

  /** Sets a coefficient, moved into its range. */
  public void set(Coefficient coefficient, double value) {
    values[coefficient.ordinal()] = coefficient.clamp(value);
  }
}
