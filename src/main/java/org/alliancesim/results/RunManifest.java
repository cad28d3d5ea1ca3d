package org.alliancesim.results;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How a run's tables came about: all that is needed to make them again and to cite them. {@code
 * manifest.json} in the run's folder.
 *
 * @param formatVersion the version of this file's format, {@value #FORMAT_VERSION}
 * @param program the program's name
 * @param version the program's version
 * @param complete whether every result file is written
 * @param scenario the scenario the run simulates
 * @param names what its codes and ids stand for
 * @param seed the master seed
 * @param replicates the histories, at least 1
 * @param sampling how uncertain inputs are sampled, for example {@code latin-hypercube}
 * @param start the first month
 * @param months the number of months, at least 1
 * @param threads the threads that simulated; they do not change results
 * @param commandLine the command as given
 * @param java the Java that ran it
 * @param os the operating system it ran on
 * @param started when the run began; of a resumed run, when it first did
 * @param finished when it was complete; empty until then
 * @param resultsDigest see {@link ResultTables#digest}; empty until the run is complete
 * @param citation how to cite the program
 */
public record RunManifest(
    int formatVersion,
    String program,
    String version,
    boolean complete,
    SimulatedScenario scenario,
    Names names,
    long seed,
    int replicates,
    String sampling,
    YearMonth start,
    int months,
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

  /** The file's name in a run's folder. */
  public static final String FILE_NAME = "manifest.json";

  public RunManifest {
    if (formatVersion != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "format_version must be " + FORMAT_VERSION + ", not " + formatVersion);
    }
    Checks.text("program", program);
    Checks.text("version", version);
    Checks.text("sampling", sampling);
    atLeastOne("replicates", replicates);
    atLeastOne("months", months);
    atLeastOne("threads", threads);
    if (complete != finished.isPresent() || complete != resultsDigest.isPresent()) {
      throw new IllegalArgumentException(
          "a run has a time of finishing and a results_digest when it is complete, and only then");
    }
  }

  /**
   * The scenario of a run.
   *
   * @param name its title
   * @param file the file as the user gave it
   * @param digest the digest of what determines the results
   * @param resolved every value of it, as text
   * @param overrides the {@code --set} options, as given and in their order
   */
  public record SimulatedScenario(
      String name, String file, String digest, String resolved, List<String> overrides) {

    public SimulatedScenario {
      Checks.text("the scenario's name", name);
      Checks.text("the scenario's digest", digest);
      overrides = List.copyOf(overrides);
    }
  }

  /** What decides whether another run would give the same results. */
  public RunInputs inputs() {
    return new RunInputs(
        scenario.digest(), seed, replicates, sampling, version, scenario.overrides());
  }

  /** The last month simulated. */
  public YearMonth end() {
    return start.plusMonths(months - 1L);
  }

  /** The same run, complete. */
  RunManifest completed(Instant finished, String resultsDigest) {
    return with(true, started, Optional.of(finished), Optional.of(resultsDigest));
  }

  /** The same run, begun earlier. */
  RunManifest startedAt(Instant earlier) {
    return with(complete, earlier, finished, resultsDigest);
  }

  private RunManifest with(
      boolean complete,
      Instant started,
      Optional<Instant> finished,
      Optional<String> resultsDigest) {
    return new RunManifest(
        formatVersion,
        program,
        version,
        complete,
        scenario,
        names,
        seed,
        replicates,
        sampling,
        start,
        months,
        threads,
        commandLine,
        java,
        os,
        started,
        finished,
        resultsDigest,
        citation);
  }

  /** The manifest as JSON, its keys in a fixed order. */
  public String toJson() {
    return JsonFile.text(this);
  }

  /**
   * Reads the manifest of a run's folder.
   *
   * @throws OutputException if there is none, or it is damaged or of another format version
   */
  public static RunManifest read(Path folder) {
    return JsonFile.read(folder.resolve(FILE_NAME), RunManifest.class);
  }

  void write(Path folder) {
    JsonFile.write(folder.resolve(FILE_NAME), this);
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }
}
