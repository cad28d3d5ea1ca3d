package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.Change;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.content.ShockRule.EffectRule;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.VariableDefinition;

/** The section {@code shocks}. */
public final class ShocksSection {

  private static final Key<Optional<Leaf>> NAME =
      Key.leaf(KeyedList.NAME, Notation.NAME, "What happens.");

  private static final Key<Optional<YearMonth>> DATE =
      Key.month("date", "The month in which it may strike.").untold();

  private static final VariableDefinition CHANCE =
      Ranges.number(
          "probability", "probability that it strikes at its date; 1 if left out", "1", 0, 1);

  private static final Key<Optional<SourcedValue>> PROBABILITY = Key.number(CHANCE);

  private static final Key<Optional<SourcedValue>> RATE =
      Key.number(
          Ranges.number("rate", "how often it strikes in a year, on average", "1/year", 0, 1000));

  private static final Key<Fields> WINDOW =
      Key.open(
          "window",
          ClockSection.SECTION.shape(),
          "The months in which it may strike; the whole clock if left out.");

  private static final Key<Boolean> RECURRING =
      Key.truth("recurring", false, "Whether it can strike again.");

  private static final Key<List<Tree>> EFFECTS =
      Key.items(
              "effects",
              new Items("a list of effects", EffectSection.SHAPE, 1, 1000),
              "What it changes.")
          .required("say what it changes");

  private static final Section SHOCK =
      Section.of("a map such as {name: …, rate: 0.1, effects: […]}")
          .and(NAME, DATE, PROBABILITY, RATE, WINDOW, RECURRING, EFFECTS)
          .requiring(NAME);

  static final KeyedList SHAPE =
      new KeyedList("a list of shocks", Naming.BY_NAME, EFFECTS.name(), SHOCK.shape());

  private final Optional<Clock> clock;
  private final EffectSection effects;

  private ShocksSection(Optional<Clock> clock, MovablePaths paths) {
    this.clock = clock;
    this.effects = new EffectSection(paths);
  }

  /**
   * The shocks, in the order of the file.
   *
   * @param key the section's key in the scenario
   * @param clock the months, unless they are reported as wrong
   */
  static List<ShockRule> read(
      Fields scenario, Key<List<Tree>> key, States states, Charter charter, Optional<Clock> clock) {
    MovablePaths paths = new MovablePaths(states, charter, scenario.problems());
    ShocksSection reader = new ShocksSection(clock, paths);
    List<ShockRule> shocks = new ArrayList<>();
    if (scenario.get(key.name()) instanceof Sequence list) {
      for (Tree item : list.items()) {
        if (item instanceof Mapping map && map.get(NAME.name()) instanceof Leaf name) {
          shocks.add(reader.shock(scenario.entry(key.name(), name.text(), map)));
        }
      }
    }
    return shocks;
  }

  /**
   * A shock with a date that sets variables, as it is written in a file.
   *
   * @param changes which variables, and to what
   * @param source what they rest on
   */
  public static Map<String, Object> written(
      String name, YearMonth date, List<Change.OfVariable> changes, String source) {
    List<Map<String, Object>> list = changes.stream().map(EffectSection::written).toList();
    Map<String, Object> shock = new LinkedHashMap<>();
    shock.put(NAME.name(), name);
    shock.put(DATE.name(), date.toString());
    shock.put(EFFECTS.name(), list);
    shock.put(Annotations.SOURCE, source);
    return shock;
  }

  private ShockRule shock(Fields fields) {
    Given given = SHOCK.read(fields);
    boolean rated = fields.has(RATE.name());
    if (rated == fields.has(DATE.name())) {
      fields
          .problems()
          .add(
              fields.origin(),
              fields.path(),
              rated
                  ? "has both a date and a rate; give one, and delete an inherited one with null"
                  : "needs a date, for example 2022-02, or a rate per year");
    }
    for (Key<?> key : rated ? List.of(PROBABILITY) : List.of(WINDOW, RECURRING)) {
      if (fields.has(key.name())) {
        given.wrong(key, "belongs only to a shock with a " + (rated ? DATE : RATE).name());
      }
    }
    String chance = fields.pathOf(rated ? RATE.name() : PROBABILITY.name());
    if (!rated && !fields.has(PROBABILITY.name())) {
      fields.reading().values().take(chance, CHANCE, null, 1);
    }
    int[] months = rated ? window(given.get(WINDOW)) : date(given);
    tellWindow(given, months);
    return new ShockRule(
        fields.id(), months[0], months[1], chance, rated, given.get(RECURRING), effects(given));
  }

  /** A shock with a date has it as its window. */
  private void tellWindow(Given given, int[] months) {
    if (clock.isEmpty()) {
      return;
    }
    Fields window = given.get(WINDOW);
    Tree date = given.fields().get(DATE.name());
    List<Key<?>> ends = List.of(ClockSection.START, ClockSection.END);
    for (int end = 0; end < ends.size(); end++) {
      String key = ends.get(end).name();
      YearMonth month = clock.get().start().plusMonths(months[end]);
      Tree written = window.has(key) ? window.get(key) : date;
      given.tell(WINDOW, window.pathOf(key), month, written);
    }
  }

  private int[] date(Given given) {
    Optional<YearMonth> month = given.get(DATE);
    if (month.isEmpty() || clock.isEmpty()) {
      return new int[] {0, 0};
    }
    if (!clock.get().contains(month.get())) {
      given.wrong(DATE, month.get() + " is outside the clock, " + clock.get());
    }
    int index = clock.get().indexOf(month.get());
    return new int[] {index, index};
  }

  /** The window as far as it lies inside the clock. */
  private int[] window(Fields window) {
    if (clock.isEmpty()) {
      return new int[] {0, 0};
    }
    YearMonth start = window.month(ClockSection.START.name()).orElse(clock.get().start());
    YearMonth end = window.month(ClockSection.END.name()).orElse(clock.get().end());
    if (end.isBefore(start)) {
      window.wrong(
          ClockSection.END.name(), "the window ends in " + end + ", before it starts in " + start);
    } else if (start.isAfter(clock.get().end()) || end.isBefore(clock.get().start())) {
      window
          .problems()
          .add(window.origin(), window.path(), "lies outside the clock, " + clock.get());
    }
    return new int[] {
      Math.max(0, clock.get().indexOf(start)),
      Math.min(clock.get().months() - 1, clock.get().indexOf(end))
    };
  }

  private List<EffectRule> effects(Given given) {
    List<EffectRule> rules = new ArrayList<>();
    List<Tree> items = given.get(EFFECTS);
    for (int index = 0; index < items.size(); index++) {
      if (items.get(index) instanceof Mapping map) {
        Fields effect = given.fields().entry(EFFECTS.name(), String.valueOf(index + 1), map);
        effects.read(effect, given, EFFECTS).ifPresent(rules::add);
      }
    }
    return rules;
  }
}
