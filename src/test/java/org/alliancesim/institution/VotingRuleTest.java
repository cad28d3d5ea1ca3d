package org.alliancesim.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VotingRuleTest {

  private static final List<StateCode> VOTERS =
      Stream.of("AAA", "BBB", "CCC", "DDD").map(StateCode::of).toList();
  private static final double[] OBJECT = {0.1, 0.3, 0.05, 0.6};
  private static final double[] CONSENT = {0.8, 0.5, 0.9, 0.25};

  static List<VotingRule> rules() {
    Map<StateCode, Integer> weights =
        Map.of(VOTERS.get(0), 4, VOTERS.get(1), 3, VOTERS.get(2), 2, VOTERS.get(3), 1);
    return List.of(
        new VotingRule.Consensus(0),
        new VotingRule.Consensus(1),
        new VotingRule.Consensus(4),
        new VotingRule.Unanimity(),
        new VotingRule.SimpleMajority(),
        new VotingRule.QualifiedMajority(2.0 / 3),
        new VotingRule.QualifiedMajority(0.75),
        new VotingRule.WeightedMajority(6, weights, Set.of()),
        new VotingRule.WeightedMajority(6, weights, Set.of(VOTERS.get(3))),
        new VotingRule.WeightedMajority(0, weights, Set.of(VOTERS.get(0))),
        new VotingRule.WeightedMajority(11, weights, Set.of()));
  }

  /** The closed form against the sum over all 3⁴ ballots. */
  @ParameterizedTest
  @MethodSource("rules")
  void theClosedFormIsTheSumOverAllBallots(VotingRule rule) {
    double sum = 0;
    Vote[] votes = new Vote[VOTERS.size()];
    int ballots = (int) Math.pow(3, VOTERS.size());
    for (int ballot = 0; ballot < ballots; ballot++) {
      double probability = 1;
      int rest = ballot;
      for (int voter = 0; voter < votes.length; voter++) {
        votes[voter] = Vote.values()[rest % 3];
        rest /= 3;
        probability *=
            switch (votes[voter]) {
              case OBJECT -> OBJECT[voter];
              case CONSENT -> CONSENT[voter];
              case ABSTAIN -> 1 - OBJECT[voter] - CONSENT[voter];
            };
      }
      if (rule.passes(VOTERS, votes)) {
        sum += probability;
      }
    }
    assertThat(rule.passProbability(VOTERS, OBJECT, CONSENT)).isCloseTo(sum, within(1e-14));
  }

  /**
   * The closed form against drawn votes: 40,000 ballots, seed 5, tolerance 4 standard errors. A
   * failure means that what chair and applicants expect is not what happens. The control swaps two
   * voters' probabilities' meaning.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void theClosedFormIsTheShareOfDrawnBallots(VotingRule rule) {
    int n = 40_000;
    int passed = 0;
    int passedIfMisread = 0;
    for (int k = 0; k < n; k++) {
      Vote[] votes = new Vote[VOTERS.size()];
      Vote[] misread = new Vote[VOTERS.size()];
      for (int voter = 0; voter < votes.length; voter++) {
        double u = Draws.of(5, k).uniform(RandomProcess.DISPOSITION, voter, 0, 0);
        votes[voter] = vote(u, OBJECT[voter], CONSENT[voter]);
        misread[voter] = vote(u, CONSENT[voter], OBJECT[voter]);
      }
      passed += rule.passes(VOTERS, votes) ? 1 : 0;
      passedIfMisread += rule.passes(VOTERS, misread) ? 1 : 0;
    }
    double p = rule.passProbability(VOTERS, OBJECT, CONSENT);
    double error = Math.sqrt(p * (1 - p) / n);
    assertThat((double) passed / n).isCloseTo(p, within(4 * error + 1e-12));
    boolean certain = p < 1e-12 || p > 1 - 1e-12;
    if (!certain) {
      assertThat((double) passedIfMisread / n).isNotCloseTo(p, within(4 * error));
    }
  }

  private static Vote vote(double u, double object, double consent) {
    return u < object ? Vote.OBJECT : u >= 1 - consent ? Vote.CONSENT : Vote.ABSTAIN;
  }

  @Test
  void consensusToleratesAbstentionAndUnanimityDoesNot() {
    Vote[] votes = {Vote.CONSENT, Vote.ABSTAIN, Vote.CONSENT, Vote.CONSENT};
    assertThat(new VotingRule.Consensus(0).passes(VOTERS, votes)).isTrue();
    assertThat(new VotingRule.Unanimity().passes(VOTERS, votes)).isFalse();
  }

  @Test
  void oneObjectionBreaksConsensusAndNotConsensusMinusOne() {
    Vote[] votes = {Vote.CONSENT, Vote.OBJECT, Vote.CONSENT, Vote.CONSENT};
    assertThat(new VotingRule.Consensus(0).passes(VOTERS, votes)).isFalse();
    assertThat(new VotingRule.Consensus(1).passes(VOTERS, votes)).isTrue();
  }

  @Test
  void twoThirdsOfSixAreFour() {
    List<StateCode> six =
        Stream.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF").map(StateCode::of).toList();
    Vote[] votes = new Vote[6];
    Arrays.fill(votes, Vote.OBJECT);
    Arrays.fill(votes, 0, 4, Vote.CONSENT);
    assertThat(new VotingRule.QualifiedMajority(0.6666666667).passes(six, votes)).isTrue();
    votes[3] = Vote.ABSTAIN;
    assertThat(new VotingRule.QualifiedMajority(0.6666666667).passes(six, votes)).isFalse();
  }

  /**
   * Reference: under unanimity of six, Coleman's power of the collectivity to act is 1/64, each
   * voter's absolute Banzhaf index 1/32 and its Shapley-Shubik index 1/6.
   */
  @Test
  void unanimityOfSixHasTheKnownPowerIndices() {
    VotingRule rule = new VotingRule.Unanimity();
    List<StateCode> six =
        Stream.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF").map(StateCode::of).toList();
    double[] half = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
    assertThat(rule.passProbability(six, half, half)).isEqualTo(1.0 / 64);
    int swings = 0;
    double shapley = 0;
    for (int others = 0; others < 32; others++) {
      if (rule.passes(six, votesOf(others << 1 | 1, 6))
          && !rule.passes(six, votesOf(others << 1, 6))) {
        swings++;
        // size! · (5 − size)! / 6!
        shapley += 1 / (6 * binomial(5, Integer.bitCount(others)));
      }
    }
    assertThat(swings / 32.0).isEqualTo(1.0 / 32);
    assertThat(shapley).isCloseTo(1.0 / 6, within(1e-15));
  }

  private static double binomial(int n, int k) {
    double value = 1;
    for (int i = 1; i <= k; i++) {
      value *= (double) (n - k + i) / i;
    }
    return value;
  }

  /** Reference: [6; 4,3,2,1] has normalised Banzhaf indices 5/12, 1/4, 1/4, 1/12. */
  @Test
  void theWeightedRuleHasTheKnownPowerIndices() {
    VotingRule rule = rules().get(7);
    int[] swings = new int[4];
    for (int coalition = 0; coalition < 16; coalition++) {
      for (int voter = 0; voter < 4; voter++) {
        if ((coalition >> voter & 1) == 1
            && rule.passes(VOTERS, votesOf(coalition, 4))
            && !rule.passes(VOTERS, votesOf(coalition & ~(1 << voter), 4))) {
          swings[voter]++;
        }
      }
    }
    assertThat(swings).containsExactly(5, 3, 3, 1);
  }

  private static Vote[] votesOf(int coalition, int voters) {
    Vote[] votes = new Vote[voters];
    for (int voter = 0; voter < voters; voter++) {
      votes[voter] = (coalition >> voter & 1) == 1 ? Vote.CONSENT : Vote.OBJECT;
    }
    return votes;
  }

  @Test
  void nobodyObjectsWhereNobodyVotes() {
    double[] none = {};
    assertThat(new VotingRule.Consensus(0).passProbability(List.of(), none, none)).isEqualTo(1);
    assertThat(new VotingRule.Consensus(0).passes(List.of(), new Vote[0])).isTrue();
    assertThat(new VotingRule.SimpleMajority().passProbability(List.of(), none, none)).isZero();
    assertThat(new VotingRule.SimpleMajority().passes(List.of(), new Vote[0])).isFalse();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleSaysWhetherItReadsConsentAndWhetherItOverrulesObjectors(VotingRule rule) {
    Vote[] votes = new Vote[VOTERS.size()];
    Arrays.fill(votes, Vote.CONSENT);
    boolean overrules = false;
    for (int objector = 0; objector < votes.length; objector++) {
      votes[objector] = Vote.OBJECT;
      overrules |= rule.passes(VOTERS, votes);
      votes[objector] = Vote.CONSENT;
    }
    boolean canPass = rule.passes(VOTERS, votes);
    assertThat(rule.overrulesObjectors() && canPass).isEqualTo(overrules);
    double[] nobody = new double[VOTERS.size()];
    boolean reads =
        rule.passProbability(VOTERS, OBJECT, nobody)
            != rule.passProbability(VOTERS, OBJECT, CONSENT);
    assertThat(reads && !rule.weighsConsent()).as("reads what it says it does not").isFalse();
    assertThat(rule.weighsConsent()).isEqualTo(!(rule instanceof VotingRule.Consensus));
  }

  /** All four must consent; one that abstains stops it. */
  @Test
  void aQualifiedMajorityOfAllIsUnanimity() {
    VotingRule all = new VotingRule.QualifiedMajority(1);
    assertThat(all.overrulesObjectors()).isFalse();
    assertThat(all.passProbability(VOTERS, OBJECT, CONSENT))
        .isCloseTo(0.8 * 0.5 * 0.9 * 0.25, within(1e-15));
  }

  @Test
  void aVoterMayHaveNoWeight() {
    VotingRule rule = new VotingRule.WeightedMajority(1, Map.of(VOTERS.get(0), 0), Set.of());
    Vote[] votes = new Vote[VOTERS.size()];
    Arrays.fill(votes, Vote.CONSENT);
    assertThat(rule.passes(VOTERS, votes)).isFalse();
  }

  @Test
  void aRuleIsWrittenAsInAScenario() {
    assertThat(rules())
        .extracting(VotingRule::toString)
        .contains(
            "consensus",
            "{consensus-minus: 1}",
            "unanimity",
            "simple-majority",
            "{qualified-majority: 0.75}",
            "{weighted-majority: {quota: 6, weights: {AAA: 4, BBB: 3, CCC: 2, DDD: 1}, vetoes: [DDD]}}");
  }

  @Test
  void impossibleRulesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VotingRule.QualifiedMajority(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VotingRule.WeightedMajority(0, Map.of(VOTERS.get(0), -1), Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VotingRule.QualifiedMajority(1.5))
        .withMessage("qualified-majority needs a share in (0, 1], not 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VotingRule.QualifiedMajority(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new VotingRule.Consensus(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VotingRule.WeightedMajority(-1, Map.of(), Set.of()));
  }
}
