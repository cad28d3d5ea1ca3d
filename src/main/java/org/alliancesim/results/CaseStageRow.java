package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/**
 * How far a case of the past came: a row of {@code stages.csv} of a hindcast. Each share counts the
 * later ones too, of any of the statuses that count.
 *
 * @param world the world of the past
 * @param state the state
 * @param gains the statuses any of which count, joined by {@code +}
 * @param replicates the histories
 * @param sought the share in which it wished for one
 * @param lodged the share in which it applied
 * @param gate the share in which a bid met every criterion
 * @param vote the share in which the members admitted it
 * @param seated the share in which it came to hold it; of leaving, in which it left
 */
public record CaseStageRow(
    String world,
    StateCode state,
    String gains,
    int replicates,
    double sought,
    double lodged,
    double gate,
    double vote,
    double seated) {

  /** Where these rows are kept. */
  public static final Table<CaseStageRow> TABLE = Table.of("stages.csv", CaseStageRow.class);

  public CaseStageRow {
    Checks.text("world", world);
    Checks.text("gains", gains);
    Checks.atLeastOne("replicates", replicates);
    Checks.share("sought", sought);
    Checks.share("lodged", lodged);
    Checks.share("gate", gate);
    Checks.share("vote", vote);
    Checks.share("seated", seated);
  }
}
