package org.alliancesim.results;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where results come from: all that is needed to make them again, to check and to cite them. The
 * same in the manifest of every kind of results.
 *
 * @param program the program's name
 * @param version its version
 * @param citation how to cite it
 * @param commandLine the command as given
 * @param scenarios what was simulated, at least one: of a comparison A, then B; of a hindcast or a
 *     calibration every world of the past
 * @param behaviour what coefficients of behaviour were drawn from
 * @param seed the master seed
 * @param replicates the histories of each scenario, at least 1; of a calibration, for each point
 * @param sampling how uncertain inputs are sampled, for example {@code latin-hypercube}
 * @param threads the threads that simulated; they do not change results
 * @param java the Java that ran it
 * @param os the operating system it ran on
 * @param started when it began; if it was resumed, when it first did
 * @param finished when it was complete; empty until then
 * @param resultsDigest the SHA-256 of what {@code sha256sum} prints for the tables, see {@code
 *     output/README.md}; empty until then
 */
public record Provenance(
    String program,
    String version,
    String citation,
    String commandLine,
    List<SimulatedScenario> scenarios,
    Behaviour behaviour,
    long seed,
    int replicates,
    String sampling,
    int threads,
    String java,
    String os,
    Instant started,
    Optional<Instant> finished,
    Optional<String> resultsDigest) {

  public Provenance {
    Checks.text("program", program);
    Checks.text("version", version);
    Checks.text("sampling", sampling);
    Checks.atLeastOne("scenarios", scenarios.size());
    Checks.atLeastOne("replicates", replicates);
    Checks.atLeastOne("threads", threads);
    scenarios = List.copyOf(scenarios);
    if (finished.isPresent() != resultsDigest.isPresent()) {
      throw new IllegalArgumentException(
          "results have a time of finishing and a results_digest when they are complete, and only"
              + " then");
    }
  }

  /** Of work that begins now, on this Java and this machine. */
  public static Provenance begun(
      Program program,
      String commandLine,
      List<SimulatedScenario> scenarios,
      Behaviour behaviour,
      long seed,
      int replicates,
      String sampling,
      int threads,
      Instant started) {
    return new Provenance(
        program.name(),
        program.version(),
        program.citation(),
        commandLine,
        scenarios,
        behaviour,
        seed,
        replicates,
        sampling,
        threads,
        System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        started,
        Optional.empty(),
        Optional.empty());
  }

  /** What was computed, in a sentence that a citation of the program goes on with. */
  public String cited() {
    String simulated =
        scenarios.size() <= 2
            ? "Scenario "
                + scenarios.stream()
                    .map(SimulatedScenario::cited)
                    .collect(Collectors.joining(" compared with "))
            : "Worlds of the past "
                + scenarios.stream().map(SimulatedScenario::name).collect(Collectors.joining(", "));
    return simulated
        + "; coefficients of behaviour: "
        + behaviour.inFull()
        + "; "
        + String.format(Locale.ROOT, "%,d", replicates)
        + (replicates == 1 ? " history" : " histories")
        + ", seed "
        + seed
        + ".";
  }

  /** What decides whether other work with this scenario would give the same results. */
  RunInputs inputs(SimulatedScenario scenario) {
    return new RunInputs(
        scenario.digest(), seed, replicates, sampling, version, scenario.overrides());
  }

  /** The same, done. */
  Provenance completed(Instant at, String digest) {
    return with(scenarios, started, Optional.of(at), Optional.of(digest));
  }

  /** The same, begun earlier. */
  Provenance startedAt(Instant earlier) {
    return with(scenarios, earlier, finished, resultsDigest);
  }

  /** The same of one scenario alone. */
  Provenance of(SimulatedScenario scenario) {
    return with(List.of(scenario), started, finished, resultsDigest);
  }

  private Provenance with(
      List<SimulatedScenario> simulated,
      Instant began,
      Optional<Instant> ended,
      Optional<String> digest) {
    return new Provenance(
        program,
        version,
        citation,
        commandLine,
        simulated,
        behaviour,
        seed,
        replicates,
        sampling,
        threads,
        java,
        os,
        began,
        ended,
        digest);
  }
}
