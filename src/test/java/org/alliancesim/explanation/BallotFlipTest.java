package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Vote;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.Poll;
import org.alliancesim.model.RunHistory;
import org.alliancesim.model.TestWorld;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatusVariable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest change that would have made a refused ballot pass. */
class BallotFlipTest {

  private static final int REPLICATES = 30;
  private static final double GOODWILL = 3;
  private static final double NU = 0.2;
  private static final Offset<Double> HAIR = within(1e-6);

  private static final StateCode AAA = StateCode.of("AAA");
  private static final StateCode BBB = StateCode.of("BBB");
  private static final StateCode CCC = StateCode.of("CCC");

  /** One month in which a keen candidate meets a rival among three members. */
  private static TestWorld rivalInside(double goodwill) {
    return TestWorld.of("AAA", "LLL", "MMM", "NNN")
        .members("LLL", "MMM", "NNN")
        .passive("MMM", "NNN")
        .chair("LLL", 1)
        .coefficient(Coefficient.KAPPA, -5)
        .coefficient(Coefficient.PHI, 0.1)
        .coefficient(Coefficient.NU, NU)
        .coefficient(Coefficient.GAMMA_0, goodwill)
        .coefficient(Coefficient.GAMMA_RIV, 8)
        .coefficient(Coefficient.COST, 5)
        .rivalry("AAA", "MMM", 1)
        .term(TestWorld.PARTNER, StatusVariable.TRAINING, 0.5)
        .months(1);
  }

  private static List<Event.Ballot> refused(TestWorld world) {
    List<Event.Ballot> refused = new ArrayList<>();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      Explanation.of(world::build, Draws.of(5, replicate)).events().stream()
          .filter(Event.Ballot.class::isInstance)
          .map(Event.Ballot.class::cast)
          .filter(ballot -> !ballot.passed())
          .forEach(refused::add);
    }
    assertThat(refused).hasSizeGreaterThan(3);
    return refused;
  }

  @Test
  void theRaiseIsWhatTheHardestObjectorNeededAndIsVerified() {
    for (Event.Ballot ballot : refused(rivalInside(GOODWILL))) {
      BallotFlip flip = ballot.flip().orElseThrow();
      double most = ballot.voters().stream().mapToDouble(Voter::needed).max().orElseThrow();
      assertThat(flip.raise().orElseThrow()).isCloseTo(most, HAIR);
      assertThat(flip.raiseVerified()).isTrue();
      assertThat(flip.objectors().get(0).needed()).isCloseTo(most, HAIR);
    }
  }

  /** In the model itself, with the goodwill of all members so much higher, and 1% less. */
  @Test
  void withSoMuchMoreGoodwillTheModelAdmitsTheCandidateAndWithLessItDoesNot() {
    int flipped = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      List<RunHistory.BallotOutcome> ballots = rivalInside(GOODWILL).run(5, replicate).ballots();
      if (!ballots.isEmpty() && !ballots.get(0).passed()) {
        Explanation explanation =
            Explanation.of(rivalInside(GOODWILL)::build, Draws.of(5, replicate));
        double raise =
            explanation.events().stream()
                .filter(Event.Ballot.class::isInstance)
                .map(event -> ((Event.Ballot) event).flip().orElseThrow().raise().orElseThrow())
                .findFirst()
                .orElseThrow();
        assertThat(passes(GOODWILL + raise, replicate)).isTrue();
        assertThat(passes(GOODWILL + 0.99 * raise, replicate)).isFalse();
        flipped++;
      }
    }
    assertThat(flipped).isGreaterThan(3);
  }

  private static boolean passes(double goodwill, int replicate) {
    return rivalInside(goodwill).run(5, replicate).ballots().get(0).passed();
  }

  @Test
  void pressureSufficesWhereTheLeaderHasAHoldAndItsPriceHeldItBack() {
    TestWorld world =
        rivalInside(GOODWILL)
            .coefficient(Coefficient.PSI, 8)
            .set(PairVariable.LEVERAGE, "LLL", "MMM", 0.5);
    List<BallotFlip> flips =
        refused(world).stream().map(ballot -> ballot.flip().orElseThrow()).toList();
    assertThat(flips).allMatch(BallotFlip::pressureVerified);
    List<BallotFlip> reachable =
        flips.stream().filter(flip -> flip.pressure().isPresent()).toList();
    assertThat(reachable).isNotEmpty();
    for (BallotFlip flip : reachable) {
      BallotFlip.Objector only = flip.objectors().get(0);
      assertThat(flip.objectors()).hasSize(1);
      assertThat(only.reach()).isCloseTo(4, HAIR);
      assertThat(flip.pressure().orElseThrow() * only.reach()).isCloseTo(only.needed(), HAIR);
      assertThat(flip.pressure().orElseThrow()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void withoutAHoldNoPressureSuffices() {
    assertThat(refused(rivalInside(GOODWILL).coefficient(Coefficient.PSI, 8)))
        .allSatisfy(
            ballot -> {
              BallotFlip flip = ballot.flip().orElseThrow();
              assertThat(flip.pressure()).isEmpty();
              assertThat(flip.pressureVerified()).isTrue();
              assertThat(flip.objectors()).allMatch(objector -> objector.reach() == 0);
            });
  }

  /**
   * At u = ½ a voter stops objecting at V = −ν and consents from V = ν. AAA stands at −1, BBB at
   * −3, CCC at 2; full pressure adds 2 to the first two.
   */
  static Stream<Arguments> rules() {
    VotingRule majority = new VotingRule.SimpleMajority();
    VotingRule weighted = new VotingRule.WeightedMajority(3, Map.of(BBB, 2, CCC, 1), Set.of(AAA));
    VotingRule hopeless = new VotingRule.WeightedMajority(9, Map.of(CCC, 1), Set.of());
    return Stream.of(
        Arguments.of(new VotingRule.Consensus(0), 2.8, null),
        Arguments.of(new VotingRule.Consensus(1), 0.8, 0.4),
        Arguments.of(new VotingRule.Unanimity(), 3.2, null),
        Arguments.of(majority, 1.2, 0.6),
        Arguments.of(new VotingRule.QualifiedMajority(1), 3.2, null),
        Arguments.of(weighted, 3.2, null),
        Arguments.of(hopeless, null, null));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasItsOwnSmallestChange(VotingRule rule, Double raise, Double pressure) {
    BallotFlip flip = refusal(rule).flip(goodwill -> true);
    assertThat(flip.raise().isPresent()).isEqualTo(raise != null);
    flip.raise().ifPresent(found -> assertThat(found).isCloseTo(raise, HAIR));
    assertThat(flip.pressure().isPresent()).isEqualTo(pressure != null);
    flip.pressure().ifPresent(found -> assertThat(found).isCloseTo(pressure, HAIR));
  }

  @Test
  void aChangeThatDoesNotFlipTheBallotIsNotCalledVerified() {
    BallotFlip never = refusal(new VotingRule.Consensus(1)).flip(goodwill -> false);
    assertThat(never.raiseVerified()).isFalse();
    assertThat(never.pressureVerified()).isFalse();
    BallotFlip evenWithLess = refusal(new VotingRule.Consensus(1)).flip(goodwill -> true);
    assertThat(evenWithLess.raiseVerified()).isFalse();
    assertThat(evenWithLess.pressureVerified()).isFalse();
  }

  private static Refusal refusal(VotingRule rule) {
    double[] coefficients = new double[Coefficient.values().length];
    coefficients[Coefficient.NU.ordinal()] = NU;
    coefficients[Coefficient.PSI.ordinal()] = 4;
    Poll poll =
        new Poll(
            rule,
            List.of(cast(0, AAA, -1, 0.5), cast(1, BBB, -3, 0.5), cast(2, CCC, 2, 0)),
            new Coefficients(coefficients));
    return new Refusal(0, 0, List.of(), poll, 0);
  }

  private static Poll.CastVote cast(int voter, StateCode state, double valuation, double leverage) {
    Vote vote = valuation < 0 ? Vote.OBJECT : Vote.CONSENT;
    return new Poll.CastVote(
        voter, state, valuation, leverage, valuation, 0.5, vote, Optional.empty());
  }
}
