package org.alliancesim.hindcast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.BallotOutcome;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.CaseObjectorRow;
import org.alliancesim.results.CaseStageRow;
import org.alliancesim.results.TallyRow;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/** Counts how far one case of the past came, and who objected, over histories. */
final class CaseTally {

  private static final String VOTES = "votes";
  private static final String OBJECTIONS = "objections";

  /** What a case may reach; who reaches one has reached those before it. */
  private enum Reached {
    SOUGHT,
    LODGED,
    GATE,
    VOTE,
    SEATED
  }

  /** What is counted: something, by a member, over a concern. */
  private record Key(String what, Optional<StateCode> member, Optional<String> concern) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::what)
            .thenComparing(key -> key.member().map(StateCode::value).orElse(""))
            .thenComparing(key -> key.concern().orElse(""));
  }

  private final PastWorld world;
  private final int index;
  private final SortedMap<Key, Integer> counts = new TreeMap<>(Key.ORDER);

  CaseTally(PastWorld world, int index) {
    this.world = world;
    this.index = index;
  }

  /** A history more. */
  void add(RunHistory history) {
    PastCase asked = world.cases().get(index);
    int state = world.scenario().states().indexOf(asked.state());
    @Nullable Reached furthest = null;
    for (String id : asked.gains()) {
      @Nullable Reached reached;
      if (id.equals(PastCase.NONE)) {
        reached = history.left(state) == World.NONE ? null : Reached.SEATED;
      } else {
        int status = world.scenario().charter().statusIndex(id);
        reached = reached(history, state, status);
        ballots(history, state, status);
      }
      if (reached != null && (furthest == null || reached.compareTo(furthest) > 0)) {
        furthest = reached;
      }
    }
    for (Reached each : Reached.values()) {
      if (furthest != null && each.compareTo(furthest) <= 0) {
        count(new Key(each.name(), Optional.empty(), Optional.empty()), 1);
      }
    }
  }

  private static @Nullable Reached reached(RunHistory history, int state, int status) {
    RunHistory.Path path = history.path(state, status);
    if (path.stage() == Stage.HELD) {
      return Reached.SEATED;
    }
    boolean admitted =
        path.stage() == Stage.AWAITING_RATIFICATION
            || history.ballots().stream()
                .anyMatch(
                    ballot ->
                        ballot.passed() && ballot.state() == state && ballot.status() == status);
    if (admitted) {
      return Reached.VOTE;
    }
    if (path.passedGate()) {
      return Reached.GATE;
    }
    if (path.bids() > 0) {
      return Reached.LODGED;
    }
    return path.stage() == Stage.NOT_SOUGHT ? null : Reached.SOUGHT;
  }

  private void ballots(RunHistory history, int state, int status) {
    List<StateCode> states = world.scenario().states();
    for (BallotOutcome ballot : history.ballots()) {
      if (ballot.state() == state && ballot.status() == status) {
        for (int voter : ballot.voters()) {
          count(new Key(VOTES, Optional.of(states.get(voter)), Optional.empty()), 1);
        }
        for (int objector : ballot.namedBy()) {
          String concern =
              ballot.concerns().containsKey(objector)
                  ? ballot.concerns().get(objector).key()
                  : "none";
          count(new Key(OBJECTIONS, Optional.of(states.get(objector)), Optional.of(concern)), 1);
        }
      }
    }
  }

  private void count(Key key, int more) {
    counts.merge(key, more, Integer::sum);
  }

  /** As a part keeps it. */
  List<TallyRow> kept() {
    List<TallyRow> rows = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            rows.add(new TallyRow(index, key.what(), key.member(), key.concern(), count)));
    return rows;
  }

  /** What a part has kept of this case. */
  void add(List<TallyRow> rows) {
    for (TallyRow row : rows) {
      if (row.pastCase() == index) {
        count(new Key(row.what(), row.member(), row.concern()), row.count());
      }
    }
  }

  /** In how many histories it came to what was asked. */
  int happened() {
    return of(Reached.SEATED);
  }

  private int of(Reached reached) {
    return counts.getOrDefault(new Key(reached.name(), Optional.empty(), Optional.empty()), 0);
  }

  CaseStageRow stages(int replicates) {
    PastCase asked = world.cases().get(index);
    return new CaseStageRow(
        world.name(),
        asked.state(),
        String.join("+", asked.gains()),
        replicates,
        (double) of(Reached.SOUGHT) / replicates,
        (double) of(Reached.LODGED) / replicates,
        (double) of(Reached.GATE) / replicates,
        (double) of(Reached.VOTE) / replicates,
        (double) of(Reached.SEATED) / replicates);
  }

  /** A row for each member that ever voted, the most objections first. */
  List<CaseObjectorRow> objectors() {
    PastCase asked = world.cases().get(index);
    List<CaseObjectorRow> rows = new ArrayList<>();
    counts.forEach(
        (key, votes) -> {
          if (key.what().equals(VOTES)) {
            StateCode member = key.member().orElseThrow();
            SortedMap<String, Integer> concerns = concerns(member);
            rows.add(
                new CaseObjectorRow(
                    world.name(),
                    asked.state(),
                    String.join("+", asked.gains()),
                    member,
                    votes,
                    concerns.values().stream().mapToInt(Integer::intValue).sum(),
                    top(concerns)));
          }
        });
    rows.sort(
        Comparator.comparingInt((CaseObjectorRow row) -> -row.objections())
            .thenComparing(row -> row.member().value()));
    return rows;
  }

  private SortedMap<String, Integer> concerns(StateCode member) {
    SortedMap<String, Integer> concerns = new TreeMap<>();
    counts.forEach(
        (key, count) -> {
          if (key.what().equals(OBJECTIONS) && key.member().equals(Optional.of(member))) {
            concerns.merge(key.concern().orElseThrow(), count, Integer::sum);
          }
        });
    return concerns;
  }

  /** The commonest, the alphabetically first of several. */
  private static Optional<String> top(SortedMap<String, Integer> concerns) {
    return concerns.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
