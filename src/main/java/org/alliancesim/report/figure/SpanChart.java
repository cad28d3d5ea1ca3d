package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.results.PlainTable;

/**
 * A line for each input: a bar, and dots with their intervals, all on one axis.
 *
 * @param axis across; what reaches beyond its ends is cut there
 * @param reference where a line stands through all rows; empty for none
 * @param numbers the heading of the numbers beside the lines; empty if there are none
 * @param panels from top to bottom
 * @param keys what the marks mean
 * @param nothing what to say if there are no panels
 */
public record SpanChart(
    Axis axis,
    OptionalDouble reference,
    String numbers,
    List<Panel> panels,
    List<Key> keys,
    String nothing)
    implements Chart {

  public SpanChart {
    panels = List.copyOf(panels);
    keys = List.copyOf(keys);
  }

  /**
   * Inputs under a heading.
   *
   * @param heading what they are looked at for
   * @param rows from top to bottom
   */
  public record Panel(String heading, List<Row> rows) {
    public Panel {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An input.
   *
   * @param name what it is called
   * @param bar what is shaded; empty for nothing
   * @param marks from below to above where they cover each other
   * @param number what stands beside the line
   */
  public record Row(String name, Optional<Range> bar, List<Mark> marks, String number) {
    public Row {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A dot with its interval.
   *
   * @param measure the word for its column of the data
   * @param filled whether it is filled, or only a rim
   * @param value where it is
   * @param interval its interval
   */
  public record Mark(String measure, boolean filled, double value, Range interval) {}

  @Override
  public boolean isEmpty() {
    return panels.isEmpty();
  }

  @Override
  public List<String> headings() {
    return panels.stream().map(Panel::heading).toList();
  }

  @Override
  public String scale() {
    return isEmpty() ? "" : axis.scale();
  }

  @Override
  public PlainTable data() {
    List<List<String>> rows = new ArrayList<>();
    for (int panel = 0; panel < panels.size(); panel++) {
      for (Row row : panels.get(panel).rows()) {
        List<String> start = List.of(Chart.letter(panel), panels.get(panel).heading(), row.name());
        row.bar().ifPresent(bar -> rows.add(cells(start, "bar", "", bar)));
        for (Mark mark : row.marks()) {
          rows.add(cells(start, mark.measure(), String.valueOf(mark.value()), mark.interval()));
        }
      }
    }
    return new PlainTable(
        List.of("panel", "heading", "input", "measure", "value", "low", "high"), rows);
  }

  private static List<String> cells(List<String> start, String measure, String value, Range range) {
    List<String> cells = new ArrayList<>(start);
    cells.addAll(
        List.of(measure, value, String.valueOf(range.low()), String.valueOf(range.high())));
    return cells;
  }
}
