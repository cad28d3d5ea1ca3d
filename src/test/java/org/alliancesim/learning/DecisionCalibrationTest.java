package org.alliancesim.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.results.BandOfRanksRow;
import org.alliancesim.results.CaseObjectorRow;
import org.alliancesim.results.CaseStageRow;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning from invented decisions on bids that lay before members. */
class DecisionCalibrationTest {

  @TempDir private Path folder;

  /** AAA, whom nobody minds, BBB, whose rival MMM is a member, and CCC, against whom MMM spoke. */
  private PastWorld world(String name, String institution, int year, String cases)
      throws Exception {
    String text =
        """
        format: 2
        clock: {start: %d-01, end: %d-12}
        states:
          AAA: {military-budget: 1}
          BBB: {military-budget: 1}
          CCC: {military-budget: 1}
          LLL: {military-budget: 1, cinc: 0.1}
          MMM: {military-budget: 1, cinc: 0.01}
        rivalries:
          - {between: [BBB, MMM], level: 0.9}
        stances:
          - {holder: MMM, toward: CCC, level: -0.6, source: invented}
        alliance:
          chair: {}
          tracks: {main: {rule: consensus, session-months: [6]}}
          statuses:
            member: {track: main, from: [none], full: true, votes: 1, commitment: 0.5, forum: 0.5}
          holders: {LLL: [member], MMM: [member]}
          bids:
            - {state: AAA, status: member}
            - {state: BBB, status: member}
            - {state: CCC, status: member}
        hindcast:
          institution: %s
          cases:
        %s
        """
            .formatted(year, year + 4, institution, cases)
            .replace("YEAR", String.valueOf(year));
    Path file = Files.writeString(folder.resolve(name + ".yaml"), text);
    return PastWorld.of(name, ScenarioReader.read(file));
  }

  private static String decided(String state, String outcome) {
    return "    - {state: "
        + state
        + ", gains: [member], happened: "
        + outcome.equals("let-in")
        + (outcome.equals("let-in") ? ", year: YEAR" : "")
        + ", cluster: "
        + state
        + ", certainty: certain, decided-by: veto, source: invented, decision: "
        + outcome
        + (outcome.equals("blocked") ? ", blocked-by: [MMM], concern: stance" : "")
        + "}\n";
  }

  private static DecisionCalibration learned(List<PastWorld> worlds) throws InterruptedException {
    return DecisionCalibration.of(worlds, 4, 5, PastWork.unkept(2, n -> {}));
  }

  private static LearnedRow row(DecisionCalibration of, String key) {
    return of.learned(5).stream()
        .filter(row -> row.coefficient().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void refusalsTeachThatRivalryAndWordsWeighMoreThanAdmissionsDo() throws Exception {
    String refused = decided("BBB", "blocked") + decided("CCC", "blocked");
    String admitted = decided("BBB", "let-in") + decided("CCC", "let-in");
    DecisionCalibration strict =
        learned(List.of(world("one", "ONE", 2000, refused), world("two", "TWO", 2012, refused)));
    DecisionCalibration mild =
        learned(List.of(world("one", "ONE", 2000, admitted), world("two", "TWO", 2012, admitted)));
    for (String key : DecisionCalibration.keys()) {
      assertThat(row(strict, key).mean())
          .as(key)
          .isGreaterThan(row(strict, key).priorMean())
          .isGreaterThan(row(mild, key).mean() + 0.2);
    }
  }

  @Test
  void eachDecisionIsForecastByWhoHasNotSeenItAndSaysWhoMinds() throws Exception {
    String cases = decided("AAA", "let-in") + decided("BBB", "blocked") + decided("CCC", "blocked");
    DecisionCalibration calibration =
        learned(List.of(world("one", "ONE", 2000, cases), world("two", "TWO", 2012, cases)));
    List<ForecastRow> rows =
        calibration.forecasts().stream()
            .filter(row -> row.scheme().equals("organisation") && row.world().equals("one"))
            .toList();
    assertThat(rows).hasSize(6);
    ForecastRow friend = rows.get(0);
    ForecastRow rival = rows.get(2);
    // of the other three decisions none was turned down by all: Beta(1, 4)
    assertThat(friend.probability()).as("nobody minds").isEqualTo(0.8, within(1e-9));
    assertThat(rows.get(1).probability()).as("under the prior").isEqualTo(1, within(1e-9));
    assertThat(friend.expectedOpponent()).isEmpty();
    assertThat(rival.probability()).isLessThan(0.5);
    assertThat(rival.expectedOpponent()).contains("MMM");
    assertThat(rival.expectedConcern()).contains("rivalry");
    assertThat(rival.namedOpponents()).containsExactly("MMM");
    assertThat(rows.get(4).expectedConcern()).contains("stance");
    assertThat(rows.get(1).forecaster()).isEqualTo("prior");
    assertThat(rows.get(1).ess()).isEmpty();
    assertThat(calibration.folds())
        .extracting(FoldRow::scheme)
        .contains("nothing", "organisation", "later", "state");
    assertThat(calibration.folds()).allMatch(FoldRow::learned);
  }

  @Test
  void whoIsExpectedToObjectAndHowFarABidComesIsTold() throws Exception {
    String cases = decided("AAA", "let-in") + decided("BBB", "blocked");
    DecisionCalibration calibration =
        learned(List.of(world("one", "ONE", 2000, cases), world("two", "TWO", 2012, cases)));
    List<DecisionReceptions> received = calibration.received();
    assertThat(received).hasSize(4);
    CaseStageRow friend = received.get(0).stages();
    assertThat(friend.gate()).isEqualTo(1);
    assertThat(friend.vote()).isCloseTo(1, within(1e-9));
    assertThat(friend.seated()).isCloseTo(1, within(1e-9));
    CaseStageRow rival = received.get(1).stages();
    assertThat(rival.vote()).isLessThan(0.5);
    assertThat(rival.seated()).isLessThanOrEqualTo(rival.vote());
    assertThat(received.get(1).objectors())
        .extracting(
            row -> row.member().value(),
            CaseObjectorRow::votes,
            CaseObjectorRow::objections,
            CaseObjectorRow::topConcern)
        .containsExactly(
            tuple("LLL", 4, 0, Optional.empty()), tuple("MMM", 4, 4, Optional.of("rivalry")));
    assertThat(received.get(0).objectors()).allMatch(row -> row.objections() == 0);
  }

  /** Answers invented under the prior rank as they should among what is learned of them. */
  @Test
  void learningRecoversWhatItIsGiven() throws Exception {
    String cases = decided("BBB", "blocked") + decided("CCC", "let-in");
    DecisionCalibration calibration =
        learned(List.of(world("one", "ONE", 2000, cases), world("two", "TWO", 2012, cases)));
    List<BandOfRanksRow> rows = calibration.ranks(60, 3, PastWork.unkept(2, n -> {}));
    assertThat(rows)
        .extracting(BandOfRanksRow::coefficient)
        .containsOnly("gamma-riv", "gamma-stance");
    assertThat(rows)
        .filteredOn(row -> row.share() < row.low() || row.share() > row.high())
        .hasSizeLessThan(3);
  }

  /** What the body turned down tells how often it is closed, and nothing of what members mind. */
  @Test
  void refusalsByAllTeachNothingOfMembers() throws Exception {
    String refused = decided("BBB", "blocked").replace("[MMM], concern: stance", "[all]");
    DecisionCalibration alone = learned(List.of(world("one", "ONE", 2000, refused)));
    DecisionCalibration byMember =
        learned(List.of(world("one", "ONE", 2000, decided("BBB", "blocked"))));
    assertThat(alone.decisions()).isEqualTo(1);
    assertThat(row(alone, "gamma-riv").learned()).isFalse();
    assertThat(row(byMember, "gamma-riv").learned()).isTrue();
    assertThat(row(alone, DecisionCalibration.CLOSED).mean()).isCloseTo(2.0 / 3, within(0.01));
    assertThat(row(byMember, DecisionCalibration.CLOSED).mean()).isCloseTo(1.0 / 3, within(0.01));
  }

  /** Neither what nobody asked nor what no member stopped says anything of votes. */
  @Test
  void onlyWhatMembersDecidedSpeaks() throws Exception {
    String cases =
        decided("AAA", "never-asked")
            + decided("BBB", "withdrawn")
            + decided("CCC", "blocked").replace("[MMM], concern: stance", "[door]");
    DecisionCalibration calibration = learned(List.of(world("one", "ONE", 2000, cases)));
    assertThat(calibration.decisions()).isZero();
    assertThat(row(calibration, "gamma-riv").learned()).isFalse();
    assertThat(calibration.forecasts()).isEmpty();
  }

  @Test
  void timesOfRatificationAreEachOnesOwn() throws Exception {
    String slow =
        "    - {state: AAA, gains: [member], happened: true, year: YEAR, cluster: a, certainty: certain,"
            + " decided-by: none, source: invented,"
            + " ratification: {admitted: 2000-01, in-force: 2004-06}}\n";
    Waits waits =
        new Waits(
            List.of(
                world("one", "ONE", 2000, slow),
                world("two", "TWO", 2000, decided("AAA", "let-in"))),
            3);
    assertThat(waits.organisations()).containsExactly("one");
    LearnedRow row = waits.learned(3).get(0);
    assertThat(row.coefficient()).isEqualTo("ratification/one");
    assertThat(row.mean()).isGreaterThan(row.priorMean() + 5);
    double untold = Arrays.stream(waits.values("two", 1000, 3)).average().orElseThrow();
    assertThat(untold).isCloseTo(row.priorMean(), within(0.5));
  }
}
