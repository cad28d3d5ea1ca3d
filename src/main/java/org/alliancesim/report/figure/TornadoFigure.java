package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.report.figure.SpanChart.Mark;
import org.alliancesim.report.figure.SpanChart.Panel;
import org.alliancesim.report.figure.SpanChart.Row;
import org.alliancesim.results.EffectRow;
import org.alliancesim.results.FifthRow;
import org.alliancesim.results.SensitivityTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.world.InputName;

/** What becomes of an outcome from the lowest to the highest fifth of each input: a tornado. */
final class TornadoFigure {

  private static final int MOST_INPUTS = 12;

  private TornadoFigure() {}

  /** Fifths of one path and quantity, by input. */
  private record Ends(FifthRow lowest, FifthRow highest) {
    double swing() {
      return Math.abs(highest.mean() - lowest.mean());
    }
  }

  static Figure of(StudyManifest manifest, SensitivityTables tables) {
    Map<String, Map<String, Ends>> groups = new LinkedHashMap<>();
    for (FifthRow row : tables.fifths()) {
      if (row.quantity().equals(EffectRow.GAIN)) {
        continue; // no share, and so not on this axis
      }
      String heading =
          manifest.names().state(row.state())
              + ", "
              + manifest.names().status(row.status())
              + (row.quantity().equals(EffectRow.HELD) ? "" : ": admission of a bid at the start");
      groups
          .computeIfAbsent(heading, key -> new LinkedHashMap<>())
          .merge(
              row.input(),
              new Ends(row, row),
              (ends, more) -> new Ends(ends.lowest(), more.highest()));
    }
    List<Panel> panels = new ArrayList<>();
    boolean histories =
        tables.fifths().stream().noneMatch(row -> row.quantity().equals(EffectRow.ADMISSION));
    double furthest = 0;
    for (Map.Entry<String, Map<String, Ends>> group : groups.entrySet()) {
      List<Ends> shown =
          group.getValue().values().stream()
              .sorted(Comparator.comparingDouble(Ends::swing).reversed())
              .limit(MOST_INPUTS)
              .toList();
      panels.add(new Panel(group.getKey(), shown.stream().map(TornadoFigure::row).toList()));
      furthest =
          Math.max(
              furthest,
              shown.stream()
                  .mapToDouble(ends -> Math.max(ends.lowest().ciHigh(), ends.highest().ciHigh()))
                  .max()
                  .orElse(0));
    }
    return new Figure(
        "tornado",
        "Tornado",
        "What becomes of each outcome from the lowest to the highest fifth of an input",
        List.of(
            "A bar spans the two means, a hollow dot is the lowest fifth of the input's draws, a"
                + " full one the highest, lines their 95% Monte Carlo intervals; the "
                + MOST_INPUTS
                + " inputs with the longest bars of each outcome. Where intervals overlap, chance may"
                + " make the bar."),
        List.of(StudyFigures.origin(manifest)),
        new SpanChart(
            Axis.ofShares(histories ? "Share of the model's histories" : "Probability", furthest),
            OptionalDouble.empty(),
            "lowest → highest, %",
            panels,
            List.of(
                new Key(Ink.HOLLOW, "lowest fifth"),
                new Key(Ink.ESTIMATE, "highest fifth"),
                Key.note("lines: 95% Monte Carlo intervals")),
            "No outcome varied, so there is nothing to draw."));
  }

  private static Row row(Ends ends) {
    double low = Math.min(ends.lowest().mean(), ends.highest().mean());
    double high = Math.max(ends.lowest().mean(), ends.highest().mean());
    return new Row(
        InputName.of(ends.lowest().input()),
        Optional.of(new Range(low, high)),
        List.of(
            mark("lowest-fifth", false, ends.lowest()),
            mark("highest-fifth", true, ends.highest())),
        StudyFigures.percent(ends.lowest().mean())
            + " → "
            + StudyFigures.percent(ends.highest().mean()));
  }

  private static Mark mark(String measure, boolean filled, FifthRow row) {
    return new Mark(measure, filled, row.mean(), new Range(row.ciLow(), row.ciHigh()));
  }
}
