package org.alliancesim.report.html;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.report.Percent;
import org.alliancesim.report.ScenarioText;
import org.alliancesim.report.Terms;
import org.alliancesim.results.Behaviour;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.SimulatedScenario;

/**
 * How the numbers came about, how to make them again, and how to cite them.
 *
 * @param facts what determined the results, and where and when they were made
 * @param command the command that makes them again
 * @param check the command that prints their digest
 * @param digest what it prints
 * @param citation how to cite them
 * @param works what the scenario's numbers rest on
 */
record Provenance(
    List<Fact> facts,
    String command,
    String check,
    String digest,
    String citation,
    List<Fact> works) {

  /**
   * A fact.
   *
   * @param name what it is about
   * @param value what it says
   */
  record Fact(String name, String value) {}

  static Provenance of(RunManifest manifest) {
    List<Fact> facts = new ArrayList<>();
    addScenario(facts, "Scenario", manifest.scenario());
    facts.add(
        new Fact(
            "Months",
            Terms.month(manifest.start())
                + " to "
                + Terms.month(manifest.end())
                + " ("
                + manifest.months()
                + ")"));
    addRest(facts, manifest);
    return new Provenance(
        facts,
        manifest.commandLine(),
        check(ResultTables.FILE_NAMES),
        manifest.resultsDigest().orElse(Percent.NOTHING),
        citation(manifest),
        works(manifest.scenario()));
  }

  static Provenance of(ComparisonManifest manifest) {
    List<Fact> facts = new ArrayList<>();
    addScenario(facts, "Scenario A", manifest.scenarioA());
    addScenario(facts, "Scenario B", manifest.scenarioB());
    addRest(facts, manifest);
    return new Provenance(
        facts,
        manifest.commandLine(),
        check(PairedTables.FILE_NAMES),
        manifest.resultsDigest().orElse(Percent.NOTHING),
        citation(manifest),
        works(manifest.scenarioA(), manifest.scenarioB()));
  }

  private static String check(List<String> files) {
    return "sha256sum " + String.join(" ", files) + " | sha256sum";
  }

  private static Fact made(Instant started, Optional<Instant> finished) {
    return new Fact(
        "Made", Wording.time(started) + finished.map(end -> " to " + Wording.time(end)).orElse(""));
  }

  private static void addScenario(List<Fact> facts, String name, SimulatedScenario scenario) {
    facts.add(new Fact(name, scenario.name()));
    facts.add(new Fact("File", scenario.file()));
    if (!scenario.overrides().isEmpty()) {
      facts.add(new Fact("Changed by --set", String.join(", ", scenario.overrides())));
    }
    facts.add(new Fact("Digest", scenario.digest()));
  }

  /** What every kind of results says alike. */
  private static void addRest(List<Fact> facts, Manifest manifest) {
    addBehaviour(facts, manifest.behaviour());
    addSampling(facts, manifest.seed(), manifest.replicates(), manifest.sampling());
    facts.add(new Fact("Program", manifest.program() + " " + manifest.version()));
    facts.add(new Fact("Machine", machine(manifest.java(), manifest.os(), manifest.threads())));
    facts.add(made(manifest.started(), manifest.finished()));
  }

  private static void addBehaviour(List<Fact> facts, Behaviour behaviour) {
    facts.add(new Fact("Coefficients of behaviour", behaviour.inFull()));
    behaviour
        .learned()
        .ifPresent(
            learned -> {
              facts.add(new Fact("Learned by", learned.madeBy()));
              facts.add(new Fact("Every learned point", learned.file()));
            });
  }

  private static void addSampling(List<Fact> facts, long seed, int replicates, String sampling) {
    facts.add(new Fact("Seed", Long.toString(seed)));
    facts.add(new Fact("Histories", Terms.count(replicates)));
    facts.add(new Fact("Inputs sampled by", sampling.replace('-', ' ')));
  }

  private static String machine(String java, String os, int threads) {
    return "Java "
        + java
        + ", "
        + os
        + ", "
        + threads
        + " threads; results depend on none of these";
  }

  private static String citation(Manifest manifest) {
    String program = manifest.citation();
    return program + (program.endsWith(".") ? " " : ". ") + manifest.provenance().cited();
  }

  private static List<Fact> works(SimulatedScenario... scenarios) {
    Map<String, String> works = new TreeMap<>();
    for (SimulatedScenario scenario : scenarios) {
      works.putAll(ScenarioText.of(scenario.resolved()).citations());
    }
    return works.entrySet().stream().map(work -> new Fact(work.getKey(), work.getValue())).toList();
  }
}
