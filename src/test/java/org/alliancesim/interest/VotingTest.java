package org.alliancesim.interest;

import static org.alliancesim.SecondModelReference.DIGITS;
import static org.alliancesim.SecondModelReference.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancesim.institution.Vote;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One member's vote, against values worked out without the program; limits first. */
class VotingTest {

  private static Coefficients coefficients(double decisiveness, double nu) {
    Coefficients k = new Coefficients(new double[Coefficient.values().length]);
    k.set(Coefficient.DECISIVENESS, decisiveness);
    k.set(Coefficient.NU, nu);
    k.set(Coefficient.PSI, 0.6);
    return k;
  }

  private static Coefficients coefficients(JsonNode row) {
    return coefficients(row.get("k").doubleValue(), row.get("nu").doubleValue());
  }

  private static double number(JsonNode row, String key) {
    return row.get(key).doubleValue();
  }

  @Test
  void whoHasNothingAgainstABidNeverObjects() {
    for (double decisiveness : new double[] {0.1, 1, 5, 50}) {
      Coefficients k = coefficients(decisiveness, 0.2);
      assertThat(Voting.objection(0, 1, k)).isZero();
      assertThat(Voting.hesitation(0, 1, k)).isZero();
      assertThat(Voting.cast(Double.MIN_VALUE, 0, 0)).isEqualTo(Vote.CONSENT);
    }
    assertThat(Voting.objection(1e-6, 1, coefficients(5, 0.2)))
        .as("control: a trifle is something")
        .isPositive();
  }

  @Test
  void noGoodwillThatIsLeftMakesSureOfAnObjectionAndNoEndOfItOfNone() {
    Coefficients k = coefficients(5, 0.2);
    assertThat(Voting.objection(0.3, 0, k)).isEqualTo(1);
    assertThat(Voting.objection(0.3, -1, k)).isEqualTo(1);
    assertThat(Voting.objection(0.3, Double.POSITIVE_INFINITY, k)).isZero();
  }

  @Test
  void aContestIsWonInProportionToThePowersOfTheSides() {
    for (String part : new String[] {"contests", "limits"}) {
      for (JsonNode row : rows(part)) {
        double objects = Voting.objection(number(row, "C"), number(row, "G"), coefficients(row));
        double hesitates = Voting.hesitation(number(row, "C"), number(row, "G"), coefficients(row));
        assertThat(objects).as("%s", row).isCloseTo(number(row, "object"), within(DIGITS));
        assertThat(hesitates - objects)
            .as("%s", row)
            .isCloseTo(number(row, "abstain"), within(DIGITS));
        assertThat(1 - hesitates).as("%s", row).isCloseTo(number(row, "consent"), within(DIGITS));
      }
    }
  }

  @Test
  void whatIsKnownOfADrawChangesWhatIsExpected() {
    for (JsonNode row : rows("known")) {
      Coefficients k = coefficients(row);
      double low = number(row, "lo");
      double high = number(row, "hi");
      double objects = Voting.objection(number(row, "C"), number(row, "G"), k);
      double hesitates = Voting.hesitation(number(row, "C"), number(row, "G"), k);
      assertThat(Voting.given(objects, low, high))
          .as("%s", row)
          .isCloseTo(number(row, "object"), within(DIGITS));
      assertThat(1 - Voting.given(hesitates, low, high))
          .as("%s", row)
          .isCloseTo(number(row, "consent"), within(DIGITS));
    }
  }

  @Test
  void aDrawOnTheBorderIsTheKinderVote() {
    assertThat(Voting.cast(Math.nextDown(0.5), 0.5, 0.7)).isEqualTo(Vote.OBJECT);
    assertThat(Voting.cast(0.5, 0.5, 0.7)).isEqualTo(Vote.ABSTAIN);
    assertThat(Voting.cast(Math.nextDown(0.7), 0.5, 0.7)).isEqualTo(Vote.ABSTAIN);
    assertThat(Voting.cast(0.7, 0.5, 0.7)).isEqualTo(Vote.CONSENT);
  }

  @Test
  void whatAnObjectionLackedIsItsFormula() {
    for (JsonNode row : rows("flips")) {
      Coefficients k = coefficients(row);
      double against = number(row, "C");
      double goodwill = number(row, "G");
      double u = number(row, "u");
      double needed = Voting.goodwillNeeded(u, against, k);
      assertThat(needed - goodwill).isCloseTo(number(row, "goodwill_needed"), within(DIGITS));
      double tolerated = Voting.concernTolerated(u, goodwill, k);
      assertThat(tolerated).isCloseTo(number(row, "concern_must_fall_to"), within(DIGITS));
      // a hair more is enough, a hair less is not
      assertThat(Voting.objection(against, needed + 1e-9, k)).isLessThan(u);
      assertThat(Voting.objection(against, needed - 1e-9, k)).isGreaterThan(u);
      assertThat(Voting.objection(tolerated - 1e-9, goodwill, k)).isLessThan(u);
      assertThat(Voting.objection(tolerated + 1e-9, goodwill, k)).isGreaterThan(u);
    }
  }

  /** 1 + 0.6·0.5·0.25. */
  @Test
  void pressureAddsToGoodwillByItsDegreeAndTheLeverage() {
    assertThat(Voting.underPressure(1, 0.25, 0.5, coefficients(5, 0))).isEqualTo(1.075);
  }

  /** P10: consensus of many passes where each minds a little, and not where each minds more. */
  @Test
  void p10ThirtyMembersPassWhatEachMindsLittle() {
    Coefficients k = coefficients(5, 0.2);
    for (JsonNode row : rows("many")) {
      double objects = Voting.objection(number(row, "C"), 1, k);
      double pass = Math.pow(1 - objects, number(row, "members"));
      assertThat(pass).isCloseTo(number(row, "pass"), within(DIGITS));
    }
    assertThat(Math.pow(1 - Voting.objection(0.3, 1, k), 30)).isGreaterThan(0.9);
    assertThat(Math.pow(1 - Voting.objection(0.5, 1, k), 30)).isLessThan(0.5);
  }
}
