package org.alliancesim.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.report.figure.Figure;
import org.alliancesim.report.figure.LineChart;
import org.alliancesim.report.figure.MatrixChart;
import org.alliancesim.report.figure.RowChart;

/**
 * A figure on the page.
 *
 * @param id the section's name
 * @param shortTitle for the list of sections
 * @param title what it shows
 * @param explanation how to read it
 * @param nothing why there is nothing to show; empty if there is
 * @param legend what its marks mean
 * @param tables its panels, if it has a line for each state
 * @param axis what is measured up the side of curves
 * @param cards its panels, if it has curves
 * @param matrix its panels, if it has a column for each member
 */
record FigureSection(
    String id,
    String shortTitle,
    String title,
    String explanation,
    String nothing,
    List<LegendEntry> legend,
    List<RowTable> tables,
    String axis,
    List<CurveCard> cards,
    Optional<MatrixTable> matrix) {

  static FigureSection of(Figure figure) {
    List<RowTable> tables = List.of();
    String axis = "";
    List<CurveCard> cards = List.of();
    Optional<MatrixTable> matrix = Optional.empty();
    if (figure.chart() instanceof RowChart rows) {
      tables =
          IntStream.range(0, rows.panels().size())
              .mapToObj(panel -> RowTable.of(rows, panel))
              .toList();
    } else if (figure.chart() instanceof LineChart lines && !lines.isEmpty()) {
      axis = lines.axis().label();
      cards =
          IntStream.range(0, lines.panels().size())
              .mapToObj(panel -> CurveCard.of(lines, panel))
              .toList();
    } else if (figure.chart() instanceof MatrixChart bids && !bids.isEmpty()) {
      matrix = Optional.of(MatrixTable.of(bids));
    }
    boolean empty = figure.chart().isEmpty();
    return new FigureSection(
        figure.name(),
        figure.shortTitle(),
        figure.title(),
        Stream.concat(figure.explanation().stream(), figure.onScreen().stream())
            .collect(Collectors.joining(" ")),
        empty ? figure.chart().nothing() : "",
        empty ? List.of() : figure.chart().keys().stream().map(LegendEntry::of).toList(),
        tables,
        axis,
        cards,
        matrix);
  }
}
