package org.alliancesim.world;

/**
 * What a user must know of a variable to set it.
 *
 * @param key the key in a scenario file, for example {@code western-ties}
 * @param symbol the symbol in {@code docs/odd.md}, for example {@code w}
 * @param meaning what it is, in one sentence
 * @param unit the unit, {@code 1} for a pure number
 * @param min the smallest value allowed
 * @param max the largest value allowed; infinite if there is none
 * @param whole whether only whole numbers are allowed (0 and 1 for a yes-or-no)
 * @param defaultValue what holds when a scenario says nothing, in the notation of a scenario file
 *     ({@code 0.2}, {@code {uniform: [0.1, 0.5]}}); empty if a scenario must say it or the program
 *     derives it
 * @param written whether a scenario file may set it; the others are derived
 * @param movable whether a shock or another intervention may change it during a history
 */
public record VariableDefinition(
    String key,
    String symbol,
    String meaning,
    String unit,
    double min,
    double max,
    boolean whole,
    String defaultValue,
    boolean written,
    boolean movable) {

  /**
   * A pure number in [0, 1] that a scenario must set and nothing moves, until the methods below say
   * otherwise.
   */
  static VariableDefinition define(String key, String symbol, String meaning) {
    return new VariableDefinition(key, symbol, meaning, "1", 0, 1, false, "", true, false);
  }

  /** The value, moved into the allowed range. */
  double clamp(double value) {
    // well inside, as nearly always, nothing has to be said of zeros with a sign
    return value > min && value < max ? value : Math.min(max, Math.max(min, value));
  }

  VariableDefinition unit(String newUnit) {
    return new VariableDefinition(
        key, symbol, meaning, newUnit, min, max, whole, defaultValue, written, movable);
  }

  VariableDefinition range(double newMin, double newMax) {
    return new VariableDefinition(
        key, symbol, meaning, unit, newMin, newMax, whole, defaultValue, written, movable);
  }

  VariableDefinition defaulting(String newDefault) {
    return new VariableDefinition(
        key, symbol, meaning, unit, min, max, whole, newDefault, written, movable);
  }

  /** A yes or no, written 1 or 0. */
  VariableDefinition flag() {
    return new VariableDefinition(
        key, symbol, meaning, "0 or 1", 0, 1, true, defaultValue, written, movable);
  }

  VariableDefinition derived() {
    return new VariableDefinition(
        key, symbol, meaning, unit, min, max, whole, defaultValue, false, movable);
  }

  VariableDefinition moves() {
    return new VariableDefinition(
        key, symbol, meaning, unit, min, max, whole, defaultValue, written, true);
  }
}
