package org.alliancesim.results;

import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.world.StateCode;

/**
 * How likely something is at a point of a sweep, and how much that differs from the baseline under
 * the same random numbers: a row of {@code sweep.csv} after the values of the factors.
 *
 * @param state the candidate or member
 * @param status the id of the status it ever held, or {@link MemberRow#LEFT}
 * @param replicates n, the histories
 * @param held in how many of them it did
 * @param probability held/n
 * @param ciLow the lower end of its 95% Monte Carlo interval
 * @param ciHigh its upper end
 * @param difference this point minus the baseline, as the paired interval estimates it; empty at
 *     the baseline, and if the baseline does not know the pair
 * @param differenceLow the lower end of its 95% interval
 * @param differenceHigh its upper end
 * @param onlyHere the pairs of histories in which it did here alone; empty with the difference
 * @param onlyBaseline those in which it did at the baseline alone
 * @param distinguishable whether the interval of the difference leaves out 0
 */
public record SweepRow(
    StateCode state,
    String status,
    int replicates,
    int held,
    double probability,
    double ciLow,
    double ciHigh,
    OptionalDouble difference,
    OptionalDouble differenceLow,
    OptionalDouble differenceHigh,
    Optional<Integer> onlyHere,
    Optional<Integer> onlyBaseline,
    Optional<Boolean> distinguishable)
    implements StatusRow {

  public SweepRow {
    Checks.text("status", status);
    Checks.atLeastOne("replicates", replicates);
    Checks.count("held", held);
    Checks.atMost("held", held, "replicates", replicates);
    Checks.probability(probability, ciLow, ciHigh);
    Checks.ordered("difference", differenceLow, differenceHigh);
    if (difference.isPresent() != distinguishable.isPresent()) {
      throw new IllegalArgumentException("a difference is distinguishable from 0 or is not");
    }
  }
}
