package org.alliancesim.gui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.VariableDefinition;
import org.jspecify.annotations.Nullable;
import sim.util.Interval;

/**
 * A knob for a variable of what is chosen at the moment.
 *
 * @param moves where it is moved
 * @param target which variable that is
 */
record VariableKnob(Moves moves, Supplier<MovableTarget> target) implements Knob {

  /** A slider reaches so many times the value in the scenario. */
  private static final double REACH = 4;

  private VariableDefinition definition() {
    return target.get().variable().definition();
  }

  @Override
  public String name() {
    MovableTarget about = target.get();
    // several tracks stand in one group
    return about.variable() instanceof TrackVariable
        ? moves.track(about.first()).id() + ": " + definition().key()
        : definition().key();
  }

  @Override
  public String words() {
    MovableTarget about = target.get();
    return about.variable() instanceof TrackVariable
        ? moves.track(about.first()).name() + ": " + MoveWords.brief(definition())
        : MoveWords.brief(definition());
  }

  @Override
  public String reach() {
    VariableDefinition about = definition();
    return about.whole()
        ? ""
        : plain(about.min()) + " to " + plain(about.max()) + MoveWords.unit(about);
  }

  @Override
  public Optional<String> path() {
    return Optional.of(target.get().path());
  }

  @Override
  public String description() {
    VariableDefinition about = definition();
    String unit = about.unit().equals("1") ? "" : ", in " + about.unit();
    return "<html><div style='width: 280px'>"
        + about.symbol()
        + ": "
        + about.meaning()
        + unit
        + "; from "
        + plain(about.min())
        + " to "
        + plain(about.max())
        + "<br><i>"
        + target.get().path()
        + "</i></div></html>";
  }

  private static String plain(double bound) {
    return TypedNumber.plain(BigDecimal.valueOf(bound));
  }

  @Override
  public Class<?> type() {
    return definition().whole() ? Boolean.TYPE : Double.TYPE;
  }

  @Override
  public @Nullable Object domain() {
    VariableDefinition about = definition();
    if (about.whole()) {
      return null;
    }
    if (about.max() - about.min() <= 2) {
      return new Interval(about.min(), about.max());
    }
    double start = Math.abs(moves.startValue(target.get()));
    // a slider that reached far beyond a small value could not be put near it
    double furthest = round(REACH * (start == 0 ? 1 : start));
    double low = Math.max(about.min(), about.min() < 0 ? -furthest : 0);
    double high = Math.min(about.max(), furthest);
    return new Interval(low, high);
  }

  /** The next of 1, 2, 5, 10, 20 … */
  private static double round(double value) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
    for (double step : new double[] {1, 2, 5}) {
      if (step * power >= value) {
        return step * power;
      }
    }
    return 10 * power;
  }

  @Override
  public Object value() {
    double value = moves.value(target.get());
    if (definition().whole()) {
      return value > 0;
    }
    return MoveWords.rounded(value).doubleValue();
  }

  @Override
  public void turn(Object value) {
    double number =
        value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).doubleValue();
    MovableTarget chosen = target.get();
    moves.move(new Change.OfVariable(chosen, chosen.variable().clamp(number)));
  }

  /** The slider's end is no limit here, for it only says how far it reaches. */
  @Override
  public void type(String text) {
    moves.move(new Change.OfVariable(target.get(), TypedNumber.of(text, definition())));
  }
}
