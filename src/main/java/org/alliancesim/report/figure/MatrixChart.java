package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.ChiefObjectors;
import org.alliancesim.results.PlainTable;
import org.alliancesim.world.StateCode;

/**
 * How members voted: a line for each bid, under headings, a column for each member.
 *
 * @param members from left to right
 * @param panels from top to bottom
 * @param concerns all that stand in cells, by name
 * @param keys what shades and words mean
 * @param nothing what to say if there are no panels
 */
public record MatrixChart(
    List<Member> members, List<Panel> panels, List<String> concerns, List<Key> keys, String nothing)
    implements Chart {

  /** The darkest shade. */
  static final int SHADES = 5;

  public MatrixChart {
    members = List.copyOf(members);
    panels = List.copyOf(panels);
    concerns = List.copyOf(concerns);
    keys = List.copyOf(keys);
  }

  /**
   * A column.
   *
   * @param code the member's code
   * @param name its name
   */
  public record Member(StateCode code, String name) {}

  /**
   * The bids for one status.
   *
   * @param heading the status in words
   * @param status its id
   * @param rows from top to bottom
   */
  public record Panel(String heading, String status, List<Row> rows) {}

  /**
   * A bid.
   *
   * @param state the candidate's code
   * @param name its name
   * @param side the scenario, {@code A} or {@code B}; empty if there is but one
   * @param cells one for each member; empty where it had no vote
   */
  public record Row(StateCode state, String name, String side, List<Optional<Cell>> cells) {}

  /**
   * How a member voted on a bid.
   *
   * @param votes in how many ballots it had a vote, at least 1
   * @param objections in how many of them it objected
   * @param withoutVote in how many others it had none
   * @param concern its commonest largest concern, in words; empty without objections
   */
  public record Cell(int votes, int objections, int withoutVote, Optional<String> concern) {

    /** The share of its votes that were objections, 0 to 1. */
    public double share() {
      return (double) objections / votes;
    }

    /** Whether there are too few votes to read a rate from. */
    public boolean few() {
      return votes < ChiefObjectors.FEWEST_VOTES;
    }

    /** How it is shaded: by its share, in fifths, unless the votes are too few. */
    public Ink ink() {
      return few() ? Ink.FEW : Ink.ofRank((int) Math.ceil(SHADES * share()));
    }
  }

  @Override
  public boolean isEmpty() {
    return panels.isEmpty();
  }

  @Override
  public List<String> headings() {
    return panels.stream().map(Panel::heading).toList();
  }

  @Override
  public PlainTable data() {
    List<List<String>> rows = new ArrayList<>();
    for (int index = 0; index < panels.size(); index++) {
      Panel panel = panels.get(index);
      for (Row row : panel.rows()) {
        for (int column = 0; column < members.size(); column++) {
          Optional<Cell> found = row.cells().get(column);
          if (found.isPresent()) {
            Cell cell = found.get();
            rows.add(
                List.of(
                    Chart.letter(index),
                    row.state().value(),
                    panel.status(),
                    row.side(),
                    members.get(column).code().value(),
                    String.valueOf(cell.votes()),
                    String.valueOf(cell.objections()),
                    String.valueOf(cell.withoutVote()),
                    cell.concern().orElse("")));
          }
        }
      }
    }
    return new PlainTable(
        List.of(
            "panel",
            "state",
            "status",
            "side",
            "member",
            "votes",
            "objections",
            "without_vote",
            "concern"),
        rows);
  }
}
