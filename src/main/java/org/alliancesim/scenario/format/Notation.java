package org.alliancesim.scenario.format;

import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Matching;
import org.alliancesim.scenario.format.Shape.Plain;
import org.alliancesim.scenario.format.Shape.Text;
import org.alliancesim.world.VariableDefinition;

/** What stands in several sections in the same notation. */
final class Notation {

  static final Plain ANY_NUMBER = Plain.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  static final Text TEXT = new Text("a text");

  static final Matching MONTH =
      new Matching("a month such as 2021-07", "^[0-9]{4}-(0[1-9]|1[0-2])$");

  static final Matching CODE = new Matching("a state code such as ARM", "^[A-Z]{3}$");

  static final Items CODES = new Items("a list of state codes", CODE, 0, Integer.MAX_VALUE);

  static final String CODE_PATTERN = "[A-Z]{3}";

  /** What a name must look like to be a part of a path. */
  private static final String PATH_NAME = "[^.=\\n]+";

  /** A name that can be a part of a path. */
  static final Matching NAME = new Matching("a name without '.' and '='", "^" + PATH_NAME + "$");

  private Notation() {}

  /** A map whose keys are names, each a part of a path. */
  static NamedMap byName(String what, Shape value) {
    return new NamedMap("a map of " + what, NAME.expected(), PATH_NAME, value, true);
  }

  static NamedMap byCode(String what, Shape value) {
    return new NamedMap(
        "a map of " + what + " by state code",
        "a state code: three capital letters such as ARM",
        CODE_PATTERN,
        value,
        true);
  }

  /**
   * A list of names of something else.
   *
   * @param expected the end of "must be …"
   */
  static Items names(String expected) {
    return new Items(expected, TEXT, 0, Integer.MAX_VALUE);
  }

  /** All that is to know of a number, in sentences. */
  static String described(VariableDefinition definition) {
    String meaning = definition.meaning();
    String range = definition.whole() ? " 0 or 1" : Ranges.in(definition);
    String fallback = definition.defaultValue();
    return Character.toUpperCase(meaning.charAt(0))
        + meaning.substring(1)
        + (definition.symbol().isEmpty() ? "" : " (" + definition.symbol() + ")")
        + "."
        + (range.isEmpty() ? "" : " Allowed:" + range + ".")
        + (definition.unit().equals("1") || definition.whole()
            ? ""
            : " Unit: " + definition.unit() + ".")
        + (fallback.isEmpty() ? "" : " Default: " + fallback + ".");
  }
}
