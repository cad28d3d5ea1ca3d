package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.Status;
import org.alliancesim.world.Coefficient;

/** The process `ratification`: from the council's yes to the seat. */
final class Accessions implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final Valuations valuations;

  Accessions(Situation situation, Valuations valuations) {
    this.situation = situation;
    this.valuations = valuations;
  }

  /** After a ballot that passed: seats the candidate, or waits for the members to ratify. */
  void admit(Application bid) {
    situation.inTheNews[bid.state()] = true;
    bid.admit();
    if (!statusOf(bid).ratified()) {
      seat(bid);
    }
  }

  void step() {
    Alliance alliance = situation.alliance;
    for (int track = 0; track < alliance.charter().tracks().size(); track++) {
      for (Application bid : alliance.bids(track)) {
        if (bid.admitted()) {
          ratify(bid);
        }
      }
    }
  }

  private void ratify(Application bid) {
    boolean complete = true;
    for (int member = 0; member < situation.world.size(); member++) {
      if (situation.alliance.voting(member) && member != bid.state() && !bid.ratifiedBy(member)) {
        double objects = valuations.objection(member, bid.state(), bid.status());
        double probability = situation.k(Coefficient.RATIFICATION) * (1 - objects);
        double u =
            situation.uniformOfBid(RandomProcess.RATIFICATION, member, bid.state(), bid.status());
        if (u < probability) {
          bid.ratify(member);
          situation.observer.ratified(situation.month, bid, member);
        } else {
          complete = false;
        }
      }
    }
    if (complete) {
      seat(bid);
    }
  }

  private void seat(Application bid) {
    Alliance alliance = situation.alliance;
    int track = statusOf(bid).track();
    int before = alliance.held(bid.state(), track);
    alliance.close(bid, situation.month);
    alliance.seat(bid.state(), bid.status());
    situation.observer.statusChanged(situation.month, bid.state(), track, before, bid.status());
  }

  private Status statusOf(Application bid) {
    return situation.alliance.charter().statuses().get(bid.status());
  }
}
