package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.report.Percent;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.RunTables;

/**
 * The uncertain inputs of one kind: what each was drawn from, and what was drawn.
 *
 * @param kind the first part of their paths
 * @param count how many they are
 * @param rows by path
 */
record InputTable(String kind, int count, List<Row> rows) {

  private static final int BINS = 16;

  /** The height of a histogram, in units of which each bin is 3 wide. */
  private static final int HEIGHT = 16;

  /**
   * An input.
   *
   * @param path its name in the scenario
   * @param prior the distribution it is drawn from
   * @param low the 5% point of what was drawn
   * @param median the median
   * @param high the 95% point
   * @param histogram the outline of a histogram of what was drawn, as an SVG path
   * @param source where the distribution comes from
   */
  record Row(
      String path,
      String prior,
      String low,
      String median,
      String high,
      String histogram,
      String source) {}

  static List<InputTable> of(RunTables run) {
    ScenarioText scenario = ScenarioText.of(run.manifest().scenario().resolved());
    ParameterTable parameters = run.tables().parameters();
    double[][] columns = sortedColumns(parameters);
    Map<String, List<Row>> kinds = new LinkedHashMap<>();
    for (int index = 0; index < columns.length; index++) {
      String path = parameters.inputs().get(index);
      if (columns[index].length > 0) {
        ScenarioText.Line line =
            scenario.line(path).orElse(new ScenarioText.Line(Percent.NOTHING, ""));
        kinds
            .computeIfAbsent(path.split("\\.", 2)[0], kind -> new ArrayList<>())
            .add(row(path, line, columns[index]));
      }
    }
    List<InputTable> tables = new ArrayList<>();
    kinds.forEach((kind, rows) -> tables.add(new InputTable(kind, rows.size(), rows)));
    return tables;
  }

  private static double[][] sortedColumns(ParameterTable parameters) {
    double[][] columns = new double[parameters.inputs().size()][parameters.rows().size()];
    for (int row = 0; row < parameters.rows().size(); row++) {
      double[] values = parameters.rows().get(row).values();
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = values[column];
      }
    }
    Arrays.stream(columns).forEach(Arrays::sort);
    return columns;
  }

  private static Row row(String path, ScenarioText.Line line, double[] sorted) {
    return new Row(
        path,
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
