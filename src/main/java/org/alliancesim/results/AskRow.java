package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * How likely an event is that was asked about: a row of {@code asks.csv}. It follows from the rows
 * of {@code replicates.csv}.
 *
 * @param ask what was asked, in the grammar of {@code docs/asking.md}
 * @param replicates n, the histories simulated, at least 1
 * @param counted in how many of them the condition holds; n if there is none
 * @param occurred in how many of those the event occurs
 * @param probability occurred/counted; empty if the condition never holds
 * @param ciLow the lower end of its 95% Monte Carlo interval; empty with it
 * @param ciHigh its upper end
 * @param parameterLow the 5% point of the probability as the uncertain inputs vary; empty if the
 *     twins cannot tell, and with a condition
 * @param parameterHigh the 95% point
 * @param designEffect by how much the histories say less than independent ones, as the interval
 *     takes it, at least 1; empty with the probability
 */
public record AskRow(
    String ask,
    int replicates,
    int counted,
    int occurred,
    OptionalDouble probability,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    OptionalDouble parameterLow,
    OptionalDouble parameterHigh,
    OptionalDouble designEffect) {

  /** Where these rows are kept. */
  public static final Table<AskRow> TABLE = Table.of("asks.csv", AskRow.class);

  public AskRow {
    Checks.text("ask", ask);
    Checks.atLeastOne("replicates", replicates);
    Checks.atMost("counted", counted, "replicates", replicates);
    Checks.atMost("occurred", occurred, "counted", counted);
    Checks.band("ci", ciLow, ciHigh);
    Checks.band("parameter", parameterLow, parameterHigh);
    if (probability.isPresent() != counted > 0
        || ciLow.isPresent() != probability.isPresent()
        || designEffect.isPresent() != probability.isPresent()) {
      throw new IllegalArgumentException(
          "there is a probability with its interval if any history counts, and only then");
    }
    if (probability.isPresent()) {
      Checks.probability(probability.getAsDouble(), ciLow.getAsDouble(), ciHigh.getAsDouble());
    }
  }

  /** Half of the width of the interval; empty if there is no probability. */
  public OptionalDouble precision() {
    return ciLow.isEmpty() || ciHigh.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((ciHigh.getAsDouble() - ciLow.getAsDouble()) / 2);
  }
}
