package org.alliancesim.results;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.Names.StatusName;
import org.alliancesim.world.StateCode;

/** A made-up run of the size of a real one: its numbers mean nothing. */
public final class SampleRun {

  public static final YearMonth START = YearMonth.of(2021, 7);
  public static final int MONTHS = 66;
  public static final int REPLICATES = 10_000;

  private static final Map<String, String> STATES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ABK", "Abkhazia"),
              Map.entry("AFG", "Afghanistan"),
              Map.entry("ARM", "Armenia"),
              Map.entry("AZE", "Azerbaijan"),
              Map.entry("BLR", "Belarus"),
              Map.entry("IRN", "Iran"),
              Map.entry("KAZ", "Kazakhstan"),
              Map.entry("KGZ", "Kyrgyzstan"),
              Map.entry("MNG", "Mongolia"),
              Map.entry("OSS", "South Ossetia"),
              Map.entry("PAK", "Pakistan"),
              Map.entry("RUS", "Russia"),
              Map.entry("SRB", "Serbia"),
              Map.entry("SYR", "Syria"),
              Map.entry("TJK", "Tajikistan"),
              Map.entry("TKM", "Turkmenistan"),
              Map.entry("UZB", "Uzbekistan")));

  private static final List<StateCode> MEMBERS =
      Stream.of("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK").map(StateCode::of).toList();

  private static final List<String> CONCERNS = List.of("rivalry", "rival-of-a-friend", "stance");

  private static final Map<String, StatusName> STATUSES = statuses();

  private SampleRun() {}

  private static Map<String, StatusName> statuses() {
    Map<String, StatusName> statuses = new LinkedHashMap<>();
    statuses.put("observer", new StatusName("observer", "CSTO"));
    statuses.put("partner", new StatusName("partner", "CSTO"));
    statuses.put("member", new StatusName("member", "CSTO"));
    statuses.put("assembly-observer", new StatusName("observer", "CSTO Parliamentary Assembly"));
    statuses.put("assembly-partner", new StatusName("partner", "CSTO Parliamentary Assembly"));
    return statuses;
  }

  /** The manifest of a run that has not finished. */
  public static RunManifest manifest() {
    return manifest(2021, List.of());
  }

  /** The same run with other names. */
  public static RunManifest manifest(Names names) {
    return manifest(manifest().scenario(), names);
  }

  static RunManifest manifest(long seed, List<String> overrides) {
    return manifest(
        seed,
        new SimulatedScenario(
            "Partner states for the CSTO, July 2021",
            "scenarios/2021.yaml",
            "digest of the scenario and " + overrides,
            "states.AZE.western-ties = 0.3\nalliance.name = \"CSTO\"\n",
            overrides,
            START,
            MONTHS),
        new Names("Collective Security Treaty Organization", STATES, STATUSES));
  }

  /** The manifest of an unfinished run of this scenario, with these names. */
  public static RunManifest manifest(SimulatedScenario scenario, Names names) {
    return manifest(2021, scenario, names);
  }

  private static RunManifest manifest(long seed, SimulatedScenario scenario, Names names) {
    return RunManifest.of(
        provenance("sim run scenarios/2021.yaml", seed, REPLICATES, List.of(scenario)), names);
  }

  static Provenance provenance(
      String commandLine, long seed, int replicates, List<SimulatedScenario> scenarios) {
    return new Provenance(
        "alliance-sim",
        "0.1.0",
        "Cite as: alliance-sim 0.1.0",
        commandLine,
        scenarios,
        new Behaviour(Behaviour.PRIORS, Optional.of("prior"), "b".repeat(64), Optional.empty()),
        seed,
        replicates,
        "latin-hypercube",
        2,
        "17.0.15",
        "Linux amd64",
        Instant.parse("2026-02-12T10:00:00Z"),
        Optional.empty(),
        Optional.empty());
  }

  /** The same run, complete. */
  public static RunManifest completed(RunManifest manifest) {
    return manifest.with(
        manifest.provenance().completed(Instant.parse("2026-02-12T10:05:00Z"), "0".repeat(64)),
        List.of());
  }

  /** A complete run: 17 states and 5 statuses, most of them never gained. */
  public static RunTables run() {
    return run(manifest(), STATES.keySet().stream().map(StateCode::of).toList());
  }

  /** A complete run of some states. */
  public static RunTables run(RunManifest manifest, List<StateCode> states) {
    SplittableRandom random = new SplittableRandom(1);
    List<ProbabilityRow> probabilities = new ArrayList<>();
    for (String status : manifest.names().statuses().keySet()) {
      for (StateCode state : states) {
        boolean everGained = random.nextDouble() < 0.6;
        double probability = everGained ? Math.pow(random.nextDouble(), 4) * 0.45 : 0;
        probabilities.add(probability(state, status, (int) (probability * REPLICATES)));
      }
    }
    return withTables(manifest, probabilities);
  }

  /** A complete run with these probabilities, and other tables to match. */
  public static RunTables withTables(RunManifest manifest, List<ProbabilityRow> probabilities) {
    List<CurveRow> curves = new ArrayList<>();
    List<OutcomeRow> outcomes = new ArrayList<>();
    List<ObjectionRow> objections = new ArrayList<>();
    List<ConvergenceRow> convergence = new ArrayList<>();
    for (ProbabilityRow row : probabilities) {
      addCurve(curves, row);
      addOutcomes(outcomes, row);
      addObjections(objections, row);
      addConvergence(convergence, row);
    }
    return new RunTables(
        completed(manifest),
        ResultTables.EMPTY
            .withRows(ProbabilityRow.TABLE, probabilities)
            .withRows(CurveRow.TABLE, curves)
            .withRows(OutcomeRow.TABLE, outcomes)
            .withRows(ObjectionRow.TABLE, objections)
            .withRows(MemberRow.TABLE, MEMBERS.stream().map(SampleRun::left).toList())
            .withRows(ConvergenceRow.TABLE, convergence));
  }

  /** A row with plausible intervals around a number of successes in {@link #REPLICATES}. */
  public static ProbabilityRow probability(StateCode state, String status, int held) {
    double p = (double) held / REPLICATES;
    double half = 1.96 * Math.sqrt((p * (1 - p) + 1e-4) / REPLICATES);
    int gatePassed = Math.min(REPLICATES, 2 * held);
    return new ProbabilityRow(
        state,
        status,
        REPLICATES,
        held,
        p,
        Math.max(0, p - half),
        Math.min(1, p + half),
        OptionalDouble.of(p * p * 0.6),
        OptionalDouble.of(Math.min(1, 2.2 * p + 0.002)),
        0.9 * p,
        held == 0 ? OptionalDouble.empty() : OptionalDouble.of(0.25),
        gatePassed,
        held == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) held / gatePassed),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        held == REPLICATES ? Optional.empty() : Optional.of(Stage.RETURNED),
        OptionalDouble.of((1 - p) / 2),
        Optional.of(StateCode.of("ARM")),
        Optional.of("rivalry"),
        OptionalDouble.of(0.25),
        OptionalDouble.of(0.5),
        OptionalDouble.of(0.125),
        OptionalDouble.of(0.875),
        Optional.of(StateCode.of("ARM")),
        held == 0 ? Optional.empty() : Optional.of(START.plusMonths(30)),
        OptionalDouble.of(12.5),
        OptionalDouble.of(3.25),
        OptionalDouble.of(40),
        OptionalDouble.of(0.98),
        OptionalDouble.of(0.4));
  }

  /** The same row, of a run that was too short to tell how far the inputs move the probability. */
  public static ProbabilityRow withoutBand(ProbabilityRow row) {
    return new ProbabilityRow(
        row.state(),
        row.status(),
        row.replicates(),
        row.held(),
        row.probability(),
        row.ciLow(),
        row.ciHigh(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        row.heldAtHorizon(),
        row.againstGain(),
        row.gatePassed(),
        row.givenGate(),
        row.givenGateLow(),
        row.givenGateHigh(),
        row.stopsAt(),
        row.stopsShare(),
        row.mainObjector(),
        row.mainConcern(),
        row.gateIfBid(),
        row.voteIfBid(),
        row.voteIfBidLow(),
        row.voteIfBidHigh(),
        row.strongestOpponent(),
        row.medianMonthIfHeld(),
        row.savingMusd(),
        row.savingLow(),
        row.savingHigh(),
        row.designEffect(),
        row.icc());
  }

  private static void addCurve(List<CurveRow> curves, ProbabilityRow row) {
    for (int month = 0; month < MONTHS; month++) {
      double grown = Math.pow((month + 1.0) / MONTHS, 1.3);
      curves.add(
          new CurveRow(
              row.state(),
              row.status(),
              START.plusMonths(month),
              row.probability() * grown,
              row.ciLow() * grown,
              row.ciHigh() * grown,
              REPLICATES,
              1 - row.probability() * grown,
              OptionalDouble.of(1 - row.ciHigh() * grown),
              OptionalDouble.of(1 - row.ciLow() * grown),
              row.probability() * grown,
              OptionalDouble.of(row.ciLow() * grown),
              OptionalDouble.of(row.ciHigh() * grown),
              0));
    }
  }

  private static void addOutcomes(List<OutcomeRow> outcomes, ProbabilityRow row) {
    double rest = 1 - row.probability();
    double[] shares = {0.55, 0.15, 0.01, 0.12, 0.07, 0.09, 0.01};
    for (int index = 0; index < shares.length; index++) {
      double share = shares[index] * rest;
      outcomes.add(outcome(row, Stage.values()[index], Optional.of("for a reason"), share));
    }
    outcomes.add(outcome(row, Stage.HELD, Optional.empty(), row.probability()));
  }

  /** Each member objects in half as many ballots as the one before. */
  private static void addObjections(List<ObjectionRow> objections, ProbabilityRow row) {
    int votes = row.gatePassed();
    int objecting = votes;
    for (int index = 0; index < MEMBERS.size() && votes > 0; index++) {
      objecting /= 2;
      objections.add(
          new ObjectionRow(
              row.state(),
              row.status(),
              MEMBERS.get(index),
              votes,
              objecting,
              objecting / 2,
              objecting == 0
                  ? Optional.empty()
                  : Optional.of(CONCERNS.get(index % CONCERNS.size())),
              0));
    }
  }

  private static void addConvergence(List<ConvergenceRow> convergence, ProbabilityRow row) {
    for (int n = 500; n <= REPLICATES; n += 500) {
      double wider = Math.sqrt((double) REPLICATES / n);
      convergence.add(
          new ConvergenceRow(
              row.state(),
              row.status(),
              n,
              row.probability(),
              Math.max(0, row.probability() - wider * (row.probability() - row.ciLow())),
              Math.min(1, row.probability() + wider * (row.ciHigh() - row.probability()))));
    }
  }

  private static MemberRow left(StateCode member) {
    return new MemberRow(
        member,
        MemberRow.LEFT,
        REPLICATES,
        250,
        0.025,
        0.0221,
        0.0282,
        OptionalDouble.of(0.001),
        OptionalDouble.of(0.09),
        Optional.of(START.plusMonths(20)));
  }

  private static OutcomeRow outcome(
      ProbabilityRow row, Stage stage, Optional<String> reason, double share) {
    return new OutcomeRow(
        row.state(), row.status(), stage, reason, (int) (share * REPLICATES), share);
  }
}
