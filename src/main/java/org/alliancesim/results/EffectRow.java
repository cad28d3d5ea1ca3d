package org.alliancesim.results;

import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.world.StateCode;

/**
 * What one input, or group of inputs, does to an outcome: a row of {@code sensitivity.csv}.
 *
 * @param state the state
 * @param status the status's id
 * @param quantity what of the path is looked at: {@value #HELD}, {@value #GAIN} or {@value
 *     #ADMISSION}
 * @param factor the input's path, or the name of a group
 * @param other of two factors together the second; else empty
 * @param measure one of the words of {@code output/README.md}, for example {@code total}
 * @param value the estimate
 * @param ciLow the lower end of its 95% interval; empty if it has none
 * @param ciHigh the upper end
 * @param p the probability of so large an effect if there were none, of this factor alone; empty if
 *     it is not tested
 */
public record EffectRow(
    StateCode state,
    String status,
    String quantity,
    String factor,
    Optional<String> other,
    String measure,
    double value,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    OptionalDouble p)
    implements StatusRow {

  /** Whether the state ever holds the status. */
  public static final String HELD = "held";

  /** What the status is worth to the state at the start, in logit units. */
  public static final String GAIN = "gain";

  /** How likely the members are to admit a bid in the first month, the gate once passed. */
  public static final String ADMISSION = "admission";

  /** Where these rows are kept. */
  public static final Table<EffectRow> TABLE = Table.of("sensitivity.csv", EffectRow.class);

  public EffectRow {
    Checks.text("status", status);
    Checks.text("quantity", quantity);
    Checks.text("factor", factor);
    Checks.text("measure", measure);
    Checks.finite("value", value);
    Checks.finite("ci_low", ciLow);
    Checks.finite("ci_high", ciHigh);
  }
}
