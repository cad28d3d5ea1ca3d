package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.junit.jupiter.api.Test;

/**
 * Where every bid is sure to pass, a package is worth exactly its two bids. Added up in another
 * order, the worths differ in the last bit, which is no gain.
 */
class PackageRoundingTest {

  private static final int WORLDS = 40;

  private static TestWorld everybodyIsWelcome(int number) {
    double odd = (number + 1) / 43.0;
    return TestWorld.of("AAA", "BBB", "MMM", "NNN", "OOO")
        .members("MMM", "NNN", "OOO")
        .chair("MMM", 0.3)
        .chair("NNN", 0.3)
        .chair("OOO", 0.4)
        .packages()
        .coefficient(Coefficient.GAMMA_AFF, 4)
        .coefficient(Coefficient.PHI_CHAIR, 1)
        .coefficient(Coefficient.KAPPA, -5)
        .set(PairVariable.AFFINITY, "AAA", "MMM", odd)
        .set(PairVariable.AFFINITY, "AAA", "NNN", odd / 3)
        .set(PairVariable.AFFINITY, "BBB", "NNN", odd / 5)
        .set(PairVariable.AFFINITY, "BBB", "OOO", odd / 7)
        .months(2);
  }

  @Test
  void aGainOfNoMoreThanRoundingIsNone() {
    int votes = 0;
    for (int number = 0; number < WORLDS; number++) {
      List<String> diary = Diary.of(everybodyIsWelcome(number), Draws.of(1, 0));
      List<String> ballots = diary.stream().filter(entry -> entry.contains(" vote ")).toList();
      votes += ballots.size();
      assertThat(ballots).as("world %d", number).allMatch(entry -> entry.endsWith("]1"));
    }
    assertThat(votes).as("both candidates bid, in every world").isEqualTo(2 * WORLDS);
  }
}
