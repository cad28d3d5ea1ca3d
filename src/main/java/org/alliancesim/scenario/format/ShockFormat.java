package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.format.FixedMap.field;
import static org.alliancesim.scenario.format.ScenarioFormat.number;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alliancesim.model.Shock.Operation;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Matching;
import org.alliancesim.scenario.format.Shape.Numeric;
import org.alliancesim.scenario.format.Shape.Truth;
import org.alliancesim.world.VariableDefinition;

/** The format of the section {@code shocks}. */
public final class ShockFormat {

  public static final String EFFECTS = "effects";

  static final VariableDefinition RATE =
      Ranges.number("rate", "how often it strikes in a year, on average", "1/year", 0, 1000);

  static final VariableDefinition PROBABILITY =
      Ranges.number(
          "probability", "probability that it strikes at its date; 1 if left out", "1", 0, 1);

  static final VariableDefinition HALF_LIFE =
      Ranges.number(
          "half-life",
          "months after which half of the change is gone; permanent if left out",
          "months",
          0.01,
          ScenarioFormat.MAX_MONTHS);

  private ShockFormat() {}

  /** The word for an operation in a scenario file. */
  static String key(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }

  static List<String> operations() {
    return Arrays.stream(Operation.values()).map(ShockFormat::key).toList();
  }

  static KeyedList shocks() {
    FixedMap shock =
        FixedMap.of(
                "a map such as {name: …, rate: 0.1, effects: […]}",
                field(
                    KeyedList.NAME,
                    "What happens.",
                    new Matching("a name without '.' and '='", "^[^.=\\n]+$")),
                field("date", "The month in which it may strike.", ScenarioFormat.MONTH),
                number(PROBABILITY),
                number(RATE),
                field(
                    "window",
                    "The months in which it may strike; the whole clock if left out.",
                    ScenarioFormat.window()),
                field("recurring", "Whether it can strike again. Default: false.", new Truth()),
                field(
                    EFFECTS, "What it changes.", new Items("a list of effects", effect(), 1, 1000)))
            .requiring(KeyedList.NAME);
    return new KeyedList("a list of shocks", Naming.BY_NAME, EFFECTS, shock);
  }

  private static FixedMap effect() {
    return FixedMap.of(
            "a map such as {path: alliance.isolation, add: 0.5}",
            field("path", "What it changes, for example alliance.isolation.", ScenarioFormat.TEXT),
            field("add", "What is added.", anyNumber()),
            field("set", "The new value.", anyNumber()),
            field("multiply", "The factor.", anyNumber()),
            number(HALF_LIFE))
        .requiring("path")
        .withExactlyOneOf(operations());
  }

  /** The range of an amount depends on the path; {@link ShocksReader} checks it. */
  private static Numeric anyNumber() {
    return new Numeric(ScenarioFormat.ANY_NUMBER.definition());
  }
}
