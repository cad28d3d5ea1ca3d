package org.alliancesim.interest;

import java.io.Serializable;

/**
 * What a discount on the alliance's arms is worth: an importer spreads a fixed real volume over the
 * bloc and the rest of the world with constant elasticity of substitution.
 *
 * <p>Reference: P. S. Armington (1969), "A theory of demand for products distinguished by place of
 * production", IMF Staff Papers 16(1).
 *
 * @param share s∈[0,1], the bloc's share of the importer's arms at equal prices
 * @param imports A≥0, the importer's yearly imports at full prices, US$ m/yr
 * @param discount what members sell at
 */
public record ArmsMarket(double share, double imports, Discount discount) {

  /** Closer to 1 than this, an elasticity counts as 1, where the price index has its own form. */
  private static final double UNIT_ELASTICITY = 1e-9;

  public ArmsMarket {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a market share must be in [0, 1], not " + share);
    }
    if (!(imports >= 0)) {
      throw new IllegalArgumentException("imports must be at least 0, not " + imports);
    }
  }

  /** The market of an importer at a discount δ and with an elasticity ε. */
  public ArmsMarket(double share, double imports, double discount, double elasticity) {
    this(share, imports, Discount.of(discount, elasticity));
  }

  /**
   * A discount and what it does to demand, which is the same for all importers.
   *
   * @param rate δ∈[0,1)
   * @param elasticity ε≥0
   * @param demand (1−δ)^(1−ε)
   */
  public record Discount(double rate, double elasticity, double demand) implements Serializable {

    public Discount {
      if (!(rate >= 0 && rate < 1)) {
        throw new IllegalArgumentException("a discount must be in [0, 1), not " + rate);
      }
      if (!(elasticity >= 0)) {
        throw new IllegalArgumentException("elasticity must be at least 0, not " + elasticity);
      }
    }

    /** The discount δ where the elasticity is ε. */
    public static Discount of(double rate, double elasticity) {
      return new Discount(rate, elasticity, Power.of(1 - rate, 1 - elasticity));
    }
  }

  /**
   * The bloc's share at equal prices behind a share observed at discounted ones: s =
   * v/[v+(1−v)(1−δ)^(−ε)].
   *
   * @param observed v∈[0,1], the bloc's share of the volume
   * @param discount δ∈[0,1), the discount it was bought at
   * @param elasticity ε≥0
   */
  public static double shareAtEqualPrices(double observed, double discount, double elasticity) {
    if (observed == 0) {
      return 0;
    }
    return observed / (observed + (1 - observed) * Power.of(1 - discount, -elasticity));
  }

  /** D = s(1−δ)^(1−ε)+1−s. */
  private double demand() {
    return share * discount.demand() + 1 - share;
  }

  /**
   * Π = D^(1/(1−ε)), and (1−δ)^s if ε = 1: what a unit of arms costs, against 1 without the
   * discount.
   */
  public double priceIndex() {
    if (Math.abs(discount.elasticity() - 1) < UNIT_ELASTICITY) {
      return Power.of(1 - discount.rate(), share);
    }
    return Power.of(demand(), 1 / (1 - discount.elasticity()));
  }

  /** A(1−Π), US$ m/yr. */
  public double saving() {
    if (share == 0 || imports == 0) {
      // whoever buys nothing there saves nothing, and needs no power to be sure of it
      return 0;
    }
    return imports * (1 - priceIndex());
  }
}
