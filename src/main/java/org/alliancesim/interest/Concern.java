package org.alliancesim.interest;

import static org.alliancesim.world.Coefficient.CHI;
import static org.alliancesim.world.Coefficient.GAMMA_AFF;
import static org.alliancesim.world.Coefficient.GAMMA_BLOC;
import static org.alliancesim.world.Coefficient.GAMMA_PATRON;
import static org.alliancesim.world.Coefficient.GAMMA_RIV;
import static org.alliancesim.world.Coefficient.GAMMA_STANCE;

import java.util.Locale;
import java.util.Optional;
import org.alliancesim.world.Coefficients;

/**
 * What a member weighs of a bid. A term speaks for the bid or against it, on its {@link Side}, and
 * is never below 0; its unit is the goodwill that a member has to any candidate. Those against come
 * first.
 */
public enum Concern {
  /** γ_riv·(1−χ·precedent)·R_mi·(1−counterweight)·b. */
  RIVALRY(Side.AGAINST, "rivalry with the candidate") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      double softened = bid.precedent() ? 1 - k.of(CHI) : 1;
      return k.of(GAMMA_RIV) * softened * bid.rivalry() * (1 - bid.counterweight()) * bid.stake();
    }
  },
  /** γ_patron·b·max over outside k∉{m, i} of max(G_mk, (2F_mk−1)⁺)·R_ki. */
  RIVAL_OF_A_FRIEND(Side.AGAINST, "the candidate's rivalry with an outside friend") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_PATRON) * bid.friendsRivalry() * bid.stake();
    }
  },
  /** γ_patron·b·max over outside k∉{m, i} of max(G_ki, (2F_ki−1)⁺)·R_mk. */
  FRIEND_OF_A_RIVAL(Side.AGAINST, "the candidate's friendship with an outside rival") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_PATRON) * bid.rivalsFriend() * bid.stake();
    }
  },
  /** γ_bloc·c·B_i. */
  RIVAL_BLOC(Side.AGAINST, "the candidate's tie to a rival bloc") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_BLOC) * bid.commitment() * bid.blocTie();
    }
  },
  /** γ_aff·(−F_mi)⁺. */
  DISTANCE(Side.AGAINST, "distance from the candidate") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_AFF) * Math.max(0, -bid.affinity());
    }
  },
  /** γ_stance·|stance| of one against the candidate. */
  STANCE(Side.AGAINST, "its stated position against the candidate") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_STANCE) * Math.max(0, -bid.stance());
    }
  },
  /** 1, the unit. */
  GOODWILL(Side.FOR, "goodwill to newcomers") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return 1;
    }
  },
  /** γ_aff·F_mi⁺·(1−R_mi). */
  AFFINITY(Side.FOR, "affinity to the candidate") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_AFF) * Math.max(0, bid.affinity()) * (1 - bid.rivalry());
    }
  },
  /** γ_stance·stance of one for the candidate. */
  SUPPORT(Side.FOR, "its stated support of the candidate") {
    @Override
    public double value(Candidacy bid, Coefficients k) {
      return k.of(GAMMA_STANCE) * Math.max(0, bid.stance());
    }
  };

  private static final Concern[] ALL = values();

  private final Side side;
  private final String label;

  Concern(Side side, String label) {
    this.side = side;
    this.label = label;
  }

  /** The term's size, at least 0, in units of goodwill. */
  public abstract double value(Candidacy bid, Coefficients k);

  /** C before any pressure, the sum of the terms against a bid; named as in {@link Interest}. */
  public static double against(Candidacy bid, Coefficients k) {
    return RIVALRY.value(bid, k)
        + RIVAL_OF_A_FRIEND.value(bid, k)
        + FRIEND_OF_A_RIVAL.value(bid, k)
        + RIVAL_BLOC.value(bid, k)
        + DISTANCE.value(bid, k)
        + STANCE.value(bid, k);
  }

  /** Γ before any pressure, the sum of the terms for a bid. */
  public static double goodwill(Candidacy bid, Coefficients k) {
    return GOODWILL.value(bid, k) + AFFINITY.value(bid, k) + SUPPORT.value(bid, k);
  }

  /** The largest term against a bid, the first in a tie; none if nothing speaks against it. */
  public static Optional<Concern> largest(Candidacy bid, Coefficients k) {
    Concern largest = null;
    double highest = 0;
    for (Concern concern : ALL) {
      if (concern.side == Side.AGAINST) {
        double value = concern.value(bid, k);
        if (value > highest) {
          highest = value;
          largest = concern;
        }
      }
    }
    return Optional.ofNullable(largest);
  }

  /** Whether it speaks for a bid or against it. */
  public Side side() {
    return side;
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
