package org.alliancesim.results;

import java.util.OptionalDouble;
import org.alliancesim.world.StateCode;

/**
 * What became of a path where the draws put the state on one side of a criterion's cut-off at the
 * start: a row of {@code cutoffs.csv}.
 *
 * @param state the state
 * @param status the status's id
 * @param criterion the criterion's key
 * @param met whether the state meets it at the start in these draws
 * @param replicates how many draws are on this side
 * @param share of all draws
 * @param held in how many of their histories the state ever held the status
 * @param probability the share of them; empty if there are no draws on this side
 * @param ciLow the lower end of its 95% interval
 * @param ciHigh the upper end
 */
public record CutoffRow(
    StateCode state,
    String status,
    String criterion,
    boolean met,
    int replicates,
    double share,
    int held,
    OptionalDouble probability,
    OptionalDouble ciLow,
    OptionalDouble ciHigh)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<CutoffRow> TABLE = Table.of("cutoffs.csv", CutoffRow.class);

  public CutoffRow {
    Checks.text("status", status);
    Checks.text("criterion", criterion);
    Checks.count("replicates", replicates);
    Checks.count("held", held);
    Checks.finite("share", share);
  }
}
