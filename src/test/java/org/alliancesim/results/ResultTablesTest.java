package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTablesTest {

  private static final ResultTables SAMPLE = SampleRun.run().tables();

  @Test
  void whoNamesEveryTableHasTheSameTables() {
    ResultTables same =
        ResultTables.EMPTY
            .withRows(RareRow.TABLE, SAMPLE.rare())
            .withRows(AskRow.TABLE, SAMPLE.asks())
            .withRows(ExpectationRow.TABLE, SAMPLE.expectations())
            .withRows(RatifierRow.TABLE, SAMPLE.ratifiers())
            .withRows(HolderRow.TABLE, SAMPLE.holders())
            .withRows(BandRow.TABLE, SAMPLE.bands())
            .withRows(ConvergenceRow.TABLE, SAMPLE.convergence())
            .withParameters(SAMPLE.parameters())
            .withRows(TwinRow.TABLE, SAMPLE.twins())
            .withRows(RatificationRow.TABLE, SAMPLE.ratifications())
            .withRows(BallotRow.TABLE, SAMPLE.ballots())
            .withRows(ReplicateRow.TABLE, SAMPLE.replicates())
            .withRows(MemberRow.TABLE, SAMPLE.members())
            .withRows(ObjectionRow.TABLE, SAMPLE.objections())
            .withRows(OutcomeRow.TABLE, SAMPLE.outcomes())
            .withRows(CurveRow.TABLE, SAMPLE.curves())
            .withRows(ProbabilityRow.TABLE, SAMPLE.probabilities());
    assertThat(same).isEqualTo(SAMPLE);
  }

  @Test
  void otherRowsOfOneTableLeaveTheRestAsItIs() {
    List<MemberRow> members = SAMPLE.members();
    ResultTables without = SAMPLE.withRows(MemberRow.TABLE, List.of());
    assertThat(members).isNotEmpty();
    assertThat(without.members()).isEmpty();
    assertThat(without).isNotEqualTo(SAMPLE);
    assertThat(without.withRows(MemberRow.TABLE, members)).isEqualTo(SAMPLE);
  }

  /** What is kept of twins until a run is complete goes by the name of the run's own table. */
  @Test
  void aTableOfTheSameNameIsNotTakenForIt() {
    assertThatThrownBy(() -> SAMPLE.withRows(TwinGain.TABLE, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("twins.csv is no table of a run");
  }
}
