package org.alliancesim.explanation;

import org.alliancesim.model.HoldingBack;

/**
 * A ratification that a member holds back, and the goodwill that it would have needed.
 *
 * @param event the index of the event among those of the history
 * @param month months since the start of the clock
 * @param bid the candidate and status, as indices
 * @param member the member's index
 * @param holding how it looked at the admission
 */
record HeldBackRatification(int event, int month, Candidate bid, int member, HoldingBack holding)
    implements Setback {

  @Override
  public Event explained(Event told, Rerun rerun) {
    double raise = holding.goodwillNeeded() - holding.view().goodwill();
    boolean verified =
        !rerun.holdsBack(this, raise + Refusal.MARGIN)
            && rerun.holdsBack(this, Refusal.LESS * raise);
    return ((Event.HeldBack) told).with(new RatificationFlip(raise, verified));
  }
}
