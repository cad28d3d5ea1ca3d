package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.institution.Stage;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Percent;
import org.alliancesim.results.Names;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;

/**
 * Where the paths to one status stop.
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
   * @param bars the shares of histories by furthest stage, without those that did not seek it
   * @param described the same in words
   * @param notSought the share of histories that did not seek it, in per cent
   * @param gate what the written rules would make of a bid in the first month, in per cent
   * @param vote what the members would make of it then, in per cent
   * @param opponent who would like it least
   */
  record Row(
      String state,
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

  private record Pair(StateCode state, String status) {}

  static List<StopTable> of(RunTables run) {
    Names names = run.manifest().names();
    Map<Pair, Map<Stage, Integer>> counts = new HashMap<>();
    for (OutcomeRow row : run.tables().outcomes()) {
      counts
          .computeIfAbsent(new Pair(row.state(), row.status()), pair -> new EnumMap<>(Stage.class))
          .merge(row.stage(), row.count(), Integer::sum);
    }
    List<StopTable> tables = new ArrayList<>();
    PairOrder.byStatus(run.tables().probabilities(), names)
        .forEach((status, rows) -> tables.add(table(status, rows, counts, names)));
    return tables;
  }

  static List<Key> legend() {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage != Stage.NOT_SOUGHT)
        .map(stage -> new Key(stage.key(), stage.label()))
        .toList();
  }

  private static StopTable table(
      String status,
      List<ProbabilityRow> rows,
      Map<Pair, Map<Stage, Integer>> counts,
      Names names) {
    double largest =
        rows.stream().mapToDouble(row -> 1 - notSought(row, counts(row, counts))).max().orElse(0);
    Scale scale = Scale.of(largest);
    return new StopTable(
        Wording.capitalised(names.status(status)),
        scale.ticks(),
        rows.stream().map(row -> row(row, counts(row, counts), scale, names)).toList());
  }

  private static Map<Stage, Integer> counts(
      ProbabilityRow row, Map<Pair, Map<Stage, Integer>> counts) {
    return counts.getOrDefault(new Pair(row.state(), row.status()), Map.of());
  }

  private static double notSought(ProbabilityRow row, Map<Stage, Integer> counts) {
    return share(row, counts.getOrDefault(Stage.NOT_SOUGHT, 0));
  }

  private static double share(ProbabilityRow row, int count) {
    return (double) count / row.replicates();
  }

  private static Row row(ProbabilityRow row, Map<Stage, Integer> counts, Scale scale, Names names) {
    List<Bar> bars = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    double from = 0;
    for (Stage stage : Stage.values()) {
      double share = share(row, counts.getOrDefault(stage, 0));
      if (stage != Stage.NOT_SOUGHT && share > 0) {
        bars.add(new Bar(stage.key(), scale.at(from), scale.length(share)));
        parts.add(stage.label() + " " + Percent.share(share) + "%");
        from += share;
      }
    }
    Optional<String> described =
        parts.isEmpty()
            ? Optional.empty()
            : Optional.of(parts.stream().collect(Collectors.joining(", ")));
    return new Row(
        names.state(row.state()),
        bars,
        described.orElse("never sought"),
        Percent.share(notSought(row, counts)),
        Wording.share(row.gateIfBid()),
        Wording.share(row.voteIfBid()),
        row.strongestOpponent().map(names::state).orElse(Wording.NOTHING));
  }
}
