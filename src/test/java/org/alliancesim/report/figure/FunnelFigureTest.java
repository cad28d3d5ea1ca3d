package org.alliancesim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.institution.Stage;
import org.alliancesim.report.Questions;
import org.alliancesim.report.figure.RowChart.Part;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FunnelFigureTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final Offset<Double> EXACTLY = within(1e-9);

  private final List<ProbabilityRow> probabilities = new ArrayList<>();
  private final List<OutcomeRow> outcomes = new ArrayList<>();

  @Test
  void barsStartAtTheFirstStageAfterNotSoughtAndTheAxisAdaptsToTheLongest() {
    add("partner", Map.of(Stage.NOT_SOUGHT, 9800, Stage.DETERRED, 150, Stage.HELD, 50));
    assertThat(parts())
        .containsExactly(new Part(Stage.DETERRED, 0.015), new Part(Stage.HELD, 0.005));
    assertThat(chart().axis().to()).isEqualTo(0.02, EXACTLY);
    assertThat(numbers()).startsWith("0.5", "98.0");
  }

  @Test
  void theLegendHasTheStagesThatAreDrawn() {
    add("partner", Map.of(Stage.NOT_SOUGHT, 9800, Stage.DETERRED, 150, Stage.HELD, 50));
    assertThat(chart().keys()).map(Key::ink).containsExactly(Ink.DETERRED, Ink.HELD);
  }

  @Test
  void aStatusSoughtInEveryHistoryFillsTheWholeAxis() {
    add("partner", Map.of(Stage.RETURNED, 3333, Stage.BLOCKED, 3334, Stage.HELD, 3333));
    assertThat(parts().stream().mapToDouble(Part::share).sum()).isCloseTo(1, EXACTLY);
    assertThat(chart().axis().to()).isEqualTo(1, EXACTLY);
    assertThat(numbers()).startsWith("33", "0.0");
  }

  @Test
  void aStatusNobodySoughtHasNoBarAndSaysSo() {
    add("partner", Map.of(Stage.NOT_SOUGHT, 10_000));
    assertThat(parts()).isEmpty();
    assertThat(numbers()).startsWith("<0.1", "100.0");
  }

  @Test
  void reasonsOfAStageAddUp() {
    add("partner", Map.of(Stage.NOT_SOUGHT, 9400));
    outcomes.add(outcome("partner", Stage.RETURNED, Optional.of("no-conflict"), 400));
    outcomes.add(outcome("partner", Stage.RETURNED, Optional.of("un-member"), 200));
    assertThat(parts()).containsExactly(new Part(Stage.RETURNED, 0.06));
  }

  /** Panels of one figure are compared: a scale for each would mislead. */
  @Test
  void allPanelsHaveOneAxis() {
    add("observer", Map.of(Stage.NOT_SOUGHT, 8100, Stage.DETERRED, 1900));
    add("partner", Map.of(Stage.NOT_SOUGHT, 9710, Stage.DETERRED, 290));
    assertThat(chart().panels()).hasSize(2);
    assertThat(chart().axis().to()).isEqualTo(0.2, EXACTLY);
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
        ResultTables.EMPTY
            .withRows(ProbabilityRow.TABLE, probabilities)
            .withRows(OutcomeRow.TABLE, outcomes));
  }

  private RowChart chart() {
    Selection all = new Selection(FigureOptions.DEFAULT, List.of(), Questions.NONE);
    return (RowChart) FunnelFigure.of(run(), all).chart();
  }

  private RowChart.Row row() {
    return chart().panels().get(0).rows().get(0);
  }

  private List<Part> parts() {
    return ((RowChart.Bar) row().strips().get(0).mark()).parts();
  }

  private List<String> numbers() {
    return row().numbers().stream().map(Amount::text).toList();
  }
}
