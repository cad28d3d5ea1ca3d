package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In the CSTO an observer may become member, a partner not; the Assembly is another track. */
class RaceTallyTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static ResolvedScenario scenario;

  @BeforeAll
  static void read() throws ScenarioException {
    scenario = ScenarioReader.read(Path.of("scenarios/2021.yaml"));
  }

  private static ReplicateRow gain(int replicate, String status, int month) {
    return new ReplicateRow(
        replicate,
        AZE,
        status,
        Stage.HELD,
        Optional.empty(),
        Optional.of(scenario.clock().start().plusMonths(month)),
        1,
        true,
        true,
        OptionalDouble.empty());
  }

  private static Survival.Point last(String status, ReplicateRow... rows) {
    RaceTally tally = new RaceTally(scenario.charter(), scenario.clock(), 4);
    List.of(rows).forEach(tally::add);
    List<Survival.Point> points = tally.of(new Pathway(AZE, status)).points();
    assertThat(points).hasSize(scenario.clock().months());
    return points.get(points.size() - 1);
  }

  private static void isOut(String status, ReplicateRow other, double left) {
    assertThat(last(status, other).left()).isCloseTo(left, within(1e-12));
  }

  @Test
  void anotherSeatFromWhichNoWayLeadsOnEndsTheRace() {
    isOut("member", gain(0, "observer", 3), 0);
    isOut("member", gain(0, "partner", 3), 0.25);
    isOut("observer", gain(0, "partner", 3), 0.25);
    isOut("observer", gain(0, "member", 3), 0.25);
    // what is held elsewhere matters only where it is full
    isOut("partner", gain(0, "assembly-observer", 3), 0);
    isOut("assembly-partner", gain(0, "member", 3), 0.25);
  }

  @Test
  void whoWonBeforeOrAtTheSameTimeHasWon() {
    Survival.Point point =
        last("partner", gain(0, "partner", 3), gain(0, "member", 9), gain(1, "partner", 5));
    assertThat(point.incidence()).isCloseTo(0.5, within(1e-12));
    assertThat(point.left()).isZero();
  }

  @Test
  void whoComesBackAfterLeavingTheRaceHasNotWonIt() {
    Survival.Point point = last("partner", gain(0, "member", 3), gain(0, "partner", 30));
    assertThat(point.incidence()).isZero();
    assertThat(point.left()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void everybodyElseIsFollowedUntilTheHistoriesEnd() {
    Survival.Point point = last("partner", gain(2, "partner", 3));
    assertThat(point.atRisk()).isEqualTo(3);
    assertThat(point.survival()).isCloseTo(0.75, within(1e-12));
  }
}
