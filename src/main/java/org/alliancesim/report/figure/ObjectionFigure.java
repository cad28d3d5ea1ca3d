package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancesim.report.ChiefObjectors;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.PairedRow;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.MatrixChart.Cell;
import org.alliancesim.report.figure.MatrixChart.Member;
import org.alliancesim.report.figure.MatrixChart.Panel;
import org.alliancesim.report.figure.MatrixChart.Row;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/** Who votes against whom, and why. */
final class ObjectionFigure {

  private static final String NAME = "objections";
  private static final String SHORT_TITLE = "Objections";
  private static final String NO_VOTE = "No candidate came to a vote in any history.";
  private static final String NO_OBJECTION = "No member objects in any vote.";
  private static final List<String> EXPLANATION =
      List.of(
          "The share of the member's votes on the bid in which it objected, over all histories, how"
              + " many votes those are, and the concern that was most often its largest.",
          "Grey: fewer than ten votes, too few for a rate, with how many of them were objections.",
          "Blank: it had no vote, for it had left, had given up its vote or was not yet a member:"
              + " who is gone objects to nothing.",
          "Who objects most often comes first; bids that nobody objected to are left out.");

  private record Bid(StateCode state, String status) implements StatusRow {
    static Bid of(StatusRow row) {
      return new Bid(row.state(), row.status());
    }
  }

  /** How members voted in one scenario: on each bid, each member that had a vote. */
  private record Votes(String side, Map<Bid, Map<StateCode, ObjectionRow>> bids) {

    static Votes of(String side, List<ObjectionRow> rows, Set<Bid> shown) {
      Map<Bid, Map<StateCode, ObjectionRow>> bids = new HashMap<>();
      for (ObjectionRow row : rows) {
        Bid bid = new Bid(row.state(), row.status());
        if (shown.contains(bid) && row.votes() > 0) {
          bids.computeIfAbsent(bid, key -> new HashMap<>()).put(row.member(), row);
        }
      }
      return new Votes(side, bids);
    }
  }

  private final List<Votes> sides;
  private final Names names;
  private final Selection selection;

  private ObjectionFigure(List<Votes> sides, Names names, Selection selection) {
    this.sides = sides;
    this.names = names;
    this.selection = selection;
  }

  static Figure of(RunTables run, Selection selection) {
    Names names = run.manifest().names();
    Map<String, ? extends List<? extends StatusRow>> groups =
        PairOrder.of(run.manifest()).byStatus(selection.of(run.tables().probabilities()));
    Votes votes = Votes.of("", run.tables().objections(), bids(groups));
    return new Figure(
        NAME,
        SHORT_TITLE,
        "Who objects to whom, and the main concern",
        EXPLANATION,
        Origins.of(run.manifest()),
        new ObjectionFigure(List.of(votes), names, selection).chart(groups));
  }

  /** Two lines for each bid that both scenarios follow: A above B. */
  static Figure of(ComparisonTables comparison, Selection selection) {
    Names names = comparison.manifest().names();
    PairOrder order = PairOrder.of(comparison.manifest());
    Map<String, ? extends List<? extends StatusRow>> groups =
        order.byStatus(selection.of(PairedRow.of(comparison)), PairedRow.mostGainedFirst(order));
    Set<Bid> shown = bids(groups);
    List<Votes> sides =
        List.of(
            Votes.of("A", comparison.tables().a().objections(), shown),
            Votes.of("B", comparison.tables().b().objections(), shown));
    return new Figure(
        NAME,
        SHORT_TITLE,
        "Who objects to whom, and the main concern, in A and in B",
        EXPLANATION,
        Origins.of(comparison.manifest()),
        new ObjectionFigure(sides, names, selection).chart(groups));
  }

  private static Set<Bid> bids(Map<String, ? extends List<? extends StatusRow>> groups) {
    return groups.values().stream().flatMap(List::stream).map(Bid::of).collect(Collectors.toSet());
  }

  private MatrixChart chart(Map<String, ? extends List<? extends StatusRow>> groups) {
    List<StateCode> voters = voters();
    List<StateCode> members = voters.stream().limit(selection.mostMembers()).toList();
    boolean anybodyObjects =
        groups.values().stream().flatMap(List::stream).map(Bid::of).anyMatch(this::isObjectedTo);
    List<Panel> panels = new ArrayList<>();
    groups.forEach(
        (status, bids) -> {
          List<Row> rows = new ArrayList<>();
          bids.stream()
              .map(Bid::of)
              .filter(bid -> isObjectedTo(bid) || (anybodyObjects && isAskedAbout(bid)))
              .forEach(bid -> sides.forEach(votes -> rows.add(row(bid, votes, members))));
          if (!rows.isEmpty()) {
            panels.add(new Panel(Terms.capitalised(names.status(status)), status, rows));
          }
        });
    Set<String> concerns = new TreeSet<>();
    panels.stream()
        .flatMap(panel -> panel.rows().stream())
        .flatMap(row -> row.cells().stream())
        .flatMap(Optional::stream)
        .forEach(cell -> cell.concern().ifPresent(concerns::add));
    boolean voted = sides.stream().anyMatch(side -> !side.bids().isEmpty());
    return new MatrixChart(
        panels.isEmpty()
            ? List.of()
            : members.stream().map(code -> new Member(code, names.state(code))).toList(),
        panels,
        List.copyOf(concerns),
        keys(panels, allVoters().size() - members.size()),
        selection.nothing(voted ? NO_OBJECTION : NO_VOTE));
  }

  /** Whom the scenario asks about has a line as soon as anybody votes on it. */
  private boolean isAskedAbout(Bid bid) {
    return selection.questions().include(bid)
        && sides.stream().anyMatch(side -> side.bids().containsKey(bid));
  }

  private boolean isObjectedTo(Bid bid) {
    return sides.stream()
        .flatMap(side -> side.bids().getOrDefault(bid, Map.of()).values().stream())
        .anyMatch(row -> row.objections() > 0);
  }

  private Row row(Bid bid, Votes votes, List<StateCode> members) {
    Map<StateCode, ObjectionRow> ofBid = votes.bids().getOrDefault(bid, Map.of());
    return new Row(
        bid.state(),
        names.state(bid.state()),
        votes.side(),
        members.stream()
            .map(member -> Optional.ofNullable(ofBid.get(member)).map(ObjectionFigure::cell))
            .toList());
  }

  private static Cell cell(ObjectionRow row) {
    return new Cell(
        row.votes(), row.objections(), row.withoutVote(), row.topConcern().map(Terms::concern));
  }

  /** Votes and objections of a member. */
  private record Tally(int votes, int objections) {
    Tally and(Tally other) {
      return new Tally(votes + other.votes, objections + other.objections);
    }
  }

  /** Those with a vote on a bid that is shown. */
  private Map<StateCode, Tally> allVoters() {
    Map<StateCode, Tally> records = new LinkedHashMap<>();
    sides.stream()
        .flatMap(side -> side.bids().entrySet().stream())
        .filter(bid -> isObjectedTo(bid.getKey()))
        .flatMap(bid -> bid.getValue().values().stream())
        .forEach(
            row ->
                records.merge(row.member(), new Tally(row.votes(), row.objections()), Tally::and));
    return records;
  }

  /**
   * The most frequent objector first. Those with fewer than ten votes are left out if others have
   * more: most are newcomers.
   */
  private List<StateCode> voters() {
    Map<StateCode, Tally> records = allVoters();
    boolean telling =
        records.values().stream().anyMatch(all -> all.votes() >= ChiefObjectors.FEWEST_VOTES);
    return records.entrySet().stream()
        .filter(entry -> !telling || entry.getValue().votes() >= ChiefObjectors.FEWEST_VOTES)
        .sorted(
            Comparator.comparing(
                    (Map.Entry<StateCode, Tally> entry) -> entry.getValue().objections())
                .thenComparing(entry -> entry.getValue().votes())
                .reversed()
                .thenComparing(entry -> names.state(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Key> keys(List<Panel> panels, int leftOut) {
    List<Key> keys = new ArrayList<>();
    keys.add(new Key(Ink.SHADE_0, "0%"));
    for (int rank = 1; rank <= MatrixChart.SHADES; rank++) {
      int to = 100 / MatrixChart.SHADES * rank;
      keys.add(new Key(Ink.ofRank(rank), (rank == 1 ? "up to " : "to ") + to + "%"));
    }
    boolean few =
        panels.stream()
            .flatMap(panel -> panel.rows().stream())
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.filter(Cell::few).isPresent());
    if (few) {
      keys.add(new Key(Ink.FEW, "fewer than ten votes: objections of votes"));
    }
    keys.add(
        Key.note(
            "share of the member's votes that were objections, of how many votes; blank: no vote"));
    if (leftOut > 0) {
      keys.add(
          Key.note(
              (leftOut == 1 ? "1 other member" : leftOut + " other members")
                  + " with fewer objections, or fewer than "
                  + ChiefObjectors.FEWEST_VOTES
                  + " votes, "
                  + (leftOut == 1 ? "is" : "are")
                  + " left out"));
    }
    return keys;
  }
}
