package org.alliancesim.results;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.RunManifest.SimulatedScenario;

/**
 * How a comparison's tables came about: {@code manifest.json} in its folder.
 *
 * @param formatVersion the version of this file's format, {@value #FORMAT_VERSION}
 * @param kind {@value #KIND}, which tells it from a run's manifest
 * @param program the program's name
 * @param version the program's version
 * @param scenarioA what is compared with
 * @param scenarioB what is compared
 * @param names what codes and ids stand for
 * @param notes what the two scenarios do not share, in words
 * @param spanA the months that A simulates
 * @param spanB the months that B simulates
 * @param seed the master seed of both
 * @param replicates the histories of each, at least 1
 * @param sampling how uncertain inputs are sampled in both
 * @param threads the threads that simulated; they do not change results
 * @param commandLine the command as given
 * @param java the Java that ran it
 * @param os the operating system it ran on
 * @param started when it began
 * @param finished when it was complete; empty until then
 * @param resultsDigest see {@link PairedTables#digest}; empty until it is complete
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
    Span spanA,
    Span spanB,
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

  /** The version that has the tables of A and B; the first one had the differences alone. */
  public static final int FORMAT_VERSION = 2;

  /** What tells this manifest from a run's. */
  public static final String KIND = "comparison";

  public ComparisonManifest {
    if (formatVersion != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "format_version must be " + FORMAT_VERSION + ", not " + formatVersion);
    }
    checkKind(kind);
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
   * The months of a history.
   *
   * @param start the first
   * @param months how many, at least 1
   */
  public record Span(YearMonth start, int months) {

    public Span {
      if (months < 1) {
        throw new IllegalArgumentException("months must be at least 1, not " + months);
      }
    }
  }

  /** What comparisons of every version say of themselves. */
  record Head(int formatVersion, String kind, String commandLine) {

    Head {
      checkKind(kind);
    }

    boolean isOlder() {
      return formatVersion < FORMAT_VERSION;
    }
  }

  private static void checkKind(String kind) {
    if (!KIND.equals(kind)) {
      throw new IllegalArgumentException("kind must be " + KIND + ", not " + kind);
    }
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
        spanA,
        spanB,
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

  /** The manifest of A as if it were a run by itself, under a name that tells it from B. */
  RunManifest ofA() {
    return ofRun("A: " + scenarioA.name(), scenarioA, spanA);
  }

  /** The same of B. */
  RunManifest ofB() {
    return ofRun("B: " + labelOfB(), scenarioB, spanB);
  }

  private RunManifest ofRun(String name, SimulatedScenario scenario, Span span) {
    return new RunManifest(
        RunManifest.FORMAT_VERSION,
        program,
        version,
        finished.isPresent(),
        new SimulatedScenario(
            name, scenario.file(), scenario.digest(), scenario.resolved(), scenario.overrides()),
        names,
        seed,
        replicates,
        sampling,
        span.start(),
        span.months(),
        threads,
        commandLine,
        java,
        os,
        started,
        finished,
        resultsDigest,
        citation);
  }

  /**
   * Whether the folder holds a comparison by an older version, which kept the differences alone.
   */
  static boolean isOlder(Path folder) {
    return head(folder).isOlder();
  }

  /**
   * Throws {@link OutputException} if there is none, or it is damaged, not a comparison's, or that
   * of a comparison by an older version.
   */
  static ComparisonManifest read(Path folder) {
    Head head = head(folder);
    if (head.isOlder()) {
      throw OutputException.older(folder, head.commandLine());
    }
    return JsonFile.read(folder.resolve(RunManifest.FILE_NAME), ComparisonManifest.class);
  }

  private static Head head(Path folder) {
    return JsonFile.read(folder.resolve(RunManifest.FILE_NAME), Head.class);
  }

  void write(Path folder) {
    JsonFile.write(folder.resolve(RunManifest.FILE_NAME), this);
  }
}
