package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.format.FixedMap.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancesim.scenario.format.FixedMap.Field;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Plain;

/**
 * The scenario format, version 1: what may stand where. Keys are declared in the classes of their
 * sections, {@link ScenarioSection} first; the numbers of the model come from {@link
 * org.alliancesim.world.VariableCatalogue}.
 */
public final class ScenarioFormat {

  public static final int VERSION = 1;
  public static final String EXTENDS = "extends";

  static final List<String> DISTRIBUTIONS =
      List.of("uniform", "triangular", "normal", "half-normal", "lognormal", "beta", "discrete");

  /** A number that is written as a map. */
  static final FixedMap QUANTITY = quantity();

  /** A whole file. */
  public static final FixedMap SCENARIO = ScenarioSection.SECTION.shape();

  private ScenarioFormat() {}

  private static FixedMap quantity() {
    List<Field> fields = new ArrayList<>();
    fields.add(field("value", "A fixed number.", Notation.ANY_NUMBER));
    fields.add(field("uniform", "Equally likely between [low, high].", numbers("[low, high]", 2)));
    fields.add(field("triangular", "[low, mode, high].", numbers("[low, mode, high]", 3)));
    fields.add(
        field("normal", "[mean, sd], cut off at min and max if given.", numbers("[mean, sd]", 2)));
    fields.add(
        field(
            "half-normal",
            "The scale, cut off at max if given; never below 0.",
            Notation.ANY_NUMBER));
    fields.add(
        field(
            "lognormal",
            "[median, spread of the natural logarithm], cut off at max if given.",
            numbers("[median, spread]", 2)));
    fields.add(
        field(
            "beta", "[a, b], stretched from min to max, by default 0 to 1.", numbers("[a, b]", 2)));
    fields.add(
        field(
            "discrete",
            "A few values, each with its probability.",
            new NamedMap(
                "a map from values to probabilities such as {1: 0.8, 0: 0.2}",
                "a number",
                "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?",
                Plain.between(0, 1),
                false)));
    fields.add(field("min", "Where a normal is cut off, or a beta begins.", Notation.ANY_NUMBER));
    fields.add(
        field(
            "max",
            "Where a normal, half-normal or lognormal is cut off, or a beta ends.",
            Notation.ANY_NUMBER));
    return FixedMap.of("a distribution", fields.toArray(Field[]::new))
        .withExactlyOneOf(Stream.concat(Stream.of("value"), DISTRIBUTIONS.stream()).toList());
  }

  private static Items numbers(String what, int size) {
    return new Items(size + " numbers, " + what, Notation.ANY_NUMBER, size, size);
  }

  /** The lists whose entries are named, by section. */
  static Map<String, KeyedList> keyedLists() {
    Map<String, KeyedList> lists = new LinkedHashMap<>();
    for (Field field : SCENARIO.fields()) {
      if (field.shape() instanceof KeyedList list) {
        lists.put(field.key(), list);
      }
    }
    return lists;
  }
}
