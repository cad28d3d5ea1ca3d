package org.alliancesim.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.Chart;
import org.alliancesim.report.figure.MatrixChart;

/**
 * A {@link MatrixChart} as a table: a row for each bid, a column for each member.
 *
 * @param members the columns
 * @param groups the bids for each status
 */
record MatrixTable(List<String> members, List<Group> groups) {

  /**
   * The bids for one status.
   *
   * @param heading the status in words
   * @param rows the bids
   */
  record Group(String heading, List<Row> rows) {}

  /**
   * A bid.
   *
   * @param state the candidate's name
   * @param side the scenario, A or B; empty if there is but one
   * @param cells a cell for each member
   */
  record Row(String state, String side, List<Cell> cells) {}

  /**
   * How one member voted on it.
   *
   * @param voted whether it had a vote on it
   * @param shade its class in the style sheet
   * @param share the share of its votes in which it objected, in per cent; empty if it never did or
   *     the votes are too few for a rate
   * @param counts the objections and the votes
   * @param withoutVote the ballots on it in which the member had no vote; empty if there are none
   * @param concern the commonest largest concern, in words
   */
  record Cell(
      boolean voted,
      String shade,
      String share,
      String counts,
      String withoutVote,
      String concern) {

    static Cell of(Optional<MatrixChart.Cell> found) {
      if (found.isEmpty()) {
        return new Cell(false, "", "", "", "", "");
      }
      MatrixChart.Cell cell = found.get();
      return new Cell(
          true,
          cell.ink().key(),
          cell.objections() == 0 || cell.few() ? "" : Percent.share(cell.share()),
          Terms.count(cell.objections()) + " of " + Terms.count(cell.votes()),
          cell.withoutVote() == 0 ? "" : "+" + Terms.count(cell.withoutVote()) + " without it",
          cell.concern().orElse(""));
    }
  }

  static MatrixTable of(MatrixChart chart) {
    List<String> headings = chart.headings();
    return new MatrixTable(
        chart.members().stream().map(MatrixChart.Member::name).toList(),
        IntStream.range(0, headings.size())
            .mapToObj(
                panel ->
                    new Group(
                        (headings.size() == 1 ? "" : Chart.letter(panel) + " ")
                            + headings.get(panel),
                        chart.panels().get(panel).rows().stream()
                            .map(
                                row ->
                                    new Row(
                                        row.name(),
                                        row.side(),
                                        row.cells().stream().map(Cell::of).toList()))
                            .toList()))
            .toList());
  }
}
