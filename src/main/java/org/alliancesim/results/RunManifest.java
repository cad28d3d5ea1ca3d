package org.alliancesim.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(prettyPrinter())
          .build();

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
    return JSON.writeValueAsString(this) + "\n";
  }

  /**
   * Reads the manifest of a run's folder.
   *
   * @throws OutputException if there is none, or it is damaged or of another format version
   */
  public static RunManifest read(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    try {
      return JSON.readValue(Files.readString(file), RunManifest.class);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    } catch (JacksonException e) {
      String reason =
          e.getCause() instanceof IllegalArgumentException broken
              ? broken.getMessage()
              : e.getOriginalMessage().lines().findFirst().orElse("");
      throw new OutputException(file + " is damaged: " + reason, e);
    }
  }

  void write(Path folder) {
    byte[] json = toJson().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(folder.resolve(FILE_NAME), out -> out.write(json));
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }
}
