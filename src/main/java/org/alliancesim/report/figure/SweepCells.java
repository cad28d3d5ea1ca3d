package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Share;
import org.alliancesim.report.SweepView;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.alliancesim.results.SweptDesign;

/**
 * A grid over two factors or more as shaded cells.
 *
 * @param sweep all of it
 * @param pairs the rows of what is shown
 * @param moving which factors have more than one level, at least two
 */
record SweepCells(
    SweepTables sweep,
    Map<SweepView.Pair, List<FactorTable.Row<SweepRow>>> pairs,
    List<Integer> moving) {

  /** Cells over the first two factors that move; a panel for each combination of the others. */
  Figure figure(String name, List<String> origin) {
    SweptDesign design = sweep.manifest().design();
    int across = moving.get(0);
    int up = moving.get(1);
    List<Integer> others = moving.subList(2, moving.size());
    List<String> columns = design.factors().get(across).levels();
    List<String> rows = reversed(design.factors().get(up).levels());
    double largest =
        pairs.values().stream()
            .flatMap(List::stream)
            .mapToDouble(row -> row.known().probability())
            .max()
            .orElse(0);
    double full = Axis.ofShares("", largest).to();
    List<HeatChart.Panel> panels = new ArrayList<>();
    for (Map.Entry<SweepView.Pair, List<FactorTable.Row<SweepRow>>> entry : pairs.entrySet()) {
      SweepView.Pair pair = entry.getKey();
      Map<String, List<FactorTable.Row<SweepRow>>> byOthers = new LinkedHashMap<>();
      for (FactorTable.Row<SweepRow> row : entry.getValue()) {
        if (!sweep.points().get(row.point()).known().own()) {
          String rest =
              others.stream()
                  .map(other -> design.factors().get(other).key() + " = " + row.values().get(other))
                  .collect(Collectors.joining(", "));
          byOthers.computeIfAbsent(rest, key -> new ArrayList<>()).add(row);
        }
      }
      byOthers.forEach(
          (rest, ofPanel) -> {
            List<List<Optional<HeatChart.Cell>>> cells = new ArrayList<>();
            for (String y : rows) {
              List<Optional<HeatChart.Cell>> line = new ArrayList<>();
              for (String x : columns) {
                line.add(
                    ofPanel.stream()
                        .filter(row -> row.values().get(across).equals(x))
                        .filter(row -> row.values().get(up).equals(y))
                        .findFirst()
                        .map(row -> cell(row, full)));
              }
              cells.add(line);
            }
            panels.add(
                new HeatChart.Panel(
                    pair,
                    sweep.manifest().names().state(pair.state())
                        + ", "
                        + sweep.manifest().names().status(pair.status()),
                    rest,
                    cells));
          });
    }
    return new Figure(
        name,
        "Over " + design.factors().get(across).key() + " and " + design.factors().get(up).key(),
        "How each probability depends on "
            + moving.stream()
                .map(factor -> design.factors().get(factor).key())
                .collect(Collectors.joining(", ")),
        List.of(
            "The share of the model's histories, in per cent, in which the state ever held the"
                + " status, and below it its 95% Monte Carlo interval.",
            "A star: the paired difference from the baseline has a 95% interval that leaves out 0;"
                + " each by itself, so of twenty differences that are nothing one may have one."),
        origin,
        new HeatChart(
            new HeatChart.Side(design.factors().get(across).key(), columns),
            new HeatChart.Side(design.factors().get(up).key(), rows),
            panels,
            keys(panels, full),
            SweepFigure.NOTHING));
  }

  private static List<String> reversed(List<String> levels) {
    List<String> reversed = new ArrayList<>(levels);
    Collections.reverse(reversed);
    return reversed;
  }

  private HeatChart.Cell cell(FactorTable.Row<SweepRow> row, double full) {
    SweepRow known = row.known();
    Share share = Share.ofChance(known.probability(), known.ciLow(), known.ciHigh());
    String mark =
        row.point() == sweep.manifest().design().baseline()
            ? HeatChart.BASE
            : known.distinguishable().orElse(false) ? HeatChart.DIFFERS : "";
    return new HeatChart.Cell(
        known.probability(),
        new Range(known.ciLow(), known.ciHigh()),
        (int) Math.ceil(MatrixChart.SHADES * known.probability() / full),
        share.estimate(),
        share.interval(),
        mark);
  }

  private static List<Key> keys(List<HeatChart.Panel> panels, double full) {
    List<Key> keys = new ArrayList<>();
    keys.add(new Key(Ink.HEAT_0, "0%"));
    for (int rank = 1; rank <= MatrixChart.SHADES; rank++) {
      keys.add(
          new Key(
              Ink.ofHeat(rank),
              (rank == 1 ? "up to " : "to ")
                  + Percent.plain(full * rank / MatrixChart.SHADES)
                  + "%"));
    }
    Set<String> marks =
        panels.stream()
            .flatMap(panel -> panel.cells().stream())
            .flatMap(List::stream)
            .flatMap(Optional::stream)
            .map(HeatChart.Cell::mark)
            .collect(Collectors.toSet());
    if (marks.contains(HeatChart.DIFFERS)) {
      keys.add(Key.note("*: distinguishable from the baseline"));
    }
    if (marks.contains(HeatChart.BASE)) {
      keys.add(Key.note("base: the baseline"));
    }
    return keys;
  }
}
