package org.alliancesim.results;

import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.world.StateCode;

/** A made-up comparison: its numbers mean nothing. */
public final class SampleComparison {

  public static final int REPLICATES = 1000;

  private static final int BOTH = 100;
  private static final int DRAWS = 40;

  private SampleComparison() {}

  /** The manifest of a comparison of a scenario with other values of it; not complete. */
  public static ComparisonManifest manifest(long seed, List<String> overrides) {
    return manifest(seed, List.of(), overrides);
  }

  /** The same of a scenario that already has other values. */
  static ComparisonManifest manifest(long seed, List<String> ofA, List<String> overrides) {
    return ComparisonManifest.of(
        SampleRun.provenance(
            "sim compare scenarios/2021.yaml --set " + String.join(" --set ", overrides),
            seed,
            REPLICATES,
            List.of(scenario(ofA), scenario(overrides))),
        SampleRun.manifest().names(),
        List.of("Only A has BLR: left out of the comparison."));
  }

  private static SimulatedScenario scenario(List<String> overrides) {
    return new SimulatedScenario(
        "Partner states for the CSTO, July 2021",
        "scenarios/2021.yaml",
        "digest with " + overrides,
        "states.AZE.western-ties = 0.3\nbehaviour.kappa = {normal: [5.5, 1]}  # assumption: inertia\n"
            + (overrides.isEmpty()
                ? "behaviour.psi = {uniform: [0, 1]}  # assumption\n"
                : "behaviour.psi = 0\n"),
        overrides,
        SampleRun.START,
        SampleRun.MONTHS);
  }

  /** The tables of a comparison with these rows, and others of both sides to match. */
  static PairedTables paired(List<ComparisonRow> rows) {
    return new PairedTables(
        rows,
        rows.stream().flatMap(SampleComparison::convergence).toList(),
        side(rows, ComparisonRow::probabilityA, List.of("behaviour.kappa", "behaviour.psi")),
        side(rows, ComparisonRow::probabilityB, List.of("behaviour.kappa")));
  }

  private static ResultTables side(
      List<ComparisonRow> rows, ToDoubleFunction<ComparisonRow> probability, List<String> inputs) {
    ResultTables made =
        SampleRun.withTables(
                SampleRun.manifest(),
                rows.stream()
                    .filter(row -> !row.status().equals(MemberRow.LEFT))
                    .map(
                        row ->
                            SampleRun.withoutBand(
                                SampleRun.probability(
                                    row.state(),
                                    row.status(),
                                    (int) (SampleRun.REPLICATES * probability.applyAsDouble(row)))))
                    .toList())
            .tables();
    return made.withParameters(
        new ParameterTable(
            inputs,
            IntStream.range(0, DRAWS)
                .mapToObj(
                    draw ->
                        new ParameterTable.Row(
                            draw, inputs.stream().mapToDouble(path -> 4 + draw / 10.0).toArray()))
                .toList()));
  }

  private static Stream<DifferenceConvergenceRow> convergence(ComparisonRow row) {
    return IntStream.of(REPLICATES / 2, REPLICATES)
        .mapToObj(
            n ->
                new DifferenceConvergenceRow(
                    row.state(),
                    row.status(),
                    n,
                    row.difference(),
                    row.ciLow() - 1.0 / n,
                    row.ciHigh() + 1.0 / n));
  }

  /** A complete comparison with these rows. */
  public static ComparisonTables tables(List<ComparisonRow> rows) {
    return tables(manifest(2021, List.of("behaviour.psi=0")), rows);
  }

  /** The same of scenarios that ask something, for example {@code question = AZE partner}. */
  public static ComparisonTables asking(String questions, List<ComparisonRow> rows) {
    ComparisonManifest manifest = manifest(2021, List.of("behaviour.psi=0"));
    List<SimulatedScenario> asking =
        manifest.provenance().scenarios().stream()
            .map(
                scenario ->
                    new SimulatedScenario(
                        scenario.name(),
                        scenario.file(),
                        scenario.digest(),
                        questions + scenario.resolved(),
                        scenario.overrides(),
                        scenario.start(),
                        scenario.months()))
            .toList();
    return tables(
        ComparisonManifest.of(
            SampleRun.provenance("sim compare", 2021, REPLICATES, asking),
            manifest.names(),
            List.of()),
        rows);
  }

  private static ComparisonTables tables(ComparisonManifest manifest, List<ComparisonRow> rows) {
    return new ComparisonTables(
        manifest.with(
            manifest.provenance().completed(Instant.parse("2026-02-12T10:05:00Z"), "0".repeat(64)),
            List.of()),
        paired(rows));
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
