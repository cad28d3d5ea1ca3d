package org.alliancesim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.report.paper.Plots;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.PointRow;
import org.alliancesim.results.SampleRun;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.alliancesim.results.SweptDesign;
import org.alliancesim.results.SweptFactor;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepFigureTest {

  private static final SweptFactor PSI =
      new SweptFactor(
          "behaviour.psi", "behaviour.psi=0:2:3", List.of("0", "1", "2"), List.of(), List.of());
  private static final SweptFactor RULE =
      new SweptFactor(
          "rule",
          "rule=consensus,unanimity",
          List.of("consensus", "unanimity"),
          List.of(),
          List.of());
  private static final SweptFactor FREE =
      new SweptFactor(
          "behaviour.chi", "behaviour.chi=0:1", List.of(), List.of("0", "1"), List.of());

  @TempDir private Path folder;

  /** A hundredth more at each point; the first is the baseline. */
  private static SweepTables sweep(
      String method, List<SweptFactor> factors, List<List<String>> points) {
    List<FactorTable.Row<SweepRow>> rows = new ArrayList<>();
    List<FactorTable.Row<PointRow>> all = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      double p = (1 + point) / 100.0;
      OptionalDouble difference = point == 0 ? OptionalDouble.empty() : OptionalDouble.of(p - 0.01);
      rows.add(
          new FactorTable.Row<>(
              point,
              points.get(point),
              new SweepRow(
                  StateCode.of("AZE"),
                  "partner",
                  100,
                  1 + point,
                  p,
                  p / 2,
                  2 * p,
                  difference,
                  point == 0 ? difference : OptionalDouble.of(p - 0.02),
                  point == 0 ? difference : OptionalDouble.of(p),
                  point == 0 ? Optional.empty() : Optional.of(point),
                  point == 0 ? Optional.empty() : Optional.of(0),
                  point == 0 ? Optional.empty() : Optional.of(point > 2))));
      all.add(
          new FactorTable.Row<>(
              point,
              points.get(point),
              new PointRow(Optional.empty(), false, point == 0, "d" + point)));
    }
    return new SweepTables(
        SweepManifest.of(
            SampleRun.manifest().provenance(),
            SampleRun.manifest().names(),
            new SweptDesign(method, points.size(), Optional.empty(), factors, 0, "own", "d"),
            List.of()),
        rows,
        all);
  }

  private static List<Figure> figures(SweepTables sweep) {
    return Figures.of(sweep, FigureOptions.DEFAULT);
  }

  @Test
  void numbersLieWhereTheyAreAndTheLineShowsWhatWasRun() {
    List<Figure> figures =
        figures(
            sweep(
                SweptDesign.GRID, List.of(PSI), List.of(List.of("0"), List.of("1"), List.of("2"))));

    assertThat(figures).map(Figure::name).containsExactly("sweep", "sweep-difference");
    LineChart.Curve curve = ((LineChart) figures.get(0).chart()).panels().get(0).curves().get(0);
    assertThat(curve.course()).isEqualTo(LineChart.Course.DOTTED);
    assertThat(curve.points()).map(LineChart.Point::along).containsExactly(0.0, 0.5, 1.0);
    assertThat(curve.points()).map(LineChart.Point::value).containsExactly(0.01, 0.02, 0.03);
    LineChart.Curve difference =
        ((LineChart) figures.get(1).chart()).panels().get(0).curves().get(0);
    assertThat(difference.points()).map(LineChart.Point::at).containsExactly("1", "2");
    assertThat(figures.get(1).explanation().get(0)).contains("baseline (own)");
  }

  @Test
  void namesStandSideBySideWithoutALine() {
    List<Figure> figures =
        figures(
            sweep(
                SweptDesign.GRID,
                List.of(RULE),
                List.of(List.of("consensus"), List.of("unanimity"))));

    LineChart chart = (LineChart) figures.get(0).chart();
    assertThat(chart.panels().get(0).curves().get(0).course()).isEqualTo(LineChart.Course.DOTS);
    assertThat(chart.across().ticks())
        .map(Axis.Tick::label)
        .containsExactly("consensus", "unanimity");
    assertThat(chart.across().ticks()).map(Axis.Tick::along).containsExactly(0.25, 0.75);
  }

  @Test
  void drawnPointsAreDotsOverEachFactorFromEndToEnd() {
    List<Figure> figures =
        figures(
            sweep(
                "latin-hypercube",
                List.of(FREE, RULE),
                List.of(List.of("0.25", "consensus"), List.of("0.75", "unanimity"))));

    assertThat(figures)
        .map(Figure::name)
        .containsExactly(
            "sweep-behaviour-chi",
            "sweep-behaviour-chi-difference",
            "sweep-rule",
            "sweep-rule-difference");
    LineChart chart = (LineChart) figures.get(0).chart();
    assertThat(chart.panels().get(0).curves().get(0).course()).isEqualTo(LineChart.Course.DOTS);
    assertThat(chart.panels().get(0).curves().get(0).points())
        .map(LineChart.Point::along)
        .containsExactly(0.25, 0.75);
  }

  @Test
  void aGridOfTwoIsATableOfShadedCellsTheSecondFactorUp() throws IOException {
    List<Figure> figures =
        figures(
            sweep(
                SweptDesign.GRID,
                List.of(PSI, RULE),
                List.of(
                    List.of("0", "consensus"),
                    List.of("0", "unanimity"),
                    List.of("1", "consensus"),
                    List.of("1", "unanimity"),
                    List.of("2", "consensus"),
                    List.of("2", "unanimity"))));

    assertThat(figures).hasSize(1);
    HeatChart chart = (HeatChart) figures.get(0).chart();
    assertThat(chart.rows().levels()).containsExactly("unanimity", "consensus");
    assertThat(
            chart.panels().get(0).cells().get(0).stream().map(cell -> cell.orElseThrow().value()))
        .containsExactly(0.02, 0.04, 0.06);
    assertThat(chart.panels().get(0).cells().get(1).stream().map(cell -> cell.orElseThrow().mark()))
        .containsExactly("base", "", "*");
    assertThat(chart.panels().get(0).cells().get(0).get(2).orElseThrow().rank()).isEqualTo(5);

    Plots.render(figures, FigureOptions.DEFAULT, folder, 2);
    assertThat(folder.resolve("sweep.png")).isNotEmptyFile();
    assertThat(folder.resolve("sweep.pdf")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("sweep.svg")))
        .contains("&lt;2.0 base")
        .contains("behaviour.psi")
        .contains("unanimity");
    assertThat(folder.resolve("sweep-data.csv")).content().hasLineCount(1 + 6);
  }

  @Test
  void moreFactorsAreSmallMultiplesOneFigureForEachStateAndStatus() {
    List<List<String>> points = new ArrayList<>();
    for (String psi : PSI.levels()) {
      for (String rule : RULE.levels()) {
        for (String other : List.of("a", "b")) {
          points.add(List.of(psi, rule, other));
        }
      }
    }
    SweptFactor third = new SweptFactor("x", "x=a,b", List.of("a", "b"), List.of(), List.of());
    List<Figure> figures = figures(sweep(SweptDesign.GRID, List.of(PSI, RULE, third), points));

    assertThat(figures).map(Figure::name).containsExactly("sweep-aze-partner");
    assertThat(((HeatChart) figures.get(0).chart()).panels())
        .map(HeatChart.Panel::below)
        .containsExactly("x = a", "x = b");
  }
}
