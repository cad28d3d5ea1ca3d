package org.alliancesim.gui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.MovableTarget;

/** What kept bids from a vote, of those on which the council never voted. */
final class CouncilMinutes implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<Bid, Obstacle> unvoted = new LinkedHashMap<>();
  private final Set<Bid> votedOn = new HashSet<>();
  private int entries;

  /** A candidate and the status it seeks, as indices. */
  record Bid(int state, int status) implements Serializable {
    private static Bid of(Application bid) {
      return new Bid(bid.state(), bid.status());
    }
  }

  /**
   * What last kept a bid from the vote.
   *
   * @param month when, in months since the start of the clock
   * @param failed the criteria for which it was returned, in their order; empty if the chair held
   *     it over
   * @param opponent the index of the voter that valued it lowest if the chair held it over; {@link
   *     MovableTarget#NOBODY} if it did not or nobody votes
   */
  record Obstacle(int month, List<Criterion> failed, int opponent) implements Serializable {
    Obstacle {
      failed = List.copyOf(failed);
    }
  }

  /** The bids on which there never was a vote, the one last looked at first. */
  List<Map.Entry<Bid, Obstacle>> unvoted() {
    List<Map.Entry<Bid, Obstacle>> reversed = new ArrayList<>();
    unvoted.forEach((bid, obstacle) -> reversed.add(0, Map.entry(bid, obstacle)));
    return reversed;
  }

  /**
   * How often bids were returned, held over and voted on: as long as it is the same, nothing that
   * is shown of the council has changed.
   */
  int entries() {
    return entries;
  }

  void returned(int month, Application bid, Set<Criterion> failed) {
    keptFromVote(bid, new Obstacle(month, failed.stream().sorted().toList(), MovableTarget.NOBODY));
  }

  void shelved(int month, Application bid, Consultation consultation) {
    keptFromVote(bid, new Obstacle(month, List.of(), consultation.strongestOpponent()));
  }

  private void keptFromVote(Application application, Obstacle obstacle) {
    Bid bid = Bid.of(application);
    if (!votedOn.contains(bid)) {
      unvoted.remove(bid); // so that it comes last
      unvoted.put(bid, obstacle);
      entries++;
    }
  }

  void voted(Ballot ballot) {
    for (Application application : ballot.bids()) {
      votedOn.add(Bid.of(application));
      unvoted.remove(Bid.of(application));
    }
    entries++;
  }
}
