package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.interest.NestedLogit;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.junit.jupiter.api.Test;

/** States often know that they will stay before they ask what the members think. */
class StateAgentTest {

  private static final int MONTHS = 24;
  private static final double DISSIMILARITY = 0.4;

  /**
   * Candidates that want much, little and nothing of it: with so high a price of refusal that bids
   * are often worth less than leaving things as they are, and with none.
   */
  private static TestWorld worldWith(double phi) {
    return TestWorld.of("AAA", "BBB", "CCC", "LLL", "MMM")
        .members("LLL", "MMM")
        .chair("LLL", 1)
        .coefficient(Coefficient.ATTENTION, 1)
        .coefficient(Coefficient.KAPPA, 1)
        .coefficient(Coefficient.KAPPA_STEP, 0.5)
        .coefficient(Coefficient.DISSIMILARITY, DISSIMILARITY)
        .statusLikePartner("seat")
        .term("seat", StatusVariable.TRAINING, 0.3)
        .term("seat", StatusVariable.COMMITMENT, 0.3)
        .coefficient(Coefficient.PHI, phi)
        .coefficient(Coefficient.BETA_GAIN, 3)
        .coefficient(Coefficient.BETA_ALIGN, 4)
        .coefficient(Coefficient.GAMMA_RIV, 1.3)
        .coefficient(Coefficient.PHI_CHAIR, phi)
        .set(StateVariable.WESTERN_TIES, "BBB", 0.4)
        .set(StateVariable.WESTERN_TIES, "CCC", 1)
        .rivalry("AAA", "MMM", 0.8)
        .term(TestWorld.PARTNER, StatusVariable.TRAINING, 0.6)
        .term(TestWorld.PARTNER, StatusVariable.COMMITMENT, 0.5)
        .months(MONTHS);
  }

  /** Holds every choice against the two draws of docs/odd.md over all options. */
  private static final class Auditor implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final Draws draws;
    private final List<StateCode> codes;
    private final double phi;
    private final List<String> expected = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int stayed;
    private int changed;

    Auditor(InitialWorld initial, Draws draws) {
      this.draws = draws;
      codes = initial.world().states();
      phi = initial.coefficients()[Coefficient.PHI.ordinal()];
    }

    @Override
    public void reconsidered(int month, int state, Supplier<Choice> asked, int chosen) {
      List<Option> options = asked.get().options();
      double[] x = options.stream().mapToDouble(Option::advantage).toArray();
      int[] nests = options.stream().mapToInt(option -> option.direction().ordinal()).toArray();
      assertThat(chosen).isEqualTo(chosen(month, state, x, nests));
      for (int index = 0; index < x.length; index++) {
        Option option = options.get(index);
        double expectedOfIt = x[index];
        x[index] = option.gain() - option.inertia();
        if (option.needsVote() && chosen != index && chosen(month, state, x, nests) == index) {
          expected.add(month + " " + state + " " + option.status());
          assertThat(option.gain()).as("worth more than a refusal").isGreaterThan(-phi);
        }
        x[index] = expectedOfIt;
      }
      stayed += chosen < 0 ? 1 : 0;
      changed += chosen < 0 ? 0 : 1;
    }

    private int chosen(int month, int state, double[] x, int[] nests) {
      long key = codes.get(state).key();
      return NestedLogit.choose(
          draws.uniform(RandomProcess.CHOICE, key, month, 0),
          draws.uniform(RandomProcess.OPTION, key, month, 0),
          x,
          nests,
          x.length,
          DISSIMILARITY);
    }

    @Override
    public void deterred(int month, int state, int status, Expectation expectation) {
      told.add(month + " " + state + " " + status);
    }
  }

  @Test
  void whatAStateDoesWithoutAskingIsWhatItWouldHaveDoneHadItAsked() {
    for (double phi : new double[] {0, 1, 20}) {
      int stayed = 0;
      int changed = 0;
      int deterred = 0;
      for (int k = 0; k < 100; k++) {
        InitialWorld initial = worldWith(phi).build();
        Draws draws = Draws.of(6, k);
        Auditor auditor = new Auditor(initial, draws);
        AllianceModel.run(initial, draws, auditor);
        assertThat(auditor.told).isEqualTo(auditor.expected);
        stayed += auditor.stayed;
        changed += auditor.changed;
        deterred += auditor.told.size();
      }
      assertThat(List.of(stayed, changed, deterred)).as("seen with φ = %s", phi).doesNotContain(0);
    }
  }
}
