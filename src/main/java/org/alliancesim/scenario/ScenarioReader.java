package org.alliancesim.scenario;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.scenario.content.PairValue;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.ScenarioStructure;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.AllianceReader;
import org.alliancesim.scenario.format.AllianceReader.Alliance;
import org.alliancesim.scenario.format.Fields;
import org.alliancesim.scenario.format.HindcastReader;
import org.alliancesim.scenario.format.Inheritance;
import org.alliancesim.scenario.format.Merge;
import org.alliancesim.scenario.format.Organisations;
import org.alliancesim.scenario.format.Pairs;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.format.SchemaProblems;
import org.alliancesim.scenario.format.SelfContainedText;
import org.alliancesim.scenario.format.SettingsLayer;
import org.alliancesim.scenario.format.ShocksReader;
import org.alliancesim.scenario.format.States;
import org.alliancesim.scenario.format.Values;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.SourceFile;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.world.Coefficient;

/** Reads scenario files. */
public final class ScenarioReader {

  private final Problems problems = new Problems();
  private final Values values = new Values(problems);

  private final Optional<Posterior> posterior;

  private ScenarioReader(Optional<Posterior> posterior) {
    this.posterior = posterior;
  }

  /**
   * Reads a scenario and all that it extends.
   *
   * @param file the file; messages name it as it is given here
   * @param settings values that replace the scenario's, the last of a path wins
   * @throws ScenarioException with every mistake found; a file that is no YAML ends the search at
   *     its first mistake
   */
  public static ResolvedScenario read(Path file, List<Setting> settings) throws ScenarioException {
    return read(file, settings, Optional.empty());
  }

  /**
   * Reads a scenario and all that it extends, with coefficients as they were learned. What the
   * scenario or a setting says of a coefficient goes before what was learned.
   *
   * @param posterior what was learned; if empty, coefficients have their priors
   */
  public static ResolvedScenario read(
      Path file, List<Setting> settings, Optional<Posterior> posterior) throws ScenarioException {
    return new ScenarioReader(posterior).resolve(file, settings);
  }

  /** Reads a scenario as it is, with the priors of coefficients. */
  public static ResolvedScenario read(Path file) throws ScenarioException {
    return read(file, List.of());
  }

  /**
   * A scenario with all that it extends and the settings over it, as the text of one file that
   * needs no other.
   *
   * @throws ScenarioException if it is no scenario that can be run
   */
  static String selfContained(Path file, List<Setting> settings) throws ScenarioException {
    read(file, settings);
    Problems problems = new Problems();
    ScenarioReader reader = new ScenarioReader(Optional.empty());
    Mapping merged = Merge.withoutDeleted(reader.merged(file, settings), problems);
    return SelfContainedText.of(merged, SourceFile.stem(file.getFileName().toString()));
  }

  private Mapping merged(Path file, List<Setting> settings) throws ScenarioException {
    Mapping merged = Inheritance.read(file, problems);
    for (Setting setting : settings) {
      try {
        merged = SettingsLayer.applied(merged, setting);
      } catch (ScenarioException e) {
        problems.addAll(e);
      }
    }
    return merged;
  }

  private ResolvedScenario resolve(Path file, List<Setting> settings) throws ScenarioException {
    Mapping merged = merged(file, settings);
    Mapping tree = Merge.withoutDeleted(merged, problems);
    SchemaProblems.report(tree, problems);
    Fields scenario = new Fields(tree, tree.origin(), "", problems);
    requireSections(scenario);
    Optional<Clock> clock = clock(scenario.below("clock"));
    Fields behaviour = scenario.below("behaviour");
    for (Coefficient coefficient : Coefficient.values()) {
      values.take(
          behaviour.pathOf(coefficient.key()),
          coefficient,
          behaviour.get(coefficient.key()),
          posterior);
    }
    States states = States.read(scenario, values, Merge.deletedKeys(merged, "states"));
    List<PairValue> pairs = Pairs.read(scenario, states, values);
    List<OrganisationProfile> organisations = Organisations.read(scenario, states, values);
    Optional<YearMonth> start = scenario.below("clock").month("start");
    Alliance alliance = AllianceReader.read(scenario, states, values, start);
    List<ShockRule> shocks = ShocksReader.read(scenario, states, alliance.charter(), values, clock);
    Optional<Hindcast> hindcast = HindcastReader.read(scenario, states, alliance, clock);
    ExperimentSettings experiment = experiment(scenario.below("experiment"));
    requireInputsWithin(experiment.sampling(), scenario.below("experiment"));
    states.reportDeleted();
    problems.throwIfAny();
    ScenarioStructure structure =
        new ScenarioStructure(
            clock.orElseThrow(),
            states.profiles(),
            pairs,
            organisations,
            alliance.charter(),
            alliance.holders(),
            shocks,
            hindcast,
            experiment);
    return new ResolvedScenario(
        scenario.name(SourceFile.stem(file.getFileName().toString())),
        scenario.text("description", ""),
        structure,
        values.all(),
        citations(scenario),
        Statements.places(tree));
  }

  private static void requireSections(Fields scenario) {
    scenario.require("format", "write format: " + ScenarioFormat.VERSION);
    scenario.require("clock", "give the months, for example {start: 2021-07, end: 2026-12}");
    scenario.require("states", "describe the states; is there an 'extends:' to a base file?");
    scenario.require("alliance", "describe the alliance; is there an 'extends:' to a base file?");
    requireContents(scenario, "states", "describe at least one state");
    if (scenario.has("alliance")) {
      Fields alliance = scenario.below("alliance");
      alliance.require("tracks", "describe at least one, with its rule and session-months");
      alliance.require("statuses", "describe at least one, with its track");
      requireContents(alliance, "tracks", "describe at least one, with its rule");
      requireContents(alliance, "statuses", "describe at least one, with its track");
    }
  }

  private static void requireContents(Fields parent, String key, String advice) {
    if (parent.get(key) instanceof Mapping && parent.below(key).names().isEmpty()) {
      parent.wrong(key, "is empty; " + advice);
    }
  }

  private static Optional<Clock> clock(Fields fields) {
    if (!fields.map().members().isEmpty()) {
      fields.require("start", "give the first month, for example 2021-07");
      fields.require("end", "give the last month, for example 2026-12");
    }
    Optional<YearMonth> start = fields.month("start");
    Optional<YearMonth> end = fields.month("end");
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (end.get().isBefore(start.get())) {
      fields.wrong("end", end.get() + " is before the start, " + start.get());
      return Optional.empty();
    }
    Clock clock = new Clock(start.get(), end.get());
    if (clock.months() > ScenarioFormat.MAX_MONTHS) {
      fields.wrong(
          "end",
          "the clock has "
              + clock.months()
              + " months; at most "
              + ScenarioFormat.MAX_MONTHS
              + " are possible");
      return Optional.empty();
    }
    return Optional.of(clock);
  }

  private static ExperimentSettings experiment(Fields fields) {
    ExperimentSettings usual = ExperimentSettings.DEFAULT;
    String key = fields.text("sampling", usual.sampling().key());
    SamplingDesign sampling =
        List.of(SamplingDesign.values()).stream()
            .filter(design -> design.key().equals(key))
            .findFirst()
            .orElse(usual.sampling());
    return new ExperimentSettings(
        (int) fields.whole("replicates", usual.replicates(), ScenarioFormat.REPLICATES),
        fields.whole("seed", usual.seed(), ScenarioFormat.SEED),
        sampling);
  }

  /** Not every design can spread as many uncertain numbers as a scenario can have. */
  private void requireInputsWithin(SamplingDesign sampling, Fields experiment) {
    long inputs =
        values.all().values().stream()
            .filter(value -> value.quantity().uncertain())
            .map(SourcedValue::coordinate)
            .distinct()
            .count();
    if (inputs > sampling.mostInputs()) {
      experiment.wrong(
          "sampling",
          sampling.key()
              + " spreads at most "
              + sampling.mostInputs()
              + " uncertain numbers, and there are "
              + inputs
              + "; write latin-hypercube, or make some of them certain");
    }
  }

  private static SortedMap<String, String> citations(Fields scenario) {
    SortedMap<String, String> citations = new TreeMap<>();
    scenario
        .below("sources")
        .map()
        .members()
        .forEach(
            (key, member) -> {
              if (member.value() instanceof Leaf leaf) {
                citations.put(key, leaf.text().strip());
              }
            });
    return Collections.unmodifiableSortedMap(citations);
  }
}
