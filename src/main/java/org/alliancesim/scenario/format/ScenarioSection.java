package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancesim.parallel.Beside;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.scenario.content.PairValue;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Question;
import org.alliancesim.scenario.content.ScenarioContent;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.format.AllianceSection.Alliance;
import org.alliancesim.scenario.format.ClockSection.Months;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.format.Shape.OneOrMany;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.world.Coefficient;

/** A whole scenario: its sections, each read by the class that describes it. */
public final class ScenarioSection {

  /** What stands under {@value ScenarioFormat#EXTENDS}. */
  static final Shape PARENTS =
      new OneOrMany(
          "a path such as base/csto.yaml or shipped:base/csto.yaml, or a list of them",
          Notation.TEXT);

  private static final Key<?> SCHEMA =
      Key.open("$schema", Notation.TEXT, "Where an editor finds this schema.");

  private static final Key<Optional<Long>> FORMAT =
      Key.whole(
              "format",
              Whole.between(ScenarioFormat.VERSION, ScenarioFormat.VERSION),
              "The version of the format: " + ScenarioFormat.VERSION + ".")
          .required("write format: " + ScenarioFormat.VERSION)
          .naming();

  private static final Key<String> NAME = Key.name("The scenario's name, for titles.");

  private static final Key<String> DESCRIPTION =
      Key.text("description", "What the scenario asks and assumes.").naming();

  private static final Key<List<Leaf>> QUESTION =
      Key.oneOrMany(
              "question",
              QuestionReader.SHAPE,
              "Which status of which state the scenario is about, or which event (docs/asking.md), or"
                  + " a list of such questions: tables, figures and page begin with them. No result"
                  + " depends on it.")
          .naming();

  private static final Key<?> EXTENDS =
      Key.open(
          ScenarioFormat.EXTENDS,
          PARENTS,
          "The file or files that it completes or changes, relative to this one or, after"
              + " 'shipped:', to the folder of the shipped scenarios; later ones win over"
              + " earlier ones, and this file over all.");

  private static final Key<Fields> SOURCES =
      Key.open(
              "sources",
              new NamedMap("a map of citations", "a short name", ".+", Notation.TEXT, false),
              "Short names of sources, each with its citation.")
          .naming();

  private static final Key<Fields> CLOCK =
      Key.open(
              "clock",
              ClockSection.SECTION.shape(),
              "The months that are simulated, both included.")
          .required("give the months, for example {start: 2021-07, end: 2026-12}");

  private static final Key<Fields> STATES =
      Key.open("states", States.SHAPE, "The states, by code.")
          .required("describe the states; is there an 'extends:' to a base file?");

  /** What lies between two states, a section for each kind. */
  private static final List<PairSection> PAIRS =
      List.of(
          pairs("affinities", "How two states stand to each other.", Naming.BY_PAIR),
          pairs("rivalries", "Strategic rivalries; none by default.", Naming.BY_PAIR),
          pairs("guarantees", "Who protects whom.", Naming.from("patron", "client")),
          pairs("leverages", "Who can press whom.", Naming.from("holder", "over")),
          new PairSection(
              "stances",
              "Stated positions on others.",
              Naming.from("holder", "toward"),
              Optional.of(
                  Key.line("about", "What the position is about, for explanations.").naming())),
          pairs("relations", "Broken diplomatic relations.", Naming.BY_PAIR));

  private static final Key<Fields> ORGANISATIONS =
      Key.open("organisations", Organisations.SHAPE, "Organisations, by short name.");

  private static final Key<Fields> ALLIANCE =
      Key.open("alliance", AllianceSection.SECTION.shape(), "The alliance and its rules.")
          .required("describe the alliance; is there an 'extends:' to a base file?");

  private static final Key<?> BEHAVIOUR =
      Key.map(
          "behaviour",
          Section.of("a map of coefficients")
              .and(Arrays.stream(Coefficient.values()).map(Key::learnable).toList()),
          "Coefficients of behaviour; each has a built-in default.");

  private static final Key<List<Tree>> SHOCKS =
      Key.items("shocks", ShocksSection.SHAPE, "What may happen from outside.");

  private static final Key<Fields> HINDCAST =
      Key.open(
          "hindcast",
          HindcastSection.SECTION.shape(),
          "In a scenario about the past: what became of it, to score the model by.");

  private static final Key<Fields> EXPERIMENT =
      Key.open(
          "experiment", ExperimentSection.SECTION.shape(), "How many histories are run, and how.");

  /** The sections that every scenario has, of its own or inherited. */
  static final List<String> REQUIRED =
      List.of(CLOCK, STATES, ALLIANCE).stream().map(Key::name).toList();

  static final Section SECTION =
      Section.of("a map of sections such as 'clock:' and 'states:'")
          .and(SCHEMA, FORMAT, NAME, DESCRIPTION, QUESTION, EXTENDS, SOURCES, CLOCK, STATES)
          .and(PAIRS.stream().map(PairSection::key).toList())
          .and(ORGANISATIONS, ALLIANCE, BEHAVIOUR, SHOCKS, HINDCAST, EXPERIMENT);

  private final Given given;
  private final Fields scenario;

  private ScenarioSection(Given given) {
    this.given = given;
    this.scenario = given.fields();
  }

  private static PairSection pairs(String section, String description, Naming naming) {
    return new PairSection(section, description, naming, Optional.empty());
  }

  /**
   * Reads a scenario.
   *
   * @param merged its tree with all that it extends and all settings over it
   * @param stem what it is called if it has no name
   * @param posterior what was learned of behaviour; if empty, coefficients have their priors
   * @param problems the mistakes found before
   * @throws ScenarioException with these and all others
   */
  public static ScenarioContent read(
      Mapping merged, String stem, Optional<Posterior> posterior, Problems problems)
      throws ScenarioException {
    Mapping tree = Merge.withoutDeleted(merged, problems);
    // which takes as long as all that is read here, and needs nothing of it
    Beside<Problems> refused = new Beside<>("schema", () -> SchemaProblems.in(tree)).begin();
    Optional<Leaf> organisation = organisation(tree);
    organisation.ifPresent(named -> requireLearnedFrom(named, posterior, problems));
    String own = organisation.map(named -> named.text().strip()).orElse("");
    Reading reading = Reading.of(problems, posterior.map(learned -> learned.of(own)));
    Given given = SECTION.read(new Fields(tree, tree.origin(), "", stem, false, reading));
    Map<String, Origin> deleted = Merge.deletedKeys(merged, STATES.name());
    return new ScenarioSection(given).content(deleted, refused);
  }

  /** Which organisation of the past the alliance is; empty if the scenario does not say. */
  private static Optional<Leaf> organisation(Mapping tree) {
    return tree.get(ALLIANCE.name()) instanceof Mapping alliance
            && alliance.get(AllianceSection.LEARNED_AS.name()) instanceof Leaf leaf
        ? Optional.of(leaf)
        : Optional.empty();
  }

  /** A name that nobody learned from is a slip, also where the priors are asked for. */
  private static void requireLearnedFrom(
      Leaf named, Optional<Posterior> posterior, Problems problems) {
    String name = named.text().strip();
    Set<String> known = new TreeSet<>();
    posterior.ifPresent(learned -> known.addAll(learned.organisations()));
    if (known.contains(name)) {
      return;
    }
    Posterior.shipped().ifPresent(learned -> known.addAll(learned.organisations()));
    if (!known.isEmpty() && !known.contains(name)) {
      problems.add(
          named.origin(),
          ALLIANCE.name() + "." + AllianceSection.LEARNED_AS.name(),
          "nothing was learned of '"
              + name
              + "'"
              + Suggestion.orKnown(name, List.copyOf(known))
              + " Leave it out for an organisation of which nothing was learned");
    }
  }

  private ScenarioContent content(Map<String, Origin> deletedStates, Beside<Problems> refused)
      throws ScenarioException {
    Reading reading = scenario.reading();
    scenario.requireContents(STATES.name(), "describe at least one state");
    if (scenario.has(ALLIANCE.name())) {
      AllianceSection.requireContents(given.get(ALLIANCE));
    }
    given.tell(FORMAT, ScenarioFormat.VERSION);
    Months months = ClockSection.read(given.get(CLOCK));
    ExperimentSettings experiment = ExperimentSection.read(given.get(EXPERIMENT));
    States states = States.read(given.get(STATES), deletedStates);
    List<PairValue> pairs = new ArrayList<>();
    PAIRS.forEach(section -> pairs.addAll(section.read(scenario, states)));
    List<OrganisationProfile> organisations = Organisations.read(given.get(ORGANISATIONS), states);
    Alliance alliance = AllianceSection.read(given.get(ALLIANCE), states, months);
    states.readCapacities(given.get(STATES), alliance.charter().ownCriteria());
    List<ShockRule> shocks =
        ShocksSection.read(scenario, SHOCKS, states, alliance.charter(), months.clock());
    Optional<Hindcast> hindcast =
        scenario.has(HINDCAST.name())
            ? Optional.of(
                HindcastSection.read(given.get(HINDCAST), states, alliance, months.clock()))
            : Optional.empty();
    QuestionReader questionReader =
        new QuestionReader(reading.problems(), states, alliance, months.clock());
    List<Question> questions = questionReader.read(given, QUESTION);
    ExperimentSection.requireInputsWithin(experiment, given.get(EXPERIMENT));
    SortedMap<String, String> citations = citations();
    states.reportDeleted();
    reading.problems().addAll(refused.get());
    reading.problems().throwIfAny();
    return new ScenarioContent(
        given.get(NAME),
        given.get(DESCRIPTION),
        questions,
        questionReader.asks(),
        questionReader.askable(),
        months.clock().orElseThrow(),
        states.profiles(),
        pairs,
        organisations,
        alliance.charter(),
        alliance.holders(),
        alliance.bids(),
        shocks,
        hindcast,
        experiment,
        citations,
        reading.values().all(),
        reading.told().words());
  }

  private SortedMap<String, String> citations() {
    SortedMap<String, String> citations = new TreeMap<>();
    Fields sources = given.get(SOURCES);
    sources
        .map()
        .members()
        .forEach(
            (key, member) -> {
              if (member.value() instanceof Leaf leaf) {
                citations.put(key, leaf.text().strip());
              }
            });
    citations.forEach(
        (key, text) -> given.tell(SOURCES, sources.pathOf(key), text, sources.get(key)));
    return Collections.unmodifiableSortedMap(citations);
  }
}
