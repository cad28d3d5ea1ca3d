package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.report.Percent;
import org.alliancesim.report.ScenarioText;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.ScenarioPath;

/**
 * The uncertain inputs of one kind: what each was drawn from, and what was drawn.
 *
 * @param kind the first part of their paths
 * @param count how many they are
 * @param differing how many of them have other values in A than in B; empty if there is but one
 *     scenario or none differs
 * @param rows by path
 */
record InputTable(String kind, int count, Optional<Integer> differing, List<Row> rows) {

  private static final int BINS = 16;

  /** The height of a histogram, in units of which each bin is 3 wide. */
  private static final int HEIGHT = 16;

  /**
   * An input.
   *
   * @param path its name in the scenario
   * @param side the scenario whose values these are, A or B; empty if there is but one or both have
   *     the same
   * @param prior the distribution it is drawn from
   * @param low the 5% point of what was drawn; like the others empty if it has a fixed value
   * @param median the median
   * @param high the 95% point
   * @param histogram the outline of a histogram of what was drawn, as an SVG path
   * @param source where the distribution comes from
   */
  record Row(
      String path,
      Optional<String> side,
      String prior,
      String low,
      String median,
      String high,
      String histogram,
      String source) {}

  /** What one scenario says of its inputs, and the values that were drawn. */
  private record Side(ScenarioText scenario, ParameterTable parameters) {

    static Side of(RunTables run) {
      return new Side(
          ScenarioText.of(run.manifest().scenario().resolved()), run.tables().parameters());
    }

    ScenarioText.Line line(String path) {
      return scenario.line(path).orElse(new ScenarioText.Line(Percent.NOTHING, ""));
    }

    /** The values of an input by replicate; none if it is not uncertain. */
    double[] drawn(String path) {
      int column = parameters.inputs().indexOf(path);
      return column < 0
          ? new double[0]
          : parameters.rows().stream().mapToDouble(row -> row.value(column)).toArray();
    }

    Row row(String path, Optional<String> side) {
      return InputTable.row(path, side, line(path), drawn(path));
    }
  }

  static List<InputTable> of(RunTables run) {
    Side side = Side.of(run);
    Map<String, List<Row>> kinds = new LinkedHashMap<>();
    for (String path : side.parameters().inputs()) {
      add(kinds, path, List.of(side.row(path, Optional.empty())));
    }
    return tables(kinds);
  }

  /** An input that A and B do not share has a row for each. */
  static List<InputTable> of(ComparisonTables comparison) {
    Side a = Side.of(comparison.a());
    Side b = Side.of(comparison.b());
    Set<String> paths = new LinkedHashSet<>(a.parameters().inputs());
    paths.addAll(b.parameters().inputs());
    Map<String, List<Row>> kinds = new LinkedHashMap<>();
    for (String path : paths) {
      boolean shared =
          a.line(path).value().equals(b.line(path).value())
              && Arrays.equals(a.drawn(path), b.drawn(path));
      add(
          kinds,
          path,
          shared
              ? List.of(a.row(path, Optional.empty()))
              : List.of(a.row(path, Optional.of("A")), b.row(path, Optional.of("B"))));
    }
    return tables(kinds);
  }

  private static void add(Map<String, List<Row>> kinds, String path, List<Row> rows) {
    kinds.computeIfAbsent(ScenarioPath.steps(path).get(0), kind -> new ArrayList<>()).addAll(rows);
  }

  private static List<InputTable> tables(Map<String, List<Row>> kinds) {
    List<InputTable> tables = new ArrayList<>();
    kinds.forEach(
        (kind, rows) -> {
          int differing = (int) rows.stream().filter(row -> row.side().isPresent()).count() / 2;
          tables.add(
              new InputTable(
                  kind,
                  rows.size() - differing,
                  Optional.of(differing).filter(count -> count > 0),
                  rows));
        });
    return tables;
  }

  private static Row row(
      String path, Optional<String> side, ScenarioText.Line line, double[] drawn) {
    if (drawn.length == 0) {
      return new Row(path, side, line.value(), "", "", "", "", line.source());
    }
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    return new Row(
        path,
        side,
        line.value(),
        Wording.number(point(sorted, 0.05)),
        Wording.number(point(sorted, 0.5)),
        Wording.number(point(sorted, 0.95)),
        histogram(sorted),
        line.source());
  }

  /** The smallest value that is not below so large a share of all. */
  private static double point(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private static String histogram(double[] sorted) {
    double low = sorted[0];
    double width = sorted[sorted.length - 1] - low;
    int[] counts = new int[BINS];
    for (double value : sorted) {
      int bin = width > 0 ? (int) (BINS * ((value - low) / width)) : BINS / 2;
      counts[Math.min(BINS - 1, bin)]++;
    }
    int most = Arrays.stream(counts).max().orElseThrow();
    StringBuilder path = new StringBuilder("M0 " + HEIGHT);
    for (int count : counts) {
      path.append("V").append(HEIGHT - Math.round((float) HEIGHT * count / most)).append("h3");
    }
    return path.append("V").append(HEIGHT).append("z").toString();
  }
}
