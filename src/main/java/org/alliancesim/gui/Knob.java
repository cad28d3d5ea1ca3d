package org.alliancesim.gui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliancesim.institution.Track;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.VariableDefinition;
import org.jspecify.annotations.Nullable;
import sim.util.Interval;

/** Something in the Model tab that the user can turn. */
interface Knob {

  /** Its label. */
  String name();

  /** What it is, in the words of the catalogue. */
  default String words() {
    return name();
  }

  /** From where to where it goes and in what unit; empty if there is nothing to say. */
  default String reach() {
    return "";
  }

  /** The value that it has where nothing was moved; empty if it is at that. */
  default Optional<String> movedFrom() {
    return Optional.empty();
  }

  /** Takes back what was moved. */
  default void takeBack() {}

  /** What it is, for a tooltip. */
  String description();

  /** How MASON converts what the user enters. */
  Class<?> type();

  /** What MASON makes of it: a slider for an interval, a list to choose from, else null. */
  @Nullable Object domain();

  Object value();

  void turn(Object value);

  /**
   * Takes what a user has typed.
   *
   * @throws IllegalArgumentException if that is no value it can have; its message is a sentence for
   *     the user
   */
  default void type(String text) {
    throw new IllegalArgumentException("Nothing can be typed here.");
  }

  /** A variable of what is chosen at the moment. */
  record OfVariable(Moves moves, Supplier<MovableTarget> target) implements Knob {

    /** Of what is shown; sliders would show all digits of a binary fraction. */
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

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

    @Override
    public String words() {
      MovableTarget about = target.get();
      return about.variable() instanceof TrackVariable
          ? moves.track(about.first()).name() + ": " + definition().meaning()
          : definition().meaning();
    }

    @Override
    public String reach() {
      VariableDefinition about = definition();
      String unit = about.unit().equals("1") ? "" : " " + about.unit();
      return about.whole() ? "" : plain(about.min()) + " to " + plain(about.max()) + unit;
    }

    @Override
    public Optional<String> movedFrom() {
      double original = moves.originalValue(target.get());
      return moves.value(target.get()) == original
          ? Optional.empty()
          : Optional.of(plain(new BigDecimal(original).round(DIGITS).doubleValue()));
    }

    @Override
    public void takeBack() {
      moves.takeBack(target.get());
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
      double furthest = round(REACH * Math.max(1, Math.abs(moves.startValue(target.get()))));
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
      return new BigDecimal(value).round(DIGITS).doubleValue();
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

  /** The rule by which a track decides. */
  record OfRule(Moves moves, int track, List<VotingRule> rules) implements Knob {

    @Override
    public String name() {
      return moves.track(track).id() + ": rule";
    }

    @Override
    public String description() {
      return "when a ballot passes in " + moves.track(track).name();
    }

    @Override
    public Class<?> type() {
      return Integer.TYPE;
    }

    @Override
    public @Nullable Object domain() {
      return rules.stream().map(OfRule::words).toArray(String[]::new);
    }

    /** {@code {consensus-minus: 1}} without braces. */
    private static String words(VotingRule rule) {
      return rule instanceof VotingRule.WeightedMajority
          ? "weighted majority"
          : rule.toString().replaceAll("[{}]", "").replace('-', ' ').replace(":", "");
    }

    @Override
    public Object value() {
      return rules.indexOf(moves.track(track).rule());
    }

    @Override
    public void turn(Object value) {
      int chosen = ((Number) value).intValue();
      if (chosen >= 0 && chosen < rules.size()) {
        Track now = moves.track(track);
        moves.move(new Change.OfRule(Moves.rulePath(now), track, rules.get(chosen)));
      }
    }
  }

  /** Whether a track allows two bids in one vote. */
  record OfPackages(Moves moves, int track) implements Knob {

    @Override
    public String name() {
      return moves.track(track).id() + ": packages";
    }

    @Override
    public String description() {
      return "whether two bids may be put to one vote in " + moves.track(track).name();
    }

    @Override
    public Class<?> type() {
      return Boolean.TYPE;
    }

    @Override
    public @Nullable Object domain() {
      return null;
    }

    @Override
    public Object value() {
      return moves.track(track).packages();
    }

    @Override
    public void turn(Object value) {
      Track now = moves.track(track);
      moves.move(new Change.OfPackages(Moves.packagesPath(now), track, (Boolean) value));
    }
  }

  /** Which of several things the knobs below it are about. */
  final class OfChoice implements Knob {
    private final String name;
    private final String description;
    private final List<String> choices;
    private int chosen;

    OfChoice(String name, String description, List<String> choices) {
      this.name = name;
      this.description = description;
      this.choices = List.copyOf(choices);
    }

    int chosen() {
      return chosen;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String description() {
      return description;
    }

    @Override
    public Class<?> type() {
      return Integer.TYPE;
    }

    @Override
    public @Nullable Object domain() {
      return choices.toArray(String[]::new);
    }

    @Override
    public Object value() {
      return chosen;
    }

    @Override
    public void turn(Object value) {
      int wanted = ((Number) value).intValue();
      if (wanted >= 0 && wanted < choices.size()) {
        chosen = wanted;
      }
    }
  }
}
