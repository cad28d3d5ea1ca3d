package org.alliancesim.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.BankScoreRow;
import org.alliancesim.results.DecisionScoreRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.LeadRow;
import org.alliancesim.results.ScoreTables;
import org.alliancesim.results.TargetRow;
import org.alliancesim.results.TrackRecordRow;
import org.junit.jupiter.api.Test;

/** Whole tables of scores from invented forecasts whose truth is known. */
class ScoringTest {

  private static final InventedForecasts FRAME = InventedForecasts.frame();
  private static final ScoreTables SCORES = Scoring.of(FRAME.rows(), FRAME.covariates(), 1);

  private static BankScoreRow bank(String scheme, String forecaster) {
    return SCORES.banks().stream()
        .filter(row -> row.scheme().equals(scheme) && row.forecaster().equals(forecaster))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRivalIsScoredOnTheSameQuestions() {
    for (String scheme : List.of("organisation", "later", "state")) {
      int count = scheme.equals("later") ? 9 * 2 * 12 : 9 * 4 * 12;
      for (String forecaster :
          List.of("posterior", "prior", "constant", "rate-by-kind", "logit", "prior+intercept")) {
        assertThat(bank(scheme, forecaster).count()).as(scheme + forecaster).isEqualTo(count);
      }
    }
    assertThat(bank("organisation", "posterior").clusters()).isEqualTo(36);
    assertThat(bank("organisation", "posterior").unlearned()).isEqualTo(48);
  }

  /** The model knows the truth; the prior a third of it, which one constant mends. */
  @Test
  void whoKnowsTheTruthIsBorneOut() {
    BankScoreRow model = bank("organisation", "posterior");
    assertThat(1.0).isBetween(model.slopeLow().orElseThrow(), model.slopeHigh().orElseThrow());
    assertThat(model.expected() / model.happened()).isBetween(0.7, 1.4);
    BankScoreRow prior = bank("organisation", "prior");
    assertThat(prior.expected() / prior.happened()).isLessThan(0.5);
    assertThat(prior.inTheLarge().orElseThrow()).isGreaterThan(0.7);
    BankScoreRow mended = bank("organisation", "prior+intercept");
    assertThat(mended.expected() / mended.happened()).isBetween(0.9, 1.1);
    assertThat(mended.log()).isLessThan(prior.log());
    assertThat(bank("organisation", "logit").auc().orElseThrow())
        .isGreaterThan(bank("organisation", "constant").auc().orElseThrow() + 0.1);
    assertThat(model.waited().orElseThrow()).isEqualTo(2);
    assertThat(model.waitExpected().orElseThrow()).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void aLeadOverTheConstantIsToldAndOverOneselfIsNot() {
    List<LeadRow> leads =
        SCORES.leads().stream()
            .filter(row -> row.scheme().equals("organisation") && row.score().equals("log"))
            .toList();
    LeadRow constant =
        leads.stream().filter(row -> row.rival().equals("constant")).findFirst().orElseThrow();
    assertThat(constant.lead()).isPositive();
    assertThat(constant.distinguishable()).isTrue();
    assertThat(constant.ciLow().orElseThrow()).isPositive();
    assertThat(leads)
        .filteredOn(row -> row.rival().equals("logit"))
        .as("it estimates what the model knows")
        .allMatch(row -> !row.distinguishable());
    assertThat(leads)
        .filteredOn(row -> row.rival().equals("constant"))
        .extracting(LeadRow::clusteredBy, LeadRow::clusters)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("window", 36),
            org.assertj.core.groups.Tuple.tuple("organisation", 9));
  }

  /** Whatever the answers of an organisation are, rivals forecast it the same. */
  @Test
  void noRivalSeesWhatIsKeptFromIt() {
    assertThat(rivals(FRAME.rows(), "organisation", row -> row.organisation().equals("org3")))
        .isEqualTo(
            rivals(answered("org3"), "organisation", row -> row.organisation().equals("org3")));
    assertThat(rivals(FRAME.rows(), "organisation", row -> row.organisation().equals("org4")))
        .as("control: others learn from it")
        .isNotEqualTo(
            rivals(answered("org3"), "organisation", row -> row.organisation().equals("org4")));
    assertThat(rivals(FRAME.rows(), "later", row -> true))
        .isEqualTo(rivals(answeredLater(), "later", row -> true));
  }

  private static List<ForecastRow> answered(String organisation) {
    return FRAME.rows().stream()
        .map(row -> row.organisation().equals(organisation) ? otherwise(row) : row)
        .toList();
  }

  private static List<ForecastRow> answeredLater() {
    return FRAME.rows().stream()
        .map(
            row ->
                row.world().endsWith("2000") || row.world().endsWith("2005") ? otherwise(row) : row)
        .toList();
  }

  private static ForecastRow otherwise(ForecastRow row) {
    return new ForecastRow(
        row.bank(),
        row.organisation(),
        row.world(),
        row.cluster(),
        row.kind(),
        row.state(),
        row.status(),
        row.scheme(),
        row.forecaster(),
        row.probability(),
        !row.happened(),
        row.ess(),
        row.paretoK(),
        row.learned(),
        row.waited(),
        row.waitExpected(),
        row.namedOpponents(),
        row.expectedOpponent(),
        row.namedConcern(),
        row.expectedConcern());
  }

  private static List<Double> rivals(
      List<ForecastRow> table, String scheme, java.util.function.Predicate<ForecastRow> which) {
    List<ForecastRow> known =
        table.stream()
            .filter(row -> row.scheme().equals("organisation"))
            .filter(row -> row.forecaster().equals("posterior"))
            .toList();
    List<ForecastRow> asked =
        table.stream()
            .filter(row -> row.scheme().equals(scheme) && row.forecaster().equals("posterior"))
            .toList();
    List<ForecastRow> priors =
        table.stream()
            .filter(row -> row.scheme().equals("organisation") && row.forecaster().equals("prior"))
            .toList();
    return new Rivals(known, FRAME.covariates())
        .forecasts(asked, priors).stream().filter(which).map(ForecastRow::probability).toList();
  }

  @Test
  void withoutWhatIsPublicThereIsNoLogit() {
    assertThat(Scoring.of(FRAME.rows().subList(0, 200), Map.of(), 1).banks())
        .extracting(BankScoreRow::forecaster)
        .contains("constant", "rate-by-kind")
        .doesNotContain("logit");
  }

  /**
   * AUC 5/6 as in {@link FitsTest}; of three blocked the blocker is right in two, the concern in
   * one.
   */
  @Test
  void decisionsByHand() {
    List<ForecastRow> rows =
        List.of(
            InventedForecasts.decision("AAA", 0.9, true, "", "ZZZ", "rivalry"),
            InventedForecasts.decision("BBB", 0.4, true, "", "ZZZ", "rivalry"),
            InventedForecasts.decision("CCC", 0.8, false, "ZZZ YYY", "YYY", "distance"),
            InventedForecasts.decision("DDD", 0.3, false, "ZZZ", "ZZZ", "rivalry"),
            InventedForecasts.decision("EEE", 0.1, false, "ZZZ", "XXX", "stance"));
    ScoreTables tables = Scoring.of(rows, Map.of(), 1);
    DecisionScoreRow model = tables.decisions().get(0);
    assertThat(model.passLetIn().orElseThrow()).isCloseTo(0.65, within(1e-12));
    assertThat(model.passBlocked().orElseThrow()).isCloseTo(0.4, within(1e-12));
    assertThat(model.auc().orElseThrow()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(model.blockerKnown()).isEqualTo(3);
    assertThat(model.blockerNamed()).isEqualTo(2);
    assertThat(model.concernNamed()).isEqualTo(1);
    // Wilson, 1 of 3, by the formula of docs/measures.md
    assertThat(model.concernLow().orElseThrow()).isCloseTo(0.0615, within(1e-4));
    TargetRow area =
        tables.targets().stream()
            .filter(row -> row.target().contains("AUC"))
            .findFirst()
            .orElseThrow();
    assertThat(area.met()).isTrue();
    assertThat(area.distinguishable()).as("five decisions tell little").isFalse();
    assertThat(tables.record()).as("decisions are no track record").isEmpty();
  }

  /** Who was blocked with nobody named stays in all that is fixed, and is told apart beside it. */
  @Test
  void refusalsOfWhichNobodyIsNamedAreToldApart() {
    List<ForecastRow> rows =
        List.of(
            InventedForecasts.decision("AAA", 0.9, true, "", "ZZZ", "rivalry"),
            InventedForecasts.decision("BBB", 0.4, true, "", "ZZZ", "rivalry"),
            InventedForecasts.decision("CCC", 0.95, false, "", "YYY", "distance"),
            InventedForecasts.decision("DDD", 0.3, false, "ZZZ", "ZZZ", "rivalry"));
    DecisionScoreRow model = Scoring.of(rows, Map.of(), 1).decisions().get(0);
    assertThat(model.blocked()).isEqualTo(2);
    assertThat(model.auc().orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(model.byMember()).isEqualTo(1);
    assertThat(model.passByMember().orElseThrow()).isCloseTo(0.3, within(1e-12));
    assertThat(model.aucByMember().orElseThrow()).isEqualTo(1);
  }

  @Test
  void theTrackRecordHasEveryClassAndEveryForecastOnce() {
    List<TrackRecordRow> own =
        SCORES.record().stream().filter(row -> row.forecaster().equals("posterior")).toList();
    assertThat(own).hasSize(10);
    assertThat(own.stream().mapToInt(TrackRecordRow::forecasts).sum()).isEqualTo(432);
    assertThat(own.stream().mapToInt(TrackRecordRow::cameTrue).sum())
        .isEqualTo(bank("organisation", "posterior").happened());
    TrackRecordRow empty = own.get(0);
    assertThat(empty.forecasts()).isZero();
    assertThat(empty.ciHigh()).isEqualTo(1);
    assertThat(own.get(5).forecasts()).isPositive();
    for (TrackRecordRow row : own.stream().filter(row -> row.forecasts() > 0).toList()) {
      double share = (double) row.cameTrue() / row.forecasts();
      assertThat(share).isBetween(row.ciLow(), row.ciHigh());
    }
    assertThat(SCORES.reliability())
        .hasSize((int) own.stream().filter(r -> r.forecasts() > 0).count());
  }

  /** A certain forecast belongs to the last class, a limit to the class that it begins. */
  @Test
  void limitsBelongToTheNextClass() {
    List<ForecastRow> rows = new ArrayList<>();
    double[] probabilities = {0, 0.05, 0.1, 0.7, 1};
    for (int index = 0; index < probabilities.length; index++) {
      ForecastRow row =
          InventedForecasts.decision("S" + index, probabilities[index], false, "", "ZZZ", "x");
      rows.add(row);
    }
    assertThat(PastRecord.rows("posterior", rows))
        .extracting(TrackRecordRow::forecasts)
        .containsExactly(1, 0, 0, 0, 0, 1, 1, 0, 0, 2);
  }

  @Test
  void whatCannotBeIsRefused() {
    List<ForecastRow> twice = new ArrayList<>(FRAME.rows().subList(0, 4));
    twice.add(FRAME.rows().get(0));
    assertThatThrownBy(() -> Scoring.of(twice, Map.of(), 1))
        .hasMessage(
            "frame org0-1990: S0 member is forecast twice by posterior (scheme organisation)");
    List<ForecastRow> both = new ArrayList<>(FRAME.rows().subList(0, 4));
    both.add(otherwise(FRAME.rows().get(0)));
    assertThatThrownBy(() -> Scoring.of(both, Map.of(), 1))
        .hasMessage("frame org0-1990: S0 member happened and did not happen");
  }
}
