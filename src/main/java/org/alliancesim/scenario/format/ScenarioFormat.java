package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.format.FixedMap.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.chance.Distribution;
import org.alliancesim.chance.ParametricForm;
import org.alliancesim.chance.ParametricForm.Bound;
import org.alliancesim.scenario.format.FixedMap.Field;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Plain;

/**
 * The scenario format: what may stand where. Keys are declared in the classes of their sections,
 * {@link ScenarioSection} first; the numbers of the model come from {@link
 * org.alliancesim.world.VariableCatalogue}.
 */
public final class ScenarioFormat {

  /** The format of now: the one number from which all messages and files have it. */
  public static final int VERSION = 2;

  /** That of version 0.1.0, which is read too. */
  static final int FORMER = 1;

  public static final String EXTENDS = "extends";

  /** The key of a fixed number that is written as a map, to have a source. */
  static final String VALUE = "value";

  /** A number that is written as a map. */
  static final FixedMap QUANTITY = quantity();

  /** A whole file. */
  public static final FixedMap SCENARIO = ScenarioSection.SECTION.shape();

  private ScenarioFormat() {}

  private static FixedMap quantity() {
    List<Field> fields = new ArrayList<>();
    fields.add(field(VALUE, "A fixed number.", Notation.ANY_NUMBER));
    for (ParametricForm form : ParametricForm.values()) {
      fields.add(field(form.key(), form.description(), shape(form)));
    }
    fields.add(
        field(
            Distribution.Discrete.KEY,
            "A few values, each with its probability.",
            new NamedMap(
                "a map from values to probabilities such as {1: 0.8, 0: 0.2}",
                "a number",
                "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?",
                Plain.between(0, 1),
                false)));
    List<String> forms = fields.stream().map(Field::key).toList();
    fields.add(bound(ParametricForm.MIN, "begins"));
    fields.add(bound(ParametricForm.MAX, "ends"));
    return FixedMap.of("a distribution", fields.toArray(Field[]::new)).withExactlyOneOf(forms);
  }

  private static Shape shape(ParametricForm form) {
    int size = form.size();
    return size == 1
        ? Notation.ANY_NUMBER
        : new Items(size + " numbers, " + form.notation(), Notation.ANY_NUMBER, size, size);
  }

  private static Field bound(String bound, String happens) {
    String description =
        "Where "
            + formsThat(Bound.CUTS, bound)
            + " is cut off, or "
            + formsThat(Bound.STRETCHES, bound)
            + " "
            + happens
            + ".";
    return field(bound, description, Notation.ANY_NUMBER);
  }

  /** As in "a normal, half-normal or lognormal". */
  private static String formsThat(Bound does, String bound) {
    List<String> forms =
        Arrays.stream(ParametricForm.values())
            .filter(form -> form.bound(bound) == does)
            .map(ParametricForm::key)
            .toList();
    int last = forms.size() - 1;
    String before = String.join(", ", forms.subList(0, last));
    return "a " + before + (last > 0 ? " or " : "") + forms.get(last);
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
