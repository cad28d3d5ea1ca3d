package org.alliancesim.results;

import java.util.List;

/**
 * What one block of consecutive replicates adds to the tables, kept on disk until the run is
 * finished so that an interrupted one can resume.
 *
 * @param replicates the block's rows of {@code replicates.csv}
 * @param ballots the block's rows of {@code ballots.csv}
 * @param twins the block's rows of {@code twins.csv}
 */
public record BlockResults(
    List<ReplicateRow> replicates, List<BallotRow> ballots, List<TwinRow> twins) {

  public BlockResults {
    replicates = List.copyOf(replicates);
    ballots = List.copyOf(ballots);
    twins = List.copyOf(twins);
  }
}
