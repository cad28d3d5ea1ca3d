package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.SampleComparison;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/** A comparison's answer, from numbers that are known. */
class ComparisonAnswerTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final String ASKED = "question = AZE partner\n";

  /** 100 of 1,000 pairs have it in both scenarios, so many besides in one alone. */
  private static String what(int onlyA, int onlyB) {
    return Answer.of(SampleComparison.asking(ASKED, List.of(row(onlyA, onlyB)))).get(0).what();
  }

  private static ComparisonRow row(int onlyA, int onlyB) {
    return SampleComparison.row(AZE, "partner", onlyA, onlyB);
  }

  @Test
  void whatBMakesLikelierIsSaidToBeWithTheIntervalThatLeavesOutNothing() {
    assertThat(what(0, 60))
        .isEqualTo(
            "The probability that Azerbaijan becomes partner (CSTO) by December 2026 is 10.0% in A"
                + " and 16.0% in B: likelier in B (+6.0 percentage points, 95% interval +4.5 to"
                + " +7.5).");
  }

  /** The control: the same pairs the other way round. */
  @Test
  void whatBMakesLessLikelyIsTheSameTheOtherWayRound() {
    assertThat(what(60, 0))
        .isEqualTo(
            "The probability that Azerbaijan becomes partner (CSTO) by December 2026 is 16.0% in A"
                + " and 10.0% in B: less likely in B (−6.0 percentage points, 95% interval −7.5"
                + " to −4.5).");
  }

  @Test
  void aDifferenceThatMayBeNoneIsNotCalledOne() {
    assertThat(what(20, 26))
        .contains(": the difference cannot be told from none (+0.6 percentage points, 95% ")
        .doesNotContain("likel");
  }

  @Test
  void whereNoPairDiffersThereIsNoInterval() {
    assertThat(what(0, 0)).endsWith(" in B: no pair of histories differs in it.");
  }

  /** A comparison runs no twins, so it has no band: what never happens is a bound on both sides. */
  @Test
  void whatHappensInNeitherIsABoundOnBothSides() {
    int pairs = SampleComparison.REPLICATES;
    ComparisonRow never =
        new ComparisonRow(
            AZE, "partner", pairs, 0, 0, 0, -0.002, 0.002, 0, 0, 0, pairs, 0.001, 0.001, 1);
    assertThat(Answer.of(SampleComparison.asking(ASKED, List.of(never))).get(0).what())
        .contains(" is below 0.02% in A and below 0.02% in B: no pair");
  }

  @Test
  void whatStopsItStandsForBothAndNothingIsAnsweredThatIsNotAsked() {
    Answer answer = Answer.of(SampleComparison.asking(ASKED, List.of(row(0, 60)))).get(0);
    assertThat(answer.question())
        .isEqualTo("Does Azerbaijan become partner (CSTO) by December 2026?");
    assertThat(answer.why())
        .isEqualTo(
            "In A and in B it never seeks it in 49.5% and 46.2%, holds a bid back for fear of a"
                + " refusal in 13.5% and 12.6%, fails a written criterion in 10.8% and 10.1% of"
                + " histories.");
    assertThat(Answer.of(SampleComparison.tables(List.of(row(0, 60))))).isEmpty();
    assertThat(Answer.of(SampleComparison.asking("question = PAK partner\n", List.of(row(0, 60)))))
        .isEmpty();
  }
}
