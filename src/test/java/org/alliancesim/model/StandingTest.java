package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Ratification;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/** Who is what in the alliance, how members go, and how shocks come and fade. */
class StandingTest {

  private static final int MEMBER = 0;
  private static final int FROZEN = 2;
  private static final int SUSPENDED = 3;

  /** A member that dislikes all alignment and keeps deciding. */
  private static TestWorld discontented() {
    return TestWorld.of("LLL", "MMM")
        .members("LLL", "MMM")
        .chair("LLL", 1)
        .set(StateVariable.RESENTMENT, "MMM", 5)
        .coefficient(Coefficient.BETA_ALIGN, 4)
        .coefficient(Coefficient.KAPPA, 0);
  }

  @Test
  void aMemberThatSuspendsAndThenGoesHasLeft() {
    boolean bySuspension = false;
    for (int k = 0; k < 300; k++) {
      RunHistory history = discontented().months(60).run(1, k);
      boolean suspended = history.path(1, SUSPENDED).stage() == Stage.HELD;
      boolean frozen = history.path(1, FROZEN).stage() == Stage.HELD;
      bySuspension |= suspended && !frozen && history.left(1) > history.path(1, SUSPENDED).month();
    }
    assertThat(bySuspension).isTrue();
  }

  @Test
  void theLeaderNeverDecidesToGo() {
    for (int k = 0; k < 100; k++) {
      RunHistory history = discontented().run(1, k);
      assertThat(history.left(0)).isEqualTo(World.NONE);
      assertThat(history.path(0, MEMBER).heldAtHorizon()).isTrue();
    }
  }

  @Test
  void aNewFullMemberGivesUpWhatItHoldsSeeksOrLeavesElsewhere() {
    Charter oneTrack = TestWorld.of("LLL", "MMM").build().charter();
    Charter twoTracks =
        new Charter(
            "Test",
            List.of(oneTrack.tracks().get(0), oneTrack.tracks().get(0)),
            List.of(
                oneTrack.statuses().get(MEMBER),
                new Status(
                    "guest",
                    "guest",
                    1,
                    0,
                    false,
                    true,
                    Set.of(),
                    Set.of(),
                    true,
                    Ratification.NONE,
                    0,
                    3,
                    List.of())));
    InitialWorld plain = TestWorld.of("LLL", "MMM").build();
    Alliance alliance =
        new Alliance(
            new InitialWorld(
                plain.start(),
                plain.months(),
                plain.world(),
                plain.outside(),
                twoTracks,
                plain.chair(),
                new int[][] {{World.NONE, 1}, {World.NONE, 1}},
                List.of(),
                plain.terms(),
                plain.waiver(),
                new double[TrackVariable.values().length][2],
                plain.coefficients(),
                0.5,
                0,
                plain.ratification(),
                List.of()));
    alliance.giveNotice(0, 1, 3);
    alliance.lodge(new Application(1, 1, 0));
    assertThat(alliance.seat(0, MEMBER)).containsExactly(new Lapse(1, 1, World.NONE));
    assertThat(alliance.seat(1, MEMBER)).containsExactly(new Lapse(1, 1, 1));
    assertThat(alliance.seat(1, MEMBER)).isEmpty();
    assertThat(alliance.held(0, 1)).isEqualTo(World.NONE);
    assertThat(alliance.leaving(0, 1)).isFalse();
    assertThat(alliance.bid(1, 1)).isNull();
    assertThat(alliance.full(0)).isTrue();
  }

  @Test
  void aFadingShockHalvesInItsHalfLifeAndAPermanentOneStays() {
    MovableTarget isolation =
        new MovableTarget("alliance.isolation", AllianceVariable.ISOLATION, -1, -1);
    Shock.Effect fading = new Shock.Effect(isolation, Shock.Operation.ADD, 0.8, 6);
    Shock.Effect lasting =
        new Shock.Effect(isolation, Shock.Operation.ADD, 0.1, Double.POSITIVE_INFINITY);
    AllianceModel model = model(new Shock("blow", 0, 0, 1, false, List.of(fading, lasting)));
    model.schedule.step(model);
    assertThat(model.alliance().isolation()).isEqualTo(0.9);
    for (int month = 0; month < 6; month++) {
      model.schedule.step(model);
    }
    assertThat(model.alliance().isolation()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aShockStrikesOnceUnlessItRecurs() {
    MovableTarget resentment =
        new MovableTarget("states.MMM.resentment", StateVariable.RESENTMENT, 1, -1);
    Shock.Effect more =
        new Shock.Effect(resentment, Shock.Operation.ADD, 1, Double.POSITIVE_INFINITY);
    for (boolean recurring : new boolean[] {false, true}) {
      AllianceModel model = model(new Shock("blow", 1, 4, 1, recurring, List.of(more)));
      for (int month = 0; month < 8; month++) {
        model.schedule.step(model);
      }
      assertThat(model.world().get(StateVariable.RESENTMENT, 1)).isEqualTo(recurring ? 4 : 1);
    }
  }

  @Test
  void aYesOrNoCannotFade() {
    MovableTarget relations =
        new MovableTarget("relations.LLL-MMM.diplomatic", PairVariable.RELATIONS, 0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shock.Effect(relations, Shock.Operation.SET, 0, 6))
        .withMessage("relations.LLL-MMM.diplomatic is a yes or no and cannot fade");
  }

  @Test
  void whatAUserChangesHoldsFromTheComingMonthOn() {
    AllianceModel model = model();
    model.schedule.step(model);
    model.intervene(new Change.OfVariable(rivalry(), 0.4));
    assertThat(model.world().rivalry(1, 0)).as("not before the month begins").isZero();
    model.schedule.step(model);
    assertThat(model.world().rivalry(1, 0)).isGreaterThan(0.3);
    model.intervene(new Change.OfVariable(rivalry(), 7));
    model.intervene(new Change.OfVariable(rivalry(), 0.2));
    assertThat(model.interventions())
        .as("the last word of a month counts")
        .containsExactly(
            new Intervention(1, new Change.OfVariable(rivalry(), 0.4)),
            new Intervention(2, new Change.OfVariable(rivalry(), 0.2)));
  }

  @Test
  void whatAUserChangesInAMonthIsWhatAShockOfThatMonthWouldChange() {
    MovableTarget isolation =
        new MovableTarget("alliance.isolation", AllianceVariable.ISOLATION, -1, -1);
    Shock blow =
        new Shock(
            "blow",
            2,
            2,
            1,
            false,
            List.of(new Shock.Effect(isolation, Shock.Operation.ADD, 0.3, 6)));
    AllianceModel shocked = model(blow, set(rivalry(), 0.9), set(isolation, 0.5));
    AllianceModel moved = model(blow);
    moved.intervene(new Intervention(5, new Change.OfVariable(rivalry(), 0.9)));
    moved.intervene(new Intervention(5, new Change.OfVariable(isolation, 0.5)));
    for (int month = 0; month < 24; month++) {
      shocked.schedule.step(shocked);
      moved.schedule.step(moved);
      assertThat(moved.world().rivalry(0, 1)).isEqualTo(shocked.world().rivalry(0, 1));
      assertThat(moved.alliance().isolation()).isEqualTo(shocked.alliance().isolation());
    }
  }

  @Test
  void termsCoefficientsAndRulesCanBeChangedToo() {
    AllianceModel model = model();
    MovableTarget psi = new MovableTarget("behaviour.psi", Coefficient.PSI, -1, -1);
    MovableTarget discount =
        new MovableTarget("alliance.statuses.member.discount", StatusVariable.DISCOUNT, MEMBER, -1);
    String track = model.alliance().charter().tracks().get(0).id();
    VotingRule.Consensus minusTwo = new VotingRule.Consensus(2);
    boolean packages = model.alliance().charter().tracks().get(0).packages();
    model.intervene(new Change.OfVariable(psi, 1.5));
    model.intervene(new Change.OfVariable(discount, 2));
    model.intervene(new Change.OfRule("alliance.tracks." + track + ".rule", 0, minusTwo));
    model.intervene(new Change.OfPackages("alliance.tracks." + track + ".packages", 0, !packages));
    model.schedule.step(model);
    assertThat(model.value(psi)).isEqualTo(1.5);
    assertThat(model.value(discount)).as("moved into its range").isEqualTo(0.95);
    assertThat(model.alliance().charter().tracks().get(0).rule()).isEqualTo(minusTwo);
    assertThat(model.alliance().charter().tracks().get(0).packages()).isEqualTo(!packages);
  }

  @Test
  void aChangeIsToldWithWhatItReplaced() {
    List<String> told = new ArrayList<>();
    HistoryObserver observer =
        new HistoryObserver() {
          private static final long serialVersionUID = 1L;

          @Override
          public void intervened(Intervention made, Change before) {
            told.add(made.month() + ": " + before + " → " + made.change());
          }
        };
    TestWorld world = TestWorld.of("LLL", "MMM").passive("LLL", "MMM").rivalry("LLL", "MMM", 0.25);
    AllianceModel model = new AllianceModel(world.build(), Draws.of(1, 0), observer);
    model.start();
    model.intervene(new Change.OfVariable(rivalry(), 7));
    model.intervene(new Change.OfPackages("alliance.tracks.main.packages", 0, true));
    model.schedule.step(model);
    assertThat(told)
        .containsExactly(
            "0: rivalries.LLL-MMM.level=0.25 → rivalries.LLL-MMM.level=1.0",
            "0: alliance.tracks.main.packages=false → alliance.tracks.main.packages=true");
  }

  @Test
  void aMonthThatIsOverCannotBeChanged() {
    AllianceModel model = model();
    model.schedule.step(model);
    model.schedule.step(model);
    Intervention late = new Intervention(1, new Change.OfVariable(rivalry(), 0.4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.intervene(late))
        .withMessage(
            "rivalries.LLL-MMM.level cannot be changed in month 1, which is over; it is month 2");
  }

  private static MovableTarget rivalry() {
    return new MovableTarget("rivalries.LLL-MMM.level", PairVariable.RIVALRY, 0, 1);
  }

  /** Strikes in month 5 for certain. */
  private static Shock set(MovableTarget target, double value) {
    return new Shock(
        "set " + target.path(),
        5,
        5,
        1,
        false,
        List.of(new Shock.Effect(target, Shock.Operation.SET, value, Double.POSITIVE_INFINITY)));
  }

  private static AllianceModel model(Shock... shocks) {
    TestWorld world = TestWorld.of("LLL", "MMM").passive("LLL", "MMM").months(24);
    for (Shock shock : shocks) {
      world.shock(shock);
    }
    AllianceModel model = new AllianceModel(world.build(), Draws.of(1, 0), HistoryObserver.NONE);
    model.start();
    return model;
  }
}
