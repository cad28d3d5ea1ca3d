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
import org.alliancesim.model.BallotOutcome;
import org.alliancesim.model.Poll;
import org.alliancesim.model.TestWorld;
import org.alliancesim.model.View;
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
  private static final double AFFINITY = 0.2;
  private static final double RIVALRY = 0.5;
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
        .coefficient(Coefficient.PHI_CHAIR, 0.01)
        .coefficient(Coefficient.GAMMA_AFF, goodwill)
        .set(PairVariable.AFFINITY, "AAA", "MMM", 1)
        .coefficient(Coefficient.GAMMA_RIV, 5)
        .coefficient(Coefficient.COST, 5)
        .rivalry("AAA", "MMM", RIVALRY)
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
    for (Event.Ballot ballot : refused(rivalInside(AFFINITY))) {
      BallotFlip flip = ballot.flip().orElseThrow();
      double most = ballot.voters().stream().mapToDouble(Voter::needed).max().orElseThrow();
      assertThat(flip.raise().orElseThrow()).isCloseTo(most, HAIR);
      assertThat(flip.raiseVerified()).isTrue();
      assertThat(flip.objectors().get(0).needed()).isCloseTo(most, HAIR);
      assertThat(flip.easeVerified()).isTrue();
      double ease =
          ballot.voters().stream()
              .flatMap(voter -> voter.answers().stream())
              .filter(answer -> answer.vote() == Vote.OBJECT)
              .mapToDouble(
                  answer ->
                      1 - answer.concernTolerated().orElseThrow() / answer.outlook().against())
              .max()
              .orElseThrow();
      assertThat(flip.ease().orElseThrow()).isCloseTo(ease, HAIR);
    }
  }

  /** In the model itself, with so much more affinity of the rival, and with 1% less. */
  @Test
  void withSoMuchMoreGoodwillTheModelAdmitsTheCandidateAndWithLessItDoesNot() {
    int flipped = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      List<BallotOutcome> ballots = rivalInside(AFFINITY).run(5, replicate).ballots();
      if (!ballots.isEmpty() && !ballots.get(0).passed()) {
        Explanation explanation =
            Explanation.of(rivalInside(AFFINITY)::build, Draws.of(5, replicate));
        double raise =
            explanation.events().stream()
                .filter(Event.Ballot.class::isInstance)
                .map(event -> ((Event.Ballot) event).flip().orElseThrow().raise().orElseThrow())
                .findFirst()
                .orElseThrow();
        // MMM alone objects, and its goodwill is 1+γ_aff·F·(1−R) with F = 1
        double more = raise / (1 - RIVALRY);
        assertThat(passes(AFFINITY + more, replicate)).isTrue();
        assertThat(passes(AFFINITY + 0.99 * more, replicate)).isFalse();
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
        rivalInside(AFFINITY)
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
    assertThat(refused(rivalInside(AFFINITY).coefficient(Coefficient.PSI, 8)))
        .allSatisfy(
            ballot -> {
              BallotFlip flip = ballot.flip().orElseThrow();
              assertThat(flip.pressure()).isEmpty();
              assertThat(flip.pressureVerified()).isTrue();
              assertThat(flip.objectors()).allMatch(objector -> objector.reach() == 0);
            });
  }

  /**
   * At u = ½ a voter stops objecting at Γ = C and consents from Γ = 1.2·C. AAA has C = 2, BBB C =
   * 4, CCC nothing against the bid, all Γ = 1; full pressure adds 2 to AAA and BBB.
   */
  static Stream<Arguments> rules() {
    VotingRule majority = new VotingRule.SimpleMajority();
    VotingRule weighted = new VotingRule.WeightedMajority(3, Map.of(BBB, 2, CCC, 1), Set.of(AAA));
    VotingRule hopeless = new VotingRule.WeightedMajority(9, Map.of(CCC, 1), Set.of());
    return Stream.of(
        Arguments.of(new VotingRule.Consensus(0), 3.0, 0.75, null),
        Arguments.of(new VotingRule.Consensus(1), 1.0, 0.5, 0.5),
        Arguments.of(new VotingRule.Unanimity(), 3.8, 1 - 1 / 4.8, null),
        Arguments.of(majority, 1.4, 1 - 1 / 2.4, 0.7),
        Arguments.of(new VotingRule.QualifiedMajority(1), 3.8, 1 - 1 / 4.8, null),
        Arguments.of(weighted, 3.8, 1 - 1 / 4.8, null),
        Arguments.of(hopeless, null, null, null));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasItsOwnSmallestChange(
      VotingRule rule, Double raise, Double ease, Double pressure) {
    BallotFlip flip = refusal(rule).flip((goodwill, eased) -> true);
    assertThat(flip.raise().isPresent()).isEqualTo(raise != null);
    flip.raise().ifPresent(found -> assertThat(found).isCloseTo(raise, HAIR));
    assertThat(flip.ease().isPresent()).isEqualTo(ease != null);
    flip.ease().ifPresent(found -> assertThat(found).isCloseTo(ease, HAIR));
    assertThat(flip.pressure().isPresent()).isEqualTo(pressure != null);
    flip.pressure().ifPresent(found -> assertThat(found).isCloseTo(pressure, HAIR));
  }

  @Test
  void aChangeThatDoesNotFlipTheBallotIsNotCalledVerified() {
    BallotFlip never = refusal(new VotingRule.Consensus(1)).flip((goodwill, eased) -> false);
    assertThat(never.raiseVerified()).isFalse();
    assertThat(never.easeVerified()).isFalse();
    assertThat(never.pressureVerified()).isFalse();
    BallotFlip evenWithLess = refusal(new VotingRule.Consensus(1)).flip((goodwill, eased) -> true);
    assertThat(evenWithLess.raiseVerified()).isFalse();
    assertThat(evenWithLess.easeVerified()).isFalse();
    assertThat(evenWithLess.pressureVerified()).isFalse();
  }

  private static Refusal refusal(VotingRule rule) {
    double[] coefficients = new double[Coefficient.values().length];
    coefficients[Coefficient.NU.ordinal()] = NU;
    coefficients[Coefficient.PSI.ordinal()] = 4;
    coefficients[Coefficient.DECISIVENESS.ordinal()] = 5;
    Poll poll =
        new Poll(
            rule,
            List.of(cast(0, AAA, 2, 0.5), cast(1, BBB, 4, 0.5), cast(2, CCC, 0, 0)),
            new Coefficients(coefficients));
    return new Refusal(0, 0, List.of(), poll, 0);
  }

  private static Poll.CastVote cast(int voter, StateCode state, double against, double leverage) {
    Vote vote = against > 1 ? Vote.OBJECT : Vote.CONSENT;
    View view = new View(0, 0, List.of(), against, 1, 1, 0, 1, 0, 0, 0, null);
    return new Poll.CastVote(
        voter, state, leverage, List.of(new Poll.Answer(view, 0.5, vote)), vote, Optional.empty());
  }
}
