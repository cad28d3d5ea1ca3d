package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class ObjectionPlotTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode PAK = StateCode.of("PAK");

  private final List<ObjectionRow> objections = new ArrayList<>();

  @Test
  void aCellHasTheShareOfTheMembersVotesTheirNumberAndTheMainConcern() {
    vote(AZE, "ARM", 1200, 300, "rivalry");
    assertThat(cells())
        .containsExactly(new ObjectionCells.Cell(1, 0, 0.25, "25.0% of 1,200", "rivalry"));
  }

  @Test
  void aMemberThatNeverObjectedHasAPaleCellAndOneWithoutVoteHasNone() {
    vote(AZE, "BLR", 40, 0, null);
    vote(AZE, "RUS", 40, 40, "rival-of-a-friend");
    vote(PAK, "BLR", 0, 0, null);
    vote(PAK, "RUS", 40, 0, null);
    assertThat(cells())
        .containsExactly(
            new ObjectionCells.Cell(1, 0, 1, "100.0% of 40", "rival of a friend"),
            new ObjectionCells.Cell(1, 1, 0, "0 of 40", ""),
            new ObjectionCells.Cell(2, 0, 0, "0 of 40", ""));
    assertThat(Palette.ofObjections(0)).isEqualTo(Color.WHITE);
    assertThat(Palette.ofObjections(1).getRed()).isLessThan(Palette.ofObjections(0.5).getRed());
  }

  @Test
  void whoObjectsMostOftenComesFirstAndThoseWithFewVotesAreCounted() {
    vote(AZE, "RUS", 100, 1, "stance");
    vote(AZE, "BLR", 100, 3, "rivalry");
    vote(AZE, "TJK", 100, 1, "rivalry");
    vote(AZE, "SRB", 9, 9, "rivalry");
    assertThat(members()).containsExactly("Belarus", "Russia", "Tajikistan");
    assertThat(legend())
        .contains("1 other member with fewer objections, or fewer than 10 votes, is left out")
        .as("nobody objects without a concern")
        .noneMatch(entry -> entry.contains("noise"));
  }

  /** It left early, so that ten others had more votes. */
  @Test
  void theChiefObjectorIsNotDroppedForHavingFewerVotesThanTenOthers() {
    IntStream.range(0, 12)
        .forEach(index -> vote(AZE, "X" + (char) ('A' + index) + "A", 1000, 1, "stance"));
    vote(AZE, "ARM", 12, 12, "rivalry");
    assertThat(members()).hasSize(10).startsWith("ARM");
  }

  @Test
  void whereNobodyHasTenVotesAllAreShown() {
    vote(AZE, "RUS", 3, 1, "stance");
    vote(AZE, "BLR", 2, 2, "rivalry");
    assertThat(members()).containsExactly("Belarus", "Russia");
  }

  @Test
  void manyMembersHaveCodesAndLettersThatTheLegendExplains() {
    IntStream.range(0, 12)
        .forEach(
            index ->
                vote(
                    AZE,
                    "X" + (char) ('A' + index) + "A",
                    100 - index,
                    50,
                    index == 0 ? "rivalry" : "friend-of-a-rival"));
    assertThat(members()).hasSize(10).startsWith("XAA").endsWith("XJA");
    assertThat(cells().get(0).first()).isEqualTo("50.0% b");
    assertThat(cells().get(0).second()).isEqualTo("of 100");
    assertThat(legend())
        .contains(
            "a: friend of a rival",
            "b: rivalry",
            "2 other members with fewer objections, or fewer than 10 votes, are left out");
  }

  @Test
  void aRunWithoutBallotsSaysSo() {
    List<?> annotations = plot().getAnnotations();
    assertThat(annotations)
        .anySatisfy(
            annotation ->
                assertThat(annotation)
                    .isInstanceOfSatisfying(
                        XYTextAnnotation.class,
                        text ->
                            assertThat(text.getText())
                                .isEqualTo("No candidate came to a vote in any history")));
    assertThat(cells()).isEmpty();
  }

  private void vote(StateCode candidate, String member, int votes, int objected, String concern) {
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

  private RunTables run() {
    List<ProbabilityRow> probabilities =
        List.of(SampleRun.probability(AZE, "partner", 9), SampleRun.probability(PAK, "partner", 1));
    return new RunTables(
        SampleRun.manifest(),
        new ResultTables(
            probabilities,
            List.of(),
            List.of(),
            objections,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new ParameterTable(List.of(), List.of()),
            List.of()));
  }

  private XYPlot plot() {
    List<Figure> figures = ObjectionPlot.figures(run());
    assertThat(figures).hasSize(1);
    return figures.get(0).chart().getXYPlot();
  }

  private List<ObjectionCells.Cell> cells() {
    for (Object annotation : plot().getAnnotations()) {
      if (annotation instanceof ObjectionCells cells) {
        return cells.cells();
      }
    }
    throw new AssertionError("the plot has no cells");
  }

  private String[] members() {
    return ((SymbolAxis) plot().getRangeAxis()).getSymbols();
  }

  private List<String> legend() {
    return Arrays.stream(ObjectionPlot.figures(run()).get(0).chart().getLegend().getSources())
        .map(source -> source.getLegendItems())
        .flatMap(items -> IntStream.range(0, items.getItemCount()).mapToObj(items::get))
        .map(LegendItem::getLabel)
        .toList();
  }
}
