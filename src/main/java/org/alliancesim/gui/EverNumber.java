package org.alliancesim.gui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.experiment.RunningEstimates;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Share;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * How probable it is that a state ever holds a status, as the batch in the background estimates it
 * by now.
 *
 * @param status the status's id
 * @param label what it is called
 */
record EverNumber(String status, String label) implements MapNumber {

  static EverNumber of(String status, Names names) {
    return new EverNumber(status, "Ever " + names.status(status));
  }

  @Override
  public String meaning() {
    return "probability that the state gains it by the horizon, in the batch of the pane "
        + MonteCarloPanel.TITLE;
  }

  @Override
  public String written(double number) {
    return Percent.plain(number) + "%";
  }

  @Override
  public boolean ofBatch() {
    return true;
  }

  @Override
  public List<Optional<Value>> read(AllianceModelWithUI watched) {
    return read(
        watched.model().world().states(),
        watched.batch().map(RunningEstimates::now).orElse(List.of()),
        EverNumber::value);
  }

  /** The same from these estimates. */
  <R extends StatusRow> List<Optional<Value>> read(
      List<StateCode> states, List<R> estimates, Function<R, Value> value) {
    Map<StateCode, R> rows = new HashMap<>();
    estimates.stream()
        .filter(row -> row.status().equals(status))
        .forEach(row -> rows.put(row.state(), row));
    return states.stream().map(state -> Optional.ofNullable(rows.get(state)).map(value)).toList();
  }

  static Value value(ConvergenceRow row) {
    Share share = Share.ofChance(row.probability(), row.ciLow(), row.ciHigh());
    return value(share, row.replicates());
  }

  /** What histories tell; vague where a few events allow a bound alone. */
  static Value value(Share share, int replicates) {
    String told =
        String.format(
            Locale.ROOT,
            "%s%% (95%% MC %s%%, %,d replicates)",
            share.estimate(),
            share.interval(),
            replicates);
    return new Value(share.probability(), told, share.probability() > 0 && share.isUpperBound());
  }
}
