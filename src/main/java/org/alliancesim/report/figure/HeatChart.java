package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.PlainTable;
import org.alliancesim.results.StatusRow;

/**
 * Estimates over two factors: in each panel a cell for every combination of their levels, all
 * shaded on one scale.
 *
 * @param columns the levels along the foot, from left to right
 * @param rows the levels up the side, from the top down
 * @param panels small ones side by side
 * @param keys what shades and marks mean
 * @param nothing what to say if there are no panels
 */
public record HeatChart(Side columns, Side rows, List<Panel> panels, List<Key> keys, String nothing)
    implements Chart {

  public HeatChart {
    panels = List.copyOf(panels);
    keys = List.copyOf(keys);
  }

  /**
   * What lies along a side.
   *
   * @param label the factor
   * @param levels its levels
   */
  public record Side(String label, List<String> levels) {

    public Side {
      levels = List.copyOf(levels);
    }
  }

  /**
   * A grid of cells.
   *
   * @param pair the state and the status
   * @param heading what it shows
   * @param below what else there is to say of it: the levels of other factors; may be empty
   * @param cells [row][column]; empty where nothing is known
   */
  public record Panel(
      StatusRow pair, String heading, String below, List<List<Optional<Cell>>> cells) {

    public Panel {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * An estimate.
   *
   * @param value the share
   * @param interval its numerical interval
   * @param rank how dark it is, 0 to 5
   * @param text the number, ready to print
   * @param below its interval, ready to print
   * @param mark what tells it from others: {@link #BASE}, {@link #DIFFERS} or nothing
   */
  public record Cell(
      double value, Range interval, int rank, String text, String below, String mark) {

    /** How it is shaded. */
    public Ink ink() {
      return Ink.ofHeat(rank);
    }
  }

  /** The mark of the baseline. */
  static final String BASE = "base";

  /** The mark of what differs from the baseline. */
  static final String DIFFERS = "*";

  @Override
  public boolean isEmpty() {
    return panels.isEmpty();
  }

  @Override
  public List<String> headings() {
    return panels.stream()
        .map(
            panel ->
                panel.below().isEmpty() ? panel.heading() : panel.heading() + ", " + panel.below())
        .toList();
  }

  @Override
  public PlainTable data() {
    List<List<String>> all = new ArrayList<>();
    for (int index = 0; index < panels.size(); index++) {
      Panel panel = panels.get(index);
      for (int row = 0; row < rows.levels().size(); row++) {
        for (int column = 0; column < columns.levels().size(); column++) {
          Optional<Cell> found = panel.cells().get(row).get(column);
          if (found.isPresent()) {
            Cell cell = found.get();
            all.add(
                List.of(
                    Chart.letter(index),
                    panel.pair().state().value(),
                    panel.pair().status(),
                    panel.below(),
                    columns.levels().get(column),
                    rows.levels().get(row),
                    String.valueOf(cell.value()),
                    String.valueOf(cell.interval().low()),
                    String.valueOf(cell.interval().high()),
                    cell.mark()));
          }
        }
      }
    }
    return new PlainTable(
        List.of(
            "panel",
            "state",
            "status",
            "others",
            columns.label(),
            rows.label(),
            "value",
            "ci_low",
            "ci_high",
            "mark"),
        all);
  }
}
