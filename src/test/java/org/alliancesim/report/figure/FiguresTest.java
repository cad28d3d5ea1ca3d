package org.alliancesim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Questions;
import org.alliancesim.report.figure.LineChart.Course;
import org.alliancesim.report.figure.LineChart.Curve;
import org.alliancesim.report.figure.LineChart.Point;
import org.alliancesim.report.figure.LineChart.Stretch;
import org.alliancesim.report.figure.RowChart.Dot;
import org.alliancesim.report.figure.RowChart.Look;
import org.alliancesim.report.html.HtmlReport;
import org.alliancesim.report.paper.Plots;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleComparison;
import org.alliancesim.results.SampleRun;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What figures show, whoever paints them. */
class FiguresTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode PAK = StateCode.of("PAK");

  private static RunTables run(ProbabilityRow... rows) {
    return SampleRun.withTables(SampleRun.manifest(), List.of(rows));
  }

  private static Chart chart(RunTables run, FigureOptions options, String name) {
    return Figures.of(run, options).stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow()
        .chart();
  }

  private static FigureOptions options(List<String> states, List<String> statuses) {
    return new FigureOptions(states, statuses, FigureOptions.PAGE, false);
  }

  /** The figure that a newcomer adds: one class, one entry of a list. */
  private static final class SavingFigure {

    static Figure of(RunTables run, Selection selection) {
      List<RowChart.Panel> panels =
          ProbabilityFigure.panels(
              selection.of(run.tables().probabilities()),
              PairOrder.of(run.manifest()),
              (one, other) -> one.state().compareTo(other.state()),
              row ->
                  new RowChart.Row(
                      row.state().value(),
                      run.manifest().names().state(row.state()),
                      List.of(
                          new RowChart.Strip(
                              "",
                              new Dot(
                                  row.heldAtHorizon(),
                                  new Range(row.ciLow(), row.ciHigh()),
                                  Optional.empty(),
                                  Look.PLAIN))),
                      List.of()));
      return new Figure(
          "holding",
          "Holding",
          "Who holds a status at the end",
          List.of("The share of histories."),
          Origins.of(run.manifest()),
          new RowChart(Axis.ofShares("Share", 0.2), List.of(), panels, List.of(), "Nobody."));
    }
  }

  @Test
  void aNewFigureIsOneClassAndOneEntryAndIsThenInPrintAndOnThePage(@TempDir Path folder)
      throws IOException {
    RunTables run = run(SampleRun.probability(AZE, "partner", 1234));
    List<Figures.Maker<RunTables>> makers = new ArrayList<>();
    makers.add(CurveFigure::of);
    makers.add(SavingFigure::of);
    List<Figure> figures =
        Figures.made(makers, run, new Selection(FigureOptions.DEFAULT, List.of(), Questions.NONE));
    assertThat(Plots.render(figures, FigureOptions.DEFAULT, folder, 2))
        .contains(folder.resolve("holding.pdf"), folder.resolve("holding-caption.txt"));
    assertThat(Files.readString(folder.resolve("holding-data.csv")))
        .startsWith("panel,state,status,side,value,ci_low,ci_high,parameter_low,parameter_high\n")
        .contains("(a),AZE,partner,,0.1110");
    assertThat(Files.readString(HtmlReport.write(run, () -> figures, folder)))
        .contains("<a href=\"#holding\">Holding</a>")
        .contains("<section id=\"holding\">\n<h2>Who holds a status at the end</h2>")
        .doesNotContain("<section id=\"probabilities\">");
  }

  /** A missing band would look like a narrow one, as if the inputs did not matter. */
  @Test
  void whereTheBandIsUnknownTheMarkIsVagueAndTheLegendSaysSo() {
    ProbabilityRow banded = SampleRun.probability(AZE, "partner", 12);
    ProbabilityRow bandless = SampleRun.withoutBand(SampleRun.probability(PAK, "partner", 3));
    RowChart chart =
        (RowChart) chart(run(banded, bandless), FigureOptions.DEFAULT, "probabilities");
    assertThat(chart.marks().map(mark -> ((Dot) mark).look()))
        .containsExactly(Look.PLAIN, Look.VAGUE);
    assertThat(chart.keys())
        .map(Key::ink)
        .containsExactly(Ink.ESTIMATE, Ink.BAND, Ink.INTERVAL, Ink.FAINT);
    assertThat(chart(run(banded), FigureOptions.DEFAULT, "probabilities").keys())
        .map(Key::ink)
        .containsExactly(Ink.ESTIMATE, Ink.BAND, Ink.INTERVAL);
    assertThat(chart(run(bandless), FigureOptions.DEFAULT, "probabilities").keys())
        .containsExactly(
            new Key(
                Ink.FAINT,
                "estimate with its 95% Monte Carlo interval (numerical only); band unknown, too few"
                    + " events in this run to tell"));
  }

  @Test
  void figuresShowTheStatesAndStatusesAskedForAndOthersNot() {
    RunTables run = SampleRun.run();
    FigureOptions asked = options(List.of("AZE", "PAK", "UZB"), List.of("partner"));
    RowChart rows = (RowChart) chart(run, asked, "probabilities");
    assertThat(rows.headings()).containsExactly("Partner, CSTO");
    assertThat(rows.panels().get(0).rows())
        .map(RowChart.Row::code)
        .containsExactlyInAnyOrder("AZE", "PAK", "UZB");
    assertThat(((LineChart) chart(run, asked, "curves")).panels())
        .map(panel -> panel.pair().state().value())
        .containsExactlyInAnyOrder("AZE", "PAK", "UZB");
    assertThat(((MatrixChart) chart(run, asked, "objections")).headings())
        .containsExactly("Partner, CSTO");
  }

  @Test
  void whatWasAskedForAndIsNotThereIsSaidSo() {
    Chart chart =
        chart(
            run(SampleRun.probability(AZE, "partner", 12)),
            options(List.of("KAZ"), List.of()),
            "funnel");
    assertThat(chart.isEmpty()).isTrue();
    assertThat(chart.nothing()).startsWith("Of the states and statuses asked for");
  }

  /** The likeliest six of 2021 left out Azerbaijan, which the scenario asks about. */
  @Test
  void theLikeliestLeaveRoomForWhomTheScenarioNamesFirst() {
    List<ProbabilityRow> rows = new ArrayList<>();
    for (String code : List.of("AFG", "IRN", "MNG", "SYR", "TKM", "UZB", "ABK")) {
      rows.add(SampleRun.probability(StateCode.of(code), "partner", 1000 + rows.size()));
    }
    rows.add(SampleRun.probability(AZE, "partner", 3));
    rows.add(SampleRun.probability(AZE, "member", 2));
    rows.add(SampleRun.probability(PAK, "partner", 0));
    SimulatedScenario plain = SampleRun.manifest().scenario();
    SimulatedScenario naming =
        new SimulatedScenario(
            plain.name(),
            plain.file(),
            plain.digest(),
            "description = Will Azerbaijan or PAKISTAN come, before Uzbekistan?\n",
            plain.overrides(),
            plain.start(),
            plain.months());
    RunTables run =
        SampleRun.withTables(SampleRun.manifest(naming, SampleRun.manifest().names()), rows);
    assertThat(pairs(chart(run, FigureOptions.DEFAULT, "curves")))
        .containsExactly(
            "ABK partner",
            "UZB partner",
            "TKM partner",
            "SYR partner",
            "AZE partner",
            "PAK partner");
    RunTables silent = SampleRun.withTables(SampleRun.manifest(), rows);
    assertThat(pairs(chart(silent, FigureOptions.DEFAULT, "curves")))
        .hasSize(6)
        .doesNotContain("AZE partner");
  }

  private static List<String> pairs(Chart chart) {
    return ((LineChart) chart)
        .panels().stream()
            .map(panel -> panel.pair().state() + " " + panel.pair().status())
            .toList();
  }

  @Test
  void aCurveByMonthIsDrawnAsSteps() {
    Point one = new Point(0.5, "2021-07", 0.1, new Range(0, 0.2), Optional.empty());
    Point two = new Point(1, "2021-08", 0.3, new Range(0.2, 0.4), Optional.empty());
    assertThat(new Curve("", Course.STEPS, List.of(one, two)).corners())
        .map(corner -> corner.along() + " " + corner.value())
        .containsExactly("0.0 0.1", "0.5 0.1", "0.5 0.3", "1.0 0.3");
    assertThat(new Curve("", Course.STRAIGHT, List.of(one, two)).corners())
        .containsExactly(one, two);
    LineChart curves =
        (LineChart)
            chart(run(SampleRun.probability(AZE, "partner", 9)), FigureOptions.DEFAULT, "curves");
    assertThat(curves.panels().get(0).curves())
        .allMatch(curve -> curve.course() == Course.BANDED_STEPS);
  }

  @Test
  void aBandIsDrawnOnlyWhereItIsKnown() {
    Point bare = new Point(0.25, "1", 0.1, new Range(0, 0.2), Optional.empty());
    Point banded = new Point(0.5, "2", 0.1, new Range(0, 0.2), Optional.of(new Range(0, 0.5)));
    Point last = new Point(1, "3", 0.1, new Range(0, 0.2), Optional.of(new Range(0, 0.6)));
    List<Stretch> stretches =
        new Curve("", Course.BANDED_STEPS, List.of(bare, banded, last)).stretches();
    assertThat(stretches).map(Stretch::known).containsExactly(false, true);
    assertThat(stretches.get(0).banded()).isEmpty();
    assertThat(along(stretches.get(0).corners()))
        .as("up to the first corner of the next")
        .containsExactly(0.0, 0.25, 0.25);
    assertThat(along(stretches.get(1).banded())).containsExactly(0.25, 0.5, 0.5, 1.0);
  }

  private static List<Double> along(List<Point> corners) {
    return corners.stream().map(Point::along).toList();
  }

  @Test
  void aCurveOfWhichNoBandIsAskedIsDrawnAsKnown() {
    Point bare = new Point(0.25, "1", 0.1, new Range(0, 0.2), Optional.empty());
    Point last = new Point(1, "2", 0.1, new Range(0, 0.2), Optional.empty());
    for (Course course : List.of(Course.STRAIGHT, Course.STEPS)) {
      List<Stretch> stretches = new Curve("", course, List.of(bare, last)).stretches();
      assertThat(stretches).map(Stretch::known).containsExactly(true);
      assertThat(stretches.get(0).banded()).isEmpty();
    }
  }

  @Test
  void aCurveWhoseBandIsUnknownIsMarkedAndTheLegendSaysSo() {
    LineChart curves =
        (LineChart)
            chart(run(SampleRun.probability(AZE, "partner", 9)), FigureOptions.DEFAULT, "curves");
    assertThat(curves.panels().get(0).curves().get(0).stretches())
        .map(Stretch::known)
        .containsExactly(false);
    assertThat(curves.keys())
        .containsExactly(
            new Key(Ink.CURVE_VAGUE, "estimate; band unknown, too few events in this run to tell"),
            new Key(Ink.AREA_VAGUE, "its 95% Monte Carlo interval (numerical only)"));
  }

  @Test
  void theLegendOfDifferencesHasTheDotsThatOccur() {
    ComparisonRow told = SampleComparison.row(AZE, "partner", 5, 62);
    ComparisonRow maybeNothing = SampleComparison.row(PAK, "partner", 0, 0);
    assertThat(differences(told)).containsExactly(Ink.ESTIMATE, Ink.INTERVAL);
    assertThat(differences(maybeNothing)).containsExactly(Ink.INTERVAL, Ink.HOLLOW);
    assertThat(differences(told, maybeNothing))
        .containsExactly(Ink.ESTIMATE, Ink.INTERVAL, Ink.HOLLOW);
  }

  private static List<Ink> differences(ComparisonRow... rows) {
    return Figures.of(SampleComparison.tables(List.of(rows)), FigureOptions.DEFAULT).stream()
        .filter(figure -> figure.name().equals("differences"))
        .flatMap(figure -> figure.chart().keys().stream())
        .map(Key::ink)
        .toList();
  }

  @Test
  void convergenceHasTheEstimatesInTheOrderOfTheHistoriesCounted() {
    LineChart chart =
        (LineChart)
            chart(
                converging(row(10_000, 0.1), row(500, 0.12)), FigureOptions.DEFAULT, "convergence");
    assertThat(chart.panels().get(0).curves().get(0).points())
        .map(point -> point.at() + " " + point.value())
        .containsExactly("500 0.12", "10000 0.1");
    assertThat(chart.across().label()).isEqualTo("Histories counted");
    Chart tooShort = chart(converging(row(500, 0.12)), FigureOptions.DEFAULT, "convergence");
    assertThat(tooShort.isEmpty()).isTrue();
    assertThat(tooShort.nothing()).startsWith("This run keeps fewer than two steps");
  }

  private static ConvergenceRow row(int replicates, double share) {
    return new ConvergenceRow(AZE, "partner", replicates, share, share / 2, share * 2);
  }

  private static RunTables converging(ConvergenceRow... rows) {
    return new RunTables(
        SampleRun.manifest(),
        ResultTables.EMPTY
            .withRows(ProbabilityRow.TABLE, List.of(SampleRun.probability(AZE, "partner", 1000)))
            .withRows(ConvergenceRow.TABLE, List.of(rows)));
  }

  @Test
  void aCaptionNamesThePanelsSaysHowToReadThemAndWhereTheyComeFrom() {
    Figure figure =
        Figures.of(
                run(
                    SampleRun.probability(AZE, "partner", 1234),
                    SampleRun.probability(AZE, "member", 2)),
                FigureOptions.DEFAULT)
            .get(0);
    assertThat(figure.caption())
        .startsWith(
            "How likely each state is to gain each status by December 2026. (a) Partner, CSTO; (b)"
                + " Member, CSTO. The share of the model's histories")
        .endsWith(
            " The axis ends at 30%. Partner states for the CSTO, July 2021 – 10,000 histories of"
                + " the model, seed 2021.\n");
  }

  @Test
  void panelsHaveLettersHoweverManyTheyAre() {
    assertThat(List.of(0, 1, 25, 26, 27, 52))
        .map(Chart::letter)
        .containsExactly("(a)", "(b)", "(z)", "(aa)", "(ab)", "(ba)");
  }
}
