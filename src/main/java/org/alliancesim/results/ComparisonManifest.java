package org.alliancesim.results;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.RunManifest.SimulatedScenario;

/**
 * How a comparison's table came about: {@code manifest.json} in its folder.
 *
 * @param formatVersion the version of this file's format, {@value #FORMAT_VERSION}
 * @param kind {@value #KIND}, which tells it from a run's manifest
 * @param program the program's name
 * @param version the program's version
 * @param scenarioA what is compared with
 * @param scenarioB what is compared
 * @param names what codes and ids stand for
 * @param notes what the two scenarios do not share, in words
 * @param seed the master seed of both
 * @param replicates the histories of each, at least 1
 * @param sampling how uncertain inputs are sampled in both
 * @param threads the threads that simulated; they do not change results
 * @param commandLine the command as given
 * @param java the Java that ran it
 * @param os the operating system it ran on
 * @param started when it began
 * @param finished when it was complete; empty until then
 * @param resultsDigest the SHA-256 of {@code compare.csv}; empty until it is complete
 * @param citation how to cite the program
 */
public record ComparisonManifest(
    int formatVersion,
    String kind,
    String program,
    String version,
    SimulatedScenario scenarioA,
    SimulatedScenario scenarioB,
    Names names,
    List<String> notes,
    long seed,
    int replicates,
    String sampling,
    int threads,
    String commandLine,
    String java,
    String os,
    Instant started,
    Optional<Instant> finished,
    Optional<String> resultsDigest,
    String citation) {

  /** The only format version so far. */
  public static final int FORMAT_VERSION = 1;

  /** What tells this manifest from a run's. */
  public static final String KIND = "comparison";

  public ComparisonManifest {
    if (formatVersion != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "format_version must be " + FORMAT_VERSION + ", not " + formatVersion);
    }
    if (!KIND.equals(kind)) {
      throw new IllegalArgumentException("kind must be " + KIND + ", not " + kind);
    }
    Checks.text("program", program);
    Checks.text("version", version);
    Checks.text("sampling", sampling);
    if (replicates < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "replicates and threads must be at least 1, not " + replicates + " and " + threads);
    }
    notes = List.copyOf(notes);
  }

  /**
   * What B is called beside A: its name or, if it is A with other values, these values.
   *
   * @return for example {@code behaviour.psi=0}
   */
  public String labelOfB() {
    return scenarioB.name().equals(scenarioA.name()) && !scenarioB.overrides().isEmpty()
        ? String.join(", ", scenarioB.overrides())
        : scenarioB.name();
  }

  /**
   * What is other in an existing comparison, in words; empty if its results are the wanted ones.
   */
  List<String> differencesFrom(ComparisonManifest existing) {
    List<String> inA = inputs(scenarioA).differencesFrom(existing.inputs(existing.scenarioA));
    List<String> inB = inputs(scenarioB).differencesFrom(existing.inputs(existing.scenarioB));
    List<String> differences = new ArrayList<>();
    inA.forEach(change -> differences.add(inB.contains(change) ? change : "of A, " + change));
    inB.stream()
        .filter(change -> !inA.contains(change))
        .forEach(change -> differences.add("of B, " + change));
    return differences;
  }

  private RunInputs inputs(SimulatedScenario scenario) {
    return new RunInputs(
        scenario.digest(), seed, replicates, sampling, version, scenario.overrides());
  }

  /** The same comparison, complete. */
  ComparisonManifest completed(Instant finished, String resultsDigest) {
    return new ComparisonManifest(
        formatVersion,
        kind,
        program,
        version,
        scenarioA,
        scenarioB,
        names,
        notes,
        seed,
        replicates,
        sampling,
        threads,
        commandLine,
        java,
        os,
        started,
        Optional.of(finished),
        Optional.of(resultsDigest),
        citation);
  }

  /** Throws {@link OutputException} if there is none, or it is damaged or not a comparison's. */
  static ComparisonManifest read(Path folder) {
    return JsonFile.read(folder.resolve(RunManifest.FILE_NAME), ComparisonManifest.class);
  }

  void write(Path folder) {
    JsonFile.write(folder.resolve(RunManifest.FILE_NAME), this);
  }
}
