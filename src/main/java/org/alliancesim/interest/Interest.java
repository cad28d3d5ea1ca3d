package org.alliancesim.interest;

import static org.alliancesim.world.Coefficient.BETA_ALIGN;
import static org.alliancesim.world.Coefficient.BETA_FORUM;
import static org.alliancesim.world.Coefficient.BETA_GAIN;
import static org.alliancesim.world.Coefficient.BETA_ISO;
import static org.alliancesim.world.Coefficient.BETA_LEVER;
import static org.alliancesim.world.Coefficient.BETA_RES;
import static org.alliancesim.world.Coefficient.BETA_SEC;

import java.util.Locale;
import org.alliancesim.world.Coefficients;

/**
 * A term of a state's utility of a status, U_i(s), in logit units. Holding no status is worth 0.
 */
public enum Interest {
  /** β_gain·ln(1+100·Saving/M): each further per cent of the budget is worth less. */
  ARMS_SAVING("cheaper arms") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return k.of(BETA_GAIN) * prospect.relief();
    }
  },
  /** β_gain·t(1−p). */
  TRAINING("training") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return k.of(BETA_GAIN) * prospect.offer().training() * (1 - prospect.power());
    }
  },
  /** β_sec·g·K·θ·(1−umbrella). */
  PROTECTION("protection") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return k.of(BETA_SEC)
          * prospect.offer().protection()
          * prospect.credibility()
          * prospect.threat()
          * (1 - prospect.umbrella());
    }
  },
  /** β_lever·a·max R_im. */
  SAY_WHERE_A_RIVAL_SITS("a say where a rival sits") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return k.of(BETA_LEVER) * prospect.offer().advantage() * prospect.rivalInside();
    }
  },
  /** β_forum·f·near. */
  FORUM("business beyond defence") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return k.of(BETA_FORUM) * prospect.offer().forum() * prospect.nearness();
    }
  },
  /** β_align·c̃·F̄. */
  AFFINITY("affinity to the members") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return k.of(BETA_ALIGN) * prospect.alignment() * prospect.meanAffinity();
    }
  },
  /** −β_align·c̃·w. */
  WESTERN_TIES("ties to the West") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return -k.of(BETA_ALIGN) * prospect.alignment() * prospect.westernTies();
    }
  },
  /** −β_align·c̃·w·β_iso·σ. */
  ISOLATED_LEADER("company of an isolated leader") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return -k.of(BETA_ALIGN)
          * prospect.alignment()
          * prospect.westernTies()
          * k.of(BETA_ISO)
          * prospect.isolation();
    }
  },
  /** −β_align·c̃·n. */
  NON_ALIGNMENT("non-alignment") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return -k.of(BETA_ALIGN) * prospect.alignment() * prospect.nonAlignment();
    }
  },
  /** −β_res·c̃·ρ. */
  RESENTMENT("resentment of the alliance") {
    @Override
    public double value(Prospect prospect, Coefficients k) {
      return -k.of(BETA_RES) * prospect.alignment() * prospect.resentment();
    }
  };

  private final String label;

  Interest(String label) {
    this.label = label;
  }

  /** The term's value, in logit units. */
  public abstract double value(Prospect prospect, Coefficients k);

  /**
   * U_i(s), the sum of all terms. They are named one by one, for a compiler then knows which
   * formula it calls; states weigh statuses thousands of times a history.
   */
  public static double utility(Prospect prospect, Coefficients k) {
    return ARMS_SAVING.value(prospect, k)
        + TRAINING.value(prospect, k)
        + PROTECTION.value(prospect, k)
        + SAY_WHERE_A_RIVAL_SITS.value(prospect, k)
        + FORUM.value(prospect, k)
        + AFFINITY.value(prospect, k)
        + WESTERN_TIES.value(prospect, k)
        + ISOLATED_LEADER.value(prospect, k)
        + NON_ALIGNMENT.value(prospect, k)
        + RESENTMENT.value(prospect, k);
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The word in a file, for example {@code arms-saving}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
