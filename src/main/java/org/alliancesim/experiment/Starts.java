package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.BidForecast;
import org.alliancesim.model.BidOutlook;
import org.alliancesim.model.BidOutlooks;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Savings;
import org.alliancesim.results.BatchInputs;
import org.alliancesim.results.ExpectationRow;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.RowSelection;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the uncertain inputs of some replicates alone, without running a history: the
 * inputs themselves, the savings on arms, and what would become of a bid in the first month.
 */
final class Starts {

  /**
   * Of so many replicates, whole blocks of the inputs' design, savings and bids are evaluated:
   * enough for 5% and 95% points to be steady.
   */
  static final int EVALUATED = 4 * SamplingDesign.BLOCK;

  private final ResolvedScenario scenario;
  private final int replicates;
  private final RowSelection selection;
  private final HistoryRows written;
  private final List<Candidate> candidates;

  /** At the start of the replicate before, whose room is free; null before the first. */
  private @Nullable BidOutlooks outlooks;

  private final List<ParameterTable.Row> parameters = new ArrayList<>();
  private final List<BatchInputs.Bid> bids = new ArrayList<>();
  private final List<ExpectationRow> expectations = new ArrayList<>();

  /**
   * Of no replicate yet.
   *
   * @param replicates how many the run has
   * @param selection of which of them expectations are wanted
   */
  Starts(ResolvedScenario scenario, int replicates, RowSelection selection) {
    this.scenario = scenario;
    this.replicates = replicates;
    this.selection = selection;
    written = new HistoryRows(scenario);
    candidates = Candidate.all(scenario);
  }

  /** The inputs of a batch that was run before and is taken up again. */
  static BatchInputs of(ResolvedScenario scenario, InputBlocks inputs, int replicates, int batch) {
    Starts starts = new Starts(scenario, replicates, RowSelection.NONE);
    int from = batch * MonteCarlo.BATCH;
    int to = from + MonteCarlo.replicates(batch, replicates);
    for (int replicate = from; replicate < to; replicate++) {
      starts.add(replicate, inputs.values(replicate));
    }
    return starts.inputs();
  }

  /**
   * Adds a replicate.
   *
   * @param values its inputs
   */
  void add(int replicate, double[] values) {
    if (ParameterTable.selection(replicates).keeps(replicate, replicates)) {
      parameters.add(new ParameterTable.Row(replicate, values));
    }
    boolean evaluated = replicate < EVALUATED;
    boolean expected = selection.keeps(replicate, replicates);
    if (!evaluated && !expected) {
      return;
    }
    InitialWorld initial =
        outlooks == null
            ? scenario.initialWorld(values)
            : scenario.initialWorld(values, outlooks.world());
    if (outlooks == null) {
      outlooks = new BidOutlooks(initial);
    } else {
      outlooks.begin(initial);
    }
    BidOutlook[][] all = outlooks.all();
    if (expected) {
      expectations.addAll(written.expectations(replicate, all));
    }
    if (evaluated) {
      evaluate(Savings.of(initial), all);
    }
  }

  private void evaluate(double[][] savings, BidOutlook[][] all) {
    for (Candidate candidate : candidates) {
      BidForecast forecast = all[candidate.state()][candidate.status()].forecast();
      bids.add(
          new BatchInputs.Bid(
              savings[candidate.state()][candidate.status()],
              forecast.gate(),
              forecast.vote(),
              forecast.strongestOpponent() == World.NONE
                  ? Optional.empty()
                  : Optional.of(scenario.states().get(forecast.strongestOpponent()))));
    }
  }

  /** What the replicates start from. */
  BatchInputs inputs() {
    return new BatchInputs(parameters, bids);
  }

  /** What candidates knew, of the replicates of which that is wanted. */
  List<ExpectationRow> expectations() {
    return expectations;
  }
}
