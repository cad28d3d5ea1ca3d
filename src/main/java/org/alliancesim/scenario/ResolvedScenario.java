package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.digest.Sha256;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.scenario.content.Question;
import org.alliancesim.scenario.content.ScenarioContent;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.content.StateProfile;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.content.Words;
import org.alliancesim.scenario.format.CanonicalText;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateNames;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A scenario ready to run: every number with its source and place, no file and no YAML. Immutable,
 * small, and safe to share between threads.
 */
public final class ResolvedScenario implements Serializable {

  private static final long serialVersionUID = 2L;

  private final String name;
  private final String description;
  private final List<Question> questions;
  private final List<String> asks;
  private final @Nullable Question askable;
  private final Clock clock;
  private final SortedMap<StateCode, StateProfile> states;
  private final List<OrganisationProfile> organisations;
  private final Charter charter;
  private final SortedMap<StateCode, List<String>> holders;
  private final int openBids;
  private final @Nullable Hindcast hindcast;
  private final ExperimentSettings experiment;
  private final SortedMap<String, SourcedValue> values;
  private final SortedMap<String, String> citations;
  private final List<ShockRule> shocks;
  private final UncertainInputs inputs;
  private final WorldPlan plan;
  private final Words words;
  private final List<Problem> notes;

  /**
   * A scenario.
   *
   * @param notes what its files say in an older format
   */
  ResolvedScenario(ScenarioContent content, List<Problem> notes) {
    this.name = content.name();
    this.description = content.description();
    this.questions = List.copyOf(content.questions());
    this.asks = List.copyOf(content.asks());
    this.askable = content.askable().orElse(null);
    this.clock = content.clock();
    this.states = Collections.unmodifiableSortedMap(new TreeMap<>(content.states()));
    this.organisations = List.copyOf(content.organisations());
    this.charter = content.charter();
    this.holders = Collections.unmodifiableSortedMap(new TreeMap<>(content.holders()));
    this.openBids = content.bids().size();
    this.hindcast = content.hindcast().orElse(null);
    this.experiment = content.experiment();
    this.values = Collections.unmodifiableSortedMap(new TreeMap<>(content.values()));
    this.citations = Collections.unmodifiableSortedMap(new TreeMap<>(content.citations()));
    this.shocks = List.copyOf(content.shocks());
    this.inputs = new UncertainInputs(values.values());
    this.plan = new WorldPlan(content);
    this.words = content.words();
    this.notes = List.copyOf(notes);
  }

  /** Its name, for titles. */
  public String name() {
    return name;
  }

  /** What it asks and assumes; empty if it does not say. */
  public String description() {
    return description;
  }

  /** What it is about, the first question first; none if it does not say. */
  public List<Question> questions() {
    return questions;
  }

  /** The events that it asks about besides, in the grammar of docs/asking.md. */
  public List<String> asks() {
    return asks;
  }

  /** A question that it could ask; empty if no run could answer any. */
  public Optional<Question> askable() {
    return Optional.ofNullable(askable);
  }

  /** The months of each history. */
  public Clock clock() {
    return clock;
  }

  /** The states in alphabetical order of their codes, the order of their indices in a world. */
  public List<StateCode> states() {
    return List.copyOf(states.keySet());
  }

  /** The states that are no outside powers, whether they hold a status already or not. */
  public List<StateCode> candidates() {
    return states.values().stream()
        .filter(state -> !state.outside())
        .map(StateProfile::code)
        .toList();
  }

  /** What the scenario says of a state; throws {@link IllegalArgumentException} if nothing. */
  public StateProfile state(StateCode code) {
    StateProfile profile = states.get(code);
    if (profile == null) {
      throw new IllegalArgumentException("the scenario has no state " + code);
    }
    return profile;
  }

  /**
   * What a state is called: its name, with its code if another state has the same name; throws
   * {@link IllegalArgumentException} if the scenario has no such state.
   */
  public String stateName(StateCode code) {
    List<String> names = states.values().stream().map(StateProfile::name).toList();
    return StateNames.distinct(code.value(), state(code).name(), names);
  }

  /** The organisations in alphabetical order. */
  public List<OrganisationProfile> organisations() {
    return organisations;
  }

  /** The alliance's rules. */
  public Charter charter() {
    return charter;
  }

  /** The ids of the statuses held at the start; states that hold none are left out. */
  public SortedMap<StateCode, List<String>> holders() {
    return holders;
  }

  /** How many bids are open at the start. */
  public int openBids() {
    return openBids;
  }

  /** Whether a state leads the alliance, alone or with others. */
  public boolean leads(StateCode code) {
    SourcedValue weight = values.get(ScenarioPath.chair(code));
    return weight != null && weight.quantity().quantile(0.5) > 0;
  }

  /** What became of it, in a scenario about the past; no result of a run depends on it. */
  public Optional<Hindcast> hindcast() {
    return Optional.ofNullable(hindcast);
  }

  /** How it is meant to be run. */
  public ExperimentSettings experiment() {
    return experiment;
  }

  /** Every number that matters, by path, built-in defaults included. */
  public SortedMap<String, SourcedValue> values() {
    return values;
  }

  /**
   * All that it says, numbers or not, each with its source and place: what is in {@link #values},
   * and rules, dates, lists, yes or no, names.
   */
  public List<Statement> statements() {
    Stream<Statement> said =
        Stream.of(words.names(), words.rules(), words.others())
            .flatMap(List::stream)
            .filter(statement -> !statement.value().isEmpty());
    return Stream.concat(said, values.values().stream().map(SourcedValue::statement)).toList();
  }

  /**
   * What the effects of shocks move: the paths of their amounts and half-lives, each with the path
   * of the variable that it moves.
   */
  public SortedMap<String, String> effectTargets() {
    SortedMap<String, String> targets = new TreeMap<>();
    for (ShockRule shock : shocks) {
      for (ShockRule.EffectRule effect : shock.effects()) {
        targets.put(effect.amount(), effect.target().path());
        if (!effect.halfLife().isEmpty()) {
          targets.put(effect.halfLife(), effect.target().path());
        }
      }
    }
    return Collections.unmodifiableSortedMap(targets);
  }

  /** The section {@code sources}: short names and what they stand for. */
  public SortedMap<String, String> citations() {
    return citations;
  }

  /**
   * What is no mistake and may surprise, in sentences: where votes can overrule an objector who can
   * still refuse to ratify.
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (int track = 0; track < charter.tracks().size(); track++) {
      int place = track;
      Track council = charter.tracks().get(track);
      List<String> ratified =
          charter.statuses().stream()
              .filter(status -> status.track() == place && status.needsVote() && status.ratified())
              .map(Status::id)
              .toList();
      if (council.rule().overrulesObjectors() && !ratified.isEmpty()) {
        warnings.add(
            ScenarioPath.rule(council.id())
                + " is "
                + council.rule()
                + ", which decides votes alone: whoever is voted in as "
                + String.join(" or ", ratified)
                + " must still be ratified by every voting member, and one can keep it waiting; "
                + ScenarioPath.path("alliance", "statuses", ratified.get(0), "ratified")
                + ": false would end that");
      }
    }
    return warnings;
  }

  /**
   * What its files say in an older format, and what of that is taken otherwise now, each with its
   * place; nothing if they are of the format of now.
   */
  public List<Problem> notes() {
    return notes;
  }

  /** The numbers for which the scenario names no source. */
  public List<SourcedValue> unsourced() {
    return values.values().stream().filter(value -> value.source().isEmpty()).toList();
  }

  /**
   * The numbers of its files whose source is neither an assumption nor begins with a short name of
   * {@link #citations()}: readers cannot look it up.
   */
  public List<SourcedValue> uncited() {
    return values.values().stream()
        .filter(value -> !value.source().isEmpty() && !value.assumed())
        .filter(value -> !value.origin().equals(Origin.COMMAND_LINE))
        .filter(value -> citations.keySet().stream().noneMatch(value::cites))
        .toList();
  }

  /** The numbers whose source is an assumption. */
  public List<SourcedValue> assumptions() {
    return values.values().stream().filter(SourcedValue::assumed).toList();
  }

  /** The paths of the uncertain numbers, in alphabetical order. */
  public List<String> inputs() {
    return inputs.paths();
  }

  /**
   * What a sampling design gives a number to, in alphabetical order: the path of each uncertain
   * number, and one name for all that were learned together. A scenario that fixes an input lacks
   * its coordinate and keeps all others.
   */
  public List<String> coordinates() {
    return inputs.coordinates();
  }

  /**
   * The values of the uncertain numbers.
   *
   * @param u one number in (0, 1) for each of {@link #coordinates()}
   * @return their quantiles, in the order of {@link #inputs()}; what was learned together is of one
   *     point
   * @throws IllegalArgumentException if there are not as many numbers as coordinates
   */
  public double[] sample(double[] u) {
    return inputs.sample(u);
  }

  /**
   * The world at the start of a history: power is p = √(CINC / largest CINC of the scenario), and 0
   * if that is 0; affinities that are not set follow from the ideal points, and are 0 where a state
   * has none; a rivalry's baseline is its level unless set; nearness that is not set goes by the
   * capitals of the full members at the start; a capital that is not given lies at 0.
   *
   * @param inputs the values of {@link #inputs()}, as {@link #sample} gives them
   * @throws IllegalArgumentException if there are not as many values as inputs
   */
  public InitialWorld initialWorld(double[] inputs) {
    return plan.world(inputs);
  }

  /**
   * The same in the room of a world that is no longer needed.
   *
   * @param room the world of this scenario that a history has left behind, which becomes the world
   *     at the start
   */
  public InitialWorld initialWorld(double[] inputs, World room) {
    return plan.world(inputs, room);
  }

  /**
   * The complete scenario as text, one line for each fact: {@code path = value # source}. It
   * depends on no file name, comment or machine.
   */
  public String canonicalText() {
    return CanonicalText.of(words, values.values());
  }

  /**
   * SHA-256, in hexadecimal, of what determines the results: numbers and structure, without names,
   * sources, notes, places, number of replicates and seed.
   */
  public String digest() {
    return CanonicalText.digest(words, values.values());
  }

  /** The digest of the same and of the cases of the past, if it has any. */
  public String digestWithCases() {
    return Sha256.of(digest() + "\n" + CanonicalText.cases(hindcast()));
  }

  /** {@link #canonicalText} and a line for each case of the past. */
  public String canonicalTextWithCases() {
    return canonicalText() + CanonicalText.cases(hindcast());
  }

  /** What may happen from outside, in the order of the files. */
  public List<ShockRule> shocks() {
    return shocks;
  }

  /** How worlds are made of numbers. */
  WorldPlan plan() {
    return plan;
  }
}
