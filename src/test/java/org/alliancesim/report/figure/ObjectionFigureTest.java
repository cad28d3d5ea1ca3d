package org.alliancesim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.report.Questions;
import org.alliancesim.report.figure.MatrixChart.Cell;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectionFigureTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode PAK = StateCode.of("PAK");

  private final List<ObjectionRow> objections = new ArrayList<>();

  @Test
  void aCellHasTheShareOfTheMembersVotesTheirNumberAndTheMainConcern() {
    vote(AZE, "ARM", 1200, 300, "rival-of-a-friend");
    Cell cell = cells(0).get(0).orElseThrow();
    assertThat(cell).isEqualTo(new Cell(1200, 300, 0, Optional.of("rival of a friend")));
    assertThat(cell.share()).isEqualTo(0.25);
    assertThat(cell.ink()).isEqualTo(Ink.SHADE_2);
  }

  @Test
  void aMemberThatNeverObjectedHasAPaleCellAndOneWithoutVoteHasNone() {
    vote(AZE, "BLR", 40, 0, null);
    vote(AZE, "RUS", 40, 40, "rivalry");
    vote(PAK, "BLR", 0, 0, null);
    vote(PAK, "RUS", 40, 1, "stance");
    assertThat(cells(0))
        .map(cell -> cell.orElseThrow().ink())
        .containsExactly(Ink.SHADE_5, Ink.SHADE_0);
    assertThat(cells(1).get(0).orElseThrow().concern()).contains("stance");
    assertThat(cells(1).get(1)).isEmpty();
  }

  /** One objection in one vote was a full dark 100%. */
  @Test
  void fewerThanTenVotesAreNoRate() {
    vote(AZE, "ARM", 9, 9, "rivalry");
    vote(AZE, "BLR", 10, 10, "rivalry");
    assertThat(cells(0)).map(cell -> cell.orElseThrow().ink()).containsExactly(Ink.SHADE_5);
    objections.clear();
    vote(AZE, "ARM", 1, 1, "rivalry");
    assertThat(cells(0)).map(cell -> cell.orElseThrow().ink()).containsExactly(Ink.FEW);
    assertThat(chart().keys()).map(Key::ink).contains(Ink.FEW);
  }

  @Test
  void whoObjectsMostOftenComesFirstAndThoseWithFewVotesAreCounted() {
    vote(AZE, "RUS", 100, 1, "none");
    vote(AZE, "BLR", 100, 3, "rivalry");
    vote(AZE, "TJK", 100, 1, "rivalry");
    vote(AZE, "SRB", 9, 9, "rivalry");
    assertThat(members()).containsExactly("Belarus", "Russia", "Tajikistan");
    assertThat(chart().keys())
        .map(Key::text)
        .contains("1 other member with fewer objections, or fewer than 10 votes, is left out");
  }

  /** It left early, so that ten others had more votes. */
  @Test
  void theChiefObjectorIsNotDroppedForHavingFewerVotesThanTenOthers() {
    IntStream.range(0, 12)
        .forEach(index -> vote(AZE, "X" + (char) ('A' + index) + "A", 1000, 1, "none"));
    vote(AZE, "ARM", 12, 12, "rivalry");
    assertThat(members()).hasSize(10).startsWith("Armenia");
    assertThat(chart(FigureOptions.COLUMN).members()).hasSize(6);
  }

  @Test
  void bidsThatNobodyObjectedToAreLeftOut() {
    vote(AZE, "RUS", 100, 0, null);
    vote(PAK, "RUS", 100, 2, "rivalry");
    assertThat(chart().panels()).hasSize(1);
    assertThat(chart().panels().get(0).rows()).map(MatrixChart.Row::state).containsExactly(PAK);
    objections.clear();
    vote(AZE, "RUS", 100, 0, null);
    assertThat(chart().nothing()).isEqualTo("No member objects in any vote.");
    assertThat(chart().isEmpty()).isTrue();
  }

  @Test
  void aRunWithoutBallotsSaysSo() {
    assertThat(chart().isEmpty()).isTrue();
    assertThat(chart().nothing()).isEqualTo("No candidate came to a vote in any history.");
  }

  private void vote(
      StateCode candidate, String member, int votes, int objected, @Nullable String concern) {
    objections.add(
        new ObjectionRow(
            candidate,
            "partner",
            StateCode.of(member),
            votes,
            objected,
            0,
            Optional.ofNullable(concern),
            0));
  }

  private MatrixChart chart() {
    return chart(FigureOptions.PAGE);
  }

  private MatrixChart chart(String width) {
    RunTables run =
        new RunTables(
            SampleRun.manifest(),
            ResultTables.EMPTY
                .withRows(
                    ProbabilityRow.TABLE,
                    List.of(
                        SampleRun.probability(AZE, "partner", 9),
                        SampleRun.probability(PAK, "partner", 1)))
                .withRows(ObjectionRow.TABLE, objections));
    FigureOptions options = new FigureOptions(List.of(), List.of(), width, false);
    return (MatrixChart)
        ObjectionFigure.of(run, new Selection(options, List.of(), Questions.NONE)).chart();
  }

  private List<Optional<Cell>> cells(int row) {
    return chart().panels().get(0).rows().get(row).cells();
  }

  private List<String> members() {
    return chart().members().stream().map(MatrixChart.Member::name).toList();
  }
}
