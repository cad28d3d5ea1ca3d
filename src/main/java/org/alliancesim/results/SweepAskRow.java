package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * How likely an asked event is at a point of a sweep, and how much that differs from the baseline
 * under the same random numbers: a row of {@code sweep_asks.csv} after the values of the factors.
 *
 * @param ask what was asked, in the grammar of {@code docs/asking.md}
 * @param replicates n, the histories
 * @param counted in how many of them the condition holds; n if there is none
 * @param occurred in how many of those the event occurs
 * @param probability occurred/counted; empty if the condition never holds
 * @param ciLow the lower end of its 95% Monte Carlo interval; empty with it
 * @param ciHigh its upper end
 * @param difference this point minus the baseline; empty at the baseline, and if either is
 * @param differenceLow the lower end of its 95% interval
 * @param differenceHigh its upper end
 */
public record SweepAskRow(
    String ask,
    int replicates,
    int counted,
    int occurred,
    OptionalDouble probability,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    OptionalDouble difference,
    OptionalDouble differenceLow,
    OptionalDouble differenceHigh) {

  public SweepAskRow {
    Checks.text("ask", ask);
    Checks.atLeastOne("replicates", replicates);
    Checks.atMost("counted", counted, "replicates", replicates);
    Checks.atMost("occurred", occurred, "counted", counted);
    Checks.share("probability", probability);
    Checks.band("ci", ciLow, ciHigh);
    Checks.ordered("difference", differenceLow, differenceHigh);
    if (probability.isPresent() != counted > 0) {
      throw new IllegalArgumentException("there is a probability if any history counts");
    }
  }
}
