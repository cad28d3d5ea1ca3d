package org.alliancesim.results;

import java.util.List;
import java.util.Optional;

/**
 * What one batch of consecutive replicates adds to the tables. All but its inputs is kept on disk
 * until the run is finished so that an interrupted one can resume.
 *
 * @param replicates the batch's rows of {@code replicates.csv}
 * @param ballots every vote of the batch: of the replicates that have any rows, those of {@code
 *     ballots.csv}
 * @param ratifications every admission of the batch, likewise
 * @param twins what was gained in the batch's twins: its rows of {@code twins.csv}, with months
 * @param expectations the batch's rows of {@code expectations.csv}, of the replicates that have any
 * @param inputs what its replicates start from; empty if that is still to be worked out anew
 */
public record BatchResults(
    List<ReplicateRow> replicates,
    List<BallotRow> ballots,
    List<RatificationRow> ratifications,
    List<TwinGain> twins,
    List<ExpectationRow> expectations,
    Optional<BatchInputs> inputs) {

  public BatchResults {
    replicates = List.copyOf(replicates);
    ballots = List.copyOf(ballots);
    ratifications = List.copyOf(ratifications);
    twins = List.copyOf(twins);
    expectations = List.copyOf(expectations);
  }

  /** A batch without its inputs. */
  public BatchResults(
      List<ReplicateRow> replicates,
      List<BallotRow> ballots,
      List<RatificationRow> ratifications,
      List<TwinGain> twins,
      List<ExpectationRow> expectations) {
    this(replicates, ballots, ratifications, twins, expectations, Optional.empty());
  }

  /** A batch without expectations and inputs. */
  public BatchResults(
      List<ReplicateRow> replicates,
      List<BallotRow> ballots,
      List<RatificationRow> ratifications,
      List<TwinGain> twins) {
    this(replicates, ballots, ratifications, twins, List.of());
  }

  /** The same with its inputs. */
  public BatchResults with(BatchInputs started) {
    return new BatchResults(
        replicates, ballots, ratifications, twins, expectations, Optional.of(started));
  }
}
