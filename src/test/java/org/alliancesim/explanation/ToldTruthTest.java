package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Change;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Movement;
import org.alliancesim.model.Shock;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableCatalogue;
import org.alliancesim.world.VariableDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of many histories is what the model held: before, after and in between. */
class ToldTruthTest {

  private static final long SEED = 20;

  /** A tree of its own, in which further scenarios extend those that are shipped. */
  @TempDir private static Path tree;

  @BeforeAll
  static void copyScenarios() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = tree.resolve(Path.of("scenarios").relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static ResolvedScenario read(String name, String text) throws Exception {
    return ScenarioReader.read(Files.writeString(tree.resolve(name), text), List.of());
  }

  private static Witness witness(ResolvedScenario scenario, int replicate, Change... moves) {
    InitialWorld initial = Replicate.start(scenario, SEED, replicate).get();
    List<Shock.Effect> effects =
        initial.shocks().stream().flatMap(shock -> shock.effects().stream()).toList();
    Witness witness =
        new Witness(
            effects.stream()
                .filter(effect -> effect.halfLife() != Double.POSITIVE_INFINITY)
                .map(Shock.Effect::target)
                .collect(Collectors.toSet()));
    effects.forEach(effect -> witness.watch(effect.target()));
    for (Change move : moves) {
      if (move instanceof Change.OfVariable variable) {
        witness.watch(variable.target());
      }
    }
    AllianceModel model = new AllianceModel(initial, Draws.of(SEED, replicate), witness);
    witness.watch(model);
    model.start();
    while (!model.over()) {
      if (model.month() == 3) {
        Stream.of(moves).forEach(model::intervene);
      }
      model.schedule.step(model);
    }
    model.finish();
    return witness;
  }

  private static void add(Map<String, Integer> all, Map<String, Integer> further) {
    further.forEach((what, count) -> all.merge(what, count, Integer::sum));
  }

  @Test
  void ofTheScenariosThatAreShipped() throws Exception {
    Map<String, Integer> told = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> forecasts = Files.list(Path.of("scenarios"));
        Stream<Path> past = Files.list(Path.of("scenarios/hindcast"))) {
      files =
          Stream.concat(forecasts, past)
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      List<Setting> restless =
          List.of(Setting.parse("behaviour.kappa=1"), Setting.parse("behaviour.psi=0.5"));
      ResolvedScenario scenario = ScenarioReader.read(file, restless);
      add(told, witness(scenario, files.indexOf(file)).told());
    }
    assertThat(files).hasSizeGreaterThan(15);
    assertThat(told.keySet())
        .contains("stay", "change", "returned", "passed the gate", "vote", "vote on a package")
        .contains("voter", "pressure", "settlement", "changed", "objection", "stance")
        .contains("something known", "government", "counterweight", "struck out");
  }

  /** Every path that a shock can move is moved again and again, in all ways, for good or not. */
  private static String restlessWorld() {
    StringBuilder text =
        new StringBuilder(
            """
            format: 2
            name: shocks on everything
            extends: 2021-open-gate.yaml
            behaviour: {kappa: {value: 1, source: "assumption: test"}}
            shocks:
            """);
    int number = 0;
    for (String path : movablePaths()) {
      VariableDefinition variable = variableOf(path).definition();
      double least = variable.min();
      double most = Math.min(variable.max(), least + 3);
      double middle = variable.whole() ? 1 : least + (number % 7 + 1) * (most - least) / 8;
      String effect =
          variable.whole() || number % 3 == 0
              ? "set: " + middle
              : number % 3 == 1 ? "add: " + (number % 2 == 0 ? -0.3 : 0.2) : "multiply: 1.5";
      boolean fades = number % 5 == 1 && !variable.whole();
      text.append(
          String.format(
              Locale.ROOT,
              "  - {name: shock %d, rate: 0.5, recurring: true, source: \"assumption: test\","
                  + " effects: [{path: %s, %s%s}]}%n",
              number++,
              path,
              effect,
              fades ? ", half-life: 6" : ""));
    }
    return text.toString();
  }

  private static List<String> movablePaths() {
    List<String> paths = new ArrayList<>();
    for (VariableCatalogue.Entry entry : VariableCatalogue.all()) {
      if (entry.variable().definition().movable()) {
        List<String> names =
            switch (entry.section()) {
              case "states" -> List.of("ARM", "RUS", "SRB");
              case "alliance.statuses" -> List.of("partner", "member");
              case "alliance.tracks" -> List.of("csto", "assembly");
              default -> List.of("AZE-ARM", "RUS-ARM");
            };
        if (entry.named()) {
          names.forEach(name -> paths.add(entry.path().replace(VariableCatalogue.ANY, name)));
        } else {
          paths.add(entry.path());
        }
      }
    }
    return paths;
  }

  private static Variable variableOf(String path) {
    return VariableCatalogue.all().stream()
        .filter(entry -> path.matches(entry.path().replace(".", "\\.").replace("*", "[^.]*")))
        .findFirst()
        .orElseThrow()
        .variable();
  }

  @Test
  void ofAWorldInWhichShocksMoveEverything() throws Exception {
    ResolvedScenario scenario = read("restless.yaml", restlessWorld());
    Map<String, Integer> told = new TreeMap<>();
    for (int replicate = 0; replicate < 4; replicate++) {
      Witness witness = witness(scenario, replicate);
      add(told, witness.told());
      Explanation explanation =
          Explanation.of(Replicate.start(scenario, SEED, replicate), Draws.of(SEED, replicate));
      assertThat(changesTold(explanation)).isEqualTo(changes(witness.moved()));
      assertThat(ballots(explanation))
          .allMatch(flip -> flip.raise().isEmpty() || flip.raiseVerified())
          .allMatch(flip -> flip.ease().isEmpty() || flip.easeVerified())
          .allMatch(BallotFlip::pressureVerified);
    }
    assertThat(told.keySet())
        .contains("shock on StateVariable", "shock on PairVariable", "shock on AllianceVariable")
        .contains("shock on Coefficient", "shock on StatusVariable", "vote", "returned");
    Set<String> moved =
        Replicate.start(scenario, SEED, 0).get().shocks().stream()
            .flatMap(shock -> shock.effects().stream())
            .map(effect -> effect.target().path())
            .collect(Collectors.toSet());
    assertThat(moved).hasSizeGreaterThan(40);
  }

  private static List<Event.Change> changesTold(Explanation explanation) {
    return explanation.events().stream()
        .filter(Event.ShockStruck.class::isInstance)
        .flatMap(event -> ((Event.ShockStruck) event).changes().stream())
        .toList();
  }

  /** What changed nothing is not told. */
  private static List<Event.Change> changes(List<Movement> moved) {
    assertThat(moved).anyMatch(movement -> !movement.changed());
    return moved.stream()
        .filter(Movement::changed)
        .map(each -> new Event.Change(each.target().path(), each.before(), each.after()))
        .toList();
  }

  private static List<BallotFlip> ballots(Explanation explanation) {
    return explanation.events().stream()
        .filter(Event.Ballot.class::isInstance)
        .flatMap(event -> ((Event.Ballot) event).flip().stream())
        .toList();
  }

  @Test
  void ofWhatAUserMoves() throws Exception {
    ResolvedScenario scenario = ScenarioReader.read(Path.of("scenarios/2021.yaml"), List.of());
    List<Change> moves = new ArrayList<>();
    ResolvedScenario restless = read("moved.yaml", restlessWorld());
    InitialWorld everything = Replicate.start(restless, SEED, 0).get();
    for (Shock shock : everything.shocks()) {
      MovableTarget target = shock.effects().get(0).target();
      moves.add(new Change.OfVariable(target, target.variable().definition().max()));
    }
    moves.add(new Change.OfRule("alliance.tracks.csto.rule", 0, new VotingRule.Unanimity()));
    boolean packages = everything.charter().tracks().get(0).packages();
    moves.add(new Change.OfPackages("alliance.tracks.csto.packages", 0, !packages));
    Map<String, Integer> told = witness(scenario, 1, moves.toArray(Change[]::new)).told();
    assertThat(told.keySet())
        .contains("you moved StateVariable", "you moved PairVariable", "you moved Coefficient")
        .contains("you moved AllianceVariable", "you moved StatusVariable", "you moved a rule")
        .contains("you moved packages");
  }

  /**
   * Coefficients and a status's term move in mid-history; what is told later is of the new ones.
   */
  @Test
  void ofAShockThatMovesCoefficients() throws Exception {
    ResolvedScenario scenario =
        read(
            "shock-moves-coefficients.yaml",
            """
            format: 2
            name: a shock that moves coefficients
            extends: 2021-open-gate.yaml
            behaviour:
              kappa: {value: 1, source: "assumption: test"}
              kappa-step: {value: 0, source: "assumption: test"}
              phi: {value: 0.5, source: "assumption: test"}
              psi: {value: 0, source: "assumption: test"}
              nu: {value: 0.2, source: "assumption: test"}
            shocks:
              - name: pressure begins to buy
                date: 2021-09
                effects:
                  - {path: behaviour.psi, set: 6, source: "assumption: test"}
                  - {path: behaviour.phi, set: 3, source: "assumption: test"}
                  - {path: behaviour.nu, set: 3, source: "assumption: test"}
                  - {path: alliance.statuses.partner.commitment, set: 0.9, source: "assumption: test"}
            """);
    int flips = 0;
    for (int replicate = 0; replicate < 8; replicate++) {
      Explanation told =
          Explanation.of(Replicate.start(scenario, SEED, replicate), Draws.of(SEED, replicate));
      Event.ShockStruck shock =
          told.events().stream()
              .filter(Event.ShockStruck.class::isInstance)
              .map(Event.ShockStruck.class::cast)
              .filter(each -> each.shock().equals("pressure begins to buy"))
              .findFirst()
              .orElseThrow();
      assertThat(shock.changes())
          .contains(new Event.Change("behaviour.psi", 0, 6))
          .contains(new Event.Change("behaviour.phi", 0.5, 3))
          .contains(new Event.Change("behaviour.nu", 0.2, 3))
          .anyMatch(change -> change.path().equals("alliance.statuses.partner.commitment"));
      told.events().stream()
          .filter(Event.Application.class::isInstance)
          .map(event -> ((Event.Application) event).weighing().inertia())
          .forEach(inertia -> assertThat(inertia).isCloseTo(1, within(1e-9)));
      for (BallotFlip flip : ballots(told)) {
        assertThat(flip.raiseVerified()).isTrue();
        assertThat(flip.easeVerified()).isTrue();
        assertThat(flip.pressureVerified()).isTrue();
        flips++;
      }
    }
    assertThat(flips).isPositive();
  }

  /** What is set on the command line is where the shock begins. */
  @Test
  void ofAShockThatMovesAStance() throws Exception {
    Files.writeString(
        tree.resolve("stance.yaml"),
        """
        format: 2
        name: a stance fades
        extends: 2021.yaml
        shocks:
          - name: a treaty
            date: 2021-09
            effects:
              - {path: stances.ARM-AZE.level, multiply: 0.5, source: "assumption: test"}
              - {path: stances.ARM-AZE.settles, set: 2, source: "assumption: test"}
        """);
    ResolvedScenario scenario =
        ScenarioReader.read(
            tree.resolve("stance.yaml"), List.of(Setting.parse("stances.ARM-AZE.level=-0.8")));
    Explanation told = Explanation.of(Replicate.start(scenario, SEED, 0), Draws.of(SEED, 0));
    assertThat(changesTold(told))
        .contains(
            new Event.Change("stances.ARM-AZE.level", -0.8, -0.4),
            new Event.Change("stances.ARM-AZE.settles", 0, 2));
    assertThat(told.events())
        .filteredOn(Event.StanceSettled.class::isInstance)
        .hasSize(1)
        .allMatch(event -> ((Event.StanceSettled) event).before() == -0.4);
  }

  /** A full member that bids for a lower status gives up its membership, and that costs. */
  @Test
  void ofABidThatGivesUpFullMembership() throws Exception {
    ResolvedScenario scenario =
        read(
            "exit.yaml",
            """
            format: 2
            name: a full member may bid for a lower status
            extends: 2021.yaml
            alliance: {statuses: {partner: {from: [none, observer, member]}}}
            behaviour: {kappa: 2, kappa-step: 0, attention: 1, kappa-exit: 3, psi: 0}
            """);
    List<Weighing> ofMembers =
        Explanation.of(Replicate.start(scenario, SEED, 0), Draws.of(SEED, 0)).events().stream()
            .filter(Event.Reconsideration.class::isInstance)
            .map(Event.Reconsideration.class::cast)
            .filter(event -> event.state().value().equals("KAZ"))
            .filter(event -> event.month().equals(scenario.clock().start()))
            .flatMap(event -> event.options().stream())
            .filter(weighing -> weighing.status().equals(Optional.of("partner")))
            .toList();
    assertThat(ofMembers)
        .isNotEmpty()
        .allSatisfy(weighing -> assertThat(weighing.inertia()).isEqualTo(2 + 3));
  }
}
