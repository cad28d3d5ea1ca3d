package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.world.StateCode;

/**
 * Which states a scenario has, and as what.
 *
 * @param held what they hold at the start, by state
 * @param members the full members
 * @param asked those asked about, who may hold something lower
 * @param inside members, other holders and those asked about
 * @param outside those that weigh in and seek nothing
 * @param chosenBy how those asked about were chosen, in words
 */
record Roster(
    SortedMap<StateCode, List<Row>> held,
    SortedSet<StateCode> members,
    SortedSet<StateCode> asked,
    SortedSet<StateCode> inside,
    SortedSet<StateCode> outside,
    String chosenBy) {

  /** As in the frame of past windows: beyond, hardly anybody ever joined. */
  private static final double NEIGHBOURS_WITHIN_KM = 1000;

  static final Origin CANDIDATES = Origin.of("--candidates");

  /** Whether a state is in the scenario. */
  boolean has(StateCode state) {
    return inside.contains(state) || outside.contains(state);
  }

  /**
   * Who is in a world.
   *
   * @param named codes of those asked about, as typed; empty for what the tables say
   */
  static Roster of(
      Window window,
      Ladder ladder,
      Memberships memberships,
      StateYears states,
      PairYears pairs,
      List<String> named,
      Problems problems) {
    SortedMap<StateCode, List<Row>> rows = memberships.of(window.organisation());
    SortedMap<StateCode, List<Row>> held = new TreeMap<>();
    NavigableSet<StateCode> members = new TreeSet<>();
    SortedSet<StateCode> candidates = new TreeSet<>();
    rows.forEach(
        (state, lines) ->
            lines.forEach(
                row -> {
                  String status = Ladder.status(row);
                  if (status.equals(Memberships.CANDIDATE)) {
                    candidates.add(state);
                    return;
                  }
                  requireOne(held.getOrDefault(state, List.of()), row, window, problems);
                  held.computeIfAbsent(state, key -> new ArrayList<>()).add(row);
                  if (ladder.full(status)) {
                    members.add(state);
                  }
                }));
    requireRows(rows, states, window, problems);
    if (members.isEmpty()) {
      problems.add(
          window
              .row()
              .map(row -> row.origin(Column.ORGANISATION))
              .orElse(Origin.of("--organisation")),
          "",
          window.organisation()
              + " has no full member in "
              + window.start()
              + ": a table of memberships says organisation, state, status, start, end");
    }
    String chosenBy = "the table of memberships calls them candidates";
    if (!named.isEmpty()) {
      candidates.clear();
      candidates.addAll(typed(named, states, window, problems));
      candidates.stream()
          .filter(members::contains)
          .forEach(
              state ->
                  problems.add(
                      CANDIDATES,
                      "",
                      state
                          + " is a full member of "
                          + window.organisation()
                          + " in "
                          + window.start()
                          + " already"));
      chosenBy = "chosen by name";
    } else if (candidates.isEmpty()) {
      boolean told =
          states.present().stream().anyMatch(state -> outside(states, state).isPresent());
      boolean far =
          !told && members.stream().anyMatch(member -> hasDistance(pairs, states, member));
      chosenBy =
          told
              ? "the table of states says outside = 0"
              : far
                  ? "territory within 1,000 km of a member's"
                  : "every state of the tables, for they have neither distances nor a column"
                      + " 'outside'";
      for (StateCode state : states.present()) {
        boolean chosen =
            told
                ? !outside(states, state).orElse(false)
                : !far
                    || nearest(pairs, state, members).orElse(Double.MAX_VALUE)
                        <= NEIGHBOURS_WITHIN_KM;
        if (chosen && !held.containsKey(state)) {
          candidates.add(state);
        }
      }
    }
    candidates.removeAll(members);
    SortedSet<StateCode> inside = new TreeSet<>(candidates);
    inside.addAll(held.keySet());
    return new Roster(
        held, members, candidates, inside, outsiders(inside, states, pairs), chosenBy);
  }

  /** A state holds one status of a ladder: series often leave out the end of the lower one. */
  private static void requireOne(List<Row> earlier, Row row, Window window, Problems problems) {
    for (Row other : earlier) {
      if (!Ladder.status(other).equals(Ladder.status(row))) {
        row.table()
            .wrong(
                row,
                Column.STATUS,
                problems,
                row.text(Column.STATE).orElse("")
                    + " holds "
                    + Ladder.status(other)
                    + " (line "
                    + other.line()
                    + ") and "
                    + Ladder.status(row)
                    + " at once in "
                    + window.start()
                    + "; give the earlier one an end");
      }
    }
  }

  private static Optional<Boolean> outside(StateYears states, StateCode state) {
    return states.figure(state, Column.OUTSIDE).map(Figure::raised);
  }

  private static void requireRows(
      SortedMap<StateCode, List<Row>> rows, StateYears states, Window window, Problems problems) {
    rows.forEach(
        (state, lines) -> {
          if (!states.present().contains(state)) {
            Row row = lines.get(0);
            row.table()
                .wrong(
                    row,
                    Column.STATE,
                    problems,
                    "no table of states has a row of " + state + " for " + window.year());
          }
        });
  }

  private static SortedSet<StateCode> typed(
      List<String> asked, StateYears states, Window window, Problems problems) {
    SortedSet<StateCode> found = new TreeSet<>();
    for (String word : asked) {
      Optional<StateCodes.Entry> state =
          StateCodes.find(word, CodeSystem.ANY, window.start().getYear());
      if (state.isEmpty()) {
        problems.add(
            CANDIDATES, "", StateCodes.unknown(word, CodeSystem.ANY, window.start().getYear()));
      } else if (!states.present().contains(state.get().code())) {
        problems.add(
            CANDIDATES,
            "",
            "no table of states has a row of " + state.get().code() + " for " + window.year());
      } else {
        found.add(state.get().code());
      }
    }
    return found;
  }

  private static boolean hasDistance(PairYears pairs, StateYears states, StateCode member) {
    return states.present().stream()
        .anyMatch(state -> !state.equals(member) && Nearness.km(pairs, state, member).isPresent());
  }

  private static Optional<Double> nearest(
      PairYears pairs, StateCode state, SortedSet<StateCode> members) {
    return members.stream()
        .filter(member -> !member.equals(state))
        .flatMap(member -> Nearness.km(pairs, state, member).stream())
        .map(Nearness.Way::km)
        .min(Double::compare);
  }

  /** Those that the tables call so, or rivals, the strongest patrons and the strongest state. */
  private static SortedSet<StateCode> outsiders(
      SortedSet<StateCode> inside, StateYears states, PairYears pairs) {
    SortedSet<StateCode> others = new TreeSet<>(states.present());
    others.removeAll(inside);
    boolean told = others.stream().anyMatch(state -> outside(states, state).isPresent());
    if (told) {
      others.removeIf(state -> !outside(states, state).orElse(false));
      return others;
    }
    Comparator<StateCode> byPower =
        Comparator.comparing(
            (StateCode state) ->
                states.figure(state, Column.CINC).map(Figure::asDouble).orElse(0.0));
    NavigableSet<StateCode> outside = new TreeSet<>();
    others.stream()
        .max(byPower)
        .filter(state -> !strongest(state, inside, states))
        .ifPresent(outside::add);
    for (StateCode state : inside) {
      others.stream()
          .filter(other -> PairEntries.isRival(pairs, state, other))
          .forEach(outside::add);
      others.stream()
          .filter(other -> PairEntries.isPatron(pairs, states, other, state))
          .max(byPower)
          .ifPresent(outside::add);
    }
    return outside;
  }

  /** Whether somebody inside is at least as strong: then power has its measure already. */
  private static boolean strongest(
      StateCode state, SortedSet<StateCode> inside, StateYears states) {
    double power = states.figure(state, Column.CINC).map(Figure::asDouble).orElse(0.0);
    return inside.stream()
        .anyMatch(
            other -> states.figure(other, Column.CINC).map(Figure::asDouble).orElse(0.0) >= power);
  }
}
