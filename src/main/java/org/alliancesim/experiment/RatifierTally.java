package org.alliancesim.experiment;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.results.RatificationRow;
import org.alliancesim.results.RatifierRow;
import org.alliancesim.world.StateCode;

/** Counts how long ratification took and who held back, of admissions to one status. */
final class RatifierTally {

  private static final double LOW = 0.25;
  private static final double MEDIAN = 0.5;
  private static final double HIGH = 0.75;

  /** By months, how many were completed after so many. */
  private final SortedMap<Integer, Integer> completedAfter = new TreeMap<>();

  /** Likewise for how long those that were not completed were watched. */
  private final SortedMap<Integer, Integer> watchedFor = new TreeMap<>();

  private int heldBack;
  private final Map<String, Integer> concerns = new TreeMap<>();

  /**
   * Counts an admission.
   *
   * @param done when it was ratified; empty if it was not
   * @param until the last month in which that would have been seen
   * @param reluctant who held back, of those that count here
   */
  void add(
      YearMonth admitted,
      Optional<YearMonth> done,
      YearMonth until,
      List<RatificationRow.HeldBack> reluctant) {
    if (done.isPresent()) {
      completedAfter.merge(months(admitted, done.get()), 1, Integer::sum);
    } else {
      watchedFor.merge(months(admitted, until), 1, Integer::sum);
    }
    heldBack += reluctant.isEmpty() ? 0 : 1;
    reluctant.forEach(each -> concerns.merge(each.over(), 1, Integer::sum));
  }

  private static int months(YearMonth from, YearMonth to) {
    return (int) from.until(to, ChronoUnit.MONTHS);
  }

  int count() {
    return sum(completedAfter) + sum(watchedFor);
  }

  int heldBack() {
    return heldBack;
  }

  private static int sum(SortedMap<Integer, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  RatifierRow row(String status, Optional<StateCode> member) {
    return new RatifierRow(
        status,
        member,
        count(),
        sum(completedAfter),
        heldBack,
        concerns.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey),
        monthsUntil(LOW),
        monthsUntil(MEDIAN),
        monthsUntil(HIGH));
  }

  /**
   * After how many months a share of all was ratified: the first t with S(t) ≤ 1−share, where S(t)
   * is the product over months s ≤ t of 1−d_s/n_s, d_s being those ratified in the s-th month and
   * n_s those that were not before it and were watched until then (Kaplan and Meier 1958).
   *
   * @return empty if it cannot be told, for too many still waited when they were last seen
   */
  private Optional<Integer> monthsUntil(double share) {
    double surviving = 1;
    for (Map.Entry<Integer, Integer> done : completedAfter.entrySet()) {
      int month = done.getKey();
      int atRisk = sum(completedAfter.tailMap(month)) + sum(watchedFor.tailMap(month));
      surviving *= 1 - (double) done.getValue() / atRisk;
      // as the shares of few are exact, so that a half of two is one
      if (surviving <= 1 - share + 1e-12) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }
}
