package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.format.FixedMap.field;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.format.FixedMap.Field;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.format.Shape.Choice;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Matching;
import org.alliancesim.scenario.format.Shape.Numeric;
import org.alliancesim.scenario.format.Shape.OneOrMany;
import org.alliancesim.scenario.format.Shape.Plain;
import org.alliancesim.scenario.format.Shape.Text;
import org.alliancesim.scenario.format.Shape.Truth;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.VariableCatalogue;
import org.alliancesim.world.VariableDefinition;

/**
 * The scenario format, version 1: which keys there are, what they mean and what may stand under
 * them. The numbers of the model come from {@link VariableCatalogue}; the sections on the alliance
 * and on shocks are in {@link AllianceFormat} and {@link ShockFormat}.
 */
public final class ScenarioFormat {

  public static final int VERSION = 1;
  public static final int MAX_MONTHS = 1200;
  public static final String EXTENDS = "extends";

  /** What stands under {@link #EXTENDS}. */
  static final Shape PARENTS =
      new OneOrMany("a path such as base/csto.yaml or shipped:base/csto.yaml, or a list of them");

  public static final Whole REPLICATES = Whole.between(1, ExperimentSettings.MOST_REPLICATES);
  public static final Whole SEED =
      new Whole(
          "a whole number of 64 bits",
          BigInteger.valueOf(Long.MIN_VALUE),
          BigInteger.valueOf(Long.MAX_VALUE));

  static final VariableDefinition SUPPLIER_SHARE =
      Ranges.number("share", "share of the arms imports, by volume", "share", 0, 1);

  static final Plain ANY_NUMBER = Plain.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  static final Text TEXT = new Text("a text");

  static final Matching MONTH =
      new Matching("a month such as 2021-07", "^[0-9]{4}-(0[1-9]|1[0-2])$");

  static final Matching CODE = new Matching("a state code such as ARM", "^[A-Z]{3}$");

  static final Items CODES = new Items("a list of state codes", CODE, 0, Integer.MAX_VALUE);

  private static final String CODE_PATTERN = "[A-Z]{3}";
  private static final String ANY_NAME = ".+";

  /** What a name must look like to be a part of a path. */
  private static final String PATH_NAME = "[^.=\\n]+";

  static final List<String> DISTRIBUTIONS =
      List.of("uniform", "triangular", "normal", "half-normal", "beta", "discrete");

  /** A number that is written as a map. */
  static final FixedMap QUANTITY = quantity();

  /** A whole file. */
  public static final FixedMap SCENARIO =
      FixedMap.of(
          "a map of sections such as 'clock:' and 'states:'",
          field("$schema", "Where an editor finds this schema.", TEXT),
          field("format", "The version of the format: 1.", Whole.between(VERSION, VERSION)),
          field("name", "The scenario's name, for titles.", TEXT),
          field("description", "What the scenario asks and assumes.", TEXT),
          field(
              EXTENDS,
              "The file or files that it completes or changes, relative to this one or, after"
                  + " 'shipped:', to the folder of the shipped scenarios; later ones win over"
                  + " earlier ones, and this file over all.",
              PARENTS),
          field("sources", "Short names of sources, each with its citation.", sources()),
          field("clock", "The months that are simulated, both included.", window()),
          field("states", "The states, by code.", byCode("states", state())),
          pairs("affinities", "How two states stand to each other.", Naming.BY_PAIR),
          pairs("rivalries", "Strategic rivalries; none by default.", Naming.BY_PAIR),
          pairs("guarantees", "Who protects whom.", Naming.from("patron", "client")),
          pairs("leverages", "Who can press whom.", Naming.from("holder", "over")),
          pairs("relations", "Broken diplomatic relations.", Naming.BY_PAIR),
          field("organisations", "Organisations, by short name.", organisations()),
          field("alliance", "The alliance and its rules.", AllianceFormat.alliance()),
          field(
              "behaviour",
              "Coefficients of behaviour; each has a built-in default.",
              FixedMap.of("a map of coefficients", variables("behaviour", ""))),
          field("shocks", "What may happen from outside.", ShockFormat.shocks()),
          field(
              "hindcast",
              "In a scenario about the past: what became of it, to score the model by.",
              HindcastFormat.hindcast()),
          field("experiment", "How many histories are run, and how.", experiment()));

  private ScenarioFormat() {}

  /** The name of a list's entries or of a map's keys, as a part of a path. */
  static NamedMap byName(String what, Shape value) {
    return new NamedMap("a map of " + what, "a name without '.' and '='", PATH_NAME, value, true);
  }

  static NamedMap byCode(String what, Shape value) {
    return new NamedMap(
        "a map of " + what + " by state code",
        "a state code: three capital letters such as ARM",
        CODE_PATTERN,
        value,
        true);
  }

  static FixedMap window() {
    return FixedMap.of(
        "a map {start: 2021-07, end: 2026-12}",
        field("start", "The first month, for example 2021-07.", MONTH),
        field("end", "The last month.", MONTH));
  }

  /** A field for a number that is no variable of the catalogue. */
  static Field number(VariableDefinition definition) {
    return field(definition.key(), described(definition), new Numeric(definition));
  }

  /**
   * The fields of a section's variables that a file may set.
   *
   * @param section the section in the catalogue
   * @param prefix only variables below this key, for example {@code arms.}; empty for those below
   *     none
   */
  static Field[] variables(String section, String prefix) {
    return VariableCatalogue.all().stream()
        .filter(entry -> entry.section().equals(section))
        .map(entry -> entry.variable().definition())
        .filter(VariableDefinition::written)
        .filter(definition -> definition.key().startsWith(prefix))
        .filter(definition -> definition.key().indexOf('.', prefix.length()) < 0)
        .map(
            definition ->
                field(
                    definition.key().substring(prefix.length()),
                    described(definition),
                    new Numeric(definition)))
        .toArray(Field[]::new);
  }

  private static String described(VariableDefinition definition) {
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

  private static FixedMap quantity() {
    List<Field> fields = new ArrayList<>();
    fields.add(field("value", "A fixed number.", ANY_NUMBER));
    fields.add(field("uniform", "Equally likely between [low, high].", numbers("[low, high]", 2)));
    fields.add(field("triangular", "[low, mode, high].", numbers("[low, mode, high]", 3)));
    fields.add(
        field("normal", "[mean, sd], cut off at min and max if given.", numbers("[mean, sd]", 2)));
    fields.add(
        field("half-normal", "The scale, cut off at max if given; never below 0.", ANY_NUMBER));
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
    fields.add(field("min", "Where a normal is cut off, or a beta begins.", ANY_NUMBER));
    fields.add(
        field("max", "Where a normal or half-normal is cut off, or a beta ends.", ANY_NUMBER));
    return FixedMap.of("a distribution", fields.toArray(Field[]::new))
        .withExactlyOneOf(Stream.concat(Stream.of("value"), DISTRIBUTIONS.stream()).toList());
  }

  private static Items numbers(String what, int size) {
    return new Items(size + " numbers, " + what, ANY_NUMBER, size, size);
  }

  private static NamedMap sources() {
    return new NamedMap("a map of citations", "a short name", ANY_NAME, TEXT, false);
  }

  private static FixedMap state() {
    List<Field> capital = new ArrayList<>();
    capital.add(field("name", "The capital's name.", TEXT));
    capital.addAll(List.of(variables("states", "capital.")));
    List<Field> arms = new ArrayList<>(List.of(variables("states", "arms.")));
    arms.add(
        field(
            "suppliers",
            "Shares of the arms imports by supplier; the rest comes from elsewhere.",
            byCode("shares", new Numeric(SUPPLIER_SHARE))));
    List<Field> fields = new ArrayList<>();
    fields.add(field("name", "The state's name; its code if left out.", TEXT));
    fields.add(
        field(
            "outside",
            "Whether it is an outside power: it weighs in but seeks no status. Default: false.",
            new Truth()));
    fields.add(field("capital", "Where the map shows it.", FixedMap.of("a map", array(capital))));
    fields.add(field("arms", "Its arms imports.", FixedMap.of("a map", array(arms))));
    fields.addAll(List.of(variables("states", "")));
    return FixedMap.of("a map that describes the state", array(fields));
  }

  private static Field pairs(String section, String description, Naming naming) {
    List<Field> fields = new ArrayList<>();
    if (naming.equals(Naming.BY_PAIR)) {
      fields.add(
          field(
              KeyedList.BETWEEN,
              "The two states.",
              new Items("two state codes such as [ARM, AZE]", CODE, 2, 2)));
    } else {
      naming.keys().forEach(key -> fields.add(field(key, "The " + key + "'s code.", CODE)));
    }
    fields.addAll(List.of(variables(section, "")));
    String principal =
        Arrays.stream(PairVariable.values())
            .filter(variable -> variable.section().equals(section))
            .findFirst()
            .orElseThrow()
            .key();
    FixedMap entry =
        FixedMap.of("a map such as " + example(naming, principal), array(fields))
            .requiring(naming.keys().toArray(String[]::new));
    return field(
        section, description, new KeyedList("a list of pairs of states", naming, principal, entry));
  }

  private static String example(Naming naming, String principal) {
    return naming.equals(Naming.BY_PAIR)
        ? "{between: [ARM, AZE], " + principal + ": 0}"
        : "{" + naming.keys().get(0) + ": RUS, " + naming.keys().get(1) + ": ARM, level: 0.5}";
  }

  private static Shape organisations() {
    List<Field> fields = new ArrayList<>();
    fields.add(field("name", "The full name.", TEXT));
    fields.add(field("members", "Its members among the states of the scenario.", CODES));
    fields.addAll(List.of(variables("organisations", "")));
    return byName("organisations", FixedMap.of("a map", array(fields)));
  }

  private static FixedMap experiment() {
    return FixedMap.of(
        "a map {replicates: 10000, seed: 1}",
        field(
            "replicates",
            "How many histories. Default: " + ExperimentSettings.DEFAULT.replicates() + ".",
            REPLICATES),
        field("seed", "The master seed. Default: " + ExperimentSettings.DEFAULT.seed() + ".", SEED),
        field(
            "sampling",
            "How the uncertain numbers are spread over the replicates. Default: latin-hypercube.",
            new Choice(Arrays.stream(SamplingDesign.values()).map(SamplingDesign::key).toList())));
  }

  static Field[] array(List<Field> fields) {
    return fields.toArray(Field[]::new);
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
