package org.alliancesim.gui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancesim.explanation.Headlines.Headline;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;

/**
 * What kept bids from a vote, of those on which the council never voted, and admissions from the
 * seat.
 */
final class CouncilMinutes implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<Bid, Headline> waiting = new LinkedHashMap<>();
  private final Set<Bid> votedOn = new HashSet<>();
  private int entries;

  /** A candidate and the status it seeks, as indices. */
  record Bid(int state, int status) implements Serializable {
    private static Bid of(Application bid) {
      return new Bid(bid.state(), bid.status());
    }
  }

  /**
   * The bids on which there never was a vote and the admissions that a member held back, the one
   * last looked at first.
   */
  List<Map.Entry<Bid, Headline>> waiting() {
    List<Map.Entry<Bid, Headline>> reversed = new ArrayList<>();
    waiting.forEach((bid, told) -> reversed.add(0, Map.entry(bid, told)));
    return reversed;
  }

  /**
   * How often bids were returned, held over, voted on and held back: as long as it is the same,
   * nothing that is shown of the council has changed.
   */
  int entries() {
    return entries;
  }

  /** A bid was returned or held over, as it is told. */
  void keptFromVote(Application application, Headline told) {
    Bid bid = Bid.of(application);
    if (!votedOn.contains(bid)) {
      put(bid, told);
    }
  }

  /** A member held back its ratification of a bid, as it is told. */
  void heldBack(Application application, Headline told) {
    put(Bid.of(application), told);
  }

  /** A bid is over: the state came to hold the status, or the bid lapsed. */
  void over(int state, int status) {
    if (waiting.remove(new Bid(state, status)) != null) {
      entries++;
    }
  }

  private void put(Bid bid, Headline told) {
    waiting.remove(bid); // so that it comes last
    waiting.put(bid, told);
    entries++;
  }

  void voted(Ballot ballot) {
    for (Application application : ballot.bids()) {
      votedOn.add(Bid.of(application));
      waiting.remove(Bid.of(application));
    }
    entries++;
  }
}
