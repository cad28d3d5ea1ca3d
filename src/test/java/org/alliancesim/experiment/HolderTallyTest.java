package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.HolderRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.TwinGain;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/** The two sums, held against counting by hand. */
class HolderTallyTest {

  private static final YearMonth MONTH = YearMonth.of(2021, 7);
  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode PAK = StateCode.of("PAK");

  private static final List<Pathway> CANDIDATES =
      List.of(
          new Pathway(AZE, "partner"), new Pathway(PAK, "partner"), new Pathway(AZE, "observer"));

  private final List<ReplicateRow> rows = new ArrayList<>();
  private final List<TwinGain> twins = new ArrayList<>();

  private void ended(int replicate, StateCode state, String status, Stage stage) {
    rows.add(
        new ReplicateRow(
            replicate,
            state,
            status,
            stage,
            Optional.empty(),
            Optional.of(MONTH),
            1,
            true,
            true,
            OptionalDouble.empty()));
  }

  private List<HolderRow> sums(int replicates, int size) {
    return sums(CANDIDATES, replicates, size);
  }

  private List<HolderRow> sums(List<Pathway> candidates, int replicates, int size) {
    HolderTallies tallies = new HolderTallies(candidates, replicates, size);
    tallies.add(new BatchResults(rows, List.of(), List.of(), twins));
    return tallies.rows();
  }

  @Test
  void theExpectedNumberIsTheSumOfTheProbabilitiesAndNobodyCountsHistories() {
    ended(0, AZE, "partner", Stage.HELD);
    ended(0, PAK, "partner", Stage.HELD);
    ended(1, AZE, "partner", Stage.HELD);
    ended(1, AZE, "observer", Stage.HELD);
    ended(2, PAK, "partner", Stage.BLOCKED);
    ended(3, StateCode.of("ARM"), "left", Stage.HELD); // no candidate
    List<HolderRow> sums = sums(10, 0);
    assertThat(sums)
        .extracting(HolderRow::status)
        .containsExactly(Optional.of("partner"), Optional.of("observer"), Optional.empty());
    HolderRow partner = sums.get(0);
    assertThat(partner.gains()).isEqualTo(3);
    assertThat(partner.expected()).isCloseTo(0.2 + 0.1, within(1e-12));
    assertThat(partner.none()).isEqualTo(8);
    assertThat(partner.nobody()).isEqualTo(0.8);
    HolderRow any = sums.get(2);
    assertThat(any.gains()).isEqualTo(4);
    assertThat(any.none()).isEqualTo(8);
    assertThat(any.expectedLow()).isLessThan(0.4);
    assertThat(any.expectedHigh()).isGreaterThan(0.4);
    assertThat(any.parameterLow()).isEmpty();
  }

  @Test
  void ofWhatNobodyEverGainedThereIsAnUpperEnd() {
    HolderRow row = sums(1000, 0).get(0);
    assertThat(row.expected()).isZero();
    assertThat(row.expectedHigh()).isCloseTo(1 - row.nobodyLow(), within(1e-12)).isPositive();
    assertThat(row.nobody()).isEqualTo(1);
  }

  /** In a tenth of the inputs somebody gains it in every history; the control scatters the same. */
  @Test
  void theBandOfNobodyIsWideWhereInputsDecideAndMissingWhereChanceDoes() {
    for (int replicate = 0; replicate < 500; replicate += 10) {
      ended(replicate, AZE, "partner", Stage.HELD);
      for (int twin = 1; twin <= 7; twin++) {
        twins.add(new TwinGain(replicate, twin, PAK, "partner", MONTH));
      }
    }
    HolderRow decided = sums(500, 7).get(0);
    assertThat(decided.parameterHigh().orElseThrow() - decided.parameterLow().orElseThrow())
        .isGreaterThan(0.5);
    twins.clear();
    for (int replicate = 0; replicate < 500; replicate += 10) {
      for (int twin = 1; twin <= 7; twin++) {
        twins.add(new TwinGain((replicate + twin) % 500, twin, PAK, "partner", MONTH));
      }
    }
    assertThat(sums(500, 7).get(0).parameterLow()).isEmpty();
  }

  @Test
  void aScenarioWithoutCandidatesHasNoSums() {
    assertThat(sums(List.of(), 10, 0)).isEmpty();
  }
}
