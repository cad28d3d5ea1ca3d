package org.alliancesim.scenario;

import java.io.Serializable;
import org.alliancesim.chance.Distribution;

/** A number of a scenario: known, or uncertain. */
public sealed interface Quantity extends Serializable {

  /** Whether it differs between replicates. */
  boolean uncertain();

  /** The value below which a share {@code u} of the uncertainty lies; u in (0, 1). */
  double quantile(double u);

  /** In the notation of a scenario file. */
  @Override
  String toString();

  /** A known number. */
  record Fixed(double value) implements Quantity {
    public Fixed {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a fixed quantity must be finite, not " + value);
      }
    }

    @Override
    public boolean uncertain() {
      return false;
    }

    @Override
    public double quantile(double u) {
      return value;
    }

    @Override
    public String toString() {
      return Distribution.text(value);
    }
  }

  /** A number of which only the distribution is known. */
  record Uncertain(Distribution distribution) implements Quantity {
    @Override
    public boolean uncertain() {
      return true;
    }

    @Override
    public double quantile(double u) {
      return distribution.quantile(u);
    }

    @Override
    public String toString() {
      return distribution.toString();
    }
  }
}
