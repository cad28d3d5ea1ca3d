package org.alliancesim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.alliancesim.explanation.StateReading;
import org.alliancesim.explanation.Weighing;
import org.alliancesim.institution.Status;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.world.StateVariable;
import sim.util.Properties;

/**
 * The numbers of one state that change from month to month, as MASON's properties: it lists them,
 * charts and streams them. They are read from the history that is being shown, however often it
 * begins anew.
 */
final class StateNumbers extends Properties {

  private static final long serialVersionUID = 1L;

  /** From here on decimals say nothing. */
  private static final double LARGE = 100;

  private final transient AllianceModelWithUI watched;
  private final transient List<Entry> entries = new ArrayList<>();

  private record Entry(String name, String description, ToDoubleFunction<AllianceModel> value) {}

  /**
   * The numbers of a state.
   *
   * @param decides whether it decides about statuses of its own, and so weighs them
   */
  StateNumbers(AllianceModelWithUI watched, int state, boolean decides) {
    this.watched = watched;
    // charts put it into their titles
    object = watched.stateName(state);
    add(StateVariable.RESENTMENT, "Resentment, ρ", state);
    add(StateVariable.WESTERN_TIES, "Western ties, w", state);
    add(StateVariable.NON_ALIGNMENT, "Non-alignment, n", state);
    entries.add(
        new Entry(
            "Threat, θ",
            "threat from rivals and others, from 0 to 1",
            model -> model.threat(state)));
    add(StateVariable.POWER, "Power, p", state);
    add(
        StateVariable.MILITARY_BUDGET,
        "Military budget, " + StateVariable.MILITARY_BUDGET.definition().unit(),
        state);
    if (decides) {
      List<Status> statuses = watched.model().alliance().charter().statuses();
      for (int status = 0; status < statuses.size(); status++) {
        addStatus(statuses.get(status), state, status);
      }
    }
  }

  private void add(StateVariable variable, String name, int state) {
    String unit = variable.definition().unit();
    entries.add(
        new Entry(
            name,
            variable.definition().meaning() + (unit.equals("1") ? "" : ", " + unit),
            model -> model.world().get(variable, state)));
  }

  private void addStatus(Status status, int state, int index) {
    String track = watched.model().alliance().charter().tracks().get(status.track()).name();
    String name = status.name() + ", " + track;
    entries.add(
        new Entry(
            "Gain: " + name,
            "what its interests say for the status against what it holds, in logit units",
            model -> StateReading.gain(model, state, index)));
    entries.add(
        new Entry(
            "Chance: " + name,
            "the probability that it chooses to seek or take the status when it reconsiders; 0 if"
                + " it cannot",
            model -> chance(model, state, status.id())));
  }

  private static double chance(AllianceModel model, int state, String status) {
    return StateReading.changes(model, state).stream()
        .filter(change -> change.status().filter(status::equals).isPresent())
        .mapToDouble(Weighing::probability)
        .sum();
  }

  @Override
  public boolean isVolatile() {
    return false;
  }

  @Override
  public int numProperties() {
    return entries.size();
  }

  @Override
  public Object getValue(int index) {
    return entries.get(index).value().applyAsDouble(watched.model());
  }

  @Override
  public boolean isReadWrite(int index) {
    return false;
  }

  @Override
  public String getName(int index) {
    return entries.get(index).name();
  }

  @Override
  public String getDescription(int index) {
    return entries.get(index).description();
  }

  @Override
  public Class<?> getType(int index) {
    return Double.TYPE;
  }

  /** In few digits: the fields are narrow and would show the last of many. */
  @Override
  public String betterToString(Object value) {
    double number = (Double) value;
    return String.format(Locale.ROOT, Math.abs(number) < LARGE ? "%.3f" : "%.0f", number);
  }

  /** Never asked for: no property can be written. */
  @Override
  protected Object _setValue(int index, Object value) {
    throw new UnsupportedOperationException(getName(index) + " can only be read");
  }
}
