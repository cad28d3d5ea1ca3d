package org.alliancesim.results;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.RunManifest.SimulatedScenario;
import org.alliancesim.world.StateCode;

/** A made-up comparison: its numbers mean nothing. */
public final class SampleComparison {

  public static final int REPLICATES = 1000;

  private static final int BOTH = 100;

  private SampleComparison() {}

  /** The manifest of a comparison of a scenario with other values of it; not complete. */
  public static ComparisonManifest manifest(long seed, List<String> overrides) {
    return new ComparisonManifest(
        ComparisonManifest.FORMAT_VERSION,
        ComparisonManifest.KIND,
        "alliance-sim",
        "0.1.0",
        scenario(List.of()),
        scenario(overrides),
        SampleRun.manifest().names(),
        List.of("Only A has BLR: left out of the comparison."),
        seed,
        REPLICATES,
        "latin-hypercube",
        2,
        "sim compare scenarios/2021.yaml --set " + String.join(" --set ", overrides),
        "17.0.15",
        "Linux amd64",
        Instant.parse("2026-02-12T10:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        "Cite as: alliance-sim 0.1.0");
  }

  private static SimulatedScenario scenario(List<String> overrides) {
    return new SimulatedScenario(
        "Partner states for the CSTO, July 2021",
        "scenarios/2021.yaml",
        "digest with " + overrides,
        "states.AZE.western-ties = 0.3\n",
        overrides);
  }

  /** A complete comparison with these rows. */
  public static ComparisonTables tables(List<ComparisonRow> rows) {
    return new ComparisonTables(
        manifest(2021, List.of("behaviour.psi=0"))
            .completed(Instant.parse("2026-02-12T10:05:00Z"), "0".repeat(64)),
        rows);
  }

  /** A row with plausible intervals around so many discordant pairs of {@link #REPLICATES}. */
  public static ComparisonRow row(StateCode state, String status, int onlyA, int onlyB) {
    double size = REPLICATES + 2.0;
    double difference = (onlyB - onlyA) / size;
    double error = Math.sqrt(onlyA + onlyB + 1 - difference * (onlyB - onlyA)) / size;
    double independent = 0.0139;
    return new ComparisonRow(
        state,
        status,
        REPLICATES,
        (double) (BOTH + onlyA) / REPLICATES,
        (double) (BOTH + onlyB) / REPLICATES,
        difference,
        difference - 1.96 * error,
        difference + 1.96 * error,
        onlyA,
        onlyB,
        BOTH,
        REPLICATES - BOTH - onlyA - onlyB,
        error,
        independent,
        independent / error);
  }
}
