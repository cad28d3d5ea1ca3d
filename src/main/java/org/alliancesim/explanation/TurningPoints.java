package org.alliancesim.explanation;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;

/**
 * Finds the months on whose chance the end of a history hung most.
 *
 * <p>Every month in which something happened besides clashes and states thinking is drawn anew
 * several times, all other months keeping their draws, and the history run to its horizon. A path
 * of a state to a status ends otherwise if it leads to another stage, not sought and deterred being
 * one, or if the status is held at the horizon only in one of the two histories. Months rank by how
 * often the path asked for ends otherwise, then by how many paths do on average, then by time. A
 * month in which no redraw moved the path asked for is none.
 *
 * @param start gives the start of the history, a new one each time
 * @param draws its random numbers
 * @param others gives the draws of further histories, by their number from 1
 * @param asked the path of interest; empty for any
 */
public record TurningPoints(
    Supplier<InitialWorld> start,
    Draws draws,
    IntFunction<Draws> others,
    Optional<AskedPath> asked) {

  /** So many are told, if the history has them. */
  private static final int TOLD = 3;

  /** Of each month, if the history does not have too many. */
  private static final int REDRAWS = 8;

  /** Histories run in all: a few seconds. */
  private static final int MOST_RUNS = 480;

  /**
   * A path that is asked for.
   *
   * @param state whose
   * @param status the id of the status; empty for giving up full membership
   */
  public record AskedPath(StateCode state, Optional<String> status) {}

  /** The turning points of a history that is told, the greatest first; at most three. */
  public List<TurningPoint> of(Explanation told) {
    Map<YearMonth, List<Event>> months = new TreeMap<>();
    for (Event event : told.events()) {
      if (happened(event)) {
        months.computeIfAbsent(event.month(), month -> new ArrayList<>()).add(event);
      }
    }
    if (months.isEmpty()) {
      return List.of();
    }
    int redraws = Math.max(2, Math.min(REDRAWS, MOST_RUNS / months.size()));
    RunHistory actual = run(draws);
    Dispositions dispositions = dispositions();
    return List.copyOf(months.entrySet()).parallelStream()
        .map(month -> point(month.getKey(), month.getValue(), actual, dispositions, redraws))
        // without a path asked for, that any path ends otherwise is what counts
        .filter(point -> point.pathOtherwise() > 0)
        .sorted(
            Comparator.comparingInt(TurningPoint::pathOtherwise)
                .thenComparingDouble(TurningPoint::othersOtherwise)
                .reversed()
                .thenComparing(TurningPoint::month))
        .limit(TOLD)
        .toList();
  }

  private boolean happened(Event event) {
    boolean thought =
        event instanceof Event.Reconsideration
            || event instanceof Event.Stay
            || (event instanceof Event.Deterrence && !about(event));
    return !thought && !(event instanceof Event.Clash);
  }

  /** Whether an event is one of the path asked for. */
  private boolean about(Event event) {
    if (event instanceof Event.Deterrence each) {
      return isAsked(each.bid());
    } else if (event instanceof Event.Application each) {
      return isAsked(each.bid());
    } else if (event instanceof Event.Gate each) {
      return isAsked(each.bid());
    } else if (event instanceof Event.Shelving each) {
      return isAsked(each.bid());
    } else if (event instanceof Event.Ballot each) {
      return each.bids().stream().anyMatch(this::isAsked);
    } else if (event instanceof Event.StatusChange each) {
      return asked.filter(path -> path.state().equals(each.state())).isPresent();
    } else if (event instanceof Event.Lapse each) {
      return asked.filter(path -> path.state().equals(each.state())).isPresent();
    } else if (event instanceof Event.Notice each) {
      return asked.filter(path -> path.state().equals(each.state())).isPresent();
    }
    return false;
  }

  private boolean isAsked(Event.Bid bid) {
    return asked.filter(new AskedPath(bid.state(), Optional.of(bid.status()))::equals).isPresent();
  }

  private TurningPoint point(
      YearMonth month,
      List<Event> events,
      RunHistory actual,
      Dispositions dispositions,
      int redraws) {
    InitialWorld initial = start.get();
    int redrawn = (int) initial.start().until(month, ChronoUnit.MONTHS);
    Set<Dispositions.Disposition> decided = dispositions.firstIn(redrawn);
    int pathOtherwise = 0;
    int allOtherwise = 0;
    for (int redraw = 1; redraw <= redraws; redraw++) {
      RunHistory history = run(new RedrawnMonth(draws, others.apply(redraw), redrawn, decided));
      int otherwise = otherwise(actual, history, initial);
      allOtherwise += otherwise;
      boolean path =
          asked.map(each -> differs(each, actual, history, initial)).orElse(otherwise > 0);
      pathOtherwise += path ? 1 : 0;
    }
    // sorting is stable
    List<Event> ordered = new ArrayList<>(events);
    ordered.sort(Comparator.comparing((Event event) -> !about(event)));
    return new TurningPoint(
        month, redraws, pathOtherwise, (double) allOtherwise / redraws, ordered);
  }

  private Dispositions dispositions() {
    Dispositions dispositions = new Dispositions(draws);
    AllianceModel.run(start.get(), dispositions, dispositions);
    return dispositions;
  }

  private RunHistory run(Draws drawn) {
    InitialWorld initial = start.get();
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    AllianceModel.run(initial, drawn, history);
    return history;
  }

  private static int otherwise(RunHistory actual, RunHistory other, InitialWorld initial) {
    int otherwise = 0;
    for (int state = 0; state < initial.world().size(); state++) {
      for (int status = 0; status < initial.charter().statuses().size(); status++) {
        RunHistory.Path before = actual.path(state, status);
        RunHistory.Path after = other.path(state, status);
        otherwise += bid(before) == bid(after) && held(before, after) ? 0 : 1;
      }
    }
    return otherwise;
  }

  /** A state that is deterred has done as little as one that does not want. */
  private static Stage bid(RunHistory.Path path) {
    return path.stage() == Stage.DETERRED ? Stage.NOT_SOUGHT : path.stage();
  }

  private static boolean held(RunHistory.Path before, RunHistory.Path after) {
    return before.heldAtHorizon() == after.heldAtHorizon();
  }

  private static boolean differs(
      AskedPath asked, RunHistory actual, RunHistory other, InitialWorld initial) {
    int state = initial.world().states().indexOf(asked.state());
    if (asked.status().isEmpty()) {
      return (actual.left(state) == World.NONE) != (other.left(state) == World.NONE);
    }
    int status = initial.charter().statusIndex(asked.status().get());
    RunHistory.Path before = actual.path(state, status);
    RunHistory.Path after = other.path(state, status);
    return before.stage() != after.stage() || !held(before, after);
  }
}
