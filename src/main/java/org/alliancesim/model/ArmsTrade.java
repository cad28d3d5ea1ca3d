package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;
import org.alliancesim.interest.ArmsMarket;
import org.alliancesim.interest.Prospect;
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

  private static final double PER_CENT = 100;

  private final World world;
  private final Alliance alliance;
  private final Coefficients k;

  /** ε as it was at the start. */
  private double elasticity;

  private final double[] imports;

  /** Who was a full member at the start, and sold at a discount. */
  private final boolean[] soldAtDiscount;

  /** By importer, what makes an observed share one at equal prices: of those, and of all others. */
  private final double[] ofBloc;

  private final double[] ofOthers;

  /** Of which {@link Alliance#blocs} the numbers below are. */
  private int blocOfCache;

  private final double[] blocShare;

  /** By status, as it stands. */
  private final ArmsMarket.Discount[] discounts;

  /** [importer][status] with the bloc of the time; not a number until asked for. */
  private final double[][] saving;

  /** [importer][status], ln(1+100·Saving/M) at the budget of the cache, likewise. */
  private final double[][] relief;

  private final double[] budgetOfCache;

  ArmsTrade(World world, Alliance alliance, Coefficients k) {
    this.world = world;
    this.alliance = alliance;
    this.k = k;
    int n = world.size();
    int statuses = alliance.charter().statuses().size();
    imports = new double[n];
    soldAtDiscount = new boolean[n];
    ofBloc = new double[n];
    ofOthers = new double[n];
    blocShare = new double[n];
    discounts = new ArmsMarket.Discount[statuses];
    saving = new double[n][statuses];
    relief = new double[n][statuses];
    budgetOfCache = new double[n];
    begin();
  }

  /** Begins a history, when its world and its alliance have begun. */
  void begin() {
    elasticity = k.of(Coefficient.EPSILON);
    System.arraycopy(alliance.fullMembers(), 0, soldAtDiscount, 0, soldAtDiscount.length);
    for (int importer = 0; importer < imports.length; importer++) {
      imports[importer] =
          Math.min(
              k.of(Coefficient.PHI_DOLLAR) * world.get(StateVariable.IMPORTS_TIV, importer),
              k.of(Coefficient.EQUIPMENT) * world.get(StateVariable.MILITARY_BUDGET, importer));
      putToEqualPrices(importer);
    }
    Arrays.fill(budgetOfCache, 0);
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

  /** ln(1+100·Saving/M), what the saving is in proportion to the state's military budget. */
  double relief(int importer, int status) {
    double saved = saving(importer, status);
    double budget = world.get(StateVariable.MILITARY_BUDGET, importer);
    if (budget != budgetOfCache[importer]) {
      budgetOfCache[importer] = budget;
      Arrays.fill(relief[importer], Double.NaN);
    }
    if (Double.isNaN(relief[importer][status])) {
      relief[importer][status] = Prospect.relief(PER_CENT * saved / budget);
    }
    return relief[importer][status];
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
    if (blocOfCache != alliance.blocs()) {
      openMarkets();
    }
  }

  /** What the bloc of the month supplies; all that depends on it has yet to be worked out. */
  private void openMarkets() {
    blocOfCache = alliance.blocs();
    for (int importer = 0; importer < imports.length; importer++) {
      blocShare[importer] = 0;
      for (int supplier : alliance.members()) {
        blocShare[importer] += share(importer, supplier);
      }
      blocShare[importer] = Math.min(1, blocShare[importer]);
      for (int status = 0; status < saving[importer].length; status++) {
        boolean discounted = discounts[status].rate() > 0;
        saving[importer][status] = discounted ? Double.NaN : 0;
        relief[importer][status] = Double.NaN;
      }
    }
  }

  private ArmsMarket market(int importer, int status) {
    return new ArmsMarket(blocShare[importer], imports[importer], discounts[status]);
  }

  private double share(int importer, int supplier) {
    double factor = soldAtDiscount[supplier] ? ofBloc[importer] : ofOthers[importer];
    return world.supplierShare(importer, supplier) * factor;
  }

  private void putToEqualPrices(int importer) {
    ofBloc[importer] = 1;
    ofOthers[importer] = 1;
    double observed = 0;
    for (int supplier = 0; supplier < soldAtDiscount.length; supplier++) {
      if (soldAtDiscount[supplier]) {
        observed += world.supplierShare(importer, supplier);
      }
    }
    // shares are published with rounding, so their sum may exceed 1 by a hair
    observed = Math.min(1, observed);
    double discount = initialDiscount(importer);
    if (observed > 0 && discount > 0) {
      double equal = ArmsMarket.shareAtEqualPrices(observed, discount, elasticity);
      ofBloc[importer] = equal / observed;
      ofOthers[importer] = observed == 1 ? 0 : (1 - equal) / (1 - observed);
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
