package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.TwinTally;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ExpectationRow;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.TwinRow;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * The replicates of a run as a sample of inputs and outcomes.
 *
 * @param run its tables
 * @param scenario its scenario
 * @param inputs the paths of its uncertain inputs
 * @param columns [input][replicate]
 */
record RunSample(
    RunTables run, ResolvedScenario scenario, List<String> inputs, double[][] columns) {

  /**
   * The sample of a run. Where {@code parameters.csv} has a sample of the replicates, all inputs
   * are drawn again from the run's seed.
   *
   * @throws OutputException if the run has rows of other inputs than its scenario, or not as many
   *     as it should
   */
  static RunSample of(RunTables run, ResolvedScenario scenario) {
    ParameterTable table = run.tables().parameters();
    int n = run.manifest().replicates();
    boolean sampled = !ParameterTable.selection(n).equals(RowSelection.ALL);
    if (!sampled && table.rows().size() != n) {
      throw new OutputException(
          ParameterTable.FILE_NAME
              + " has "
              + table.rows().size()
              + " rows and the run "
              + n
              + " replicates");
    }
    double[][] columns = new double[table.inputs().size()][n];
    Inputs block = Inputs.of(scenario, run.manifest().seed(), 0);
    for (int replicate = 0; replicate < n; replicate++) {
      double[] values;
      if (sampled) {
        if (replicate / SamplingDesign.BLOCK != block.block()) {
          block = Inputs.of(scenario, run.manifest().seed(), replicate / SamplingDesign.BLOCK);
        }
        values = block.of(replicate);
      } else {
        values = table.rows().get(replicate).values();
      }
      for (int input = 0; input < columns.length; input++) {
        columns[input][replicate] = values[input];
      }
    }
    return new RunSample(run, scenario, table.inputs(), columns);
  }

  /** The inputs of a replicate, in the order of the scenario's. */
  double[] values(int replicate) {
    double[] values = new double[columns.length];
    for (int input = 0; input < values.length; input++) {
      values[input] = columns[input][replicate];
    }
    return values;
  }

  int replicates() {
    return run.manifest().replicates();
  }

  /** By replicate, 1 where the state ever held the status and 0 where not. */
  double[] held(Pathway path) {
    double[] held = new double[replicates()];
    for (ReplicateRow row : run.tables().replicates()) {
      if (row.stage() == Stage.HELD
          && row.state().equals(path.state())
          && row.status().equals(path.status())) {
        held[row.replicate()] = 1;
      }
    }
    return held;
  }

  /**
   * By replicate what the status was worth to the state at the start, U(s)−U(held), in logit units;
   * empty if the run has no such row for every replicate.
   */
  Optional<double[]> gains(Pathway path) {
    double[] gains =
        run.tables().expectations().stream()
            .filter(row -> row.state().equals(path.state()) && row.status().equals(path.status()))
            .mapToDouble(ExpectationRow::gain)
            .toArray();
    return gains.length == replicates() ? Optional.of(gains) : Optional.empty();
  }

  /** In how many of the histories of the same inputs, for the replicates with twins. */
  TwinTally twins(Pathway path, double[] held) {
    int[] successes = new int[Math.min(replicates(), MonteCarlo.TWINNED)];
    for (int replicate = 0; replicate < successes.length; replicate++) {
      successes[replicate] = (int) held[replicate];
    }
    for (TwinRow row : run.tables().twins()) {
      if (row.state().equals(path.state()) && row.status().equals(path.status())) {
        successes[row.replicate()]++;
      }
    }
    return new TwinTally(successes, 1 + MonteCarlo.TWINS);
  }

  /** What was learned together, group by group: the places of its inputs. */
  List<List<Integer>> learnedTogether() {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int input = 0; input < inputs.size(); input++) {
      String coordinate =
          Objects.requireNonNull(scenario.values().get(inputs.get(input))).coordinate();
      groups.computeIfAbsent(coordinate, key -> new ArrayList<>()).add(input);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  /** The inputs that no others were learned with. */
  Set<Integer> alone() {
    Set<Integer> alone = new HashSet<>();
    for (int input = 0; input < inputs.size(); input++) {
      alone.add(input);
    }
    learnedTogether().forEach(alone::removeAll);
    return alone;
  }
}
