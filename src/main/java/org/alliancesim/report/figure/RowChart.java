package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.PlainTable;

/**
 * A line for each state, under headings, all on one axis.
 *
 * @param subject what a row is of, as a column of its data is called: {@code state}
 * @param axis across
 * @param columns the numbers beside each line
 * @param panels from top to bottom
 * @param keys what the marks mean; of those given, the ones whose marks occur
 * @param nothing what to say if there are no panels
 */
public record RowChart(
    String subject,
    Axis axis,
    List<Column> columns,
    List<Panel> panels,
    List<Key> keys,
    String nothing)
    implements Chart {

  /** What most charts have a line for. */
  private static final String STATE = "state";

  public RowChart {
    columns = List.copyOf(columns);
    panels = List.copyOf(panels);
    keys = Key.occurring(keys, inks(panels));
  }

  /** With a line for each state. */
  RowChart(Axis axis, List<Column> columns, List<Panel> panels, List<Key> keys, String nothing) {
    this(STATE, axis, columns, panels, keys, nothing);
  }

  /**
   * A column of numbers.
   *
   * @param heading what they are
   * @param printed from which width of print on there is room for it
   */
  public record Column(String heading, Room printed) {}

  /** Where there is room for a column. */
  public enum Room {
    /** In a column of print, and wherever there is more. */
    COLUMN,
    /** On a page of print, and on the screen. */
    PAGE,
    /** On the screen alone. */
    SCREEN
  }

  /**
   * The states under a heading.
   *
   * @param heading the status in words
   * @param status its id
   * @param rows from top to bottom
   */
  public record Panel(String heading, String status, List<Row> rows) {}

  /**
   * A state.
   *
   * @param code the state's code, or the key of what else the row is of
   * @param name its name
   * @param strips one, or those of A and B
   * @param numbers one for each column
   */
  public record Row(String code, String name, List<Strip> strips, List<Amount> numbers) {

    public Row {
      strips = List.copyOf(strips);
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * What is drawn on a line.
   *
   * @param side the scenario, {@code A} or {@code B}; empty if there is but one
   * @param mark what is drawn
   */
  public record Strip(String side, Mark mark) {

    /** What keys may stand for it. */
    private Stream<Ink> inks() {
      boolean ofA = side.equals("A");
      if (mark instanceof Dot dot) {
        Stream<Ink> inks =
            switch (dot.look()) {
              case PLAIN ->
                  ofA ? Stream.of(Ink.SIDE_A) : Stream.of(Ink.ESTIMATE, Ink.INTERVAL, Ink.SIDE_B);
              case HOLLOW -> Stream.of(Ink.HOLLOW, ofA ? Ink.SIDE_A : Ink.INTERVAL);
              case VAGUE -> Stream.of(Ink.FAINT);
            };
        return Stream.concat(inks, dot.band().map(band -> Ink.BAND).stream());
      }
      return ((Bar) mark)
          .parts().stream().filter(part -> part.share() > 0).map(part -> Ink.of(part.stage()));
    }
  }

  /** A dot with its intervals, or a bar. */
  public sealed interface Mark permits Dot, Bar {

    /** The share furthest from 0. */
    double furthest();
  }

  /** How sure a dot looks. */
  public enum Look {
    PLAIN,
    /** Its interval includes 0. */
    HOLLOW,
    /** Too little is known of it for a precise mark. */
    VAGUE
  }

  /**
   * An estimate.
   *
   * @param value where the dot is
   * @param interval its numerical interval
   * @param band how far the inputs move it; empty if that is unknown
   * @param look how sure it looks
   */
  public record Dot(double value, Range interval, Optional<Range> band, Look look) implements Mark {
    @Override
    public double furthest() {
      double far = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
      return Math.max(far, band.map(Range::high).orElse(0.0));
    }
  }

  /**
   * A bar.
   *
   * @param parts from its beginning at 0
   */
  public record Bar(List<Part> parts) implements Mark {
    @Override
    public double furthest() {
      return parts.stream().mapToDouble(Part::share).sum();
    }
  }

  /**
   * A part of a bar.
   *
   * @param stage the furthest stage reached
   * @param share of all histories
   */
  public record Part(Stage stage, double share) {}

  /** The share furthest from 0 in some panels. */
  static double furthest(List<Panel> panels) {
    return panels.stream()
        .flatMap(panel -> panel.rows().stream())
        .flatMap(row -> row.strips().stream())
        .mapToDouble(strip -> strip.mark().furthest())
        .max()
        .orElse(0);
  }

  private static Set<Ink> inks(List<Panel> panels) {
    return panels.stream()
        .flatMap(panel -> panel.rows().stream())
        .flatMap(row -> row.strips().stream())
        .flatMap(Strip::inks)
        .collect(Collectors.toSet());
  }

  /** Every mark, from top to bottom. */
  public Stream<Mark> marks() {
    return panels.stream()
        .flatMap(panel -> panel.rows().stream())
        .flatMap(row -> row.strips().stream())
        .map(Strip::mark);
  }

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
    boolean bars = marks().anyMatch(mark -> mark instanceof Bar);
    List<String> head = new ArrayList<>(List.of("panel", subject, "status", "side"));
    head.addAll(
        bars
            ? List.of("stage", "share")
            : List.of("value", "ci_low", "ci_high", "parameter_low", "parameter_high"));
    List<List<String>> rows = new ArrayList<>();
    for (int panel = 0; panel < panels.size(); panel++) {
      for (Row row : panels.get(panel).rows()) {
        for (Strip strip : row.strips()) {
          List<String> start =
              List.of(Chart.letter(panel), row.code(), panels.get(panel).status(), strip.side());
          cells(strip.mark())
              .forEach(cells -> rows.add(Stream.concat(start.stream(), cells.stream()).toList()));
        }
      }
    }
    return new PlainTable(head, rows);
  }

  private static List<List<String>> cells(Mark mark) {
    if (mark instanceof Dot dot) {
      return List.of(
          List.of(
              String.valueOf(dot.value()),
              String.valueOf(dot.interval().low()),
              String.valueOf(dot.interval().high()),
              dot.band().map(band -> String.valueOf(band.low())).orElse(""),
              dot.band().map(band -> String.valueOf(band.high())).orElse("")));
    }
    return ((Bar) mark)
        .parts().stream()
            .map(part -> List.of(part.stage().key(), String.valueOf(part.share())))
            .toList();
  }
}
