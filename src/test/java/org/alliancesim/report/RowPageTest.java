package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

class RowPageTest {

  private static final Names NAMES = SampleRun.manifest().names();

  @Test
  void theLikeliestComesFirstAndTiesAreInAlphabeticalOrder() {
    List<ProbabilityRow> rows =
        List.of(row("UZB", "partner", 0), row("AZE", "partner", 0), row("PAK", "partner", 5));
    assertThat(texts(rows).get(0))
        .containsExactly("Partner, CSTO", "Pakistan", "Azerbaijan", "Uzbekistan");
  }

  @Test
  void statusesComeInTheOrderOfTheScenario() {
    List<ProbabilityRow> rows = List.of(row("AZE", "member", 9), row("AZE", "observer", 1));
    assertThat(texts(rows).get(0))
        .containsExactly("Observer, CSTO", "Azerbaijan", "Member, CSTO", "Azerbaijan");
  }

  @Test
  void aStatusIsNotTornApartIfItFitsOnAPage() {
    List<ProbabilityRow> rows = new ArrayList<>(rows(40, "observer"));
    rows.addAll(rows(40, "partner"));
    assertThat(texts(rows)).hasSize(2);
    assertThat(texts(rows).get(1)).hasSize(41).startsWith("Partner, CSTO");
  }

  @Test
  void aStatusThatFitsOnNoPageGoesOnUnderItsHeading() {
    List<List<String>> pages = texts(rows(120, "partner"));
    assertThat(pages).hasSize(3);
    assertThat(pages).allSatisfy(page -> assertThat(page).hasSize(1 + 40));
    assertThat(pages.get(0)).startsWith("Partner, CSTO");
    assertThat(pages.get(1)).startsWith("Partner, CSTO (continued)");
  }

  @Test
  void aFewLinesTooManyForAPageAreSplitBetweenStatusesIntoPagesOfSimilarSize() {
    List<ProbabilityRow> rows = new ArrayList<>();
    for (String status : NAMES.statuses().keySet()) {
      rows.addAll(rows(status.equals("assembly-partner") ? 9 : 11, status));
    }
    List<List<String>> pages = texts(rows);
    assertThat(pages).map(List::size).containsExactly(2 * 12, 2 * 12 + 10);
    assertThat(pages.get(1)).startsWith("Member, CSTO");
  }

  @Test
  void whatFitsOnOnePageIsNotSplit() {
    List<ProbabilityRow> rows = new ArrayList<>(rows(26, "observer"));
    rows.addAll(rows(26, "partner"));
    assertThat(texts(rows)).map(List::size).containsExactly(RowPage.MAX_LINES);
  }

  private static List<ProbabilityRow> rows(int count, String status) {
    List<ProbabilityRow> rows = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      char second = (char) ('A' + index / 26);
      char third = (char) ('A' + index % 26);
      rows.add(row("X" + second + third, status, 0));
    }
    return rows;
  }

  private static ProbabilityRow row(String state, String status, int held) {
    return SampleRun.probability(StateCode.of(state), status, held);
  }

  private static List<List<String>> texts(List<ProbabilityRow> rows) {
    return RowPage.paginate(rows, NAMES, PairOrder.likeliestFirst(NAMES), "none").stream()
        .map(page -> page.lines().stream().map(line -> line.text()).toList())
        .toList();
  }
}
