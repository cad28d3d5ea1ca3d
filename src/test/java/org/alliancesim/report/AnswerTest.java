package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode PAK = StateCode.of("PAK");
  private static final StateCode SYR = StateCode.of("SYR");
  private static final Questions.Question ASKED = new Questions.Question(AZE, "partner");

  /** A run of a scenario with this question, in which Syria is likeliest. */
  private static RunTables run(String question, ProbabilityRow... rows) {
    RunManifest sample = SampleRun.manifest();
    SimulatedScenario scenario = sample.scenario();
    return SampleRun.withTables(
        SampleRun.manifest(
            new SimulatedScenario(
                scenario.name(),
                scenario.file(),
                scenario.digest(),
                question + scenario.resolved(),
                scenario.overrides(),
                scenario.start(),
                scenario.months()),
            sample.names()),
        List.of(rows));
  }

  private static RunTables with(
      RunTables run, List<OutcomeRow> outcomes, List<ObjectionRow> objections) {
    return new RunTables(
        run.manifest(),
        run.tables().withRows(OutcomeRow.TABLE, outcomes).withRows(ObjectionRow.TABLE, objections));
  }

  private static OutcomeRow ended(Stage stage, String reason, int count) {
    return new OutcomeRow(
        AZE,
        "partner",
        stage,
        Optional.of(reason).filter(text -> !text.isEmpty()),
        count,
        count / 10_000.0);
  }

  @Test
  void theAnswerIsTheNumberWithItsBandBeforeItsInterval() {
    List<Answer> answers =
        Answer.of(run("question = AZE partner\n", SampleRun.probability(AZE, "partner", 1234)));
    assertThat(answers)
        .singleElement()
        .extracting(Answer::what)
        .isEqualTo(
            "The probability that Azerbaijan becomes partner (CSTO) by December 2026 is 12% (1–27%"
                + " as the uncertain inputs vary; 95% Monte Carlo interval 11.7–13.0%).");
  }

  @Test
  void whereNobodyGainsItTheAnswerIsABound() {
    ProbabilityRow never = SampleRun.withoutBand(SampleRun.probability(AZE, "partner", 0));
    assertThat(Answer.of(run("question = AZE partner\n", never)).get(0).what())
        .contains(" is below 0.02% (it does in none of 10,000 histories; 95% Monte Carlo");
    ProbabilityRow rare = SampleRun.withoutBand(SampleRun.probability(AZE, "partner", 12));
    assertThat(Answer.of(run("question = AZE partner\n", rare)).get(0).what())
        .contains(" is below 0.20% (too few events to tell how far the inputs move it; ");
  }

  @Test
  void whatStopsItComesFromTheTablesCommonestFirst() {
    RunTables run =
        with(
            run("question = AZE partner\n", SampleRun.probability(AZE, "partner", 100)),
            List.of(
                ended(Stage.NOT_SOUGHT, "", 9000),
                ended(Stage.DETERRED, "ARM", 30),
                ended(Stage.RETURNED, "no-conflict", 200),
                ended(Stage.RETURNED, "relations-with-all-members+no-conflict", 100),
                ended(Stage.RETURNED, "relations-with-all-members", 150),
                ended(Stage.BLOCKED, "ARM+TJK", 400),
                ended(Stage.BLOCKED, "TJK", 20),
                ended(Stage.HELD, "", 100)),
            List.of(
                new ObjectionRow(
                    AZE,
                    "partner",
                    StateCode.of("ARM"),
                    1000,
                    700,
                    600,
                    Optional.of("rival-of-a-friend"),
                    0)));
    assertThat(Answer.of(run).get(0).why())
        .isEqualTo(
            "Azerbaijan never seeks it in 90.0%, fails a written criterion in 4.5% (most often"
                + " since there is armed conflict on its territory) and is blocked in the vote in 4.2% (most"
                + " often by Tajikistan) of histories. Of its voters Armenia objects most often, in"
                + " 700 of 1,000 votes, mostly over rival of a friend. A bid in July 2021 would"
                + " meet the written criteria with probability 25.0% and, if it did, be admitted"
                + " with 50.0%; likeliest to object: Armenia.");
  }

  @Test
  void questionsAreAnsweredInTheirOrderAndNoneIsWithoutOne() {
    ProbabilityRow[] rows = {
      SampleRun.probability(AZE, "partner", 10),
      SampleRun.probability(PAK, "partner", 5),
      SampleRun.probability(SYR, "partner", 3000)
    };
    assertThat(Answer.of(run("question.1 = PAK partner\nquestion.2 = AZE partner\n", rows)))
        .extracting(Answer::what)
        .satisfiesExactly(
            first -> assertThat(first).contains("Pakistan"),
            second -> assertThat(second).contains("Azerbaijan"));
    assertThat(Answer.of(run("", rows))).isEmpty();
  }

  @Test
  void whileARunIsUnderWayThereIsANumberAndNeitherBandNorReason() {
    RunTables run = run("question = AZE partner\n", SampleRun.probability(AZE, "partner", 1234));
    ConvergenceRow half = new ConvergenceRow(AZE, "partner", 500, 0.124, 0.098, 0.155);
    ConvergenceRow unasked = new ConvergenceRow(PAK, "partner", 500, 0.5, 0.4, 0.6);
    assertThat(Answer.soFar(run.manifest(), List.of(unasked, half)))
        .containsExactly(
            new Answer(
                AZE,
                "partner",
                "Does Azerbaijan become partner (CSTO) by December 2026?",
                "So far, from 500 histories: the probability that Azerbaijan becomes partner (CSTO)"
                    + " by December 2026 is 12% (95% Monte Carlo interval 9.8–15.5%).",
                ""));
    assertThat(Answer.soFar(run.manifest(), List.of())).isEmpty();
  }

  private static String inHistory(Stage stage, String reason, boolean heldAtHorizon) {
    ReplicateRow row =
        new ReplicateRow(
            8,
            AZE,
            "partner",
            stage,
            Optional.of(reason).filter(text -> !text.isEmpty()),
            Optional.of(YearMonth.of(2024, 5)),
            1,
            true,
            heldAtHorizon,
            OptionalDouble.empty());
    ReplicateRow other =
        new ReplicateRow(
            8,
            AZE,
            "observer",
            Stage.HELD,
            Optional.empty(),
            Optional.empty(),
            1,
            true,
            true,
            OptionalDouble.empty());
    return Answer.inHistory(
            ASKED, SampleRun.manifest().names(), YearMonth.of(2026, 12), List.of(other, row))
        .what();
  }

  @Test
  void inOneHistoryTheAnswerIsWhatBecameOfIt() {
    assertThat(inHistory(Stage.HELD, "SRB", true))
        .isEqualTo("In this history Azerbaijan gains it in May 2024 (in a package with Serbia).");
    assertThat(inHistory(Stage.HELD, "", false))
        .isEqualTo(
            "In this history Azerbaijan gains it in May 2024 and does not hold it at the end.");
    assertThat(inHistory(Stage.BLOCKED, "ARM+TJK", false))
        .isEqualTo(
            "In this history Azerbaijan is blocked in the vote, first in May 2024 (by Armenia and by"
                + " Tajikistan).");
    assertThat(inHistory(Stage.AWAITING_RATIFICATION, "ARM", false))
        .isEqualTo(
            "In this history Azerbaijan still awaits ratification at the end, admitted in May 2024"
                + " (that of Armenia).");
    assertThat(
            Answer.inHistory(ASKED, SampleRun.manifest().names(), YearMonth.of(2026, 12), List.of())
                .what())
        .isEqualTo("In this history Azerbaijan never seeks it.");
  }

  private static HindcastRow past(StateCode state, String gains, boolean happened, double p) {
    return new HindcastRow(
        "csto-2021",
        "CSTO",
        "one",
        state,
        gains,
        YearMonth.of(2021, 7),
        YearMonth.of(2023, 12),
        "certain",
        "none",
        happened,
        happened ? Optional.of(YearMonth.of(2022, 3)) : Optional.empty(),
        p,
        0.8 * p,
        Math.min(1, 1.3 * p),
        0.25,
        0.25,
        OptionalDouble.empty(),
        0.1,
        0.1,
        3);
  }

  @Test
  void ofThePastTheAnswerIsHowManyCameTrueBesideHowManyWereExpected() {
    List<HindcastRow> rows =
        List.of(past(AZE, "observer+partner", true, 0.25), past(PAK, "partner", false, 0.1));
    assertThat(Answer.ofPast(rows))
        .isEqualTo("Of 2 cases 1 came true; the model expected 0.4 and the base rates 0.5.");
    YearMonth end = YearMonth.of(2023, 12);
    Names names = SampleRun.manifest().names();
    assertThat(Answer.ofPast(ASKED, names, end, rows).orElseThrow())
        .extracting(Answer::question, Answer::what)
        .containsExactly(
            "Does Azerbaijan become partner (CSTO) by December 2023?",
            "It did, in March 2022; the forecast was 25%.");
    assertThat(Answer.ofPast(new Questions.Question(PAK, "partner"), names, end, rows))
        .hasValueSatisfying(
            answer -> assertThat(answer.what()).isEqualTo("It did not; the forecast was 10%."));
    assertThat(Answer.ofPast(new Questions.Question(PAK, "observer"), names, end, rows)).isEmpty();
  }

  @Test
  void whatIsAskedComesFirstWhereverRowsAreShown() {
    RunTables run =
        run(
            "question.1 = PAK partner\nquestion.2 = AZE partner\n",
            SampleRun.probability(AZE, "partner", 10),
            SampleRun.probability(PAK, "partner", 0),
            SampleRun.probability(SYR, "partner", 3000),
            SampleRun.probability(SYR, "observer", 4000));
    List<String> order = new ArrayList<>();
    PairOrder.of(run.manifest())
        .byStatus(run.tables().probabilities())
        .forEach((status, rows) -> rows.forEach(row -> order.add(row.state() + " " + status)));
    assertThat(order).containsExactly("PAK partner", "AZE partner", "SYR partner", "SYR observer");
    List<String> unasked = new ArrayList<>();
    new PairOrder(run.manifest().names(), Questions.NONE)
        .byStatus(run.tables().probabilities())
        .forEach((status, rows) -> rows.forEach(row -> unasked.add(row.state() + " " + status)));
    assertThat(unasked)
        .containsExactly("SYR observer", "SYR partner", "AZE partner", "PAK partner");
  }
}
