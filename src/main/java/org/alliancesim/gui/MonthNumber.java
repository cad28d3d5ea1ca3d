package org.alliancesim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.explanation.StateReading;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.report.Percent;
import org.alliancesim.world.StateVariable;
import sim.engine.Schedule;

/** What a state has in the month on the screen, as the model tells it. */
public enum MonthNumber implements MapNumber {
  /** How probable it is that the state, reconsidering, applies for something. */
  CHANCE("Chance to apply", "probability that the state, reconsidering now, applies for a status") {
    @Override
    OptionalDouble of(AllianceModel model, int state) {
      return StateReading.chanceToApply(model, state);
    }

    @Override
    public String written(double number) {
      return Percent.plain(number) + "%";
    }
  },

  /** Its resentment of the alliance. */
  RESENTMENT("Resentment", "of the alliance, which pressed or did not help; from 0 to 10") {
    @Override
    OptionalDouble of(AllianceModel model, int state) {
      return OptionalDouble.of(model.world().get(StateVariable.RESENTMENT, state));
    }
  },

  /** The threat to it. */
  THREAT("Threat", "from rivals and others; from 0 to 1") {
    @Override
    OptionalDouble of(AllianceModel model, int state) {
      return OptionalDouble.of(model.threat(state));
    }
  };

  private final String label;
  private final String meaning;

  MonthNumber(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** What a command calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of one state; empty if it has none. */
  abstract OptionalDouble of(AllianceModel model, int state);

  @Override
  public String label() {
    return label;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String written(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  @Override
  public boolean ofBatch() {
    return false;
  }

  @Override
  public List<Optional<Value>> read(AllianceModelWithUI watched) {
    AllianceModel model = watched.model();
    List<Optional<Value>> values = new ArrayList<>();
    Schedule schedule = model.schedule;
    // the history goes on in another thread
    synchronized (schedule) {
      for (int state = 0; state < model.world().size(); state++) {
        values.add(watched.outside(state) ? Optional.empty() : value(of(model, state)));
      }
    }
    return values;
  }

  private Optional<Value> value(OptionalDouble number) {
    return number.isPresent()
        ? Optional.of(new Value(number.getAsDouble(), written(number.getAsDouble())))
        : Optional.empty();
  }
}
