package org.alliancesim.experiment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alliancesim.results.Behaviour;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.Names;
import org.alliancesim.results.Program;
import org.alliancesim.results.Provenance;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.results.TrackRecord;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;

/**
 * A run before it begins: what is to be simulated, where it goes, how it is recorded.
 *
 * @param source where the scenario comes from
 * @param scenario the scenario as read from there
 * @param described the scenario as the manifest names it
 * @param behaviour what its coefficients are drawn from
 * @param kept the scenario as its folder keeps it
 * @param seed the master seed
 * @param replicates n ≥ 1
 * @param threads how many threads it gets, at least 1
 * @param rows of which replicates its tables of single events get rows
 */
public record PlannedRun(
    ScenarioSource source,
    ResolvedScenario scenario,
    SimulatedScenario described,
    CoefficientSource behaviour,
    KeptScenario kept,
    long seed,
    int replicates,
    int threads,
    RowSelection rows) {

  /** Where runs go unless the user chooses another place. */
  public static final Path OUTPUT = Path.of("output");

  public PlannedRun {
    if (replicates < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "a run needs at least 1 replicate and 1 thread, not " + replicates + " and " + threads);
    }
  }

  /**
   * A run of a scenario.
   *
   * @param scenario as read from the source
   * @throws ScenarioException if the source cannot be read any more
   */
  public static PlannedRun of(
      ScenarioSource source, ResolvedScenario scenario, long seed, int replicates, int threads)
      throws ScenarioException {
    return new PlannedRun(
        source,
        scenario,
        simulated(source, scenario),
        CoefficientSource.of(source, List.of(scenario)),
        KeptScenario.of(source),
        seed,
        replicates,
        threads,
        RowSelection.usual(replicates));
  }

  /** The same with rows of other replicates. */
  public PlannedRun withRows(RowSelection other) {
    return new PlannedRun(
        source,
        scenario,
        described,
        behaviour,
        kept,
        seed,
        replicates,
        threads,
        other.of(replicates));
  }

  /** The same of another number of histories, with rows of other replicates. */
  public PlannedRun withReplicates(int number, RowSelection other) {
    return new PlannedRun(
        source, scenario, described, behaviour, kept, seed, number, threads, other.of(number));
  }

  /** The run itself, which has not begun. */
  public MonteCarlo run(MonteCarlo.Progress progress) {
    return new MonteCarlo(scenario, seed, replicates, threads, progress).withExpectations(rows);
  }

  /** Its scenario, to be run in other processes. */
  public SentScenario sent() {
    return SentScenario.of(kept, behaviour, scenario);
  }

  /** What it estimates, of which no batch is known yet. */
  public Estimates estimates() {
    return new Estimates(scenario, seed, replicates);
  }

  /**
   * Takes its batches, those that are kept already among them.
   *
   * @param kept the unfinished work of its folder
   * @param estimates counts them
   */
  public KeptBatches batches(KeptWork kept, Estimates estimates) {
    return new KeptBatches(kept, "", scenario, replicates, rows, estimates);
  }

  /** What goes with its results: texts by the names that they have in its folder. */
  public Map<String, String> inputs() {
    Map<String, String> inputs = new TreeMap<>(behaviour.files());
    inputs.putAll(kept.files(""));
    TrackRecord record = record();
    if (!record.isEmpty()) {
      inputs.put(TrackRecord.FILE_NAME, record.text());
    }
    return inputs;
  }

  /** What became of past forecasts with the same coefficients; none where that was never scored. */
  public TrackRecord record() {
    Behaviour drawn = behaviour.described();
    if (drawn.kind().equals(Behaviour.PRIORS)) {
      return TrackRecord.shipped("prior");
    }
    boolean shipped =
        Posterior.shipped()
            .filter(posterior -> posterior.digest().equals(drawn.digest()))
            .isPresent();
    return shipped ? TrackRecord.shipped("posterior") : TrackRecord.NONE;
  }

  /** What its folder is called. */
  public String folderName() {
    return ResultFolder.nameOf(stem(), seed, replicates, described.overrides());
  }

  /** The name of the scenario's file without its ending. */
  String stem() {
    return new ScenarioSource(described.file(), List.of(), ScenarioSource.PRIOR).stem();
  }

  /** Its folder unless the user chooses another. */
  public Path folder() {
    return OUTPUT.resolve(folderName());
  }

  /** How many histories it takes: replicates and their twins. */
  public long histories() {
    return IntStream.range(0, MonteCarlo.batches(replicates))
        .mapToLong(batch -> MonteCarlo.histories(batch, replicates))
        .sum();
  }

  /** What the codes and ids of a scenario stand for. */
  public static Names names(ResolvedScenario scenario) {
    Map<StateCode, String> names = new TreeMap<>();
    scenario.states().forEach(code -> names.put(code, scenario.state(code).name()));
    return Names.of(scenario.charter(), names);
  }

  /** A scenario as the manifest of what is run keeps it. */
  public static SimulatedScenario simulated(ScenarioSource source, ResolvedScenario scenario) {
    return new SimulatedScenario(
        scenario.name(),
        source.file(),
        scenario.digest(),
        scenario.canonicalText(),
        source.overrides(),
        scenario.clock().start(),
        scenario.clock().months());
  }

  /**
   * The command that runs it, or goes on with it.
   *
   * @param folder the folder that it is written to
   */
  public String commandLine(Path folder) {
    List<String> words = new ArrayList<>(List.of("sim", "run", source.file()));
    words.addAll(List.of("-n", String.valueOf(replicates), "--seed", String.valueOf(seed)));
    if (!source.behaviour().equals(ScenarioSource.USUAL)) {
      words.addAll(List.of("--behaviour", source.behaviour()));
    }
    source.settings().forEach(setting -> words.addAll(List.of("--set", setting.toString())));
    if (!folder.toAbsolutePath().normalize().equals(folder().toAbsolutePath().normalize())) {
      words.addAll(List.of("-o", folder.toString()));
    }
    return ShellCommand.of(words);
  }

  /**
   * Its manifest, not complete.
   *
   * @param program what runs it
   * @param commandLine the command that asks for it
   * @param started when it begins
   */
  public RunManifest manifest(Program program, String commandLine, Instant started) {
    return RunManifest.of(
        Provenance.begun(
            program,
            commandLine,
            List.of(described),
            behaviour.described(),
            seed,
            replicates,
            scenario.experiment().sampling().key(),
            threads,
            started),
        names(scenario),
        rows);
  }
}
