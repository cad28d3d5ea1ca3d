package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.TwinGain;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/** How far the inputs move a probability, month by month. */
class BandsByMonthTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final YearMonth START = YearMonth.of(2021, 7);
  private static final int REPLICATES = 500;
  private static final int TWINS = 7;
  private static final int MONTHS = 12;

  private final PathTally tally =
      new PathTally(REPLICATES, TWINS, new Clock(START, START.plusMonths(MONTHS - 1)));

  private void gained(int replicate, int month) {
    tally.add(
        new ReplicateRow(
            replicate,
            AZE,
            "partner",
            Stage.HELD,
            Optional.empty(),
            Optional.of(START.plusMonths(month)),
            1,
            true,
            true,
            OptionalDouble.empty()));
  }

  private void gainedInTwin(int replicate, int twin, int month) {
    tally.add(new TwinGain(replicate, twin, AZE, "partner", START.plusMonths(month)));
  }

  /** In a tenth of the inputs every history gains it, by month 6 in half of these. */
  @Test
  void theBandWidensAsInputsShowAndEndsAtThatOfTheWholeRun() {
    for (int replicate = 0; replicate < REPLICATES / 10; replicate++) {
      int month = replicate % 2 == 0 ? 3 : 9;
      gained(replicate, month);
      for (int twin = 1; twin <= TWINS; twin++) {
        gainedInTwin(replicate, twin, month);
      }
    }
    List<Optional<double[]>> bands = tally.parameterBands();
    assertThat(bands).hasSize(MONTHS);
    assertThat(bands.subList(0, 3)).allMatch(Optional::isEmpty);
    assertThat(bands.subList(3, MONTHS)).allMatch(Optional::isPresent);
    assertThat(bands.get(3).orElseThrow()).isEqualTo(bands.get(8).orElseThrow());
    assertThat(bands.get(MONTHS - 1).orElseThrow())
        .containsExactly(tally.parameterBand().orElseThrow());
    assertThat(tally.twins().successes()).contains(1 + TWINS).contains(0);
  }

  /** The control: the same number of events, scattered over all inputs, tells of no inputs. */
  @Test
  void scatteredEventsHaveNoBandInAnyMonth() {
    for (int event = 0; event < REPLICATES / 10; event++) {
      gained(event, 3);
      for (int twin = 1; twin <= TWINS; twin++) {
        gainedInTwin((event + twin * 61) % REPLICATES, twin, 3);
      }
    }
    assertThat(tally.parameterBand()).isEmpty();
    assertThat(tally.parameterBands()).allMatch(Optional::isEmpty);
  }
}
