package org.alliancesim.report.paper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.Ink;
import org.alliancesim.report.figure.Key;
import org.alliancesim.report.figure.MatrixChart;
import org.alliancesim.report.figure.MatrixChart.Cell;
import org.alliancesim.report.figure.MatrixChart.Row;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * A page of a {@link MatrixChart}.
 *
 * @param chart all of it
 * @param page what is on this page
 * @param print how wide it is
 */
record MatrixBlock(MatrixChart chart, List<PageBreaks.Part> page, Print print) implements Block {

  private static final double LINE = 30;
  private static final int MOST_LINES = 29;
  private static final double AXIS = 22;
  private static final double HALF_CELL = 0.5;
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_NAME_IN_A_COLUMN = 15;

  /** A cell of more members than these is too narrow for a name or a concern. */
  private static final int MOST_IN_WORDS = 6;

  static List<MatrixBlock> pages(MatrixChart chart, Print print) {
    List<Integer> sizes = chart.panels().stream().map(panel -> panel.rows().size()).toList();
    return PageBreaks.of(sizes, MOST_LINES).stream()
        .map(page -> new MatrixBlock(chart, page, print))
        .toList();
  }

  private boolean inWords() {
    return !print.isNarrow() && chart.members().size() <= MOST_IN_WORDS;
  }

  /** What letters in narrow cells stand for. */
  List<Key> letters() {
    return inWords()
        ? List.of()
        : chart.concerns().stream()
            .map(concern -> new Key(Ink.NOTE, letter(concern) + ": " + concern))
            .toList();
  }

  @Override
  public double height(double width) {
    return AXIS + LINE * page.stream().mapToInt(PageBreaks.Part::lines).sum();
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    List<LinedPlot.Line<Row>> lines = lines();
    LinedPlot.draw(graphics, plot(lines), lines, area);
  }

  private List<LinedPlot.Line<Row>> lines() {
    int longest = print.isNarrow() ? LONGEST_NAME_IN_A_COLUMN : LONGEST_NAME;
    return LinedPlot.lines(
        page,
        chart.headings(),
        panel -> chart.panels().get(panel).rows(),
        row ->
            RowBlock.shortened(row.name(), longest)
                + (row.side().isEmpty() ? "" : " " + row.side()));
  }

  private XYPlot plot(List<LinedPlot.Line<Row>> lines) {
    XYPlot plot = LinedPlot.of(lines, members(), List.of());
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setRangeGridlinesVisible(false);
    // without one the cells are not drawn
    plot.setRenderer(new XYLineAndShapeRenderer());
    plot.addAnnotation(new MatrixCells(cells(lines)));
    return plot;
  }

  private SymbolAxis members() {
    String[] symbols =
        chart.members().stream()
            .map(member -> inWords() ? member.name() : member.code().value())
            .toArray(String[]::new);
    SymbolAxis axis = new SymbolAxis(null, symbols);
    LinedPlot.style(axis);
    axis.setRange(-HALF_CELL, Math.max(1, symbols.length) - HALF_CELL);
    return axis;
  }

  private List<MatrixCells.Cell> cells(List<LinedPlot.Line<Row>> lines) {
    List<MatrixCells.Cell> cells = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).row().isPresent()) {
        List<Optional<Cell>> row = lines.get(line).row().get().cells();
        for (int column = 0; column < row.size(); column++) {
          if (row.get(column).isPresent()) {
            cells.add(cell(line, column, row.get(column).get()));
          }
        }
      }
    }
    return cells;
  }

  private MatrixCells.Cell cell(int line, int column, Cell cell) {
    String of = "of " + Terms.count(cell.votes());
    String concern = cell.concern().map(this::written).orElse("");
    if (cell.few()) {
      return new MatrixCells.Cell(
          line, column, cell.ink(), cell.objections() + " " + of + lettered(concern), "");
    }
    String percent = cell.objections() == 0 ? "0" : Percent.share(cell.share()) + "%";
    return inWords()
        ? new MatrixCells.Cell(line, column, cell.ink(), percent + " " + of, concern)
        : new MatrixCells.Cell(line, column, cell.ink(), (percent + " " + concern).trim(), of);
  }

  private String lettered(String concern) {
    return concern.isEmpty() || inWords() ? "" : " " + concern;
  }

  /** The concern itself or, where cells are narrow, a letter that the legend explains. */
  private String written(String concern) {
    return inWords() ? concern : letter(concern);
  }

  private String letter(String concern) {
    return String.valueOf((char) ('a' + chart.concerns().indexOf(concern)));
  }
}
