package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alliancesim.report.Percent;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;

/**
 * Who objects to whom, and why: a row for each state and status that met an objection, a column for
 * each member that ever objected.
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
   * @param cells a cell for each member
   */
  record Row(String state, String status, List<Cell> cells) {}

  /**
   * How one member voted on it.
   *
   * @param voted whether it had a vote on it
   * @param objected whether it objected
   * @param shade from 0, no objection, to 5, hardly anything but objections
   * @param share the share of its votes in which it objected, in per cent
   * @param counts the objections and the votes
   * @param concern the commonest largest concern, in words
   */
  record Cell(
      boolean voted, boolean objected, int shade, String share, String counts, String concern) {}

  private static final Cell NO_VOTE = new Cell(false, false, 0, "", "", "");

  private record Bid(StateCode state, String status) {}

  static ObjectionMatrix of(RunTables run) {
    Names names = run.manifest().names();
    Map<Bid, Map<StateCode, ObjectionRow>> bids = new LinkedHashMap<>();
    Map<Bid, Integer> objections = new HashMap<>();
    TreeSet<StateCode> members = new TreeSet<>();
    for (ObjectionRow row : run.tables().objections()) {
      Bid bid = new Bid(row.state(), row.status());
      bids.computeIfAbsent(bid, key -> new HashMap<>()).put(row.member(), row);
      objections.merge(bid, row.objections(), Integer::sum);
      if (row.objections() > 0) {
        members.add(row.member());
      }
    }
    List<Row> rows =
        bids.keySet().stream()
            .filter(bid -> objections.get(bid) > 0)
            .sorted(
                Comparator.comparing((Bid bid) -> -objections.get(bid))
                    .thenComparing(bid -> names.state(bid.state()))
                    .thenComparing(Bid::status))
            .map(
                bid ->
                    new Row(
                        names.state(bid.state()),
                        names.status(bid.status()),
                        cells(members, bids.get(bid))))
            .toList();
    return new ObjectionMatrix(members.stream().map(names::state).toList(), rows);
  }

  private static List<Cell> cells(TreeSet<StateCode> members, Map<StateCode, ObjectionRow> votes) {
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
        row.topConcern().map(Wording::concern).orElse(""));
  }
}
