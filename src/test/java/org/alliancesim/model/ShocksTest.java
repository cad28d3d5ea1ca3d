package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strikes from outside, how far it moves things, and how it fades. */
class ShocksTest {

  private static final MovableTarget ISOLATION =
      new MovableTarget("alliance.isolation", AllianceVariable.ISOLATION, -1, -1);
  private static final MovableTarget CREDIBILITY =
      new MovableTarget("alliance.credibility", AllianceVariable.CREDIBILITY, -1, -1);
  private static final double FOR_GOOD = Double.POSITIVE_INFINITY;

  private final List<Movement> moved = new ArrayList<>();

  private Situation struck(double u, int months, Shock.Effect... effects) {
    HistoryObserver observer =
        new HistoryObserver() {
          private static final long serialVersionUID = 1L;

          @Override
          public void shockStruck(int month, Shock shock, Supplier<List<Movement>> of) {
            moved.addAll(of.get());
          }
        };
    TestWorld world =
        TestWorld.of("AAA", "MMM")
            .isolation(0.25)
            .shock(new Shock("blow", 0, 0, 0.5, false, List.of(effects)));
    Situation situation =
        new Situation(
            world.build(),
            new ScriptedDraws().with(RandomProcess.SHOCK, u),
            observer,
            Counterfactual.NONE);
    Shocks shocks = new Shocks(situation, new Interventions(situation));
    for (int month = 0; month < months; month++) {
      situation.month = month;
      shocks.step();
    }
    return situation;
  }

  @ParameterizedTest
  @CsvSource({"0.4999, 0.75", "0.5, 0.25"})
  void aShockStrikesWhereItsDrawIsBelowItsProbability(double u, double isolation) {
    Shock.Effect more = new Shock.Effect(ISOLATION, Shock.Operation.ADD, 0.5, FOR_GOOD);
    assertThat(struck(u, 1, more).alliance.isolation()).isEqualTo(isolation);
  }

  /** 0.25·2 = 0.5, then set to 0.125; 0.7 and 0.5 would be more than all. */
  @Test
  void effectsMoveInTheirOrderAndWithinTheRange() {
    Situation situation =
        struck(
            0.1,
            1,
            new Shock.Effect(ISOLATION, Shock.Operation.MULTIPLY, 2, FOR_GOOD),
            new Shock.Effect(ISOLATION, Shock.Operation.SET, 0.125, FOR_GOOD),
            new Shock.Effect(CREDIBILITY, Shock.Operation.ADD, 0.5, FOR_GOOD));
    assertThat(moved)
        .containsExactly(
            new Movement(ISOLATION, 0.25, 0.5),
            new Movement(ISOLATION, 0.5, 0.125),
            new Movement(CREDIBILITY, 0.7, 1));
    assertThat(situation.alliance.isolation()).isEqualTo(0.125);
    assertThat(situation.alliance.credibility()).isEqualTo(1);
  }

  /** 0.5 with a half-life of one month: 0.25 after one, 0.125 after two, gone after 30. */
  @Test
  void whatFadesHalvesUntilItIsGone() {
    Shock.Effect fading = new Shock.Effect(ISOLATION, Shock.Operation.ADD, 0.5, 1);
    assertThat(struck(0.1, 1, fading).alliance.isolation()).isEqualTo(0.75);
    assertThat(struck(0.1, 2, fading).alliance.isolation()).isEqualTo(0.5);
    assertThat(struck(0.1, 3, fading).alliance.isolation()).isEqualTo(0.375);
    double gone = struck(0.1, 31, fading).alliance.isolation();
    assertThat(gone).isCloseTo(0.25, within(1e-15));
    assertThat(struck(0.1, 60, fading).alliance.isolation()).isEqualTo(gone);
  }

  @Test
  void aShockOfNoProbabilityOrHalfLifeIsRefused() {
    for (double probability : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Shock("blow", 0, 0, probability, false, List.of()))
          .withMessage("blow: a probability must be in [0, 1], not " + probability);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shock.Effect(ISOLATION, Shock.Operation.ADD, 0.5, 0))
        .withMessage("half-life must be above 0 months, not 0.0");
    assertThat(new Shock("never", 0, 0, 0, false, List.of()).monthlyProbability()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1, -1", "0, 0", "0, -1", "-1, 1", "1, 1"})
  void aPairIsOfTwoStates(int first, int second) {
    refused(PairVariable.RIVALRY, first, second);
  }

  @Test
  void aTargetHasTheStatesThatItsVariableAsksFor() {
    refused(StateVariable.RESENTMENT, -1, -1);
    refused(StateVariable.RESENTMENT, 0, 1);
    refused(AllianceVariable.ISOLATION, 0, -1);
    assertThat(new MovableTarget("x", PairVariable.RIVALRY, 1, 0).second()).isZero();
    assertThat(new MovableTarget("x", StateVariable.RESENTMENT, 0, -1).first()).isZero();
  }

  private static void refused(Variable variable, int first, int second) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MovableTarget("x", variable, first, second))
        .withMessage("x cannot be moved during a history");
  }
}
