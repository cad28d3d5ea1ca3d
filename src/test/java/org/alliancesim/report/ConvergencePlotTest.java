package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class ConvergencePlotTest {

  private static final ProbabilityRow AZE =
      SampleRun.probability(StateCode.of("AZE"), "partner", 1000);

  @Test
  void aCurveHasTheEstimatesAndIntervalsInTheOrderOfTheHistoriesCounted() {
    XYPlot plot = plot(row(10_000, 0.1, 0.09, 0.11), row(500, 0.12, 0.06, 0.18));
    IntervalXYDataset data = (IntervalXYDataset) plot.getDataset();
    assertThat(data.getSeriesCount()).isEqualTo(1);
    assertThat(data.getXValue(0, 0)).isEqualTo(500);
    assertThat(data.getYValue(0, 0)).isEqualTo(12);
    assertThat(data.getStartYValue(0, 0)).isEqualTo(6);
    assertThat(data.getEndYValue(0, 0)).isEqualTo(18);
    assertThat(data.getXValue(0, 1)).isEqualTo(10_000);
    assertThat(plot.getRangeAxis().getLabel()).endsWith("(%; axis ends at 20%)");
    assertThat(plot.getDomainAxis().getLabel()).isEqualTo("Histories counted");
  }

  @Test
  void aRunWithoutEstimatesFromPartOfItsHistoriesSaysSo() {
    XYPlot plot = plot(row(500, 0.12, 0.06, 0.18));
    assertThat(plot.getDataset().getSeriesCount()).isZero();
    List<?> annotations = plot.getAnnotations();
    assertThat(annotations)
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            XYTextAnnotation.class,
            text -> assertThat(text.getText()).startsWith("The run is too short to see"));
  }

  private static ConvergenceRow row(int replicates, double share, double low, double high) {
    return new ConvergenceRow(AZE.state(), AZE.status(), replicates, share, low, high);
  }

  private static XYPlot plot(ConvergenceRow... rows) {
    RunTables run =
        new RunTables(
            SampleRun.manifest(),
            new ResultTables(
                List.of(AZE),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ParameterTable(List.of(), List.of()),
                List.of(rows)));
    return ConvergencePlot.figure(run).chart().getXYPlot();
  }
}
