package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;

/**
 * One vote of the council. Arrays are by bid and voter and not to be changed.
 *
 * @param bids the bid, or the bids of a package
 * @param consultation what went before
 * @param draws u∈(0,1), how each voter is disposed to the candidate while its government lasts
 * @param low what votes had shown each draw to be at least, before this one; 0 if nothing
 * @param high and below; 1 if nothing
 * @param votes each voter's vote, in the order of {@link Consultation#voters()}
 * @param named by voter, the places among the bids of those to which it objects; lists that cannot
 *     be changed
 * @param concerns each voter's largest concern if it has one, in the same order
 * @param decisive by voter, whether the ballot would have passed had this voter alone consented
 * @param passed whether it passed
 * @param struckOut the bid that the chair withdraws from a refused package to put the others to the
 *     vote again at once; it stays pending, and nothing is refused by this ballot. Empty if the
 *     ballot is final
 */
public record Ballot(
    List<Application> bids,
    Consultation consultation,
    double[][] draws,
    double[][] low,
    double[][] high,
    List<Vote> votes,
    List<List<Integer>> named,
    List<Optional<Concern>> concerns,
    List<Boolean> decisive,
    boolean passed,
    Optional<Application> struckOut)
    implements Serializable {

  public Ballot {
    bids = List.copyOf(bids);
    votes = List.copyOf(votes);
    named = List.copyOf(named);
    concerns = List.copyOf(concerns);
    decisive = List.copyOf(decisive);
  }
}
