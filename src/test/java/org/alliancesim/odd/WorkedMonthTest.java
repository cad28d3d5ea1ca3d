package org.alliancesim.odd;

import static org.alliancesim.world.Coefficient.ATTENTION;
import static org.alliancesim.world.Coefficient.BETA_ALIGN;
import static org.alliancesim.world.Coefficient.BETA_GAIN;
import static org.alliancesim.world.Coefficient.BETA_ISO;
import static org.alliancesim.world.Coefficient.BETA_LEVER;
import static org.alliancesim.world.Coefficient.BETA_RES;
import static org.alliancesim.world.Coefficient.BETA_SEC;
import static org.alliancesim.world.Coefficient.CHI;
import static org.alliancesim.world.Coefficient.COST;
import static org.alliancesim.world.Coefficient.EPSILON;
import static org.alliancesim.world.Coefficient.GAMMA_AFF;
import static org.alliancesim.world.Coefficient.GAMMA_BLOC;
import static org.alliancesim.world.Coefficient.GAMMA_PATRON;
import static org.alliancesim.world.Coefficient.GAMMA_RIV;
import static org.alliancesim.world.Coefficient.HELP_0;
import static org.alliancesim.world.Coefficient.KAPPA;
import static org.alliancesim.world.Coefficient.LAMBDA_0;
import static org.alliancesim.world.Coefficient.NU;
import static org.alliancesim.world.Coefficient.OMEGA;
import static org.alliancesim.world.Coefficient.PHI;
import static org.alliancesim.world.Coefficient.PHI_DOLLAR;
import static org.alliancesim.world.Coefficient.PSI;
import static org.alliancesim.world.Coefficient.R_PRESS;
import static org.alliancesim.world.Coefficient.XI;
import static org.alliancesim.world.Coefficient.ZETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Option;
import org.alliancesim.model.Shock;
import org.alliancesim.model.TestWorld;
import org.alliancesim.model.View;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * The worked month of docs/reference/worked-month.md, run by the model on the document's own
 * uniforms. The document's numbers come from {@code docs/reference} and from no line of the
 * program.
 */
class WorkedMonthTest {

  private static final OddDocument ODD = OddDocument.workedMonth();
  private static final List<String> CODES = List.of("AAA", "BBB", "LLL", "MMM", "OUT");
  private static final int BBB = 1;
  private static final int LLL = 2;
  private static final int MMM = 3;
  private static final double MONTHLY = 1 - FastMath.exp(-0.6 / 12);

  /** Coefficients that the document leaves at their defaults. */
  private static final List<Coefficient> DEFAULTS =
      List.of(
          Coefficient.SIGNAL,
          Coefficient.JUMP,
          Coefficient.RETURN,
          Coefficient.HELP_F,
          Coefficient.HELP_GAIN,
          Coefficient.HELP_LOSS,
          Coefficient.HELP_RESENTMENT,
          Coefficient.CLASH_RESENTMENT,
          Coefficient.RESENTMENT_DECAY,
          Coefficient.CREDIBILITY_RETURN,
          Coefficient.SETTLEMENT_0,
          Coefficient.SETTLEMENT_1,
          Coefficient.SETTLEMENT_DROP,
          ZETA,
          Coefficient.COOLDOWN_RETURNED,
          Coefficient.COOLDOWN_REFUSED);

  private static TestWorld world() {
    TestWorld world =
        TestWorld.of(CODES.toArray(String[]::new))
            .members("LLL", "MMM")
            .chair("LLL", 1)
            .passive("OUT")
            .sessions(2)
            .months(3)
            .partnerIsRatified()
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONFLICT, 0.5)
            .isolation(0.1)
            .credibility(0.7);
    DEFAULTS.forEach(k -> world.coefficient(k, Double.parseDouble(k.definition().defaultValue())));
    return withPairs(withStates(withTerms(withCoefficients(world))));
  }

  private static TestWorld withCoefficients(TestWorld world) {
    return world
        .coefficient(BETA_GAIN, 0.3)
        .coefficient(BETA_SEC, 2)
        .coefficient(BETA_LEVER, 1)
        .coefficient(BETA_ALIGN, 3)
        .coefficient(BETA_ISO, 1)
        .coefficient(BETA_RES, 3)
        .coefficient(Coefficient.BETA_FORUM, 0.5)
        .coefficient(KAPPA, 1)
        .coefficient(Coefficient.KAPPA_STEP, 0.5)
        .coefficient(Coefficient.KAPPA_EXIT, 2)
        .coefficient(Coefficient.DISSIMILARITY, 0.6)
        .coefficient(Coefficient.B_STAR, 0.4)
        .coefficient(PHI, 1)
        .coefficient(ATTENTION, 1.0 / 6)
        .coefficient(OMEGA, 0.3)
        .coefficient(EPSILON, 3)
        .coefficient(PHI_DOLLAR, 2)
        .coefficient(Coefficient.OMEGA_B, 0.7)
        .coefficient(Coefficient.OMEGA_F, 0.5)
        .coefficient(Coefficient.DECISIVENESS, 5)
        .coefficient(Coefficient.TENURE, 60)
        .coefficient(GAMMA_AFF, 0.45)
        .coefficient(GAMMA_RIV, 1.7)
        .coefficient(Coefficient.GAMMA_STANCE, 1.5)
        .coefficient(GAMMA_PATRON, 0.8)
        .coefficient(GAMMA_BLOC, 0.6)
        .coefficient(Coefficient.PHI_CHAIR, 0.2)
        .ratification(5)
        .coefficient(Coefficient.EQUIPMENT, 1)
        .coefficient(LAMBDA_0, 0.02)
        .coefficient(Coefficient.DECAY, 0.3)
        .coefficient(XI, 2)
        .coefficient(HELP_0, -1)
        .coefficient(CHI, 0.25)
        .coefficient(PSI, 0.6)
        .coefficient(COST, 0.8)
        .coefficient(R_PRESS, 0.2)
        .coefficient(NU, 0.2);
  }

  private static TestWorld withTerms(TestWorld world) {
    return world
        .term(TestWorld.MEMBER, StatusVariable.DISCOUNT, 0.3)
        .term(TestWorld.PARTNER, StatusVariable.DISCOUNT, 0.2)
        .term(TestWorld.PARTNER, StatusVariable.TRAINING, 0.5)
        .term(TestWorld.PARTNER, StatusVariable.PROTECTION, 0.2)
        .term(TestWorld.PARTNER, StatusVariable.FORUM, 0.4)
        .term(TestWorld.PARTNER, StatusVariable.COMMITMENT, 0.4);
  }

  private static TestWorld withStates(TestWorld world) {
    return world
        .set(StateVariable.POWER, "AAA", 0.3)
        .set(StateVariable.POWER, "BBB", 0.2)
        .set(StateVariable.POWER, "LLL", 1)
        .set(StateVariable.POWER, "MMM", 0.1)
        .set(StateVariable.POWER, "OUT", 0.6)
        .set(StateVariable.IMPORTS_TIV, "AAA", 100)
        .set(StateVariable.IMPORTS_TIV, "BBB", 20)
        .set(StateVariable.IMPORTS_TIV, "MMM", 50)
        .supplier("AAA", "LLL", 0.4)
        .supplier("AAA", "MMM", 0.1)
        .supplier("AAA", "OUT", 0.3)
        .supplier("BBB", "LLL", 0.5)
        .supplier("MMM", "LLL", 0.9)
        .set(StateVariable.NEARNESS, "AAA", 0.6)
        .set(StateVariable.WESTERN_TIES, "AAA", 0.2)
        .set(StateVariable.WESTERN_TIES, "BBB", 0.1)
        .set(StateVariable.NON_ALIGNMENT, "AAA", 0.1)
        .set(StateVariable.BASELINE_THREAT, "AAA", 0.1)
        .set(StateVariable.BASELINE_THREAT, "BBB", 0.1)
        .set(StateVariable.CONFLICT, "AAA", 1)
        .set(StateVariable.CONFLICT, "BBB", 1)
        .set(StateVariable.RESENTMENT, "MMM", 0.2);
  }

  private static TestWorld withPairs(TestWorld world) {
    MovableTarget isolation =
        new MovableTarget("alliance.isolation", AllianceVariable.ISOLATION, -1, -1);
    Shock.Effect effect = new Shock.Effect(isolation, Shock.Operation.ADD, 0.3, 12);
    return world
        .set(PairVariable.AFFINITY, "AAA", "LLL", 0.6)
        .set(PairVariable.AFFINITY, "AAA", "MMM", -0.7)
        .set(PairVariable.AFFINITY, "AAA", "OUT", -0.3)
        .set(PairVariable.AFFINITY, "BBB", "LLL", 0.4)
        .set(PairVariable.AFFINITY, "BBB", "MMM", 0.1)
        .set(PairVariable.AFFINITY, "BBB", "OUT", 0.5)
        .set(PairVariable.AFFINITY, "LLL", "MMM", 0.5)
        .set(PairVariable.AFFINITY, "LLL", "OUT", 0.55)
        .set(PairVariable.AFFINITY, "MMM", "OUT", -0.8)
        .rivalry("AAA", "MMM", 0.5)
        .rivalry("AAA", "OUT", 0.2)
        .rivalry("MMM", "OUT", 0.8)
        .set(PairVariable.GUARANTEE, "OUT", "BBB", 0.5)
        .set(PairVariable.GUARANTEE, "LLL", "BBB", 0.6)
        .set(PairVariable.LEVERAGE, "LLL", "MMM", 0.6)
        .set(PairVariable.STANCE, "MMM", "AAA", -0.2)
        .set(PairVariable.STANCE_SETTLES, "MMM", "AAA", 0.1)
        .organisation("BLOC", 0.5, false, "OUT")
        .organisation("CLUB", 0, true, "AAA", "MMM")
        .shock(new Shock("sanctions", 0, 1, MONTHLY, false, List.of(effect)));
  }

  /** Everything that the document says can be observed. */
  private static final class Observed {
    private final DocumentDiary diary =
        new DocumentDiary(CODES, List.of(TestWorld.MEMBER, TestWorld.PARTNER));
    private final DocumentDraws draws;
    private final AllianceModel model;
    private final Map<String, Double> january = new LinkedHashMap<>();
    private final Map<String, Double> february = new LinkedHashMap<>();

    Observed(TestWorld world, OddDocument document) {
      draws = new DocumentDraws(document);
      model = new AllianceModel(world.build(), draws, diary);
      model.start();
      model.schedule.step(model);
      observe(january);
      addBid(january, "AAA", diary.choices().get(0).get(0));
      List<Option> less = diary.choices().get(1);
      january.put("P MMM freezes", less.get(0).probability());
      january.put("P MMM suspends", less.get(1).probability());
      january.put("P MMM leaves", less.get(2).probability());
      model.schedule.step(model);
      observe(february);
      addBid(february, "BBB", diary.choices().get(2).get(0));
      addConsultation(diary.ballots().get(0).consultation());
      View answered = diary.polls().get(0).votes().get(1).answers().get(0).view();
      february.put("Q MMM", answered.objects());
      View known = model.hearing(0, 1).of(MMM).orElseThrow().views().get(0);
      february.put("known of MMM to AAA, low", known.low());
      february.put("known of MMM to AAA, high", known.high());
      model.schedule.step(model);
    }

    private void observe(Map<String, Double> values) {
      values.put("σ", model.alliance().isolation());
      values.put("K", model.alliance().credibility());
      values.put("ρ MMM", model.world().get(StateVariable.RESENTMENT, MMM));
      for (String pair : List.of("AAA-MMM", "AAA-OUT", "MMM-OUT")) {
        values.put("R " + pair, pair(PairVariable.RIVALRY, pair));
        values.put("R⁰ " + pair, pair(PairVariable.RIVALRY_BASELINE, pair));
        values.put("e " + pair, pair(PairVariable.TENSION, pair));
      }
    }

    private double pair(PairVariable variable, String pair) {
      int first = CODES.indexOf(pair.substring(0, 3));
      return model.world().get(variable, first, CODES.indexOf(pair.substring(4)));
    }

    private static void addBid(Map<String, Double> values, String state, Option option) {
      values.put("gain " + state, option.gain());
      values.put("π̂ " + state, option.expectation().success());
      values.put("X " + state, option.advantage());
      values.put("P " + state + " applies", option.probability());
    }

    private void addConsultation(Consultation consultation) {
      assertThat(consultation.voters()).containsExactly(LLL, MMM);
      february.put("C LLL", consultation.against()[0][0]);
      february.put("C MMM", consultation.against()[0][1]);
      february.put("Γ LLL", consultation.goodwill()[0][0]);
      february.put("Γ MMM", consultation.goodwill()[0][1]);
      february.put("Q MMM before pressure", consultation.objects()[1]);
      february.put("L̂ MMM", consultation.leverage()[1]);
      february.put("x", consultation.pressure());
      february.put("Γ MMM under pressure", consultation.goodwill()[0][1] + consultation.added()[1]);
      february.put("P(pass)", consultation.passProbability());
      february.put("V_L", consultation.chairValuation());
      february.put("W", consultation.worth());
    }
  }

  @Test
  void theModelGivesTheDocumentsNumbers() {
    Observed observed = new Observed(world(), ODD);
    assertSame(observed.january, "observed in January", ODD);
    assertSame(observed.february, "observed in February", ODD);
  }

  @Test
  void whatHappensIsWhatTheDocumentTells() {
    Observed observed = new Observed(world(), ODD);
    List<String> told =
        ODD.table("month", "what happens").stream()
            .map(row -> row.get("month") + " " + row.get("what happens"))
            .toList();
    assertThat(observed.diary.entries()).containsExactlyElementsOf(told);
    assertThat(observed.model.alliance().held(0, 0)).isEqualTo(World.NONE);
    assertThat(observed.model.alliance().held(BBB, 0)).isEqualTo(World.NONE);
    assertThat(observed.model.alliance().held(LLL, 0)).isZero();
    assertThat(observed.model.alliance().held(MMM, 0)).isZero();
    assertThat(observed.model.alliance().held(CODES.size() - 1, 0)).isEqualTo(World.NONE);
    assertThat(observed.model.alliance().bid(0, 0).admitted()).isTrue();
    assertThat(observed.model.alliance().bid(0, 0).ratifiedBy(LLL)).isTrue();
    assertThat(observed.model.alliance().bid(0, 0).ratifiedBy(MMM)).isFalse();
    assertThat(observed.model.alliance().bid(0, 0).heldBackBy(MMM)).isTrue();
  }

  @Test
  void everyUniformOfTheDocumentIsDrawn() {
    assertThat(new Observed(world(), ODD).draws.unused()).isEmpty();
  }

  /** Control: a slightly different model, document or draw does not pass. */
  @Test
  void aDifferenceIsSeen() {
    Observed other = new Observed(world().coefficient(COST, 0.80001), ODD);
    assertThatThrownBy(() -> assertSame(other.february, "observed in February", ODD))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("W");
    OddDocument wrong = ODD.with("| W | 0.264803 |", "| W | 0.264804 |");
    Observed observed = new Observed(world(), ODD);
    assertThatThrownBy(() -> assertSame(observed.february, "observed in February", wrong))
        .isInstanceOf(AssertionError.class);
    OddDocument missing = ODD.without("| 1 | HELP |");
    assertThatThrownBy(() -> new Observed(world(), missing))
        .hasMessageContaining("no uniform for HELP");
  }

  private static void assertSame(Map<String, Double> observed, String table, OddDocument document) {
    List<Map<String, String>> rows = document.table(table, "value");
    assertThat(rows).isNotEmpty();
    for (Map<String, String> row : rows) {
      String name = row.get(table);
      assertThat(observed).as(table).containsKey(name);
      String value = String.format(Locale.ROOT, "%.6f", observed.get(name));
      assertThat(value).as(table + ": " + name).isEqualTo(row.get("value"));
    }
  }
}
