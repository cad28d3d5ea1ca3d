package org.alliancesim.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

class BlockingPowerTest {

  private static final StateCode ARM = StateCode.of("ARM");
  private static final StateCode KAZ = StateCode.of("KAZ");
  private static final StateCode AZE = StateCode.of("AZE");
  private static final Set<String> PARTNER = Set.of("partner");

  /** What a member without a part in a vote, and on another track, does not count. */
  @Test
  void countsWhatTheMemberDid() {
    List<BallotRow> ballots =
        List.of(
            ballot(0, "partner", List.of(ARM, KAZ), List.of(ARM), List.of(ARM)),
            ballot(0, "partner", List.of(ARM, KAZ), List.of(ARM, KAZ), List.of()),
            ballot(1, "partner", List.of(ARM, KAZ), List.of(), List.of()),
            ballot(1, "partner", List.of(KAZ), List.of(KAZ), List.of(KAZ)),
            ballot(1, "observer-assembly", List.of(ARM, KAZ), List.of(ARM), List.of(ARM)));

    BlockingPower armenia = BlockingPower.of(ballots, PARTNER, ARM);

    assertThat(armenia.votes()).isEqualTo(3);
    assertThat(armenia.objections()).isEqualTo(2);
    assertThat(armenia.decisive()).isEqualTo(1);
    assertThat(armenia.share().value()).isCloseTo(1 / 3.0, within(1e-12));
  }

  /**
   * Histories that vote five times alike tell as much as one vote each: the interval covers as
   * often as it says, that which takes votes for independent does not.
   */
  @Test
  void theIntervalKnowsThatVotesOfAHistoryAreAlike() {
    SplittableRandom random = new SplittableRandom(7);
    double truth = 0.3;
    int repeats = 400;
    int covered = 0;
    int naively = 0;
    for (int repeat = 0; repeat < repeats; repeat++) {
      List<BallotRow> ballots = new ArrayList<>();
      for (int history = 0; history < 60; history++) {
        boolean blocks = random.nextDouble() < truth;
        for (int vote = 0; vote < 5; vote++) {
          List<StateCode> objectors = blocks ? List.of(ARM) : List.of();
          ballots.add(ballot(history, "partner", List.of(ARM, KAZ), objectors, objectors));
        }
      }
      Estimate share = BlockingPower.of(ballots, PARTNER, ARM).share();
      Estimate independent = Intervals.wilson(Math.round(share.value() * share.n()), share.n(), 1);
      covered += share.low() <= truth && truth <= share.high() ? 1 : 0;
      naively += independent.low() <= truth && truth <= independent.high() ? 1 : 0;
    }
    double error = Math.sqrt(0.95 * 0.05 / repeats);
    assertThat(covered / (double) repeats).isCloseTo(0.95, within(3 * error));
    assertThat(naively / (double) repeats).isLessThan(0.8);
  }

  private static BallotRow ballot(
      int replicate,
      String status,
      List<StateCode> voters,
      List<StateCode> objectors,
      List<StateCode> decisive) {
    return new BallotRow(
        replicate,
        YearMonth.of(2022, 6),
        AZE,
        status,
        List.of(),
        objectors.isEmpty(),
        voters,
        objectors,
        objectors.stream().map(objector -> "rivalry").toList(),
        decisive,
        objectors,
        false,
        List.of());
  }
}
