package org.alliancesim.interest;

import static org.alliancesim.SecondModelReference.DIGITS;
import static org.alliancesim.SecondModelReference.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How surely a rival objects to a candidate that it minds for nothing else, at the priors' medians
 * and over the priors: what the priors were chosen by.
 */
class AnchorsTest {

  private static final List<Coefficient> VARIED =
      List.of(
          Coefficient.DECISIVENESS,
          Coefficient.GAMMA_RIV,
          Coefficient.OMEGA_B,
          Coefficient.OMEGA_F);

  /** Midpoints for each coefficient. */
  private static final int LEVELS = 24;

  /** Of the mean over so few levels. */
  private static final double COARSE = 0.003;

  /** By coefficient and level: they take longer than all else. */
  private static final List<Map<Double, Double>> QUANTILES =
      VARIED.stream().<Map<Double, Double>>map(each -> new HashMap<>()).toList();

  private static double quantile(int each, double level) {
    return Priors.of(VARIED.get(each)).quantile(level);
  }

  private static double objection(JsonNode row, double[] levels) {
    Coefficients k = new Coefficients(new double[Coefficient.values().length]);
    for (int index = 0; index < levels.length; index++) {
      int each = index;
      k.set(
          VARIED.get(each),
          QUANTILES.get(each).computeIfAbsent(levels[each], level -> quantile(each, level)));
    }
    JsonNode terms = row.get("terms");
    double stake =
        Candidacy.stake(
            k.of(Coefficient.OMEGA_B),
            k.of(Coefficient.OMEGA_F),
            terms.get("discount").doubleValue(),
            terms.get("training").doubleValue(),
            terms.get("protection").doubleValue(),
            terms.get("forum").doubleValue());
    double against = k.of(Coefficient.GAMMA_RIV) * row.get("R").doubleValue() * stake;
    return Voting.objection(against, 1, k);
  }

  @Test
  void atTheMediansOfThePriorsTheyAreThoseOfTheReference() {
    List<JsonNode> rows = rows("anchors");
    assertThat(rows).hasSizeGreaterThan(4);
    for (JsonNode row : rows) {
      assertThat(objection(row, new double[] {0.5, 0.5, 0.5, 0.5}))
          .as("%s", row)
          .isCloseTo(row.get("object_at_medians").doubleValue(), within(DIGITS));
    }
  }

  private static double overPriors(JsonNode row) {
    double sum = 0;
    int points = 0;
    for (int a = 0; a < LEVELS; a++) {
      for (int b = 0; b < LEVELS; b++) {
        // the two shares of the stake are uniform: few levels do
        for (int c = 0; c < LEVELS; c += 4) {
          for (int d = 0; d < LEVELS; d += 4) {
            double[] levels = {level(a, 0.5), level(b, 0.5), level(c, 2), level(d, 2)};
            sum += objection(row, levels);
            points++;
          }
        }
      }
    }
    return sum / points;
  }

  @Test
  void overThePriorsTheyAreThoseOfTheReference() {
    for (JsonNode row : rows("anchors")) {
      assertThat(overPriors(row))
          .as("%s", row)
          .isCloseTo(row.get("object_over_priors").doubleValue(), within(COARSE));
    }
  }

  private static double level(int index, double shift) {
    return (index + shift) / LEVELS;
  }

  /** Fixed before anything was scored; as means over the priors, rounded. */
  @Test
  void aFullRivalObjectsAsThePriorsWereMeantTo() {
    assertThat(objection("full stake", 1)).isCloseTo(0.91, within(0.01));
    assertThat(objection("member", 1)).isCloseTo(0.91, within(0.01));
    assertThat(objection("member of a forum", 1)).isCloseTo(0.85, within(0.01));
    assertThat(objection("observer", 1)).isCloseTo(0.65, within(0.01));
    assertThat(objection("full stake", 0.5)).as("half a rival").isBetween(0.25, 0.4);
  }

  private static double objection(String status, double rivalry) {
    return rows("anchors").stream()
        .filter(row -> row.get("status").stringValue().equals(status))
        .filter(row -> row.get("R").doubleValue() == rivalry)
        .mapToDouble(AnchorsTest::overPriors)
        .findFirst()
        .orElseThrow();
  }
}
