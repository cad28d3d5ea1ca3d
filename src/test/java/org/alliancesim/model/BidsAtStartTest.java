package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Ratification;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bids that are open before the first month, stage by stage. */
class BidsAtStartTest {

  private static final int AAA = 0;
  private static final int PARTNER = 1;

  /** States that would never lodge a bid themselves. */
  private static TestWorld world() {
    return TestWorld.of("AAA", "MMM", "NNN")
        .members("MMM", "NNN")
        .passive("MMM", "NNN")
        .coefficient(Coefficient.KAPPA, 40)
        .set(StateVariable.POWER, "MMM", 1)
        .months(12);
  }

  private static final class Told implements HistoryObserver {
    private static final long serialVersionUID = 1L;
    private final List<String> entries = new ArrayList<>();

    @Override
    public void applied(int month, Application bid) {
      entries.add(month + " applied");
    }

    @Override
    public void answered(int month, Application bid, boolean accepted, double draw, Option option) {
      entries.add(month + (accepted ? " accepted" : " declined"));
    }

    @Override
    public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
      entries.add(month + (ballot.passed() ? " passed" : " refused"));
    }

    @Override
    public void ratified(int month, Application bid, int member) {
      entries.add(month + " ratified by " + member);
    }

    @Override
    public void statusChanged(int month, int state, int track, int from, int to) {
      entries.add(month + " holds " + to);
    }
  }

  private static List<String> told(TestWorld world, Draws draws) {
    Told told = new Told();
    AllianceModel.run(world.build(), draws, told);
    return told.entries;
  }

  @Test
  void aLodgedBidIsDealtWithAtTheFirstSessionWithoutInertiaOrNews() {
    TestWorld world = world().sessions(3).bid("AAA", BidStage.LODGED);
    assertThat(told(world, new ScriptedDraws())).containsExactly("2 passed", "2 holds 1");
    Situation situation =
        new Situation(
            world.build(), new ScriptedDraws(), HistoryObserver.NONE, Counterfactual.NONE);
    assertThat(situation.inTheNews).containsOnly(false);
    Application bid = situation.alliance.bid(AAA, 0);
    assertThat(bid.pending()).isTrue();
    assertThat(bid.lodged()).as("names its draws").isZero();
    assertThat(bid.since()).isEqualTo(-1);
    RunHistory.Path path = world.run(1, 1).path(AAA, PARTNER);
    assertThat(path.bids()).isEqualTo(1);
    assertThat(path.stage()).isEqualTo(Stage.HELD);
  }

  /** The waiver's draw is that of the first month, whenever the bid was lodged. */
  @Test
  void aLodgedBidFailsTheGateLikeAnyOther() {
    TestWorld world =
        world()
            .set(StateVariable.CONFLICT, "AAA", 1)
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONFLICT, 0.5)
            .bid("AAA", TestWorld.PARTNER, BidStage.LODGED, -20);
    Draws waived = new ScriptedDraws().with(RandomProcess.WAIVER, 0.4);
    assertThat(told(world, waived)).containsExactly("0 passed", "0 holds 1");
    assertThat(told(world, new ScriptedDraws())).isEmpty();
    assertThat(world.run(1, 1).path(AAA, PARTNER).stage()).isIn(Stage.RETURNED, Stage.HELD);
  }

  /** gain − κ = 0, so Λ = ½. */
  @ParameterizedTest
  @CsvSource({"0.4999, true", "0.5, false"})
  void anInvitationIsAcceptedWithTheProbabilityOfTheGainAgainstInertia(double u, boolean accepts) {
    TestWorld world = invited();
    Draws draws = new ScriptedDraws().with(RandomProcess.INVITATION, u);
    assertThat(told(world, draws))
        .isEqualTo(accepts ? List.of("0 accepted", "0 holds 1") : List.of("0 declined"));
    if (!accepts) {
      Situation after = afterFirstMonth(world, draws);
      assertThat(after.alliance.bid(AAA, 0)).isNull();
      assertThat(after.alliance.closedUntil(AAA, 0)).as("no cooldown").isZero();
      RunHistory history = new RunHistory(world.build().world().states(), world.build().charter());
      AllianceModel.run(world.build(), draws, history);
      assertThat(history.path(AAA, PARTNER).stage()).isEqualTo(Stage.APPLIED);
      assertThat(history.path(AAA, PARTNER).reason()).isEqualTo(RunHistory.DECLINED);
      assertThat(history.path(AAA, PARTNER).passedGate()).isTrue();
    }
  }

  /** Partnership is worth β_align·½·1 = 2 to AAA, and moving costs κ = 2. */
  private static TestWorld invited() {
    return world()
        .coefficient(Coefficient.BETA_ALIGN, 4)
        .coefficient(Coefficient.KAPPA, 2)
        .coefficient(Coefficient.ATTENTION, 0)
        .set(PairVariable.AFFINITY, "AAA", "MMM", 1)
        .bid("AAA", BidStage.INVITED);
  }

  private static Situation afterFirstMonth(TestWorld world, Draws draws) {
    Situation situation =
        new Situation(world.build(), draws, HistoryObserver.NONE, Counterfactual.NONE);
    Valuations valuations = new Valuations(situation);
    Deliberation deliberation = new Deliberation(situation, valuations);
    new Choices(
            situation,
            new Menu(situation, valuations, deliberation),
            new Accessions(situation, valuations, deliberation))
        .step();
    return situation;
  }

  /** The share that accepts, Λ(gain−κ), against draws; n=4,000. The control is another κ. */
  @Test
  @Tag("many-histories")
  void invitationsAreAcceptedAsOftenAsTheClosedFormSays() {
    int n = 4000;
    for (double kappa : new double[] {0.5, 3}) {
      TestWorld world = invited().coefficient(Coefficient.KAPPA, kappa).months(1);
      int accepted = 0;
      for (int k = 0; k < n; k++) {
        accepted += world.run(5, k).path(AAA, PARTNER).stage() == Stage.HELD ? 1 : 0;
      }
      double expected = 1 / (1 + Math.exp(kappa - 2));
      double error = 4 * Math.sqrt(expected * (1 - expected) / n);
      assertThat((double) accepted / n).isCloseTo(expected, within(error));
      assertThat((double) accepted / n).isNotCloseTo(0.5, within(error));
    }
  }

  @Test
  void whoAcceptsARatifiedStatusWaitsForItsVoters() {
    TestWorld world = invited().partnerIsRatified().ratification(1);
    Draws draws =
        new ScriptedDraws()
            .with(RandomProcess.INVITATION, 0.1)
            .with(RandomProcess.RATIFICATION, 0.1);
    assertThat(told(world, draws))
        .containsExactly("0 accepted", "1 ratified by 1", "1 ratified by 2", "1 holds 1");
  }

  @Test
  void anAdmittedBidWaitsForTheVotersThatHaveNotRatified() {
    TestWorld world =
        world().partnerIsRatified().ratification(1).bid("AAA", BidStage.ADMITTED, "MMM");
    Draws soon = new ScriptedDraws().with(RandomProcess.RATIFICATION, 0.1);
    assertThat(told(world, soon)).containsExactly("0 ratified by 2", "0 holds 1");
    TestWorld late = world().partnerIsRatified().bid("AAA", BidStage.ADMITTED, "MMM");
    RunHistory.Path path = late.run(1, 1).path(AAA, PARTNER);
    assertThat(path.stage()).isEqualTo(Stage.AWAITING_RATIFICATION);
    assertThat(path.reason()).isEqualTo("NNN");
    TestWorld done = world().partnerIsRatified().bid("AAA", BidStage.ADMITTED, "MMM", "NNN");
    assertThat(told(done, new ScriptedDraws())).containsExactly("0 holds 1");
  }

  /** Admitted in October, opened in the protocol month, May: the fifth month of the clock. */
  @Test
  void anAdmittedBidOpensInItsProtocolMonth() {
    TestWorld world =
        world()
            .partnerIsRatified(new Ratification(true, false, 5))
            .ratification(1)
            .bid("AAA", TestWorld.PARTNER, BidStage.ADMITTED, -3);
    Draws soon = new ScriptedDraws().with(RandomProcess.RATIFICATION, 0.1);
    assertThat(told(world, soon)).last().isEqualTo("4 holds 1");
  }

  @Test
  void whatCannotBeAnOpenBidIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StandingBid(0, 1, BidStage.LODGED, 0, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StandingBid(0, 1, BidStage.INVITED, -1, List.of(1)));
  }
}
