package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.report.LastStages;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.PairedRow;
import org.alliancesim.report.Percent;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;

/**
 * Where the paths to one status stop, in a run or in both scenarios of a comparison.
 *
 * @param status the status in words
 * @param ticks of the axis
 * @param rows the states, in the order of every figure
 */
record StopTable(String status, List<Scale.Tick> ticks, List<Row> rows) {

  /**
   * A state.
   *
   * @param state its name
   * @param side the scenario, A or B; empty if there is but one
   * @param bars the shares of histories by furthest stage, without those that did not seek it
   * @param described the same in words
   * @param notSought the share of histories that did not seek it, in per cent
   * @param gate what the written rules would make of a bid in the first month, in per cent
   * @param vote what the members would make of it then, in per cent
   * @param opponent who would like it least
   */
  record Row(
      String state,
      Optional<String> side,
      List<Bar> bars,
      String described,
      String notSought,
      String gate,
      String vote,
      String opponent) {}

  /**
   * A part of a bar.
   *
   * @param stage the word of the stage in the tables
   * @param from where it begins, in per cent of the axis
   * @param width in per cent of the axis
   */
  record Bar(String stage, String from, String width) {}

  /**
   * An entry of the legend.
   *
   * @param stage the word of the stage in the tables
   * @param label in words
   */
  record Key(String stage, String label) {}

  static List<StopTable> of(RunTables run) {
    Names names = run.manifest().names();
    LastStages lastStages = new LastStages(run.tables());
    List<StopTable> tables = new ArrayList<>();
    PairOrder.byStatus(run.tables().probabilities(), names)
        .forEach(
            (status, rows) ->
                tables.add(
                    table(
                        status,
                        rows.stream()
                            .map(row -> new Line(Optional.empty(), row, lastStages))
                            .toList(),
                        names)));
    return tables;
  }

  static List<Key> legend() {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage != Stage.NOT_SOUGHT)
        .map(stage -> new Key(stage.key(), stage.label()))
        .toList();
  }

  /** One side of what a table shows: a line for each of its rows. */
  private record Line(Optional<String> side, ProbabilityRow row, LastStages lastStages) {

    double share(Stage stage) {
      return lastStages.share(row, stage);
    }
  }

  /** Two lines for each candidate that both scenarios have: A above B. */
  static List<StopTable> of(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    LastStages inA = new LastStages(comparison.tables().a());
    LastStages inB = new LastStages(comparison.tables().b());
    List<StopTable> tables = new ArrayList<>();
    PairOrder.byStatus(PairedRow.of(comparison), names, PairedRow.mostGainedFirst(names))
        .forEach(
            (status, rows) ->
                tables.add(
                    table(
                        status,
                        rows.stream()
                            .flatMap(
                                row ->
                                    Stream.of(
                                        new Line(Optional.of("A"), row.a(), inA),
                                        new Line(Optional.of("B"), row.b(), inB)))
                            .toList(),
                        names)));
    return tables;
  }

  private static StopTable table(String status, List<Line> lines, Names names) {
    double largest =
        lines.stream().mapToDouble(line -> 1 - line.share(Stage.NOT_SOUGHT)).max().orElse(0);
    Scale scale = Scale.of(largest);
    return new StopTable(
        Wording.capitalised(names.status(status)),
        scale.ticks(),
        lines.stream().map(line -> row(line, scale, names)).toList());
  }

  private static Row row(Line line, Scale scale, Names names) {
    ProbabilityRow row = line.row();
    List<Bar> bars = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    double from = 0;
    for (Stage stage : Stage.values()) {
      double share = line.share(stage);
      if (stage != Stage.NOT_SOUGHT && share > 0) {
        bars.add(new Bar(stage.key(), scale.at(from), scale.length(share)));
        parts.add(stage.label() + " " + Percent.share(share) + "%");
        from += share;
      }
    }
    return new Row(
        names.state(row.state()),
        line.side(),
        bars,
        parts.isEmpty() ? "never sought" : String.join(", ", parts),
        Percent.share(line.share(Stage.NOT_SOUGHT)),
        Percent.share(row.gateIfBid()),
        Percent.share(row.voteIfBid()),
        row.strongestOpponent().map(names::state).orElse(Percent.NOTHING));
  }
}
