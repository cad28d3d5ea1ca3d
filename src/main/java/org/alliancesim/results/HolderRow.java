package org.alliancesim.results;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many candidates come to hold a status, and how likely it is that none does: a row of {@code
 * holders.csv}. Both can be checked by hand: {@code expected} is the sum of the probabilities of
 * the candidates, and {@code none} counts the replicates without a row {@code held} in {@code
 * replicates.csv}.
 *
 * @param status the status's id; empty for all statuses together
 * @param replicates the histories simulated, at least 1
 * @param gains how often a candidate came to hold it, over all histories; each counts once in a
 *     history
 * @param expected gains a history
 * @param expectedLow the lower end of its 95% Monte Carlo interval
 * @param expectedHigh its upper end
 * @param none in how many histories nobody came to hold it
 * @param nobody their share
 * @param nobodyLow the lower end of its 95% Monte Carlo interval
 * @param nobodyHigh its upper end
 * @param parameterLow the 5% point of {@code nobody} as the uncertain inputs vary; empty if the
 *     twins cannot tell
 * @param parameterHigh the 95% point
 */
public record HolderRow(
    Optional<String> status,
    int replicates,
    int gains,
    double expected,
    double expectedLow,
    double expectedHigh,
    int none,
    double nobody,
    double nobodyLow,
    double nobodyHigh,
    OptionalDouble parameterLow,
    OptionalDouble parameterHigh) {

  /** Where these rows are kept. */
  public static final Table<HolderRow> TABLE = Table.of("holders.csv", HolderRow.class);

  public HolderRow {
    Checks.atLeastOne("replicates", replicates);
    Checks.count("gains", gains);
    Checks.finite("expected", expected);
    Checks.within("expected", expected, expectedLow, expectedHigh);
    Checks.atMost("none", none, "replicates", replicates);
    Checks.probability(nobody, nobodyLow, nobodyHigh);
    Checks.band("parameter", parameterLow, parameterHigh);
  }
}
