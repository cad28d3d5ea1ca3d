package org.alliancesim.interest;

import static org.alliancesim.world.Coefficient.CHI;
import static org.alliancesim.world.Coefficient.GAMMA_0;
import static org.alliancesim.world.Coefficient.GAMMA_AFF;
import static org.alliancesim.world.Coefficient.GAMMA_BLOC;
import static org.alliancesim.world.Coefficient.GAMMA_ENTRAP;
import static org.alliancesim.world.Coefficient.GAMMA_GAIN;
import static org.alliancesim.world.Coefficient.GAMMA_PATRON;
import static org.alliancesim.world.Coefficient.GAMMA_RIV;
import static org.alliancesim.world.Coefficient.GAMMA_SALES;
import static org.alliancesim.world.Coefficient.NU;

import java.util.Locale;
import java.util.Optional;
import org.alliancesim.world.Coefficients;

/**
 * A term of a member's valuation of a bid, V_m(i,s), in logit units; negative terms speak against
 * it.
 */
public enum Concern {
  /** γ₀. */
  GOODWILL("goodwill to newcomers") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_0);
    }
  },
  /** γ_aff·F_mi. */
  AFFINITY("affinity to the candidate") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_AFF) * bid.affinity();
    }
  },
  /** γ_gain·F_mL⁺·p_i·c. */
  STRENGTH("a stronger alliance") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_GAIN) * bid.affinityToLeader() * bid.power() * bid.commitment();
    }
  },
  /** γ_sales·Δrev_m/X_m. */
  ARMS_SALES("its arms sales") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_SALES) * bid.salesChange();
    }
  },
  /** −γ_riv·(1−χ·precedent)·R_mi·(ω+(1−ω)a). */
  RIVALRY("rivalry with the candidate") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      double softened = bid.precedent() ? 1 - k.of(CHI) : 1;
      return -k.of(GAMMA_RIV) * softened * bid.rivalry() * bid.stake();
    }
  },
  /** −γ_patron·max over outside k≠i of max(G_mk, F_mk⁺)·R_ki·(ω+(1−ω)a). */
  RIVAL_OF_A_FRIEND("the candidate's rivalry with an outside friend") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return -k.of(GAMMA_PATRON) * bid.friendsRivalry() * bid.stake();
    }
  },
  /** −γ_bloc·c·B_i. */
  RIVAL_BLOC("the candidate's tie to a rival bloc") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return -k.of(GAMMA_BLOC) * bid.commitment() * bid.blocTie();
    }
  },
  /** −γ_entrap·g·max over outside k of R_ik·p_k. */
  ENTRAPMENT("entrapment in the candidate's conflicts") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return -k.of(GAMMA_ENTRAP) * bid.protection() * bid.enemies();
    }
  };

  private static final Concern[] ALL = values();

  private final String label;

  Concern(String label) {
    this.label = label;
  }

  /** The term's value, in logit units. */
  public abstract double value(Candidacy bid, Coefficients k);

  /** V_m(i,s) before any pressure: the sum of all terms. */
  public static double valuation(Candidacy bid, Coefficients k) {
    double sum = 0;
    for (Concern concern : ALL) {
      sum += concern.value(bid, k);
    }
    return sum;
  }

  /**
   * The term that speaks most against a bid, the first in a tie; none if even that is weaker than
   * ν, which counts as indifference: then an objection is noise.
   */
  public static Optional<Concern> largest(Candidacy bid, Coefficients k) {
    Concern largest = null;
    double lowest = -k.of(NU);
    for (Concern concern : ALL) {
      double value = concern.value(bid, k);
      if (value < lowest) {
        lowest = value;
        largest = concern;
      }
    }
    return Optional.ofNullable(largest);
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The word in a file, for example {@code rival-of-a-friend}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
