package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;

/**
 * One vote of the council.
 *
 * @param bids the bid, or the two bids of a package
 * @param consultation what went before
 * @param votes each voter's vote, in the order of {@link Consultation#voters()}
 * @param concerns each voter's largest concern if it has one, in the same order
 * @param decisive by voter, whether the ballot would have passed had this voter alone consented
 * @param passed whether it passed
 */
public record Ballot(
    List<Application> bids,
    Consultation consultation,
    List<Vote> votes,
    List<Optional<Concern>> concerns,
    List<Boolean> decisive,
    boolean passed)
    implements Serializable {

  public Ballot {
    bids = List.copyOf(bids);
    votes = List.copyOf(votes);
    concerns = List.copyOf(concerns);
    decisive = List.copyOf(decisive);
  }
}
