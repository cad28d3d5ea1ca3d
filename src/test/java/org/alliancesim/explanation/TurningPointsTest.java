package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.KeyedDraws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.explanation.TurningPoints.AskedPath;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.model.TestWorld;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatusVariable;
import org.junit.jupiter.api.Test;

/** The months on whose chance the end of a history hung. */
class TurningPointsTest {

  private static final StateCode AAA = StateCode.of("AAA");
  private static final KeyedDraws DRAWS = Draws.of(11, 2);

  /**
   * A candidate that applies in every month with probability ½, one vote on which all hangs in the
   * only session, and no second try.
   */
  private static TestWorld oneVote() {
    return TestWorld.of("AAA", "MMM", "NNN")
        .members("MMM", "NNN")
        .passive("MMM", "NNN")
        .coefficient(Coefficient.KAPPA, 1)
        .coefficient(Coefficient.BETA_GAIN, 20)
        .coefficient(Coefficient.COOLDOWN_REFUSED, 60)
        .against("MMM", "AAA", 0.85)
        .against("NNN", "AAA", 0.85)
        .term(TestWorld.PARTNER, StatusVariable.TRAINING, 0.5)
        .term(TestWorld.PARTNER, StatusVariable.COMMITMENT, 0)
        .sessions(11)
        .months(24);
  }

  private static List<TurningPoint> points(
      TestWorld world, KeyedDraws draws, Optional<AskedPath> asked) {
    Explanation told = Explanation.of(world::build, draws);
    return new TurningPoints(world::build, draws, draws::twin, asked).of(told);
  }

  private static RunHistory.Path path(TestWorld world, Draws draws) {
    InitialWorld initial = world.build();
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    AllianceModel.run(initial, draws, history);
    return history.path(0, initial.charter().statusIndex(TestWorld.PARTNER));
  }

  private static Set<Dispositions.Disposition> firstIn(int month, Draws draws) {
    Dispositions dispositions = new Dispositions(draws);
    AllianceModel.run(oneVote().build(), dispositions, dispositions);
    return dispositions.firstIn(month);
  }

  private static Stage stage(TestWorld world, Draws draws) {
    return path(world, draws).stage();
  }

  @Test
  void theMonthOfTheOnlyVoteIsTheTurningPoint() {
    Optional<AskedPath> asked = Optional.of(new AskedPath(AAA, Optional.of(TestWorld.PARTNER)));
    int decided = 0;
    for (int replicate = 0; replicate < 10; replicate++) {
      KeyedDraws draws = Draws.of(5, replicate);
      List<TurningPoint> points = points(oneVote(), draws, asked);
      RunHistory.Path path = path(oneVote(), draws);
      Stage stage = path.stage();
      int otherwise = 0;
      for (int redraw = 1; redraw <= 8; redraw++) {
        Draws redrawn =
            new RedrawnMonth(draws, draws.twin(redraw), path.month(), firstIn(path.month(), draws));
        otherwise += stage(oneVote(), redrawn) == stage ? 0 : 1;
      }
      if ((stage == Stage.HELD || stage == Stage.BLOCKED) && otherwise > 0) {
        TurningPoint first = points.get(0);
        assertThat(first.month()).isEqualTo(YearMonth.of(2021, 1).plusMonths(path.month()));
        assertThat(first.events().get(0)).isInstanceOf(Event.Gate.class);
        assertThat(first.events()).anyMatch(Event.Ballot.class::isInstance);
        assertThat(first.redraws()).isEqualTo(8);
        assertThat(first.pathOtherwise()).isEqualTo(otherwise);
        decided++;
      }
    }
    assertThat(decided).isGreaterThan(5);
  }

  /** What happens whatever chance says is no turning point. */
  @Test
  void aHistoryThatCouldNotEndOtherwiseHasNone() {
    TestWorld certain =
        oneVote()
            .against("MMM", "AAA", 0)
            .against("NNN", "AAA", 0)
            .coefficient(Coefficient.BETA_GAIN, 400);
    assertThat(stage(certain, DRAWS)).isEqualTo(Stage.HELD);
    assertThat(points(certain, DRAWS, Optional.empty())).isEmpty();
  }

  /** Months that move other paths alone are not told of the one that is asked for. */
  @Test
  void whatMovesOtherPathsAloneIsNoTurningPointOfOne() {
    Optional<AskedPath> asked = Optional.of(new AskedPath(AAA, Optional.of(TestWorld.PARTNER)));
    int others = 0;
    for (int replicate = 0; replicate < 5; replicate++) {
      KeyedDraws draws = Draws.of(11, replicate);
      List<TurningPoint> points = points(EventfulWorld.build(), draws, asked);
      assertThat(points).allMatch(point -> point.pathOtherwise() > 0);
      others += points(EventfulWorld.build(), draws, Optional.empty()).size() - points.size();
    }
    assertThat(others).as("months that move other paths").isPositive();
  }

  @Test
  void thereAreAtMostThreeTheGreatestFirst() {
    int told = 0;
    for (int replicate = 0; replicate < 5; replicate++) {
      List<TurningPoint> points =
          points(EventfulWorld.build(), Draws.of(11, replicate), Optional.empty());
      assertThat(points).hasSizeLessThanOrEqualTo(3);
      for (int next = 1; next < points.size(); next++) {
        assertThat(points.get(next).pathOtherwise())
            .isLessThanOrEqualTo(points.get(next - 1).pathOtherwise());
      }
      assertThat(points).allMatch(point -> point.pathOtherwise() <= point.redraws());
      told += points.size();
    }
    assertThat(told).isGreaterThan(5);
    assertThat(points(EventfulWorld.build(), DRAWS, Optional.empty()))
        .isEqualTo(points(EventfulWorld.build(), DRAWS, Optional.empty()));
  }

  @Test
  void onlyTheMonthItselfIsDrawnAnew() {
    Dispositions.Disposition decided = new Dispositions.Disposition(7, 0);
    Draws redrawn = new RedrawnMonth(DRAWS, DRAWS.twin(1), 4, Set.of(decided));
    assertThat(redrawn.uniform(RandomProcess.DISPOSITION, 7, 0, 0))
        .as("first decided a vote in that month")
        .isEqualTo(DRAWS.twin(1).uniform(RandomProcess.DISPOSITION, 7, 0, 0));
    assertThat(redrawn.uniform(RandomProcess.DISPOSITION, 7, 4, 0))
        .as("of the fourth government after")
        .isEqualTo(DRAWS.uniform(RandomProcess.DISPOSITION, 7, 4, 0));
    assertThat(redrawn.uniform(RandomProcess.CLASH, 1, 3, 0))
        .isEqualTo(DRAWS.uniform(RandomProcess.CLASH, 1, 3, 0));
    assertThat(redrawn.uniform(RandomProcess.CLASH, 1, 4, 0))
        .isEqualTo(DRAWS.twin(1).uniform(RandomProcess.CLASH, 1, 4, 0))
        .isNotEqualTo(DRAWS.uniform(RandomProcess.CLASH, 1, 4, 0));
  }
}
