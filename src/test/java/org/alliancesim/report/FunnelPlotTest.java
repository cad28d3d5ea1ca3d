package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.assertj.core.data.Offset;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class FunnelPlotTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final Offset<Double> EXACTLY = within(1e-9);

  private final List<ProbabilityRow> probabilities = new ArrayList<>();
  private final List<OutcomeRow> outcomes = new ArrayList<>();

  @Test
  void barsStartAtTheFirstStageAfterNotSoughtAndTheAxisAdaptsToTheLongest() {
    add("partner", Map.of(Stage.NOT_SOUGHT, 9800, Stage.DETERRED, 150, Stage.HELD, 50));
    XYPlot plot = onlyPage();
    assertThat(bar(plot, Stage.DETERRED)).containsExactly(new double[] {0, 1.5}, EXACTLY);
    assertThat(bar(plot, Stage.HELD)).containsExactly(new double[] {1.5, 2}, EXACTLY);
    assertThat(plot.getRangeAxis().getLabel()).endsWith("(%; axis ends at 2%)");
    assertThat(column(plot, 1)).containsExactly("held, %", "0.50");
    assertThat(column(plot, 2)).containsExactly("not sought, %", "98.0");
  }

  @Test
  void aStatusSoughtInEveryHistoryFillsTheWholeAxis() {
    add("partner", Map.of(Stage.RETURNED, 3333, Stage.BLOCKED, 3334, Stage.HELD, 3333));
    XYPlot plot = onlyPage();
    assertThat(bar(plot, Stage.RETURNED)[0]).isZero();
    assertThat(bar(plot, Stage.HELD)[1]).isCloseTo(100, EXACTLY);
    assertThat(plot.getRangeAxis().getLabel()).endsWith("furthest stage (%)");
    assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThanOrEqualTo(100);
    assertThat(column(plot, 2)).containsExactly("not sought, %", "0.0");
  }

  @Test
  void aStatusNobodySoughtHasNoBarAndSaysSo() {
    add("partner", Map.of(Stage.NOT_SOUGHT, 10_000));
    XYPlot plot = onlyPage();
    for (int series = 0; series < plot.getSeriesCount(); series++) {
      assertThat(plot.getDataset().getItemCount(series)).isZero();
    }
    assertThat(column(plot, 2)).containsExactly("not sought, %", "100.0");
  }

  @Test
  void reasonsOfAStageAddUp() {
    add("partner", Map.of(Stage.NOT_SOUGHT, 9400));
    outcomes.add(outcome("partner", Stage.RETURNED, Optional.of("no-conflict"), 400));
    outcomes.add(outcome("partner", Stage.RETURNED, Optional.of("un-member"), 200));
    XYPlot plot = onlyPage();
    assertThat(bar(plot, Stage.RETURNED)).containsExactly(new double[] {0, 6}, EXACTLY);
  }

  @Test
  void everyPageHasAScaleOfItsOwnAndSaysSo() {
    List<StateCode> states = new ArrayList<>();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      states.add(StateCode.of("X" + letter + "A"));
      states.add(StateCode.of("X" + letter + "B"));
    }
    for (StateCode state : states) {
      add(state, "observer", Map.of(Stage.NOT_SOUGHT, 8100, Stage.DETERRED, 1900));
      add(state, "partner", Map.of(Stage.NOT_SOUGHT, 9710, Stage.DETERRED, 290));
    }
    assertThat(FunnelPlot.figures(run()))
        .map(figure -> figure.chart().getXYPlot().getRangeAxis().getLabel())
        .satisfiesExactly(
            label -> assertThat(label).endsWith("(%; this page's axis ends at 20%)"),
            label -> assertThat(label).endsWith("(%; this page's axis ends at 3%)"));
  }

  private void add(String status, Map<Stage, Integer> counts) {
    add(AZE, status, counts);
  }

  private void add(StateCode state, String status, Map<Stage, Integer> counts) {
    probabilities.add(SampleRun.probability(state, status, counts.getOrDefault(Stage.HELD, 0)));
    new TreeMap<>(counts)
        .forEach(
            (stage, count) -> outcomes.add(outcome(state, status, stage, Optional.empty(), count)));
  }

  private static OutcomeRow outcome(
      String status, Stage stage, Optional<String> reason, int count) {
    return outcome(AZE, status, stage, reason, count);
  }

  private static OutcomeRow outcome(
      StateCode state, String status, Stage stage, Optional<String> reason, int count) {
    double share = (double) count / SampleRun.REPLICATES;
    return new OutcomeRow(state, status, stage, reason, count, share);
  }

  private RunTables run() {
    return new RunTables(
        SampleRun.manifest(),
        new ResultTables(
            probabilities,
            List.of(),
            outcomes,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new ParameterTable(List.of(), List.of()),
            List.of()));
  }

  private XYPlot onlyPage() {
    List<Figure> figures = FunnelPlot.figures(run());
    assertThat(figures).hasSize(1);
    return figures.get(0).chart().getXYPlot();
  }

  /** Where a stage's part of the only bar starts and ends, in per cent. */
  private static double[] bar(XYPlot plot, Stage stage) {
    IntervalXYDataset parts = (IntervalXYDataset) plot.getDataset();
    int series = parts.indexOf(stage.key());
    assertThat(parts.getItemCount(series)).isEqualTo(1);
    return new double[] {parts.getStartYValue(series, 0), parts.getEndYValue(series, 0)};
  }

  private static String[] column(XYPlot plot, int axis) {
    return ((SymbolAxis) plot.getDomainAxis(axis)).getSymbols();
  }
}
