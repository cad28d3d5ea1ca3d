package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/**
 * An outcome where an input is lowest, low, middling, high, highest: a row of {@code
 * quintiles.csv}.
 *
 * @param state the state
 * @param status the status's id
 * @param quantity as in {@link EffectRow}
 * @param input the input's path
 * @param fifth 1 for the lowest values to 5 for the highest; fewer if values are equal
 * @param low the lowest value of the input in it
 * @param high the highest
 * @param replicates how many are in it, at least 1
 * @param mean the mean of the quantity: of {@value EffectRow#HELD} the share that ever held the
 *     status
 * @param ciLow the lower end of its 95% interval
 * @param ciHigh the upper end
 */
public record FifthRow(
    StateCode state,
    String status,
    String quantity,
    String input,
    int fifth,
    double low,
    double high,
    int replicates,
    double mean,
    double ciLow,
    double ciHigh)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<FifthRow> TABLE = Table.of("quintiles.csv", FifthRow.class);

  public FifthRow {
    Checks.text("status", status);
    Checks.atLeastOne("fifth", fifth);
    Checks.atLeastOne("replicates", replicates);
  }
}
