package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * What was hoped for before anything was scored, and what came of it: a row of {@code targets.csv}.
 *
 * @param target what, in a sentence
 * @param value what it is
 * @param ciLow the lower end of its 95% interval; empty if it has none
 * @param ciHigh its upper end
 * @param met whether it is so
 * @param distinguishable whether that is told from chance: for a lead by the tests of leads, for
 *     others by the whole interval on that side of the limit
 */
public record TargetRow(
    String target,
    double value,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    boolean met,
    boolean distinguishable) {

  /** Where these rows are kept. */
  public static final Table<TargetRow> TABLE = Table.of("targets.csv", TargetRow.class);

  public TargetRow {
    Checks.text("target", target);
    Checks.finite("value", value);
    Checks.ordered("ci", ciLow, ciHigh);
  }
}
