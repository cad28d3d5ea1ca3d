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

/** What kept bids from a vote, of those on which the council never voted. */
final class CouncilMinutes implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<Bid, Headline> unvoted = new LinkedHashMap<>();
  private final Set<Bid> votedOn = new HashSet<>();
  private int entries;

  /** A candidate and the status it seeks, as indices. */
  record Bid(int state, int status) implements Serializable {
    private static Bid of(Application bid) {
      return new Bid(bid.state(), bid.status());
    }
  }

  /** The bids on which there never was a vote, the one last looked at first. */
  List<Map.Entry<Bid, Headline>> unvoted() {
    List<Map.Entry<Bid, Headline>> reversed = new ArrayList<>();
    unvoted.forEach((bid, told) -> reversed.add(0, Map.entry(bid, told)));
    return reversed;
  }

  /**
   * How often bids were returned, held over and voted on: as long as it is the same, nothing that
   * is shown of the council has changed.
   */
  int entries() {
    return entries;
  }

  /** A bid was returned or held over, as it is told. */
  void keptFromVote(Application application, Headline told) {
    Bid bid = Bid.of(application);
    if (!votedOn.contains(bid)) {
      unvoted.remove(bid); // so that it comes last
      unvoted.put(bid, told);
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
