package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the council does with a bid besides deciding on it: doors, lower statuses, own criteria. */
class DoorsAndOffersTest {

  private static final int AAA = 0;
  private static final int PARTNER = 1;
  private static final int GUEST = 2;

  private static TestWorld world() {
    return TestWorld.of("AAA", "MMM", "NNN")
        .members("MMM", "NNN")
        .passive("MMM", "NNN")
        .coefficient(Coefficient.KAPPA, 40)
        .months(12);
  }

  private static MovableTarget door() {
    return new MovableTarget(
        "alliance.tracks.main.door.open", TrackVariable.DOOR_OPEN, 0, World.NONE);
  }

  @Test
  void behindAClosedDoorABidStaysPendingUntilItOpens() {
    TestWorld closed = world().track(TrackVariable.DOOR_OPEN, 0).bid("AAA", BidStage.LODGED);
    RunHistory.Path path = closed.run(1, 1).path(AAA, PARTNER);
    assertThat(path.stage()).isEqualTo(Stage.SHELVED);
    assertThat(path.reason()).isEqualTo(RunHistory.DOOR);
    assertThat(path.passedGate()).isTrue();
    assertThat(path.month()).isZero();
    Shock opens =
        new Shock(
            "opens",
            5,
            5,
            1,
            false,
            List.of(new Shock.Effect(door(), Shock.Operation.SET, 1, Double.POSITIVE_INFINITY)));
    path = closed.shock(opens).run(1, 1).path(AAA, PARTNER);
    assertThat(path.stage()).isEqualTo(Stage.HELD);
    assertThat(path.month()).isEqualTo(5);
  }

  @Test
  void theGateComesBeforeTheDoor() {
    TestWorld world =
        world()
            .track(TrackVariable.DOOR_OPEN, 0)
            .set(StateVariable.CONFLICT, "AAA", 1)
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONFLICT, 0)
            .bid("AAA", BidStage.LODGED);
    assertThat(world.run(1, 1).path(AAA, PARTNER).stage()).isEqualTo(Stage.RETURNED);
  }

  @Test
  void aClosedDoorStopsNeitherRatificationNorOwnDecisions() {
    TestWorld world =
        world()
            .track(TrackVariable.DOOR_OPEN, 0)
            .partnerIsRatified()
            .ratification(1)
            .bid("AAA", BidStage.ADMITTED);
    assertThat(world.run(1, 1).path(AAA, PARTNER).stage()).isEqualTo(Stage.HELD);
    TestWorld resentful =
        TestWorld.of("AAA", "MMM", "NNN")
            .members("MMM", "NNN")
            .track(TrackVariable.DOOR_OPEN, 0)
            .coefficient(Coefficient.BETA_RES, 50)
            .set(StateVariable.RESENTMENT, "NNN", 5);
    assertThat(resentful.run(1, 1).left(2)).isNotEqualTo(World.NONE);
  }

  @Test
  void applicantsExpectNothingBehindAClosedDoor() {
    for (int open : new int[] {0, 1}) {
      Situation situation =
          new Situation(
              world().track(TrackVariable.DOOR_OPEN, open).build(),
              new ScriptedDraws(),
              HistoryObserver.NONE,
              Counterfactual.NONE);
      Deliberation deliberation = new Deliberation(situation, new Valuations(situation));
      Expectation expectation = deliberation.expectation(AAA, PARTNER);
      assertThat(expectation.success()).isEqualTo(open);
      assertThat(expectation.shutOut()).isEqualTo(open == 0);
    }
  }

  @Test
  void whoIsDeterredByTheDoorIsToldSo() {
    RunHistory history =
        new RunHistory(world().build().world().states(), world().build().charter());
    history.deterred(
        2, AAA, PARTNER, new Expectation(0, java.util.Set.of(), 1, World.NONE, World.NONE, true));
    assertThat(history.path(AAA, PARTNER).reason()).isEqualTo(RunHistory.DOOR);
  }

  /**
   * A door that closes with rate a and opens with rate b a year is open after t months with b'/(a'+
   * b') + (1−a'−b')^t·a'/(a'+b'), where a' = 1−e^(−a/12); n=6,000, seed 11. The control swaps them.
   */
  @Test
  @Tag("many-histories")
  void aDoorIsOpenAsOftenAsItsRatesSay() {
    int n = 6000;
    int months = 9;
    TestWorld world =
        world()
            .track(TrackVariable.CLOSING_RATE, 2)
            .track(TrackVariable.OPENING_RATE, 1)
            .months(months);
    int open = 0;
    for (int k = 0; k < n; k++) {
      AllianceModel model = new AllianceModel(world.build(), Draws.of(11, k), HistoryObserver.NONE);
      model.start();
      while (!model.over()) {
        model.schedule.step(model);
      }
      open += model.alliance().open(0) ? 1 : 0;
    }
    double a = 1 - Math.exp(-2.0 / 12);
    double b = 1 - Math.exp(-1.0 / 12);
    double expected = b / (a + b) + Math.pow(1 - a - b, months) * a / (a + b);
    double swapped = a / (a + b) + Math.pow(1 - a - b, months) * b / (a + b);
    double error = 4 * Math.sqrt(expected * (1 - expected) / n);
    assertThat((double) open / n).isCloseTo(expected, within(error));
    assertThat((double) open / n).isNotCloseTo(swapped, within(error));
  }

  private static final class Told implements HistoryObserver {
    private static final long serialVersionUID = 1L;
    private final List<String> entries = new ArrayList<>();

    @Override
    public void shelved(int month, Application bid, Consultation consultation) {
      entries.add("shelved " + bid.status());
    }

    @Override
    public void offered(int month, Application bid, Application offer) {
      entries.add("offered " + offer.status() + " for " + bid.status());
    }

    @Override
    public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
      entries.add((ballot.passed() ? "passed " : "refused ") + ballot.bids().get(0).status());
    }

    @Override
    public void statusChanged(int month, int state, int track, int from, int to) {
      entries.add("holds " + to);
    }
  }

  private static List<String> told(TestWorld world, Draws draws) {
    Told told = new Told();
    AllianceModel.run(world.build(), draws, told);
    return told.entries;
  }

  private static Draws kind() {
    return new ScriptedDraws().with(RandomProcess.DISPOSITION, 0.9);
  }

  @Test
  void whereTheStatusSoughtIsNotWorthAVoteALowerOneIsOfferedAndSeatingEndsTheBid() {
    assertThat(told(LadderWorld.of(), kind()))
        .containsExactly("shelved 1", "offered 2 for 1", "passed 2", "holds 2");
    assertThat(told(LadderWorld.of().track(TrackVariable.OFFERS_LOWER, 0), kind()))
        .as("control: the scenario does not say so")
        .containsExactly("shelved 1");
    Situation situation = afterSession(LadderWorld.of(), kind());
    assertThat(situation.alliance.bid(AAA, 0)).isNull();
    assertThat(situation.alliance.hasBids()).isFalse();
    assertThat(situation.alliance.held(AAA, 0)).isEqualTo(GUEST);
  }

  @Test
  void anOfferThatIsRefusedLeavesTheBidPending() {
    Draws unkind = new ScriptedDraws().with(RandomProcess.DISPOSITION, 1e-9);
    assertThat(told(LadderWorld.of(), unkind))
        .containsExactly("shelved 1", "offered 2 for 1", "refused 2");
    Situation situation = afterSession(LadderWorld.of(), unkind);
    assertThat(situation.alliance.bid(AAA, 0).status()).isEqualTo(PARTNER);
    assertThat(situation.alliance.closedUntil(AAA, 0)).isZero();
  }

  @Test
  void onlyALowerStatusThatTheStateGainsByAndMayHaveIsOffered() {
    List<String> shelved = List.of("shelved 1");
    assertThat(told(LadderWorld.of().rank("guest", 2), kind())).as("not lower").isEqualTo(shelved);
    assertThat(told(LadderWorld.of().coefficient(Coefficient.BETA_GAIN, 0), kind()))
        .as("no gain")
        .isEqualTo(shelved);
    assertThat(
            told(
                LadderWorld.of()
                    .set(StateVariable.CONFLICT, "AAA", 1)
                    .criterion("guest", StandardCriterion.NO_CONFLICT, 1),
                kind()))
        .as("a criterion that is not met")
        .isEqualTo(shelved);
    assertThat(told(LadderWorld.of().coefficient(Coefficient.OMEGA_B, 1), kind()))
        .as("not worth a vote either")
        .isEqualTo(shelved);
    assertThat(told(LadderWorld.of().coefficient(Coefficient.GAMMA_RIV, 0.1), kind()))
        .as("what is worth a vote is voted on")
        .containsExactly("passed 1", "holds 1");
  }

  private static Situation afterSession(TestWorld world, Draws draws) {
    Situation situation =
        new Situation(world.build(), draws, HistoryObserver.NONE, Counterfactual.NONE);
    Valuations valuations = new Valuations(situation);
    Deliberation deliberation = new Deliberation(situation, valuations);
    new Council(
            situation,
            valuations,
            deliberation,
            new Accessions(situation, valuations, deliberation))
        .step();
    return situation;
  }

  /** One draw a history: who fails in January fails all year, and a shock moves the bound. */
  @Test
  void aCriterionOfItsOwnIsMetWithTheProbabilityThatTheScenarioGives() {
    TestWorld world =
        world()
            .ownCriterion(TestWorld.PARTNER, "capacity", 0)
            .meets("AAA", "capacity", 0.3)
            .bid("AAA", BidStage.LODGED);
    assertThat(stage(world, 0.2999)).isEqualTo(Stage.HELD);
    assertThat(stage(world, 0.3)).isEqualTo(Stage.RETURNED);
    assertThat(
            stage(
                world().ownCriterion(TestWorld.PARTNER, "capacity", 0).bid("AAA", BidStage.LODGED),
                0.9999))
        .as("who is not spoken of meets it")
        .isEqualTo(Stage.HELD);
    RunHistory.Path path = run(world, 0.5).path(AAA, PARTNER);
    assertThat(path.reason()).isEqualTo("capacity");
    assertThat(
            stage(
                world()
                    .ownCriterion(TestWorld.PARTNER, "capacity", 1)
                    .meets("AAA", "capacity", 0)
                    .bid("AAA", BidStage.LODGED),
                0.5))
        .as("waived for certain")
        .isEqualTo(Stage.HELD);
  }

  /** The more likely to meet it, the more often through the gate, history by history. */
  @Test
  void whoMeetsACriterionStillMeetsItWhereThatIsLikelier() {
    for (int k = 0; k < 40; k++) {
      boolean before = false;
      for (double p : new double[] {0, 0.25, 0.5, 0.75, 1}) {
        TestWorld world =
            world()
                .ownCriterion(TestWorld.PARTNER, "capacity", 0)
                .meets("AAA", "capacity", p)
                .bid("AAA", BidStage.LODGED);
        boolean held = world.run(3, k).path(AAA, PARTNER).stage() == Stage.HELD;
        assertThat(held || !before).as("replicate " + k + " at " + p).isTrue();
        before = held;
      }
      assertThat(before).isTrue();
    }
  }

  private static Stage stage(TestWorld world, double u) {
    return run(world, u).path(AAA, PARTNER).stage();
  }

  private static RunHistory run(TestWorld world, double u) {
    InitialWorld initial = world.build();
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    AllianceModel.run(initial, new ScriptedDraws().with(RandomProcess.CRITERION, u), history);
    return history;
  }
}
