package org.alliancesim.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancesim.institution.Vote;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A member that stands at V = 1 with ν = 0.5. Reference, by hand: it objects with Λ(−1.5) =
 * 1/(1+e^1.5) = 0.182426 and consents with Λ(0.5) = 0.622459.
 */
class VotingTest {

  private static final double STANDS = 1;

  private static Coefficients coefficients() {
    Coefficients k = new Coefficients(new double[Coefficient.values().length]);
    k.set(Coefficient.NU, 0.5);
    k.set(Coefficient.PSI, 6);
    return k;
  }

  @Test
  void theBandOfIndifferenceLiesBetweenObjectionAndConsent() {
    assertThat(Voting.objection(STANDS, coefficients())).isCloseTo(0.182426, within(5e-7));
    assertThat(Voting.consent(STANDS, coefficients())).isCloseTo(0.622459, within(5e-7));
  }

  /** Objects below 0.182426, consents from 1−0.622459 = 0.377541 on. */
  @ParameterizedTest
  @CsvSource({"0.182425, OBJECT", "0.182427, ABSTAIN", "0.377540, ABSTAIN", "0.377542, CONSENT"})
  void aHigherDrawIsAKinderVote(double u, Vote vote) {
    assertThat(Voting.cast(u, STANDS, coefficients())).isEqualTo(vote);
  }

  @Test
  void aDrawOnTheBorderIsTheKinderVote() {
    Coefficients k = coefficients();
    assertThat(Voting.cast(Voting.objection(STANDS, k), STANDS, k)).isEqualTo(Vote.ABSTAIN);
    assertThat(Voting.cast(1 - Voting.consent(STANDS, k), STANDS, k)).isEqualTo(Vote.CONSENT);
  }

  @Test
  void whoseMindIsMadeUpVotesSoAtAnyDraw() {
    Coefficients k = coefficients();
    for (double u : new double[] {1e-9, 0.5, 1 - 1e-9}) {
      assertThat(Voting.cast(u, Double.NEGATIVE_INFINITY, k)).isEqualTo(Vote.OBJECT);
      assertThat(Voting.cast(u, Double.POSITIVE_INFINITY, k)).isEqualTo(Vote.CONSENT);
    }
  }

  /** 1 + 6·0.5·0.25. */
  @Test
  void pressureRaisesAValuationByItsDegreeAndTheLeverage() {
    assertThat(Voting.underPressure(STANDS, 0.25, 0.5, coefficients())).isEqualTo(1.75);
  }
}
