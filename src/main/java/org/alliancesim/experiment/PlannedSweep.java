package org.alliancesim.experiment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.digest.Sha256;
import org.alliancesim.experiment.design.Design;
import org.alliancesim.experiment.design.DesignPoint;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.Names;
import org.alliancesim.results.Program;
import org.alliancesim.results.Provenance;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweptDesign;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.DesignMethod;
import org.alliancesim.scenario.content.DesignSettings;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;

/** A sweep before it begins: every point with its scenario, and where it goes. */
public final class PlannedSweep {

  private static final String OWN = SweepLevels.OWN;

  private final ScenarioSource source;
  private final ResolvedScenario scenario;
  private final SweepRequest request;
  private final Design design;
  private final SweptWorlds worlds;
  private final int baseline;
  private final long seed;
  private final int replicates;
  private final int threads;
  private List<AskedEvent> asked = List.of();
  private Optional<Until> until = Optional.empty();

  private PlannedSweep(
      ScenarioSource source,
      ResolvedScenario scenario,
      SweepRequest request,
      Design design,
      SweptWorlds worlds,
      int baseline,
      long seed,
      int replicates,
      int threads) {
    this.source = source;
    this.scenario = scenario;
    this.request = request;
    this.design = design;
    this.worlds = worlds;
    this.baseline = baseline;
    this.seed = seed;
    this.replicates = replicates;
    this.threads = threads;
  }

  /**
   * Plans a sweep: reads the scenario at every level, then at every point.
   *
   * @param source the scenario that is varied
   * @param scenario as read from there
   * @param replicates n ≥ 1, at each point
   * @param threads how many threads read and simulate, at least 1
   * @param problems what is wrong with the design already, told with all that is found here
   * @throws ScenarioException with all that is wrong with the design, before anything is run
   */
  public static PlannedSweep of(
      ScenarioSource source,
      ResolvedScenario scenario,
      SweepRequest request,
      long seed,
      int replicates,
      int threads,
      Problems problems)
      throws ScenarioException {
    request.check(replicates, problems);
    SweepLevels levels = new SweepLevels(source, request.factors());
    levels.check(problems);
    problems.throwIfAny();
    Design design = Design.of(request.method(), request.factors(), request.drawn(), seed);
    boolean ownAsked =
        request.baseline().equals(OWN)
            || (request.baseline().isEmpty() && request.method().samples());
    if (ownAsked && !design.points().get(0).own()) {
      design = design.withOwnFirst();
    }
    Optional<Integer> named = SweepBaseline.named(request, design, problems);
    problems.throwIfAny();
    SweptWorlds worlds = SweptWorlds.read(levels, design, request.origin(), threads);
    worlds.requireOneSampling(scenario, request.origin());
    int baseline = named.or(() -> worlds.firstLike(scenario)).orElse(0);
    return new PlannedSweep(
        source, scenario, request, design, worlds, baseline, seed, replicates, threads);
  }

  /**
   * Reads a scenario at every level of the design that it has of its own, if it has one.
   *
   * @throws ScenarioException with all that is wrong with the design
   */
  public static void checkDesign(ScenarioSource source, ResolvedScenario scenario)
      throws ScenarioException {
    DesignSettings settings = scenario.experiment().design();
    if (!settings.factors().isEmpty()) {
      Problems problems = new Problems();
      SweepRequest request = SweepRequest.of(settings);
      request.check(scenario.experiment().replicates(), problems);
      new SweepLevels(source, request.factors()).check(problems);
      problems.throwIfAny();
    }
  }

  /** Asks how likely events are at each point, besides what may become of each state. */
  public void ask(List<AskedEvent> events) {
    asked = List.copyOf(events);
  }

  /**
   * When it ends, if not after a number of histories that is given.
   *
   * @param rule how well what is asked is to be known
   * @param precise what is to be known so well, at least one of the events that are asked
   */
  record Until(StoppingRule rule, List<AskedEvent> precise) {}

  /** Goes on until what is asked is known well enough; the replicates are then the most. */
  public void until(StoppingRule rule, List<AskedEvent> precise) {
    until = Optional.of(new Until(rule, List.copyOf(precise)));
  }

  /** When it ends; empty after its number of histories. */
  Optional<Until> until() {
    return until;
  }

  /** The same with another number of histories at each point. */
  PlannedSweep withReplicates(int others) {
    PlannedSweep same =
        new PlannedSweep(
            source, scenario, request, design, worlds, baseline, seed, others, threads);
    same.asked = asked;
    same.until = until;
    return same;
  }

  /** What is asked at each point. */
  List<AskedEvent> asked() {
    return asked;
  }

  /** The points, by number. */
  List<SweptWorld> worlds() {
    return worlds.points();
  }

  /** The point that others are compared with. */
  public int baseline() {
    return baseline;
  }

  /** How many points there are. */
  public int points() {
    return worlds.points().size();
  }

  public long seed() {
    return seed;
  }

  public int replicates() {
    return replicates;
  }

  public int threads() {
    return threads;
  }

  /** How many histories are simulated. */
  public long histories() {
    return (long) points() * replicates;
  }

  /** What will be simulated, in a sentence. */
  public String cost() {
    return String.format(
        Locale.ROOT,
        "%,d points (%s) of %s%,d histories each: %s%,d histories",
        points(),
        design.method().key(),
        atMost(),
        replicates,
        atMost(),
        histories());
  }

  private String atMost() {
    return until.isPresent() ? "at most " : "";
  }

  /** What is told of a point's factors in tables. */
  List<String> values(DesignPoint point) {
    List<String> values = new ArrayList<>();
    for (int index = 0; index < design.factors().size(); index++) {
      Factor factor = design.factors().get(index);
      values.add(
          point
              .values()
              .get(index)
              .map(value -> SweepLevels.label(factor, value))
              .orElseGet(() -> own(factor)));
    }
    return values;
  }

  /** The scenario's own value of a factor, if it is one. */
  private String own(Factor factor) {
    return factor.whole()
        ? OWN
        : scenario.statements().stream()
            .filter(statement -> statement.path().equals(factor.key()))
            .map(Statement::value)
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse(OWN);
  }

  /** The factor that alone is varied at a point of a design of one at a time. */
  Optional<String> varied(DesignPoint point) {
    if (design.method() != DesignMethod.ONE_AT_A_TIME) {
      return Optional.empty();
    }
    for (int index = 0; index < design.factors().size(); index++) {
      if (point.values().get(index).isPresent()) {
        return Optional.of(design.factors().get(index).key());
      }
    }
    return Optional.empty();
  }

  /** Its folder unless the user chooses another. */
  public Path folder() {
    List<String> words = new ArrayList<>(source.overrides());
    words.add(design.method().key());
    design.factors().forEach(factor -> words.add(factor.written()));
    words.add(request.points() + request.baseline());
    asked.forEach(event -> words.add(event.toString()));
    until.ifPresent(end -> words.add(end.toString()));
    String name = source.stem() + "-sweep" + until.map(end -> end.rule().inName()).orElse("");
    return PlannedRun.OUTPUT.resolve(ResultFolder.nameOf(name, seed, replicates, words));
  }

  /**
   * Its manifest, not complete.
   *
   * @param program what runs it
   * @param commandLine the command that asks for it
   * @param started when it begins
   */
  public SweepManifest manifest(Program program, String commandLine, Instant started)
      throws ScenarioException {
    SweepFiles files = new SweepFiles(source, design.factors());
    List<SimulatedScenario> scenarios = new ArrayList<>();
    scenarios.add(PlannedRun.simulated(source, scenario));
    Names names = PlannedRun.names(scenario);
    for (ScenarioSource other : files.alternatives()) {
      ResolvedScenario read = other.read();
      scenarios.add(PlannedRun.simulated(other, read));
      names = names.and(PlannedRun.names(read));
    }
    StringBuilder digested = new StringBuilder();
    for (SweptWorld world : worlds()) {
      digested.append(world.digest()).append(' ').append(values(world.point())).append('\n');
    }
    asked.forEach(event -> digested.append(event).append('\n'));
    until.ifPresent(end -> digested.append(end).append('\n'));
    return SweepManifest.of(
        Provenance.begun(
            program,
            commandLine,
            scenarios,
            CoefficientSource.of(source, worlds.scenarios()).described(),
            seed,
            replicates,
            scenario.experiment().sampling().key(),
            threads,
            started),
        names,
        new SweptDesign(
            design.method().key(),
            points(),
            request.method().samples() ? request.points() : Optional.empty(),
            files.swept(),
            baseline,
            SweepBaseline.words(design, worlds().get(baseline).point()),
            Sha256.of(digested.toString())),
        worlds.notes(scenario, baseline));
  }

  /** What goes with its results: texts by the names that they have in its folder. */
  public Map<String, String> inputs() throws ScenarioException {
    return new SweepFiles(source, design.factors()).texts();
  }

  /**
   * What other processes need to simulate points.
   *
   * @throws ScenarioException if a file of a scenario cannot be read any more
   */
  SweepErrand errand() throws ScenarioException {
    SentScenario.Envelope envelope = new SentScenario.Envelope();
    SentScenario own = envelope.of(source, scenario);
    List<SentScenario> points = new ArrayList<>();
    for (SweptWorld world : worlds()) {
      points.add(envelope.of(world.source(), world.scenario()));
    }
    return new SweepErrand(
        own, points, asked.stream().map(AskedEvent::toString).toList(), seed, replicates);
  }
}
