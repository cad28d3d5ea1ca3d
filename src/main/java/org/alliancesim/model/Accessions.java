package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.Status;

/** The process `ratification`: from the council's yes to the seat. */
final class Accessions implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final Valuations valuations;
  private final Deliberation deliberation;

  Accessions(Situation situation, Valuations valuations, Deliberation deliberation) {
    this.situation = situation;
    this.valuations = valuations;
    this.deliberation = deliberation;
  }

  /**
   * After a ballot that passed: seats the candidate, or waits for the members to ratify.
   *
   * @param voters who voted
   */
  void admit(Application bid, int[] voters) {
    situation.inTheNews[bid.state()] = true;
    open(bid, voters);
  }

  /**
   * After a state has accepted an invitation from before the start, for which members voted then.
   */
  void accept(Application bid) {
    open(bid, situation.alliance.votersOn(Item.of(bid.state(), bid.status())));
  }

  private void open(Application bid, int[] voters) {
    Status status = statusOf(bid);
    if (status.ratified()) {
      int opens = situation.initial.monthOfProtocol(status, situation.month + 1);
      bid.admit(new Accession(opens, voters, situation.world.size()));
      situation.observer.admitted(situation.month, bid);
    } else {
      seat(bid);
    }
  }

  void step() {
    Alliance alliance = situation.alliance;
    if (!alliance.hasBids()) {
      return;
    }
    for (int track = 0; track < alliance.charter().tracks().size(); track++) {
      for (int state = 0; state < situation.world.size(); state++) {
        Application bid = alliance.bid(state, track);
        if (bid != null && bid.admitted() && situation.month >= bid.opens()) {
          ratify(bid);
        }
      }
    }
  }

  private void ratify(Application bid) {
    Accession accession = Objects.requireNonNull(bid.accession(), "an admitted bid");
    Item item = Item.of(bid.state(), bid.status());
    double hazard = Accession.hazard(accession.members(), situation.alliance.ratification());
    boolean complete = true;
    for (int member : situation.alliance.voters()) {
      if (situation.alliance.awaits(member, bid)) {
        complete &= ratifies(member, bid, item, accession, hazard);
      }
    }
    if (complete) {
      seat(bid);
    }
  }

  private boolean ratifies(
      int member, Application bid, Item item, Accession accession, double hazard) {
    double draw = situation.disposition(member, bid.state());
    double added = situation.counterfactual.goodwillToRatify(situation.month, member, bid);
    if (draw < valuations.objection(member, item, added)) {
      if (!accession.heldBackBy(member)) {
        accession.holdBack(member, true);
        situation.observer.heldBack(
            situation.month, bid, member, () -> deliberation.holdingBack(member, item, draw));
      }
      return false;
    }
    accession.holdBack(member, false);
    double u =
        situation.uniformOfBid(RandomProcess.RATIFICATION, member, bid.state(), bid.status());
    if (u >= hazard) {
      return false;
    }
    accession.ratify(member);
    situation.observer.ratified(situation.month, bid, member);
    return true;
  }

  private void seat(Application bid) {
    situation.alliance.close(bid, situation.month);
    seat(bid.state(), bid.status());
  }

  /** Gives a state a status, and tells what became of what it had. */
  void seat(int state, int status) {
    int track = situation.alliance.charter().statuses().get(status).track();
    int before = situation.alliance.held(state, track);
    List<Lapse> lapsed = situation.alliance.seat(state, status);
    situation.observer.statusChanged(situation.month, state, track, before, status);
    for (Lapse lapse : lapsed) {
      situation.observer.lapsed(situation.month, state, lapse);
    }
  }

  private Status statusOf(Application bid) {
    return situation.alliance.charter().statuses().get(bid.status());
  }
}
