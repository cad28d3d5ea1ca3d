package org.alliancesim.explanation;

import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Charter;
import org.alliancesim.world.StateCode;

/** Whom and what an event is about. */
final class PassageTopic {

  private PassageTopic() {}

  /** The name of the track whose rules were at work; empty if none was. */
  static String institution(Event event, Charter charter) {
    Phrasing words = new Phrasing(charter, StateCode::value);
    Optional<String> track =
        bids(event).stream()
            .findFirst()
            .map(bid -> charter.statuses().get(charter.statusIndex(bid.status())).track())
            .map(index -> charter.tracks().get(index).name());
    if (event instanceof Event.Door door) {
      return words.track(door.track());
    } else if (event instanceof Event.StatusChange change) {
      return words.track(change.track());
    } else if (event instanceof Event.Notice notice) {
      return words.track(notice.track());
    }
    return track.orElse("");
  }

  /** The state it is about: the candidate of a bid, else the first named; empty if none is. */
  static Optional<StateCode> subject(Event event) {
    List<Event.Bid> bids = bids(event);
    if (!bids.isEmpty()) {
      return Optional.of(bids.get(0).state());
    } else if (event instanceof Event.Clash clash) {
      return Optional.of(clash.first());
    } else if (event instanceof Event.Attack attack) {
      return Optional.of(attack.member());
    } else if (event instanceof Event.Settlement settlement) {
      return Optional.of(settlement.first());
    } else if (event instanceof Event.StanceSettled settled) {
      return Optional.of(settled.holder());
    } else if (event instanceof Event.NewGovernments changed) {
      return Optional.of(changed.members().get(0));
    } else if (event instanceof Event.Reconsideration stay) {
      return Optional.of(stay.state());
    } else if (event instanceof Event.StatusChange change) {
      return Optional.of(change.state());
    } else if (event instanceof Event.Notice notice) {
      return Optional.of(notice.state());
    }
    return Optional.empty();
  }

  private static List<Event.Bid> bids(Event event) {
    if (event instanceof Event.Ballot ballot) {
      return ballot.bids();
    } else if (event instanceof Event.Application applied) {
      return List.of(applied.bid());
    } else if (event instanceof Event.OpenAtStart open) {
      return List.of(open.bid());
    } else if (event instanceof Event.Answer answer) {
      return List.of(answer.bid());
    } else if (event instanceof Event.Gate gate) {
      return List.of(gate.bid());
    } else if (event instanceof Event.ShutOut shutOut) {
      return List.of(shutOut.bid());
    } else if (event instanceof Event.Offer offer) {
      return List.of(offer.bid());
    } else if (event instanceof Event.Shelving shelving) {
      return List.of(shelving.bid());
    } else if (event instanceof Event.Ratification ratification) {
      return List.of(ratification.bid());
    } else if (event instanceof Event.HeldBack heldBack) {
      return List.of(heldBack.bid());
    } else if (event instanceof Event.Deterrence deterrence) {
      return List.of(deterrence.bid());
    }
    return List.of();
  }
}
