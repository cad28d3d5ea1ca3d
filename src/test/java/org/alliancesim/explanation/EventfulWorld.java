package org.alliancesim.explanation;

import org.alliancesim.model.TestWorld;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;

/**
 * A small world in which everything happens: two candidates, one of them the rival of a member, the
 * other one's rival and that member's friend, though it has spoken against it; a leader that can
 * press that member; an outside rival that attacks it.
 */
final class EventfulWorld {

  static final double KAPPA = 0.5;
  static final double PHI = 1.5;

  private EventfulWorld() {}

  static TestWorld build() {
    return TestWorld.of("AAA", "BBB", "LLL", "MMM", "OUT")
        .members("LLL", "MMM")
        .passive("OUT")
        .chair("LLL", 1)
        .packages()
        .partnerIsRatified()
        .coefficient(Coefficient.KAPPA, KAPPA)
        .coefficient(Coefficient.KAPPA_STEP, 2)
        .coefficient(Coefficient.KAPPA_EXIT, 4)
        .coefficient(Coefficient.DISSIMILARITY, 0.3)
        .coefficient(Coefficient.PHI, PHI)
        .coefficient(Coefficient.NU, 0.2)
        .coefficient(Coefficient.PHI_CHAIR, 0.2)
        .coefficient(Coefficient.GAMMA_RIV, 1.7)
        .coefficient(Coefficient.GAMMA_STANCE, 1.7)
        .coefficient(Coefficient.GAMMA_AFF, 0.4)
        .coefficient(Coefficient.GAMMA_PATRON, 0.8)
        .coefficient(Coefficient.TENURE, 12)
        .coefficient(Coefficient.PSI, 0.6)
        .coefficient(Coefficient.COST, 0.02)
        .coefficient(Coefficient.BETA_ALIGN, 1)
        .coefficient(Coefficient.BETA_GAIN, 0.5)
        .coefficient(Coefficient.BETA_RES, 2)
        .ratification(1.6)
        .coefficient(Coefficient.LAMBDA_0, 0.1)
        .coefficient(Coefficient.SETTLEMENT_0, 0.01)
        .coefficient(Coefficient.SETTLEMENT_DROP, 0.3)
        .coefficient(Coefficient.HELP_RESENTMENT, 0.3)
        .coefficient(Coefficient.R_PRESS, 0.1)
        .coefficient(Coefficient.COOLDOWN_REFUSED, 3)
        .rivalry("AAA", "MMM", 0.8)
        .rivalry("MMM", "OUT", 0.7)
        .rivalry("AAA", "BBB", 0.6)
        .set(PairVariable.AFFINITY, "BBB", "MMM", 0.9)
        .set(PairVariable.STANCE, "MMM", "BBB", -0.5)
        .set(PairVariable.STANCE_SETTLES, "MMM", "BBB", 0.2)
        .position("MMM", "BBB", "a border", "a speech")
        .set(PairVariable.LEVERAGE, "LLL", "MMM", 0.5)
        .set(PairVariable.AFFINITY, "AAA", "LLL", 0.5)
        .set(StateVariable.POWER, "LLL", 1)
        .set(StateVariable.POWER, "OUT", 0.5)
        .term(TestWorld.PARTNER, StatusVariable.TRAINING, 0.4)
        .term(TestWorld.MEMBER, StatusVariable.TRAINING, 0.8)
        .months(24);
  }
}
