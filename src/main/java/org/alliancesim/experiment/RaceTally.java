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

  /** By state and replicate, the month of each status that was gained. */
  private final Map<StateCode, Map<Integer, Map<String, Integer>>> gains = new HashMap<>();

  RaceTally(Charter charter, Clock clock, int replicates) {
    this.charter = charter;
    this.clock = clock;
    this.replicates = replicates;
  }

  void add(ReplicateRow row) {
    if (row.stage() == Stage.HELD && !row.status().equals(MemberRow.LEFT)) {
      gains
          .computeIfAbsent(row.state(), state -> new HashMap<>())
          .computeIfAbsent(row.replicate(), replicate -> new HashMap<>())
          .put(row.status(), clock.indexOf(row.month().orElseThrow()));
    }
  }

  Survival of(Pathway path) {
    int[] gained = new int[clock.months()];
    int[] left = new int[clock.months()];
    int followed = replicates;
    Set<String> ending = ending(charter.statuses().get(charter.statusIndex(path.status())));
    for (Map<String, Integer> history : gains.getOrDefault(path.state(), Map.of()).values()) {
      int never = clock.months();
      int gain = history.getOrDefault(path.status(), never);
      int end =
          history.entrySet().stream()
              .filter(other -> ending.contains(other.getKey()))
              .mapToInt(Map.Entry::getValue)
              .min()
              .orElse(never);
      if (gain < never && gain <= end) {
        gained[gain]++;
        followed--;
      } else if (end < never) {
        left[end]++;
        followed--;
      }
    }
    int[] lastSeen = new int[clock.months()];
    Arrays.fill(lastSeen, clock.months() - 1, clock.months(), followed);
    return new Survival(replicates, gained, left, lastSeen);
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
    Set<String> ending = new HashSet<>();
    for (Status other : charter.statuses()) {
      boolean here = other.track() == sought.track();
      if (here ? !leading.contains(other.id()) : other.full()) {
        ending.add(other.id());
      }
    }
    return ending;
  }
}
