package org.alliancesim.results;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.world.StateCode;

/**
 * How likely a member is to freeze its membership, be suspended or leave: a row of {@code
 * members.csv}.
 *
 * @param state the member
 * @param event {@code frozen}, {@code suspended} or {@code left}
 * @param replicates the histories simulated
 * @param count in how many it happened at least once
 * @param probability the share of histories in which it did
 * @param ciLow the lower end of the 95% Monte Carlo interval
 * @param ciHigh its upper end
 * @param parameterLow the 5% point of the band from uncertain inputs; empty without twins
 * @param parameterHigh the 95% point
 * @param medianMonth the median of the months in which it first happened, the earlier of two; empty
 *     if it never did
 */
public record MemberRow(
    StateCode state,
    String event,
    int replicates,
    int count,
    double probability,
    double ciLow,
    double ciHigh,
    OptionalDouble parameterLow,
    OptionalDouble parameterHigh,
    Optional<YearMonth> medianMonth) {

  /** Where these rows are kept. */
  public static final Table<MemberRow> TABLE = Table.of("members.csv", MemberRow.class);

  /** The event of giving up full membership, and the status id it has in the other tables. */
  public static final String LEFT = "left";

  public MemberRow {
    Checks.text("event", event);
    Checks.atMost("count", count, "replicates", replicates);
    Checks.probability(probability, ciLow, ciHigh);
    Checks.band("parameter", parameterLow, parameterHigh);
  }
}
