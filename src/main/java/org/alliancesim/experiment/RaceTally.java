package org.alliancesim.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.Status;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.world.StateCode;

/**
 * When states gain a status, and when they leave the race for it: a state does so once it comes to
 * hold another status by which this one is out of its reach unless it gives that up again. Such are
 * full statuses of other tracks, for full members seek nothing elsewhere (docs/odd.md, 7.6), and
 * those of the same track from which no way leads here, directly or by way of others. Everybody
 * else is followed until the histories end.
 */
final class RaceTally {

  private final Charter charter;
  private final Clock clock;
  private final int replicates;
  private final Map<String, Set<String>> ending = new HashMap<>();

  /** Of the history whose rows come, by state, the month of each status that was gained. */
  private final Map<StateCode, Map<String, Integer>> gains = new HashMap<>();

  private int replicate;

  /** By month, in how many histories it was gained, and in how many the race was left. */
  private final Map<Pathway, Ends> ends = new HashMap<>();

  private record Ends(int[] gained, int[] left) {}

  RaceTally(Charter charter, Clock clock, int replicates) {
    this.charter = charter;
    this.clock = clock;
    this.replicates = replicates;
    charter.statuses().forEach(status -> ending.put(status.id(), ending(status)));
  }

  /** Adds a row; those of a history come together. */
  void add(ReplicateRow row) {
    if (row.replicate() != replicate) {
      endHistory();
      replicate = row.replicate();
    }
    if (row.stage() == Stage.HELD && !row.status().equals(MemberRow.LEFT)) {
      gains
          .computeIfAbsent(row.state(), state -> new HashMap<>())
          .put(row.status(), clock.indexOf(row.month().orElseThrow()));
    }
  }

  private void endHistory() {
    gains.forEach(
        (state, months) -> charter.statuses().forEach(status -> count(state, status, months)));
    gains.clear();
  }

  private void count(StateCode state, Status status, Map<String, Integer> months) {
    int never = clock.months();
    int gain = months.getOrDefault(status.id(), never);
    Set<String> others = ending.getOrDefault(status.id(), Set.of());
    int end = never;
    for (Map.Entry<String, Integer> other : months.entrySet()) {
      if (others.contains(other.getKey())) {
        end = Math.min(end, other.getValue());
      }
    }
    if (gain < never && gain <= end) {
      ends(state, status).gained()[gain]++;
    } else if (end < never) {
      ends(state, status).left()[end]++;
    }
  }

  private Ends ends(StateCode state, Status status) {
    return ends.computeIfAbsent(
        new Pathway(state, status.id()),
        path -> new Ends(new int[clock.months()], new int[clock.months()]));
  }

  Survival of(Pathway path) {
    endHistory();
    Ends found =
        ends.getOrDefault(path, new Ends(new int[clock.months()], new int[clock.months()]));
    int followed =
        replicates - Arrays.stream(found.gained()).sum() - Arrays.stream(found.left()).sum();
    int[] lastSeen = new int[clock.months()];
    Arrays.fill(lastSeen, clock.months() - 1, clock.months(), followed);
    return new Survival(replicates, found.gained(), found.left(), lastSeen);
  }

  /** The statuses that end the race for one. */
  private Set<String> ending(Status sought) {
    Set<String> leading = new HashSet<>(Set.of(sought.id()));
    boolean growing = true;
    while (growing) {
      growing = false;
      for (Status step : charter.statuses()) {
        if (step.track() == sought.track() && leading.contains(step.id())) {
          growing |= leading.addAll(step.from());
          growing |= leading.addAll(step.resumesFrom());
        }
      }
    }
    Set<String> others = new HashSet<>();
    for (Status other : charter.statuses()) {
      boolean here = other.track() == sought.track();
      if (here ? !leading.contains(other.id()) : other.full()) {
        others.add(other.id());
      }
    }
    return others;
  }
}
