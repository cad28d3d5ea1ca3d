package org.alliancesim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.scenario.ResolvedScenario;

/** A number of each state by which the map can be coloured. What it is is told elsewhere. */
public interface MapNumber {

  /**
   * A state's number.
   *
   * @param number at least 0
   * @param told how it is told, with its uncertainty if that is known
   * @param vague whether it is an estimate from too few events to tell more than a bound
   */
  record Value(double number, String told, boolean vague) {

    /** A number that is known, or an estimate that tells one. */
    Value(double number, String told) {
      this(number, told, false);
    }
  }

  /** What it is called. */
  String label();

  /** What it is, in words that follow a colon. */
  String meaning();

  /** A number of its scale, for the legend. */
  String written(double number);

  /**
   * The numbers of the states, by their index.
   *
   * @return empty for outside powers, and for whoever has no such number
   */
  List<Optional<Value>> read(AllianceModelWithUI watched);

  /** Whether it is of the batch in the background, and not of the month on the screen. */
  boolean ofBatch();

  /** All that a scenario's states have, in the order in which they are offered. */
  static List<MapNumber> of(ResolvedScenario scenario) {
    List<MapNumber> numbers = new ArrayList<>(List.of(MonthNumber.values()));
    Names names = PlannedRun.names(scenario);
    Pathway.ofCandidates(scenario).stream()
        .map(Pathway::status)
        .distinct()
        .map(status -> EverNumber.of(status, names))
        .forEach(numbers::add);
    return numbers;
  }

  /**
   * How probable a run found it that a state ever holds a status.
   *
   * @param rows its probabilities, of all statuses
   */
  static MapNumber ofRun(ResolvedScenario scenario, String status, List<ProbabilityRow> rows) {
    return RunNumber.of(scenario, status, rows);
  }
}
