package org.alliancesim.scenario.format;

import java.util.OptionalDouble;
import org.alliancesim.chance.Distribution;
import org.alliancesim.scenario.text.Respelling;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.VariableDefinition;

/** The ranges of numbers, in words. */
public final class Ranges {

  private static final double PERCENT = 100;

  private Ranges() {}

  /** A number that belongs to the scenario's structure and to no variable of the catalogue. */
  static VariableDefinition number(
      String key, String meaning, String unit, double min, double max) {
    return new VariableDefinition(key, "", meaning, unit, min, max, false, "", true, false);
  }

  static boolean admits(VariableDefinition definition, double value) {
    return value >= definition.min()
        && value <= definition.max()
        && (!definition.whole() || value == Math.rint(value));
  }

  /** For example " in [0, 1]", or nothing if every number is allowed. */
  static String in(VariableDefinition definition) {
    boolean bounded = Double.isFinite(definition.min());
    if (bounded && Double.isFinite(definition.max())) {
      return " in ["
          + text(definition.min())
          + ", "
          + text(definition.max())
          + "]"
          + unit(definition);
    }
    return bounded ? " of at least " + text(definition.min()) + unit(definition) : unit(definition);
  }

  private static String unit(VariableDefinition definition) {
    boolean pure =
        definition.unit().equals("1") || definition.unit().equals("share") || definition.whole();
    return pure ? "" : " " + definition.unit().replaceFirst("^1/", "per ");
  }

  /** What is wrong with a value that the schema refuses as a number. */
  static String complaint(VariableDefinition definition, String expected, Tree value) {
    OptionalDouble number = value instanceof Leaf leaf ? leaf.number() : OptionalDouble.empty();
    if (number.isEmpty()) {
      return "must be " + expected + ", not " + value.described() + Respelling.of(value);
    }
    if (!Double.isFinite(number.getAsDouble())) {
      return "must be a finite number" + in(definition) + ", not " + value.described();
    }
    String allowed = definition.whole() ? " 0 or 1" : in(definition);
    return "must be" + allowed + ", not " + value.described() + percentage(definition, number);
  }

  private static String percentage(VariableDefinition definition, OptionalDouble number) {
    double value = number.orElse(0);
    boolean share = definition.min() == 0 && definition.max() == 1 && !definition.whole();
    return share && value > 1 && value <= PERCENT
        ? "; maybe it is a percentage? Then write " + Respelling.hundredth(String.valueOf(value))
        : "";
  }

  /** A sum, without the last digits that adding in binary leaves behind. */
  static String sum(double value) {
    return Distribution.sumText(value);
  }

  public static String text(double value) {
    return Distribution.text(value);
  }
}
