package org.alliancesim.experiment;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.institution.Status;
import org.alliancesim.results.RatificationRow;
import org.alliancesim.results.RatifierRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/** Counts how long ratification took and who held back, of admissions to one status. */
final class RatifierTally {

  private static final double LOW = 0.25;
  private static final double MEDIAN = 0.5;
  private static final double HIGH = 0.75;

  private final List<Integer> completedAfter = new ArrayList<>();

  /** Until when those that were not completed were watched. */
  private final List<Integer> watchedFor = new ArrayList<>();

  private int heldBack;
  private final Map<String, Integer> concerns = new TreeMap<>();

  /**
   * The rows of each status that had any admission: all members together, then those that held back
   * most often first.
   */
  static List<RatifierRow> rows(ResolvedScenario scenario, List<RatificationRow> admissions) {
    YearMonth end = scenario.clock().end();
    List<RatifierRow> rows = new ArrayList<>();
    for (Status status : scenario.charter().statuses()) {
      RatifierTally all = new RatifierTally();
      Map<StateCode, RatifierTally> members = new TreeMap<>();
      for (RatificationRow row : admissions) {
        if (row.status().equals(status.id())) {
          all.add(row.admitted(), row.seated(), end, row.heldBack());
          addMembers(members, row, end);
        }
      }
      if (all.count() > 0) {
        rows.add(all.row(status.id(), Optional.empty()));
        members.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<StateCode, RatifierTally> entry) -> -entry.getValue().heldBack))
            .forEach(
                entry -> rows.add(entry.getValue().row(status.id(), Optional.of(entry.getKey()))));
      }
    }
    return rows;
  }

  private static void addMembers(
      Map<StateCode, RatifierTally> members, RatificationRow row, YearMonth end) {
    for (StateCode member : row.members()) {
      if (!row.before().contains(member)) {
        members
            .computeIfAbsent(member, first -> new RatifierTally())
            .add(
                row.admitted(),
                row.ratified().stream()
                    .filter(each -> each.member().equals(member))
                    .map(RatificationRow.Ratified::month)
                    .findFirst(),
                // who lost its vote or left ratifies no more, and was watched until the seat
                row.seated().orElse(end),
                row.heldBack().stream().filter(each -> each.member().equals(member)).toList());
      }
    }
  }

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
      completedAfter.add(months(admitted, done.get()));
    } else {
      watchedFor.add(months(admitted, until));
    }
    heldBack += reluctant.isEmpty() ? 0 : 1;
    reluctant.forEach(each -> concerns.merge(each.over(), 1, Integer::sum));
  }

  private static int months(YearMonth from, YearMonth to) {
    return (int) from.until(to, ChronoUnit.MONTHS);
  }

  private int count() {
    return completedAfter.size() + watchedFor.size();
  }

  RatifierRow row(String status, Optional<StateCode> member) {
    return new RatifierRow(
        status,
        member,
        count(),
        completedAfter.size(),
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
    List<Integer> done = new ArrayList<>(completedAfter);
    List<Integer> waiting = new ArrayList<>(watchedFor);
    Collections.sort(done);
    Collections.sort(waiting);
    double surviving = 1;
    int gone = 0;
    for (int first = 0; first < done.size(); ) {
      int month = done.get(first);
      int next = first;
      while (next < done.size() && done.get(next) == month) {
        next++;
      }
      while (gone < waiting.size() && waiting.get(gone) < month) {
        gone++;
      }
      int atRisk = done.size() - first + waiting.size() - gone;
      surviving *= 1 - (double) (next - first) / atRisk;
      // as the shares of few are exact, so that a half of two is one
      if (surviving <= 1 - share + 1e-12) {
        return Optional.of(month);
      }
      first = next;
    }
    return Optional.empty();
  }
}
