package org.alliancesim.results;

import java.util.List;

/**
 * What one batch of consecutive replicates adds to the tables, kept on disk until the run is
 * finished so that an interrupted one can resume.
 *
 * @param replicates the batch's rows of {@code replicates.csv}
 * @param ballots the batch's rows of {@code ballots.csv}
 * @param ratifications the batch's rows of {@code ratifications.csv}
 * @param twins what was gained in the batch's twins: its rows of {@code twins.csv}, with months
 * @param expectations the batch's rows of {@code expectations.csv}, of the replicates that have any
 */
public record BatchResults(
    List<ReplicateRow> replicates,
    List<BallotRow> ballots,
    List<RatificationRow> ratifications,
    List<TwinGain> twins,
    List<ExpectationRow> expectations) {

  public BatchResults {
    replicates = List.copyOf(replicates);
    ballots = List.copyOf(ballots);
    ratifications = List.copyOf(ratifications);
    twins = List.copyOf(twins);
    expectations = List.copyOf(expectations);
  }

  /** A batch without expectations. */
  public BatchResults(
      List<ReplicateRow> replicates,
      List<BallotRow> ballots,
      List<RatificationRow> ratifications,
      List<TwinGain> twins) {
    this(replicates, ballots, ratifications, twins, List.of());
  }
}
