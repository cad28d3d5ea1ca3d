package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.alliancesim.chance.Distribution;

/** A number of a scenario: known, or uncertain. */
public sealed interface Quantity extends Serializable {

  /** Whether it differs between replicates. */
  boolean uncertain();

  /** The value below which a share {@code u} of the uncertainty lies; u in (0, 1). */
  double quantile(double u);

  /** The same function for those who ask for it again and again. */
  default Distribution.Quantiles quantiles() {
    return this::quantile;
  }

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
    public Distribution.Quantiles quantiles() {
      return distribution.quantiles();
    }

    @Override
    public String toString() {
      return distribution.toString();
    }
  }

  /**
   * A number learned together with others: equally likely values, point by point. All numbers
   * learned together take the value of the same point.
   *
   * @param values the values
   * @param coordinate the name of the coordinate that chooses the point for all of them
   */
  record Learned(List<Double> values, String coordinate) implements Quantity {
    public Learned {
      values = List.copyOf(values);
    }

    @Override
    public boolean uncertain() {
      return true;
    }

    /** The value of point ⌊u·n⌋; points have no order, so this is no quantile of the values. */
    @Override
    public double quantile(double u) {
      return values.get(Math.min(values.size() - 1, (int) (u * values.size())));
    }

    @Override
    public String toString() {
      double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return String.format(
          Locale.ROOT,
          "{posterior: mean %.4g, 5%% %.4g, 95%% %.4g, points %d, id %08x}",
          mean,
          sorted[sorted.length / 20],
          sorted[sorted.length - 1 - sorted.length / 20],
          sorted.length,
          values.hashCode());
    }
  }
}
