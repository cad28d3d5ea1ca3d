package org.alliancesim.results;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;

/**
 * How far a candidate came in one history: a row of {@code replicates.csv}. A pair of state and
 * status without a row was not sought in that history.
 *
 * @param replicate the history's number, from 0
 * @param state the candidate
 * @param status the status's id
 * @param stage the furthest stage reached, never {@link Stage#NOT_SOUGHT}
 * @param reason why not further; empty if the stage has none
 * @param month when that stage was reached; empty if it belongs to no month
 * @param bids the applications made
 * @param gatePassed whether a bid met every criterion
 * @param heldAtHorizon whether the candidate holds the status in the last month
 * @param gain U(s)−U(held) when the candidate last decided to seek or take it, up to when it first
 *     held it, in logit units; empty if it never did
 */
public record ReplicateRow(
    int replicate,
    StateCode state,
    String status,
    Stage stage,
    Optional<String> reason,
    Optional<YearMonth> month,
    int bids,
    boolean gatePassed,
    boolean heldAtHorizon,
    OptionalDouble gain)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<ReplicateRow> TABLE = Table.of("replicates.csv", ReplicateRow.class);

  public ReplicateRow {
    Checks.count("replicate", replicate);
    Checks.text("status", status);
    Checks.count("bids", bids);
    Checks.finite("gain", gain);
    if (stage == Stage.NOT_SOUGHT) {
      throw new IllegalArgumentException("a status that is not sought has no row");
    }
  }
}
