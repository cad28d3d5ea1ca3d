package org.alliancesim.gui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.Poll;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/** Keeps who held and sought what at the end of each month of a history. */
final class StatusRecord implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  private final int states;
  private @Nullable Alliance alliance;

  /** By month, then state. */
  private final List<List<Standing>> months = new ArrayList<>();

  /** By month, then state, how many bids were refused. */
  private final Map<Integer, Map<Integer, Integer>> refused = new HashMap<>();

  private int month;

  /** What a state holds, and where it is on its way. */
  private record Standing(List<Integer> held, StatusHistory.Way way) implements Serializable {}

  /**
   * One of a history that has not begun.
   *
   * @param states how many there are
   */
  StatusRecord(int states) {
    this.states = states;
  }

  /** Who holds what before the history begins. */
  void stands(Alliance before) {
    alliance = before;
  }

  @Override
  public void began(Alliance begun) {
    alliance = begun;
    months.clear();
    refused.clear();
    month = 0;
  }

  @Override
  public void monthBegan(int begun) {
    if (begun > 0) {
      months.add(now());
    }
    month = begun;
  }

  @Override
  public void returned(
      int when, Application bid, Set<Criterion> failed, Supplier<List<GateCheck>> checks) {
    refuse(when, bid.state());
  }

  @Override
  public void voted(int when, Ballot ballot, Supplier<Poll> poll) {
    // a bid that is taken out of a package waits for the next session
    if (!ballot.passed() && ballot.struckOut().isEmpty()) {
      ballot.bids().forEach(bid -> refuse(when, bid.state()));
    }
  }

  private void refuse(int when, int state) {
    refused.computeIfAbsent(when, any -> new HashMap<>()).merge(state, 1, Integer::sum);
  }

  @Override
  public void ended(int last, Alliance ended) {
    months.add(now());
  }

  private List<Standing> now() {
    Alliance live = alliance;
    if (live == null) {
      return List.of();
    }
    return IntStream.range(0, states)
        .mapToObj(state -> new Standing(MapColours.held(live, state), way(live, state)))
        .toList();
  }

  private static StatusHistory.Way way(Alliance alliance, int state) {
    StatusHistory.Way way = StatusHistory.Way.NONE;
    for (int track = 0; track < alliance.charter().tracks().size(); track++) {
      Application bid = alliance.bid(state, track);
      if (alliance.leaving(state, track)) {
        return StatusHistory.Way.NOTICE;
      }
      if (bid != null && way != StatusHistory.Way.RATIFYING) {
        way = bid.admitted() ? StatusHistory.Way.RATIFYING : StatusHistory.Way.BID;
      }
    }
    return way;
  }

  /**
   * What has been recorded.
   *
   * @param playing whether a month has begun that is not recorded yet: it is shown as it stands
   */
  StatusHistory history(ResolvedScenario scenario, boolean playing) {
    List<List<Standing>> shown = new ArrayList<>(months);
    if (playing && shown.size() == month) {
      shown.add(now());
    }
    Charter charter = scenario.charter();
    List<StatusHistory.Row> rows =
        IntStream.range(0, scenario.states().size())
            .filter(state -> shown.stream().anyMatch(all -> !idle(all.get(state))))
            .boxed()
            .sorted(
                Comparator.comparing((Integer state) -> -highest(charter, shown.get(0).get(state)))
                    .thenComparing(state -> scenario.stateName(scenario.states().get(state))))
            .map(state -> row(scenario, shown, state))
            .toList();
    return new StatusHistory(charter, scenario.clock().start(), scenario.clock().months(), rows);
  }

  private static boolean idle(Standing standing) {
    return standing.held().isEmpty() && standing.way() == StatusHistory.Way.NONE;
  }

  /** Full members before all others, and these by rank. */
  private static int highest(Charter charter, Standing standing) {
    return standing.held().stream()
        .mapToInt(
            status ->
                charter.statuses().get(status).full()
                    ? Integer.MAX_VALUE
                    : charter.statuses().get(status).rank())
        .max()
        .orElse(World.NONE);
  }

  private StatusHistory.Row row(ResolvedScenario scenario, List<List<Standing>> shown, int state) {
    List<StatusHistory.Month> cells = new ArrayList<>();
    for (int each = 0; each < shown.size(); each++) {
      Standing standing = shown.get(each).get(state);
      cells.add(
          new StatusHistory.Month(
              standing.held(),
              standing.way(),
              refused.getOrDefault(each, Map.of()).getOrDefault(state, 0)));
    }
    return new StatusHistory.Row(
        state,
        scenario.states().get(state).value(),
        scenario.stateName(scenario.states().get(state)),
        cells);
  }
}
