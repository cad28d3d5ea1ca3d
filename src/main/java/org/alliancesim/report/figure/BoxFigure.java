package org.alliancesim.report.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alliancesim.report.figure.SpanChart.Mark;
import org.alliancesim.report.figure.SpanChart.Panel;
import org.alliancesim.report.figure.SpanChart.Row;
import org.alliancesim.results.BoundRow;
import org.alliancesim.results.BoxRow;
import org.alliancesim.results.DiscoveryTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.world.InputName;

/** The box in which an outcome is common, and the way to it. */
final class BoxFigure {

  private static final int MOST_BOUNDS = 15;

  /** Rows of the trajectory; of more boxes every second, third … is shown. */
  private static final int MOST_BOXES = 30;

  private BoxFigure() {}

  /** Which part of each input's draws lies in the box. */
  static Figure of(StudyManifest manifest, DiscoveryTables tables) {
    List<Row> rows = tables.bounds().stream().limit(MOST_BOUNDS).map(BoxFigure::row).toList();
    return new Figure(
        "box",
        "Box",
        "The box of inputs in which the outcome is common",
        List.of(
            "A bar spans the share of an input's draws, from the lowest to the highest, that lies in"
                + " the box; beside it the values and the quasi-p-value of the bound."),
        List.of(StudyFigures.origin(manifest)),
        new SpanChart(
            Axis.ofShares("The input's draws, from the lowest to the highest", 1),
            OptionalDouble.empty(),
            "values; quasi-p",
            rows.isEmpty() ? List.of() : List.of(new Panel(asked(manifest), rows)),
            List.of(Key.note("bars: what lies in the box")),
            "The box has no bounds, so there is nothing to draw."));
  }

  private static String asked(StudyManifest manifest) {
    return manifest.settings().isEmpty()
        ? manifest.scenario().name()
        : manifest.settings().get(0).replaceFirst("^--outcome ", "");
  }

  private static Row row(BoundRow bound) {
    return new Row(
        InputName.of(bound.input()),
        Optional.of(new Range(bound.shareBelow(), 1 - bound.shareAbove())),
        List.of(),
        values(bound) + "; " + quasi(bound.quasiP()));
  }

  private static String quasi(double p) {
    return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
  }

  private static String values(BoundRow bound) {
    if (bound.low().isEmpty()) {
      return "≤ " + number(bound.high().orElse(0));
    }
    return bound.high().isEmpty()
        ? "≥ " + number(bound.low().getAsDouble())
        : number(bound.low().getAsDouble()) + "–" + number(bound.high().getAsDouble());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.3f" : "%.2f", value);
  }

  /** Coverage and density from box to box. */
  static Figure trajectory(StudyManifest manifest, DiscoveryTables tables) {
    List<BoxRow> boxes = tables.trajectory();
    int every = Math.max(1, (boxes.size() - 1) / MOST_BOXES + 1);
    List<Row> rows =
        boxes.stream()
            .filter(box -> box.box() % every == 0 || box.chosen())
            .map(BoxFigure::row)
            .toList();
    return new Figure(
        "trajectory",
        "Trajectory",
        "From the box of everything to few histories: coverage against density",
        List.of(
            "A full dot is the density, how often the outcome occurs in the box; a hollow one the"
                + " coverage, the share of all that occurred which lies in it. Beside it how many"
                + " inputs the box bounds; the chosen box is marked by a bar: as it is before it is"
                + " pasted and bounds that may be chance are dropped."),
        List.of(StudyFigures.origin(manifest)),
        new SpanChart(
            Axis.ofShares("Share", 1),
            OptionalDouble.empty(),
            "inputs bounded",
            rows.isEmpty() ? List.of() : List.of(new Panel(asked(manifest), rows)),
            List.of(
                new Key(Ink.ESTIMATE, "density"),
                new Key(Ink.HOLLOW, "coverage"),
                Key.note("bar: the chosen box")),
            "There was nothing to look for, so there is nothing to draw."));
  }

  private static Row row(BoxRow box) {
    return new Row(
        "box " + box.box(),
        box.chosen()
            ? Optional.of(
                new Range(
                    Math.min(box.density(), box.coverage()),
                    Math.max(box.density(), box.coverage())))
            : Optional.empty(),
        Stream.of(mark("coverage", false, box.coverage()), mark("density", true, box.density()))
            .toList(),
        String.valueOf(box.restricted()));
  }

  private static Mark mark(String measure, boolean filled, double value) {
    return new Mark(measure, filled, value, new Range(value, value));
  }
}
