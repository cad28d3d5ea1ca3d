package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.junit.jupiter.api.Test;

/** A history is a function of its initial world and its draws, and of nothing else. */
class DeterminismTest {

  private static TestWorld eventful() {
    return TestWorld.of("AAA", "BBB", "LLL", "MMM", "OUT")
        .members("LLL", "MMM")
        .passive("OUT")
        .chair("LLL", 1)
        .packages()
        .coefficient(Coefficient.KAPPA, 0)
        .coefficient(Coefficient.GAMMA_RIV, 1.7)
        .coefficient(Coefficient.PSI, 0.5)
        .coefficient(Coefficient.TENURE, 24)
        .coefficient(Coefficient.BETA_ALIGN, 1)
        .coefficient(Coefficient.LAMBDA_0, 0.1)
        .coefficient(Coefficient.HELP_RESENTMENT, 0.3)
        .coefficient(Coefficient.JUMP, 0.1)
        .coefficient(Coefficient.RETURN, 0.05)
        .coefficient(Coefficient.SIGNAL, 0.5)
        .coefficient(Coefficient.DECAY, 0.3)
        .rivalry("AAA", "MMM", 0.5)
        .rivalry("MMM", "OUT", 0.7)
        .set(PairVariable.LEVERAGE, "LLL", "MMM", 0.6)
        .set(StateVariable.POWER, "LLL", 1)
        .set(StateVariable.POWER, "OUT", 0.5)
        .set(StateVariable.CONFLICT, "AAA", 1)
        .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONFLICT, 0.5)
        .term(TestWorld.PARTNER, StatusVariable.TRAINING, 0.4)
        .months(24);
  }

  @Test
  void theSameDrawsGiveTheSameHistoryAndOthersDoNot() {
    List<String> first = Diary.of(eventful(), Draws.of(1, 5));
    assertThat(Diary.of(eventful(), Draws.of(1, 5))).isEqualTo(first).isNotEmpty();
    assertThat(Diary.of(eventful(), Draws.of(1, 6))).isNotEqualTo(first);
    assertThat(Diary.of(eventful(), Draws.of(2, 5))).isNotEqualTo(first);
    assertThat(Diary.of(eventful(), Draws.of(1, 5).twin(1))).isNotEqualTo(first);
  }

  /** Byte for byte the same world at the horizon, watched or not. */
  @Test
  void watchingChangesNothing() {
    for (int k = 0; k < 20; k++) {
      List<Double> watched = horizon(new Diary(), k);
      assertThat(horizon(HistoryObserver.NONE, k)).isEqualTo(watched);
    }
  }

  private static List<Double> horizon(HistoryObserver observer, int replicate) {
    AllianceModel model = new AllianceModel(eventful().build(), Draws.of(3, replicate), observer);
    model.start();
    while (!model.over()) {
      model.schedule.step(model);
    }
    List<Double> values = new ArrayList<>();
    values.add(model.alliance().credibility());
    for (int a = 0; a < model.world().size(); a++) {
      values.add((double) model.alliance().held(a, 0));
      values.add(model.world().get(StateVariable.RESENTMENT, a));
      for (int b = 0; b < model.world().size(); b++) {
        values.add(model.world().rivalry(a, b));
      }
    }
    return values;
  }

  /**
   * A further rivalry draws clashes every month. Whatever else happens draws as before: with
   * coefficients that keep clashes without consequence, all bids and votes stay the same, draw for
   * draw.
   */
  @Test
  void furtherDrawsInOneProcessLeaveTheOthersAsTheyWere() {
    TestWorld quiet =
        eventful()
            .coefficient(Coefficient.JUMP, 0)
            .coefficient(Coefficient.HELP_RESENTMENT, 0)
            .coefficient(Coefficient.GAMMA_PATRON, 0);
    TestWorld noisy =
        eventful()
            .coefficient(Coefficient.JUMP, 0)
            .coefficient(Coefficient.HELP_RESENTMENT, 0)
            .coefficient(Coefficient.GAMMA_PATRON, 0)
            .rivalry("BBB", "OUT", 1);
    int further = 0;
    for (int k = 0; k < 50; k++) {
      List<String> before = Diary.of(quiet, Draws.of(4, k));
      List<String> after = Diary.of(noisy, Draws.of(4, k));
      assertThat(without(after, "clash 14")).isEqualTo(before);
      further += after.size() - before.size();
    }
    assertThat(further).as("the further rivalry did draw").isPositive();
  }

  private static List<String> without(List<String> entries, String part) {
    return entries.stream().filter(entry -> !entry.contains(part)).toList();
  }

  /**
   * Names and not positions decide: a bystander that comes first in the list changes no other
   * state's history.
   */
  @Test
  void aBystanderAtTheHeadOfTheListChangesNothing() {
    TestWorld with =
        TestWorld.of("AAA", "BBB", "MMM")
            .passive("AAA", "MMM")
            .members("MMM")
            .coefficient(Coefficient.KAPPA, 0)
            .coefficient(Coefficient.NU, 0.2);
    TestWorld without =
        TestWorld.of("BBB", "MMM")
            .passive("MMM")
            .members("MMM")
            .coefficient(Coefficient.KAPPA, 0)
            .coefficient(Coefficient.NU, 0.2);
    int held = 0;
    for (int k = 0; k < 200; k++) {
      RunHistory.Path path = with.run(5, k).path(1, 1);
      RunHistory.Path alone = without.run(5, k).path(0, 1);
      assertThat(path.stage()).isEqualTo(alone.stage());
      assertThat(path.month()).isEqualTo(alone.month());
      held += alone.month();
    }
    assertThat(held).isPositive();
  }
}
