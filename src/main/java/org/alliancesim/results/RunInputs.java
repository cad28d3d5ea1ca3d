package org.alliancesim.results;

import java.util.ArrayList;
import java.util.List;

/**
 * What decides a run's results.
 *
 * @param scenarioDigest the digest of the resolved scenario
 * @param seed the master seed
 * @param replicates the histories
 * @param sampling how uncertain inputs are sampled
 * @param version the program's version
 * @param overrides the {@code --set} options
 */
public record RunInputs(
    String scenarioDigest,
    long seed,
    int replicates,
    String sampling,
    String version,
    List<String> overrides) {

  public RunInputs {
    overrides = List.copyOf(overrides);
  }

  /** What is other in an existing run, in words; empty if its results are the wanted ones. */
  List<String> differencesFrom(RunInputs existing) {
    List<String> differences = new ArrayList<>();
    if (!overrides.equals(existing.overrides)) {
      differences.add(
          "--set is " + listed(existing.overrides) + " there and " + listed(overrides) + " here");
    } else {
      // other overrides make another digest: that would say the same thing twice
      compare(differences, "the scenario's digest is", existing.scenarioDigest, scenarioDigest);
    }
    compare(differences, "seed is", existing.seed, seed);
    compare(differences, "replicates is", existing.replicates, replicates);
    compare(differences, "sampling is", existing.sampling, sampling);
    compare(differences, "the program's version is", existing.version, version);
    return differences;
  }

  /** Adds what is other: {@code what} is a subject with its verb. */
  static void compare(List<String> differences, String what, Object there, Object here) {
    if (!there.equals(here)) {
      differences.add(what + " " + there + " there and " + here + " here");
    }
  }

  private static String listed(List<String> overrides) {
    return overrides.isEmpty() ? "not given" : String.join(", ", overrides);
  }
}
