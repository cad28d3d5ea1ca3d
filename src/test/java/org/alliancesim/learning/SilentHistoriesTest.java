package org.alliancesim.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.world.StateCode;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What silent histories say against how often it happens: 1,500 full histories of a small world
 * (seed 11), 150 silent ones (seed 12). Four standard errors of the frequency, and 0.005 for what
 * the looks of a year, first bids alone and the silent histories leave out.
 */
@Tag("many-histories")
class SilentHistoriesTest {

  private static final int FULL = 1500;
  private static final int SILENT = 150;
  private static final double LEFT_OUT = 0.005;
  private static final FramePoint POINT = new FramePoint(1.5, 3.6, 0.4, 1);

  @TempDir private static Path folder;
  private static AskedWorld world;
  private static double[] shares;

  /** Years until each came true, by the histories in which it did. */
  private static final List<List<Double>> WAITS = new ArrayList<>();

  /** Two candidates, of which MMM minds one; two statuses of one track, one of them ratified. */
  private static final String WORLD =
      """
      format: 2
      clock: {start: 2010-01, end: 2014-12}
      states:
        AAA: {military-budget: 100, cinc: 0.02, nearness: 1}
        BBB: {military-budget: 100, cinc: 0.02, western-ties: 0.3, nearness: 0.5}
        LLL: {military-budget: 100, cinc: 0.1}
        MMM: {military-budget: 100, cinc: 0.01}
      affinities:
        - {between: [AAA, LLL], level: 0.8}
        - {between: [BBB, LLL], level: 0.5}
      rivalries:
        - {between: [BBB, MMM], level: 0.55}
      behaviour: {kappa: 3.6, kappa-step: 0.4, beta-align: 1.5, level: LEVEL}
      alliance:
        chair: {LLL: 1}
        tracks: {main: {rule: consensus, session-months: [6, 11]}}
        statuses:
          member: {track: main, from: [none], full: true, votes: 1, commitment: 0.8, forum: 1,
                   ratified: true}
          friend: {track: main, from: [none], commitment: 0.2, forum: 0.5}
        holders: {LLL: [member], MMM: [member]}
      """;

  private static final List<AskedWorld.Answer> ANSWERS =
      List.of(
          answer("AAA", "member", 5),
          answer("AAA", "friend", 5),
          answer("BBB", "member", 5),
          answer("BBB", "friend", 5));

  private static AskedWorld.Answer answer(String state, String status, int years) {
    return new AskedWorld.Answer(StateCode.of(state), status, false, years, OptionalDouble.empty());
  }

  private static AskedWorld world(double level) throws Exception {
    Path file = folder.resolve("world" + level + ".yaml");
    Files.writeString(file, WORLD.replace("LEVEL", String.valueOf(level)));
    ResolvedScenario scenario = ScenarioReader.read(file);
    return new AskedWorld("frame", "small", "club", "economic", 2010, 5, scenario, ANSWERS);
  }

  @BeforeAll
  static void simulate() throws Exception {
    world = world(0);
    ANSWERS.forEach(answer -> WAITS.add(new ArrayList<>()));
    shares = shares(world);
  }

  /** How often each answer comes true in full histories. */
  private static double[] shares(AskedWorld of) {
    ResolvedScenario scenario = of.scenario();
    double[] held = new double[ANSWERS.size()];
    for (int index = 0; index < FULL; index++) {
      double[] inputs = Inputs.of(scenario, 11, index / 500).of(index);
      RunHistory history = Replicate.history(scenario, inputs, Draws.of(11, index));
      for (int answer = 0; answer < held.length; answer++) {
        int state = scenario.states().indexOf(ANSWERS.get(answer).state());
        int status = scenario.charter().statusIndex(ANSWERS.get(answer).status());
        RunHistory.Path path = history.path(state, status);
        held[answer] += path.stage() == Stage.HELD ? 1.0 / FULL : 0;
        if (path.stage() == Stage.HELD && of.equals(world)) {
          WAITS.get(answer).add(path.month() / 12.0);
        }
      }
    }
    return held;
  }

  private static double[][] probabilities(int monthsOfALook, FramePoint point) {
    return SilentHistories.of(world, SILENT, 12, monthsOfALook)
        .expected(point, new double[1])
        .probabilities();
  }

  private static double error(double share) {
    return Math.sqrt(share * (1 - share) / FULL);
  }

  @Test
  void theyGiveTheShareOfFullHistories() {
    double[][] expected = probabilities(12, POINT);
    for (int answer = 0; answer < shares.length; answer++) {
      assertThat(shares[answer]).as(ANSWERS.get(answer).toString()).isGreaterThan(0.01);
      assertThat(expected[answer][0])
          .as(ANSWERS.get(answer).toString())
          .isCloseTo(shares[answer], within(4 * error(shares[answer]) + LEFT_OUT));
    }
  }

  /**
   * A look of a year knows when within it; four standard errors, and a month for what it leaves.
   */
  @Test
  void theyGiveTheYearsUntilThen() {
    Looks.Expected expected = SilentHistories.of(world, SILENT, 12).expected(POINT, new double[1]);
    for (int answer = 0; answer < shares.length; answer++) {
      double[] waits = toArray(WAITS.get(answer));
      double error = Math.sqrt(StatUtils.variance(waits) / waits.length);
      assertThat(expected.years()[answer][0] / expected.probabilities()[answer][0])
          .as(ANSWERS.get(answer).toString())
          .isCloseTo(StatUtils.mean(waits), within(4 * error + 1.0 / 12));
    }
    assertThat(StatUtils.mean(toArray(WAITS.get(0))))
        .as("ratification takes its time")
        .isGreaterThan(StatUtils.mean(toArray(WAITS.get(1))) + 0.3);
  }

  private static double[] toArray(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The control: another inertia is told apart. */
  @Test
  void theyDoNotGiveItForAnotherInertia() {
    FramePoint other = new FramePoint(POINT.betaAlign(), 3.2, POINT.kappaStep(), 1);
    double[][] expected = probabilities(12, other);
    // that of AAA to be a member, for what it gains there it loses as a friend
    assertThat(expected[0][0] - shares[0]).isGreaterThan(4 * error(shares[0]) + LEFT_OUT);
  }

  @Test
  void aLevelIsThatOfTheModel() throws Exception {
    double[] raised = shares(world(0.7));
    double[][] expected =
        SilentHistories.of(world, SILENT, 12)
            .expected(POINT, new double[] {0, 0.7})
            .probabilities();
    for (int answer = 0; answer < raised.length; answer++) {
      assertThat(expected[answer][1])
          .as(ANSWERS.get(answer).toString())
          .isCloseTo(raised[answer], within(4 * error(raised[answer]) + LEFT_OUT));
      assertThat(raised[answer]).isGreaterThan(shares[answer]);
    }
  }

  @Test
  void aLookForAYearSaysWhatALookForAMonthDoes() {
    double[][] yearly = probabilities(12, POINT);
    double[][] monthly = probabilities(1, POINT);
    for (int answer = 0; answer < shares.length; answer++) {
      assertThat(yearly[answer][0]).isCloseTo(monthly[answer][0], within(LEFT_OUT));
    }
  }
}
