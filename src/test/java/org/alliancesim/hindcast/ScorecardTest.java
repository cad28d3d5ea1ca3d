package org.alliancesim.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.ReliabilityRow;
import org.alliancesim.results.ScoreRow;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTest {

  @TempDir private Path folder;

  private static HindcastRow row(
      String cluster, double probability, double baseRate, boolean happened, String decidedBy) {
    return new HindcastRow(
        "world",
        "CLUB",
        cluster,
        StateCode.of("AAA"),
        "member",
        YearMonth.of(2010, 1),
        YearMonth.of(2014, 12),
        "certain",
        decidedBy,
        happened,
        Optional.empty(),
        probability,
        probability,
        probability,
        baseRate,
        baseRate,
        OptionalDouble.empty(),
        Scorecard.brier(probability, happened),
        Scorecard.logScore(probability, happened),
        1);
  }

  @Test
  void scoresAreThoseOfTheTextbook() {
    assertThat(Scorecard.brier(0.25, true)).isCloseTo(0.5625, within(1e-12));
    assertThat(Scorecard.brier(0.25, false)).isCloseTo(0.0625, within(1e-12));
    assertThat(Scorecard.logScore(0.25, true)).isCloseTo(Math.log(4), within(1e-12));
    assertThat(Scorecard.logScore(0, true)).isCloseTo(Math.log(1000), within(1e-12));
    assertThat(Scorecard.logScore(1, true)).isZero();
  }

  /** Forecasts 0.8, 0.8, 0.2, 0.2 with one of each pair coming true otherwise: by hand. */
  @Test
  void theBrierScoreIsReliabilityLessResolutionPlusUncertainty() {
    List<HindcastRow> rows =
        List.of(
            row("a", 0.8, 0.5, true, "will"),
            row("b", 0.8, 0.5, true, "will"),
            row("c", 0.2, 0.5, false, "gate"),
            row("d", 0.2, 0.5, true, "will"));
    ScoreRow model = Scorecard.of(rows, 1).get(0);
    assertThat(model.brier()).isCloseTo((0.04 + 0.04 + 0.04 + 0.64) / 4, within(1e-12));
    assertThat(model.uncertainty()).isCloseTo(0.75 * 0.25, within(1e-12));
    assertThat(model.reliability()).isCloseTo((2 * 0.04 + 2 * 0.09) / 4, within(1e-12));
    assertThat(model.resolution()).isCloseTo((2 * 0.0625 + 2 * 0.0625) / 4, within(1e-12));
    assertThat(model.reliability() - model.resolution() + model.uncertainty() + model.withinBins())
        .isCloseTo(model.brier(), within(1e-12));
    ScoreRow withoutGate =
        Scorecard.of(rows, 1).stream()
            .filter(score -> score.cases().equals("not-by-gate"))
            .findFirst()
            .orElseThrow();
    assertThat(withoutGate.count()).isEqualTo(3);
  }

  /** A model that is right in every cluster leads; one that is right in one of two does not. */
  @Test
  void aLeadIsDistinguishableOnlyIfClustersAgree() {
    List<HindcastRow> right = new ArrayList<>();
    List<HindcastRow> mixed = new ArrayList<>();
    for (int cluster = 0; cluster < 10; cluster++) {
      boolean happened = cluster % 2 == 0;
      right.add(row("c" + cluster, happened ? 0.8 : 0.2, 0.5, happened, "will"));
      mixed.add(row("c" + cluster, cluster < 5 == happened ? 0.8 : 0.2, 0.5, happened, "will"));
    }
    ScoreRow ahead = baseRate(Scorecard.of(right, 1));
    assertThat(ahead.brierLead().orElseThrow()).isCloseTo(0.21, within(1e-12));
    assertThat(ahead.brierLeadLow().orElseThrow()).isPositive();
    ScoreRow level = baseRate(Scorecard.of(mixed, 1));
    assertThat(level.brierLeadLow().orElseThrow()).isNegative();
    assertThat(level.brierLeadHigh().orElseThrow()).isPositive();
  }

  @Test
  void oneClusterGivesNoInterval() {
    ScoreRow alone = baseRate(Scorecard.of(List.of(row("a", 0.8, 0.5, true, "will")), 1));
    assertThat(alone.brierLead().orElseThrow()).isCloseTo(0.21, within(1e-12));
    assertThat(alone.brierLeadLow()).isEmpty();
  }

  private static ScoreRow baseRate(List<ScoreRow> scores) {
    return scores.stream()
        .filter(score -> score.forecaster().equals("base-rate"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void casesWithSimilarForecastsArePutTogether() {
    List<ReliabilityRow> bins =
        Scorecard.reliability(
            List.of(
                row("a", 0.02, 0.5, false, "will"),
                row("b", 0.025, 0.5, true, "will"),
                row("c", 0.5, 0.5, true, "will")));
    assertThat(bins).hasSize(2);
    assertThat(bins.get(0).count()).isEqualTo(2);
    assertThat(bins.get(0).happened()).isEqualTo(0.5);
    assertThat(bins.get(0).forecast()).isCloseTo(0.0225, within(1e-12));
    assertThat(bins.get(1).from()).isEqualTo(0.3);
  }

  /** Another institution saw one joining in two state-years and one half of a year at risk. */
  @Test
  void theBaseRateIsThatOfTheOtherInstitutions() throws Exception {
    PastWorld asked = SmallPast.world(folder, "asked", "CLUB", SmallPast.TWO_CASES);
    PastWorld known = SmallPast.world(folder, "known", "OTHER", SmallPast.TWO_CASES);
    List<HindcastRow> rows =
        new PastForecasts(List.of(asked, known), 1)
            .rows(
                PastForecasts.shares(
                    CaseBank.asWritten(List.of(asked, known), 20, 1, PastWork.unkept(1, n -> {}))),
                world -> asked.equals(world));
    double joined = 1.5 / (0.5 + 2);
    assertThat(rows.get(0).baseRate()).isCloseTo(1 - Math.exp(-2 * joined), within(1e-12));
    double left = 0.5 / 2;
    assertThat(rows.get(2).baseRate()).isCloseTo(1 - Math.exp(-2 * left), within(1e-12));
    assertThat(rows.get(0).gateOnly()).as("the gate is open").isEqualTo(rows.get(0).baseRate());
    assertThat(rows).hasSize(3);
  }
}
