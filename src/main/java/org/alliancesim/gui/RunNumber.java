package org.alliancesim.gui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.report.Share;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * How probable a run found it that a state ever holds a status.
 *
 * @param ever the same as a batch in the background would tell it
 * @param replicates how many histories the run has
 * @param estimates what it found in all of them
 */
record RunNumber(EverNumber ever, int replicates, List<ProbabilityRow> estimates)
    implements MapNumber {

  RunNumber {
    estimates = List.copyOf(estimates);
  }

  static RunNumber of(ResolvedScenario scenario, String status, List<ProbabilityRow> rows) {
    return new RunNumber(
        EverNumber.of(status, PlannedRun.names(scenario)),
        rows.stream().mapToInt(ProbabilityRow::replicates).max().orElse(0),
        rows);
  }

  @Override
  public String label() {
    return ever.label();
  }

  @Override
  public String meaning() {
    return String.format(
        Locale.ROOT,
        "probability that the state gains it by the horizon, in the %,d histories of the run",
        replicates);
  }

  @Override
  public String written(double number) {
    return ever.written(number);
  }

  @Override
  public boolean ofBatch() {
    return false;
  }

  @Override
  public List<Optional<Value>> read(AllianceModelWithUI watched) {
    return ever.read(watched.model().world().states(), estimates, RunNumber::value);
  }

  /** As the table of the run tells it. */
  private static Value value(ProbabilityRow row) {
    return EverNumber.value(Share.of(row), row.replicates());
  }
}
