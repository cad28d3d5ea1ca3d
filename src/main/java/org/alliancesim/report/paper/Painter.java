package org.alliancesim.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Chart;
import org.alliancesim.report.figure.Figure;
import org.alliancesim.report.figure.HeatChart;
import org.alliancesim.report.figure.Key;
import org.alliancesim.report.figure.LineChart;
import org.alliancesim.report.figure.MatrixChart;
import org.alliancesim.report.figure.PointChart;
import org.alliancesim.report.figure.RowChart;
import org.alliancesim.report.figure.SpanChart;
import org.alliancesim.report.figure.StripChart;
import org.alliancesim.results.FigureOptions;

/** Lays figures out for print. */
final class Painter {

  private static final double BELOW_TITLE = 2;
  private static final double BELOW_ORIGIN = 10;

  private final Print print;
  private final boolean titles;

  Painter(FigureOptions options) {
    print = Print.of(options);
    titles = options.titles();
  }

  /** A part of a figure that fits on a page, and what its marks mean. */
  private record Body(Block block, List<Key> keys) {}

  /** The pages of a figure. */
  List<Sheet> sheets(Figure figure) {
    List<Body> bodies = bodies(figure.chart());
    List<Sheet> sheets = new ArrayList<>();
    for (int page = 1; page <= bodies.size(); page++) {
      List<Block> blocks = new ArrayList<>();
      if (titles) {
        blocks.add(new Lines(List.of(figure.title()), Text.TITLE, Palette.TEXT, BELOW_TITLE));
        List<String> origin = new ArrayList<>(figure.origin());
        if (bodies.size() > 1) {
          origin.add("Page " + page + " of " + bodies.size());
        }
        blocks.add(new Lines(origin, Text.LABEL, Palette.SECONDARY_TEXT, BELOW_ORIGIN));
      }
      blocks.add(bodies.get(page - 1).block());
      blocks.add(new Legend(bodies.get(page - 1).keys()));
      sheets.add(new Sheet(figure.title(), print.units(), blocks));
    }
    return sheets;
  }

  private List<Body> bodies(Chart chart) {
    if (chart.isEmpty()) {
      Block nothing = new Lines(List.of(chart.nothing()), Text.LABEL, Palette.TEXT, 0);
      return List.of(new Body(nothing, List.of()));
    }
    if (chart instanceof RowChart rows) {
      return RowBlock.pages(rows, print).stream().map(page -> new Body(page, rows.keys())).toList();
    }
    if (chart instanceof LineChart lines) {
      return LineBlock.pages(lines, print).stream()
          .map(page -> new Body(page, lines.keys()))
          .toList();
    }
    if (chart instanceof MatrixChart matrix) {
      return MatrixBlock.pages(matrix, print).stream()
          .map(
              page ->
                  new Body(
                      page,
                      Stream.concat(matrix.keys().stream(), page.letters().stream()).toList()))
          .toList();
    }
    if (chart instanceof SpanChart spans) {
      return SpanBlock.pages(spans).stream().map(page -> new Body(page, spans.keys())).toList();
    }
    if (chart instanceof HeatChart heat) {
      return HeatBlock.pages(heat, print).stream()
          .map(page -> new Body(page, heat.keys()))
          .toList();
    }
    if (chart instanceof StripChart strip) {
      return List.of(
          new Body(
              new Stacked(
                  List.of(
                      new StripBlock(strip.history(), StripBlock.PRINTED),
                      new StripLegend(strip.history()))),
              strip.keys()));
    }
    return List.of(new Body(new PointBlock((PointChart) chart), chart.keys()));
  }
}
