package org.alliancesim.gui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sim.util.Properties;

/** Knobs under one title, in their order, as MASON's inspectors and charts take them. */
final class KnobGroup extends Properties {

  private static final long serialVersionUID = 1L;

  private final transient List<Knob> knobs;
  private transient Runnable onChoice = () -> {};
  private transient Runnable onTurn = () -> {};
  private boolean shown;

  KnobGroup(String title, List<Knob> knobs) {
    // charts are titled with it
    object = title;
    this.knobs = List.copyOf(knobs);
  }

  /** Is called when the knobs are about something else from now on. */
  void onChoice(Runnable listener) {
    onChoice = listener;
  }

  /** Is called when a user has turned one of them. */
  void onTurn(Runnable listener) {
    onTurn = listener;
  }

  /**
   * Shows the values on MASON's fields. A slider that is put where its variable stands tells so as
   * if a user had moved it; such words are not heard meanwhile.
   */
  void show(Runnable fields) {
    quietly(
        () -> {
          fields.run();
          return this;
        });
  }

  /** Makes fields that show the values, whose words meanwhile are not heard either. */
  <T> T quietly(Supplier<T> fields) {
    shown = true;
    try {
      return fields.get();
    } finally {
      shown = false;
    }
  }

  String title() {
    return object.toString();
  }

  /**
   * Takes what a user has typed for a knob, or leaves its value as it is.
   *
   * @return what is wrong with what was typed, in sentences; empty if it holds from now on
   */
  Optional<String> type(int index, String text) {
    Knob knob = knobs.get(index);
    try {
      knob.type(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          knob.words() + ": " + e.getMessage() + " It stays " + betterToString(knob.value()) + ".");
    }
  }

  /** A knob, from 0. */
  Knob knob(int index) {
    return knobs.get(index);
  }

  @Override
  public boolean isVolatile() {
    return false;
  }

  @Override
  public int numProperties() {
    return knobs.size();
  }

  @Override
  public Object getValue(int index) {
    return knobs.get(index).value();
  }

  @Override
  public @Nullable Object getDomain(int index) {
    return knobs.get(index).domain();
  }

  @Override
  public String getDescription(int index) {
    return knobs.get(index).description();
  }

  @Override
  public boolean isReadWrite(int index) {
    return true;
  }

  @Override
  public boolean isComposite(int index) {
    return false;
  }

  @Override
  public String getName(int index) {
    return knobs.get(index).name();
  }

  @Override
  public Class<?> getType(int index) {
    return knobs.get(index).type();
  }

  /** As scenarios write it: {@code 0.0002786}, where Java would say {@code 2.786E-4}. */
  @Override
  public String betterToString(Object value) {
    return value instanceof Double number
        ? TypedNumber.plain(BigDecimal.valueOf(number))
        : super.betterToString(value);
  }

  @Override
  protected Object _setValue(int index, Object value) {
    if (shown) {
      return getValue(index);
    }
    knobs.get(index).turn(value);
    onTurn.run();
    if (knobs.get(index) instanceof ChoiceKnob) {
      onChoice.run();
    }
    return getValue(index);
  }
}
