package org.alliancesim.results;

import java.util.List;
import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * What a batch's replicates start from. It follows from the seed and their numbers without running
 * a history, so it is not kept on disk.
 *
 * @param parameters the batch's rows of {@code parameters.csv}
 * @param bids what would become of bids in the first month, of the replicates of which that is
 *     evaluated: of each in turn, of every candidate and status in the order of {@code
 *     probabilities.csv}
 */
public record BatchInputs(List<ParameterTable.Row> parameters, List<Bid> bids) {

  public BatchInputs {
    parameters = List.copyOf(parameters);
    bids = List.copyOf(bids);
  }

  /**
   * What a status would save, and what would become of a bid for it lodged at the start.
   *
   * @param saving on arms given the status, US$ m/yr
   * @param gate the probability that the bid meets the written criteria, or is let off them
   * @param vote the probability that the members admit it, the gate once passed
   * @param opponent the voter likeliest to object; empty if nobody has anything against it
   */
  public record Bid(double saving, double gate, double vote, Optional<StateCode> opponent) {}
}
