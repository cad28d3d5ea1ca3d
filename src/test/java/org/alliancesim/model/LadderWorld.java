package org.alliancesim.model;

import org.alliancesim.institution.BidStage;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;

/** A world with a status below the one that is sought. */
public final class LadderWorld {

  private LadderWorld() {}

  /**
   * MMM chairs. NNN minds AAA's partnership by its rivalry times the stake, 3·1, and a guest's seat
   * by 3·ω_b, next to nothing; AAA gains by both. One month.
   */
  public static TestWorld of() {
    return TestWorld.of("AAA", "MMM", "NNN")
        .members("MMM", "NNN")
        .passive("MMM", "NNN")
        .statusLikePartner("guest")
        .rank(TestWorld.PARTNER, 2)
        .rank("guest", 1)
        .chair("MMM", 1)
        .coefficient(Coefficient.KAPPA, 40)
        .coefficient(Coefficient.OMEGA_B, 0.1)
        .coefficient(Coefficient.GAMMA_RIV, 3)
        .coefficient(Coefficient.PHI_CHAIR, 0.2)
        .coefficient(Coefficient.BETA_GAIN, 1)
        .term(TestWorld.PARTNER, StatusVariable.TRAINING, 0.99)
        .term("guest", StatusVariable.TRAINING, 0.01)
        .rivalry("AAA", "NNN", 1)
        .track(TrackVariable.OFFERS_LOWER, 1)
        .bid("AAA", BidStage.LODGED)
        .months(1);
  }
}
