package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficients;

/** Tells in full how members stand; reads the world and changes nothing. */
final class Hearings implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final Valuations valuations;
  private final Chair chair;

  Hearings(Situation situation, Valuations valuations, Chair chair) {
    this.situation = situation;
    this.valuations = valuations;
    this.chair = chair;
  }

  /** A consultation in full; the world must stand as when it was held. */
  Hearing of(Item item, Sides sides, Consultation consultation) {
    Alliance alliance = situation.alliance;
    List<Standpoint> standpoints = new ArrayList<>();
    for (int state : alliance.participants()) {
      if (!item.bids(state)) {
        // voters are in ascending order
        int voter = Arrays.binarySearch(consultation.voters(), state);
        boolean votes = voter >= 0;
        double added = votes ? consultation.added()[voter] : 0;
        List<View> views = views(state, item, sides, added);
        double objectsToNone = 1;
        double consentsToAll = 1;
        for (View view : views) {
          objectsToNone *= 1 - view.objectsAsKnown();
          consentsToAll *= view.consentsAsKnown();
        }
        standpoints.add(
            new Standpoint(
                state,
                votes,
                alliance.chairWeight(state),
                views,
                votes ? consultation.leverage()[voter] : 0,
                votes ? 1 - objectsToNone : 0,
                votes ? consentsToAll : 0));
      }
    }
    return new Hearing(consultation, standpoints, chair.pressings(item, sides, consultation));
  }

  private List<View> views(int state, Item item, Sides sides, double added) {
    List<View> views = new ArrayList<>();
    for (int bid = 0; bid < item.size(); bid++) {
      double against = sides.against[bid][state];
      double goodwill = sides.goodwill[bid][state];
      Candidacy candidacy = valuations.candidacy(state, item, bid);
      views.add(
          view(state, item.state(bid), item.status(bid), candidacy, against, goodwill, added));
    }
    return views;
  }

  /**
   * How a member looks at one bid.
   *
   * @param candidacy what it has before it
   * @param added what pressure adds to its goodwill
   */
  View view(
      int member,
      int candidate,
      int status,
      Candidacy candidacy,
      double against,
      double goodwill,
      double added) {
    Coefficients k = situation.coefficients();
    double pressed = goodwill + added;
    return new View(
        candidate,
        status,
        valuations.concerns(candidacy),
        against,
        goodwill,
        pressed,
        situation.dispositions.low(member, candidate),
        situation.dispositions.high(member, candidate),
        Voting.objection(against, pressed, k),
        Voting.hesitation(against, pressed, k),
        candidacy.counterweight(),
        candidacy.stance() == 0 ? null : situation.world.position(member, candidate).orElse(null));
  }
}
