package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;
import org.alliancesim.interest.ArmsMarket;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;

/**
 * The arms market of one history: who buys how much from whom at equal prices, and what a status's
 * discount changes. Observed shares of initial members were bought at a discount and are put back
 * to equal prices once, at the start.
 */
final class ArmsTrade implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Alliance alliance;
  private final double elasticity;
  private final double[] imports;
  private final double[][] share;
  private final boolean[] blocOfCache;
  private final double[] blocShare;

  /** By status, as it stands. */
  private final ArmsMarket.Discount[] discounts;

  /** [importer][status] with the bloc of the cache; not a number until asked for. */
  private final double[][] saving;

  ArmsTrade(World world, Alliance alliance, Coefficients k) {
    this.alliance = alliance;
    int n = world.size();
    elasticity = k.of(Coefficient.EPSILON);
    imports = new double[n];
    share = new double[n][n];
    for (int importer = 0; importer < n; importer++) {
      imports[importer] =
          Math.min(
              k.of(Coefficient.PHI_DOLLAR) * world.get(StateVariable.IMPORTS_TIV, importer),
              k.of(Coefficient.EQUIPMENT) * world.get(StateVariable.MILITARY_BUDGET, importer));
      putToEqualPrices(world, importer);
    }
    int statuses = alliance.charter().statuses().size();
    blocOfCache = new boolean[n];
    blocShare = new double[n];
    discounts = new ArmsMarket.Discount[statuses];
    saving = new double[n][statuses];
    termsChanged();
  }

  /** Saving = A(1−Π) of a state under a status, US$ m/yr. */
  double saving(int importer, int status) {
    refresh();
    if (Double.isNaN(saving[importer][status])) {
      saving[importer][status] = market(importer, status).saving();
    }
    return saving[importer][status];
  }

  /** What statuses give has changed. */
  void termsChanged() {
    for (int status = 0; status < discounts.length; status++) {
      discounts[status] =
          ArmsMarket.Discount.of(alliance.term(StatusVariable.DISCOUNT, status), elasticity);
    }
    openMarkets();
  }

  private void refresh() {
    if (!Arrays.equals(blocOfCache, alliance.fullMembers())) {
      openMarkets();
    }
  }

  /** What the bloc of the month supplies; all that depends on it has yet to be worked out. */
  private void openMarkets() {
    System.arraycopy(alliance.fullMembers(), 0, blocOfCache, 0, blocOfCache.length);
    for (int importer = 0; importer < imports.length; importer++) {
      blocShare[importer] = 0;
      for (int supplier = 0; supplier < imports.length; supplier++) {
        if (blocOfCache[supplier]) {
          blocShare[importer] += share[importer][supplier];
        }
      }
      blocShare[importer] = Math.min(1, blocShare[importer]);
      for (int status = 0; status < saving[importer].length; status++) {
        boolean discounted = discounts[status].rate() > 0;
        saving[importer][status] = discounted ? Double.NaN : 0;
      }
    }
  }

  private ArmsMarket market(int importer, int status) {
    return new ArmsMarket(blocShare[importer], imports[importer], discounts[status]);
  }

  private void putToEqualPrices(World world, int importer) {
    double observed = 0;
    for (int supplier = 0; supplier < share.length; supplier++) {
      share[importer][supplier] = world.supplierShare(importer, supplier);
      if (alliance.full(supplier)) {
        observed += share[importer][supplier];
      }
    }
    // shares are published with rounding, so their sum may exceed 1 by a hair
    observed = Math.min(1, observed);
    double discount = initialDiscount(importer);
    if (observed == 0 || discount == 0) {
      return;
    }
    double equal = ArmsMarket.shareAtEqualPrices(observed, discount, elasticity);
    for (int supplier = 0; supplier < share.length; supplier++) {
      share[importer][supplier] *=
          alliance.full(supplier)
              ? equal / observed
              : observed == 1 ? 0 : (1 - equal) / (1 - observed);
    }
  }

  private double initialDiscount(int importer) {
    double discount = 0;
    for (int track = 0; track < alliance.charter().tracks().size(); track++) {
      int status = alliance.held(importer, track);
      if (status != World.NONE) {
        discount = Math.max(discount, alliance.term(StatusVariable.DISCOUNT, status));
      }
    }
    return discount;
  }
}
