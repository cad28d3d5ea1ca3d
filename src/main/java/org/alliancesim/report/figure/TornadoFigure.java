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
import org.alliancesim.results.Names;
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

    /** Whether the interval of one lies beyond that of the other. */
    boolean apart() {
      return lowest.ciHigh() < highest.ciLow() || highest.ciHigh() < lowest.ciLow();
    }
  }

  static Figure of(StudyManifest manifest, SensitivityTables tables) {
    List<Panel> panels = panels(manifest.names(), tables.fifths());
    boolean histories =
        tables.fifths().stream().noneMatch(row -> row.quantity().equals(EffectRow.ADMISSION));
    double furthest =
        panels.stream()
            .flatMap(panel -> panel.rows().stream())
            .flatMap(row -> row.marks().stream())
            .mapToDouble(mark -> mark.interval().high())
            .max()
            .orElse(0);
    return new Figure(
        "tornado",
        "Tornado",
        "What becomes of each outcome from the lowest to the highest fifth of an input",
        List.of(
            "A bar spans the two means, a hollow dot is the lowest fifth of the input's draws, a"
                + " full one the highest, lines their 95% Monte Carlo intervals; the "
                + MOST_INPUTS
                + " inputs with the longest bars of each outcome. Where intervals overlap, chance may"
                + " make the bar; an outcome of which they all do is left out."),
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
            "No outcome moves with an input more than chance may, so there is nothing to draw."));
  }

  /** A panel for each outcome that moves with an input more than chance may. */
  static List<Panel> panels(Names names, List<FifthRow> fifths) {
    Map<String, Map<String, Ends>> groups = new LinkedHashMap<>();
    for (FifthRow row : fifths) {
      if (row.quantity().equals(EffectRow.GAIN)) {
        continue; // no share, and so not on this axis
      }
      String heading =
          names.state(row.state())
              + ", "
              + names.status(row.status())
              + (row.quantity().equals(EffectRow.HELD) ? "" : ": admission of a bid at the start");
      groups
          .computeIfAbsent(heading, key -> new LinkedHashMap<>())
          .merge(
              row.input(),
              new Ends(row, row),
              (ends, more) -> new Ends(ends.lowest(), more.highest()));
    }
    List<Panel> panels = new ArrayList<>();
    groups.forEach(
        (heading, inputs) -> {
          // bars of chance alone would look like findings
          if (inputs.values().stream().anyMatch(Ends::apart)) {
            panels.add(
                new Panel(
                    heading,
                    inputs.values().stream()
                        .sorted(Comparator.comparingDouble(Ends::swing).reversed())
                        .limit(MOST_INPUTS)
                        .map(TornadoFigure::row)
                        .toList()));
          }
        });
    return panels;
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
