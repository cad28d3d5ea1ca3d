package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.world.StateCode;

/**
 * All that the tables say of one world, and what was found to be lacking.
 *
 * @param window the organisation and the months
 * @param ladder its statuses
 * @param memberships who holds what at the start, in all organisations
 * @param states what states are and have
 * @param pairs what lies between them
 * @param arms who buys from whom
 * @param roster who is in the scenario
 * @param lacking what the tables lack, with the states of which they do
 */
record TabledWorld(
    Window window,
    Ladder ladder,
    Memberships memberships,
    StateYears states,
    PairYears pairs,
    ArmsImports arms,
    Roster roster,
    SortedMap<String, List<StateCode>> lacking) {

  private static final List<String> NATO_OR_EU = List.of("nato", "eu");
  private static final List<String> PARTNERSHIP = List.of("nato-pfp", "pfp");
  private static final List<String> NON_ALIGNED = List.of("nam");

  TabledWorld(
      Window window,
      Ladder ladder,
      Memberships memberships,
      StateYears states,
      PairYears pairs,
      ArmsImports arms,
      Roster roster) {
    this(window, ladder, memberships, states, pairs, arms, roster, new TreeMap<>());
  }

  /** Remembers that the tables have nothing of something. */
  void lacks(String what, StateCode state) {
    List<StateCode> found = lacking.computeIfAbsent(what, key -> new ArrayList<>());
    if (!found.contains(state)) {
      found.add(state);
    }
  }

  /** Whether its members promise to defend each other. */
  boolean ownPact() {
    return window.row().flatMap(row -> row.flag(Column.OWN_PACT)).orElse(false);
  }

  /**
   * A tie to the West and what says so.
   *
   * @param cited the end of a source; empty if nothing does
   */
  record Tie(WesternTies.Tie tie, String cited) {}

  /** A state's strongest tie to the West. */
  Tie westernTie(StateCode state) {
    return tie(state, WesternTies.Tie.MEMBER, "member", NATO_OR_EU, Column.NATO, Column.EU)
        .or(
            () ->
                tie(
                    state,
                    WesternTies.Tie.CANDIDATE,
                    "candidate",
                    List.of("eu"),
                    Column.EU_CANDIDATE))
        .or(() -> tie(state, WesternTies.Tie.PARTNER, "", PARTNERSHIP, Column.PFP))
        .orElse(new Tie(WesternTies.Tie.NONE, ""));
  }

  private Optional<Tie> tie(
      StateCode state,
      WesternTies.Tie tie,
      String status,
      List<String> organisations,
      Column... columns) {
    for (Column column : columns) {
      Optional<Figure> figure = states.figure(state, column).filter(Figure::raised);
      if (figure.isPresent()) {
        return Optional.of(new Tie(tie, "; " + figure.get().cited()));
      }
    }
    return memberships
        .row(state, status, organisations)
        .map(row -> new Tie(tie, "; " + Memberships.cited(row)));
  }

  /** What says that a state has this place in the Non-Aligned Movement; empty if nothing does. */
  Optional<String> nam(StateCode state, Column column, String status) {
    return states
        .figure(state, column)
        .filter(Figure::raised)
        .map(Figure::cited)
        .or(() -> memberships.row(state, status, NON_ALIGNED).map(Memberships::cited));
  }
}
