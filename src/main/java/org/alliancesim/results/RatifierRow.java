package org.alliancesim.results;

import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * How long members take to ratify admissions to a status, and how often they hold back, over all
 * histories: a row of {@code ratifiers.csv}. It follows from ratifications.csv.
 *
 * @param status the status's id
 * @param member the member; empty for all together, whose last one completes the admission
 * @param admissions how many it was to ratify and had not before the start, over all histories
 * @param completed how many it ratified; of all together, how many led to the seat
 * @param heldBack in how many it held back at any time; of all together, in how many anybody did
 * @param topConcern over what most often; empty if it never held back
 * @param monthsLow how many months after the admission a quarter of them was ratified, admissions
 *     that still wait at the end counted as longer than observed (Kaplan and Meier 1958); empty if
 *     fewer ever were
 * @param monthsMedian the same of a half
 * @param monthsHigh the same of three quarters
 */
public record RatifierRow(
    String status,
    Optional<StateCode> member,
    int admissions,
    int completed,
    int heldBack,
    Optional<String> topConcern,
    Optional<Integer> monthsLow,
    Optional<Integer> monthsMedian,
    Optional<Integer> monthsHigh) {

  /** Where these rows are kept. */
  public static final Table<RatifierRow> TABLE = Table.of("ratifiers.csv", RatifierRow.class);

  public RatifierRow {
    Checks.text("status", status);
    Checks.atLeastOne("admissions", admissions);
    Checks.atMost("completed", completed, "admissions", admissions);
    Checks.atMost("held back", heldBack, "admissions", admissions);
  }
}
