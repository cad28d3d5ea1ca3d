package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.report.Percent;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;

/**
 * Who objects to whom, and why: a row for each state and status that met an objection, a column for
 * each member that ever objected, the most frequent objector first.
 *
 * @param members the columns
 * @param rows the most often refused first
 */
record ObjectionMatrix(List<String> members, List<Row> rows) {

  private static final int SHADES = 5;

  /**
   * A state and the status it sought.
   *
   * @param state its name
   * @param status the status in words
   * @param side the scenario, A or B; empty if there is but one
   * @param cells a cell for each member
   */
  record Row(String state, String status, Optional<String> side, List<Cell> cells) {}

  /**
   * How one member voted on it.
   *
   * @param voted whether it had a vote on it
   * @param objected whether it objected
   * @param shade from 0, no objection, to 5, hardly anything but objections
   * @param share the share of its votes in which it objected, in per cent
   * @param counts the objections and the votes
   * @param withoutVote the ballots on it in which the member had no vote; empty if there are none
   * @param concern the commonest largest concern, in words
   */
  record Cell(
      boolean voted,
      boolean objected,
      int shade,
      String share,
      String counts,
      String withoutVote,
      String concern) {}

  private static final Cell NO_VOTE = new Cell(false, false, 0, "", "", "", "");

  private record Bid(StateCode state, String status) {
    static Bid of(ObjectionRow row) {
      return new Bid(row.state(), row.status());
    }
  }

  /** How members voted in one scenario: on each bid, each member that had a vote. */
  private record Votes(Optional<String> side, Map<Bid, Map<StateCode, ObjectionRow>> bids) {

    static Votes of(Optional<String> side, List<ObjectionRow> rows) {
      Map<Bid, Map<StateCode, ObjectionRow>> bids = new HashMap<>();
      for (ObjectionRow row : rows) {
        bids.computeIfAbsent(Bid.of(row), key -> new HashMap<>()).put(row.member(), row);
      }
      return new Votes(side, bids);
    }
  }

  static ObjectionMatrix of(RunTables run) {
    List<ObjectionRow> rows = run.tables().objections();
    return of(List.of(Votes.of(Optional.empty(), rows)), rows, run.manifest().names());
  }

  /** Two rows for each bid that both scenarios follow and anybody objected to: A above B. */
  static ObjectionMatrix of(ComparisonTables comparison) {
    Set<Bid> shared =
        comparison.rows().stream()
            .map(row -> new Bid(row.state(), row.status()))
            .collect(Collectors.toSet());
    Predicate<ObjectionRow> isShared = row -> shared.contains(Bid.of(row));
    List<ObjectionRow> inA =
        comparison.tables().a().objections().stream().filter(isShared).toList();
    List<ObjectionRow> inB =
        comparison.tables().b().objections().stream().filter(isShared).toList();
    return of(
        List.of(Votes.of(Optional.of("A"), inA), Votes.of(Optional.of("B"), inB)),
        Stream.concat(inA.stream(), inB.stream()).toList(),
        comparison.manifest().names());
  }

  private static ObjectionMatrix of(List<Votes> sides, List<ObjectionRow> all, Names names) {
    Map<Bid, Integer> objections = new HashMap<>();
    Map<StateCode, Integer> objectionsOf = new TreeMap<>();
    for (ObjectionRow row : all) {
      if (row.objections() > 0) {
        objections.merge(Bid.of(row), row.objections(), Integer::sum);
        objectionsOf.merge(row.member(), row.objections(), Integer::sum);
      }
    }
    List<StateCode> members =
        objectionsOf.keySet().stream()
            .sorted(
                Comparator.comparing((StateCode member) -> -objectionsOf.getOrDefault(member, 0)))
            .toList();
    List<Row> rows =
        objections.keySet().stream()
            .sorted(
                Comparator.comparing((Bid bid) -> -objections.getOrDefault(bid, 0))
                    .thenComparing(bid -> names.state(bid.state()))
                    .thenComparing(Bid::status))
            .flatMap(bid -> sides.stream().map(votes -> row(bid, votes, members, names)))
            .toList();
    return new ObjectionMatrix(members.stream().map(names::state).toList(), rows);
  }

  private static Row row(Bid bid, Votes votes, List<StateCode> members, Names names) {
    return new Row(
        names.state(bid.state()),
        names.status(bid.status()),
        votes.side(),
        cells(members, votes.bids().getOrDefault(bid, Map.of())));
  }

  private static List<Cell> cells(List<StateCode> members, Map<StateCode, ObjectionRow> votes) {
    List<Cell> cells = new ArrayList<>();
    for (StateCode member : members) {
      ObjectionRow row = votes.get(member);
      cells.add(row == null || row.votes() == 0 ? NO_VOTE : cell(row));
    }
    return cells;
  }

  private static Cell cell(ObjectionRow row) {
    double share = (double) row.objections() / row.votes();
    return new Cell(
        true,
        row.objections() > 0,
        (int) Math.ceil(SHADES * share),
        Percent.share(share),
        Wording.count(row.objections()) + " of " + Wording.count(row.votes()),
        row.withoutVote() == 0 ? "" : "+" + Wording.count(row.withoutVote()) + " without it",
        row.topConcern().map(Wording::concern).orElse(""));
  }
}
