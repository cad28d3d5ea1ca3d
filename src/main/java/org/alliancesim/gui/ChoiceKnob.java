package org.alliancesim.gui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several things the knobs below it are about. */
final class ChoiceKnob implements Knob {
  private final String name;
  private final String description;
  private final List<String> choices;
  private int chosen;

  ChoiceKnob(String name, String description, List<String> choices) {
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
