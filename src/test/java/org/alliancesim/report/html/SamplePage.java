package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.world.StateCode;

/** A made-up run with something for every part of the page: its numbers mean nothing. */
final class SamplePage {

  static final String RESOLVED =
      """
      description = Who comes next?
      sources.S1 = A work that the scenario cites.
      states.ARM.outside = false
      states.AZE.outside = false
      states.IRN.outside = true
      states.ABK.capital.lat = 43.007  # GeoNames
      states.ABK.capital.lon = 40.9893  # GeoNames
      alliance.statuses.member.full = true
      alliance.statuses.partner.full = false
      alliance.holders.ARM = [member, assembly-partner]
      alliance.holders.SRB = [partner]
      behaviour.kappa = {normal: [5.5, 1]}  # assumption: inertia
      """;

  private static final int INPUTS = 40;

  private SamplePage() {}

  static StateCode state(String code) {
    return StateCode.of(code);
  }

  /** A run with these probabilities. */
  static RunTables run(ProbabilityRow... rows) {
    return run("Partner states for the CSTO, July 2021", RESOLVED, rows);
  }

  /** A run of a scenario with this name and text. */
  static RunTables run(String name, String resolved, ProbabilityRow... rows) {
    return run(name, resolved, SampleRun.manifest().names(), rows);
  }

  /** The same, with other names of states and statuses. */
  static RunTables run(String name, String resolved, Names names, ProbabilityRow... rows) {
    RunManifest plain = SampleRun.manifest();
    RunTables simple = SampleRun.withTables(plain, List.of(rows));
    RunManifest manifest =
        SampleRun.completed(
            SampleRun.manifest(
                new SimulatedScenario(
                    name,
                    "scenarios/2021.yaml",
                    "d".repeat(64),
                    resolved,
                    List.of("behaviour.psi=0"),
                    plain.start(),
                    plain.months()),
                names));
    return new RunTables(manifest, tables(simple.tables()));
  }

  /** A run of a scenario in which there is nothing to tell. */
  static RunTables empty() {
    return new RunTables(
        SampleRun.withTables(SampleRun.manifest(), List.of()).manifest(), ResultTables.EMPTY);
  }

  private static ResultTables tables(ResultTables plain) {
    return plain
        .withRows(ObjectionRow.TABLE, objections())
        .withRows(MemberRow.TABLE, members())
        .withParameters(parameters())
        .withRows(ConvergenceRow.TABLE, convergence(plain.probabilities()));
  }

  private static List<ObjectionRow> objections() {
    return List.of(
        new ObjectionRow(
            state("AZE"), "partner", state("ARM"), 40, 30, 28, Optional.of("rivalry"), 7),
        new ObjectionRow(state("AZE"), "partner", state("BLR"), 40, 0, 0, Optional.empty(), 0),
        new ObjectionRow(state("AZE"), "partner", state("KAZ"), 40, 1, 0, Optional.of("stance"), 0),
        new ObjectionRow(
            state("PAK"), "partner", state("ARM"), 20, 5, 5, Optional.of("rivalry"), 0),
        new ObjectionRow(state("SRB"), "member", state("ARM"), 9, 0, 0, Optional.empty(), 0));
  }

  private static List<MemberRow> members() {
    return List.of(
        new MemberRow(
            state("ARM"),
            MemberRow.LEFT,
            SampleRun.REPLICATES,
            1380,
            0.138,
            0.131,
            0.145,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.of(SampleRun.START)));
  }

  private static ParameterTable parameters() {
    return new ParameterTable(
        List.of("behaviour.kappa"),
        IntStream.range(0, INPUTS)
            .mapToObj(index -> new ParameterTable.Row(index, new double[] {4 + index / 10.0}))
            .toList());
  }

  private static List<ConvergenceRow> convergence(List<ProbabilityRow> rows) {
    List<ConvergenceRow> steps = new ArrayList<>();
    for (ProbabilityRow row : rows) {
      for (int part = 1; part <= 4; part++) {
        steps.add(
            new ConvergenceRow(
                row.state(),
                row.status(),
                SampleRun.REPLICATES * part / 4,
                row.probability(),
                row.ciLow() / 2,
                Math.min(1, row.ciHigh() * 1.5)));
      }
    }
    return steps;
  }
}
