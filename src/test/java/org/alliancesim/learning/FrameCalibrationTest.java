package org.alliancesim.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.results.BandOfRanksRow;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.results.PredictiveRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning from an invented frame of three clubs, of which one took in two in each window. */
@Tag("many-histories")
class FrameCalibrationTest {

  private static final FrameCalibration.Effort EFFORT = new FrameCalibration.Effort(300, 6);

  @TempDir private static Path folder;
  private static List<AskedWorld> worlds;
  private static FrameCalibration calibration;

  @BeforeAll
  static void learn() throws Exception {
    worlds = SmallFrame.worlds(folder, 2);
    calibration = learned(worlds, 2);
  }

  private static FrameCalibration learned(List<AskedWorld> from, int threads) throws Exception {
    return FrameCalibration.of(from, EFFORT, 5, PastWork.unkept(threads, n -> {}), cost -> {});
  }

  private static Map<String, LearnedRow> rows(FrameCalibration of) {
    return of.learned().stream()
        .collect(Collectors.toMap(LearnedRow::coefficient, Function.identity()));
  }

  @Test
  void whoTookMoreInHasTheHigherLevel() {
    Map<String, LearnedRow> rows = rows(calibration);
    assertThat(rows.get("level/north").mean()).isGreaterThan(rows.get("level/south").mean() + 0.5);
    assertThat(rows.get("level/south").mean())
        .isCloseTo(rows.get("level/west").mean(), within(0.5));
    assertThat(Arrays.stream(calibration.values("level")).map(Math::exp).average().orElseThrow())
        .as("of a new club, as a factor")
        .isCloseTo(1, within(0.15));
  }

  @Test
  void nothingThatHappensTeachesInertia() throws Exception {
    Map<String, LearnedRow> never = rows(learned(SmallFrame.worlds(folder, 0), 2));
    Map<String, LearnedRow> often = rows(learned(SmallFrame.worlds(folder, 5), 2));
    assertThat(never.get("kappa").mean()).isGreaterThan(never.get("kappa").priorMean() + 0.1);
    assertThat(often.get("kappa").mean()).isLessThan(never.get("kappa").mean() - 0.3);
  }

  /** Who joined were the likes of the members. */
  @Test
  void whoJoinsTeachesAlignment() {
    List<ForecastRow> rows =
        calibration.forecasts().stream()
            .filter(row -> row.scheme().equals("organisation"))
            .filter(row -> row.world().equals("south-1989"))
            .filter(row -> row.forecaster().equals("posterior"))
            .toList();
    assertThat(rows).hasSize(6);
    assertThat(rows.get(5).probability()).isGreaterThan(1.2 * rows.get(0).probability());
  }

  @Test
  void whoForecastsAlsoSaysWhen() {
    assertThat(calibration.forecasts())
        .allSatisfy(
            row -> assertThat(row.waitExpected().orElseThrow()).isStrictlyBetween(0.5, 5.0));
  }

  @Test
  void threadsChangeNothing() throws Exception {
    assertThat(learned(worlds, 1).forecasts()).isEqualTo(calibration.forecasts());
  }

  @Test
  void eachForecastIsByWhoHasNotSeenIt() throws Exception {
    List<AskedWorld> otherwise = new ArrayList<>(worlds);
    AskedWorld last = worlds.get(5);
    List<AskedWorld.Answer> turned =
        last.answers().stream()
            .map(
                answer ->
                    new AskedWorld.Answer(
                        answer.state(), answer.status(), true, 5, answer.waited()))
            .toList();
    otherwise.set(
        5,
        new AskedWorld(
            last.bank(),
            last.name(),
            last.organisation(),
            last.kind(),
            last.year(),
            last.years(),
            last.scenario(),
            turned));
    // in one round of points, which the other answers do not move
    List<AskedWorld> before = worlds;
    FrameEvidence one = evidence(before);
    FrameEvidence other = evidence(otherwise);
    FramePoint point = FramePrior.point(new double[] {0.5, 0.3, 0.5, 0.5});
    FrameEvidence.Evaluation seen = one.evaluate(point);
    FrameEvidence.Evaluation turnedSeen = other.evaluate(point);
    int west = 1 + one.organisations().indexOf("west");
    assertThat(turnedSeen.logLikelihoods()[west]).isEqualTo(seen.logLikelihoods()[west]);
    assertThat(turnedSeen.logLikelihoods()[one.foldOfLater()])
        .isEqualTo(seen.logLikelihoods()[one.foldOfLater()]);
    assertThat(turnedSeen.logLikelihoods()[0]).isNotEqualTo(seen.logLikelihoods()[0]);
    for (int row = 30; row < 36; row++) {
      assertThat(turnedSeen.forecasts()[0][row]).isEqualTo(seen.forecasts()[0][row]);
      assertThat(turnedSeen.forecasts()[1][row]).isEqualTo(seen.forecasts()[1][row]);
    }
    assertThat(turnedSeen.forecasts()[2][30])
        .as("the level is known by the club's other states")
        .isGreaterThan(seen.forecasts()[2][30]);
  }

  private static FrameEvidence evidence(List<AskedWorld> of) {
    return new FrameEvidence(
        of, of.stream().map(world -> SilentHistories.of(world, 4, 1)).toList());
  }

  @Test
  void everyFoldIsToldOf() {
    List<FoldRow> folds = calibration.folds();
    assertThat(folds).hasSize(1 + 3 + 1 + 18);
    assertThat(folds.get(0)).returns(36, FoldRow::answers).returns("nothing", FoldRow::scheme);
    assertThat(folds.subList(0, 5)).allMatch(FoldRow::learned);
    assertThat(folds.get(4)).returns("later", FoldRow::scheme).returns(18, FoldRow::answers);
    assertThat(calibration.forecasts()).hasSize(2 * (36 + 18 + 36));
  }

  @Test
  void whatWasLearnedExpectsWhatHappened() throws Exception {
    List<PredictiveRow> rows = calibration.predictive();
    assertThat(rows)
        .extracting(PredictiveRow::statistic)
        .containsExactly("all", "political", "nobody");
    assertThat(rows.get(0).observed()).isEqualTo(4);
    assertThat(rows.get(0).mean()).isCloseTo(4, within(1.5));
    assertThat(rows.get(2).observed()).isEqualTo(4);
    assertThat(rows.get(2).above()).isBetween(0.05, 0.95);
  }

  /** Ranks of 100 invented pasts on 300 points; a band of 95% for each of four numbers. */
  @Test
  void learningRecoversWhatItIsGiven() throws Exception {
    assertThat(outside(ranks(levels -> 1))).isLessThanOrEqualTo(3);
  }

  /** The control: a fit that prefers high inertia whatever the answers say. */
  @Test
  void aFitThatPrefersHighInertiaIsCaught() throws Exception {
    List<BandOfRanksRow> kappa =
        ranks(levels -> levels[1] * levels[1]).stream()
            .filter(row -> row.coefficient().equals("kappa"))
            .toList();
    assertThat(outside(kappa)).isGreaterThan(5);
  }

  private static List<BandOfRanksRow> ranks(RankCheck.Distortion distortion) throws Exception {
    FrameEvidence evidence = evidence(worlds);
    PastWork work = PastWork.unkept(2, n -> {});
    double[][] tried = Proposal.prior(FramePrior.names()).points(8, 0, 300);
    double[][] truths = Proposal.prior(FramePrior.names()).points(9, 0, 100);
    return RankCheck.rows(
        FramePrior.keys(), RankCheck.ranks(evidence, tried, truths, 9, work, distortion), 1);
  }

  private static long outside(List<BandOfRanksRow> rows) {
    return rows.stream().filter(row -> row.share() < row.low() || row.share() > row.high()).count();
  }
}
