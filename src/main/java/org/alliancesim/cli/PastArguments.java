package org.alliancesim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.KeptScenario;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.Provenance;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.ScenarioException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The worlds of the past that a command works on. */
final class PastArguments {

  private static final String ENDING = ".yaml";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "shipped:hindcast",
      description = "the folder of scenarios with a section 'hindcast' (default: ${DEFAULT-VALUE})")
  private Path folder;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "master seed (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private ResultOptions results;

  long seed() {
    return seed;
  }

  /** Where results go. */
  Path output(String unlessChosen) {
    return results.output(PlannedRun.OUTPUT.resolve(unlessChosen));
  }

  boolean force() {
    return results.force();
  }

  boolean quiet() {
    return results.quiet();
  }

  /** The provenance of work on these worlds, which begins now. */
  Provenance provenance(List<PastWorld> worlds, CoefficientSource behaviour, int replicates) {
    String sampling =
        worlds.stream()
            .map(world -> world.scenario().experiment().sampling().key())
            .distinct()
            .collect(Collectors.joining(", "));
    return Provenance.begun(
        Version.program(),
        CommandWords.of(spec),
        worlds.stream().map(world -> world.simulated(fileOf(world))).toList(),
        behaviour.described(),
        seed,
        replicates,
        sampling,
        threads(),
        Instant.now());
  }

  /**
   * What goes with results: the coefficients, and every world as a file that needs no other.
   *
   * @throws ScenarioException if a world cannot be read any more
   */
  Map<String, String> inputs(List<PastWorld> worlds, CoefficientSource behaviour)
      throws ScenarioException {
    Map<String, String> files = new TreeMap<>(behaviour.files());
    NavigableSet<String> origins = new TreeSet<>();
    for (PastWorld world : worlds) {
      KeptScenario kept =
          KeptScenario.of(new ScenarioSource(fileOf(world), List.of(), ScenarioSource.PRIOR));
      files.put(KeptScenario.WORLDS + world.name() + ENDING, kept.whole());
      kept.origins().lines().forEach(origins::add);
    }
    files.put(KeptScenario.WORLDS + KeptScenario.ORIGINS, String.join("\n", origins) + "\n");
    return files;
  }

  private String fileOf(PastWorld world) {
    return folder.resolve(world.name() + ENDING).toString();
  }

  int threads() {
    return results.threads();
  }

  /**
   * The worlds, in alphabetical order of their files.
   *
   * @param posterior the coefficients; if empty, their priors
   * @throws ParameterException if an option is out of its range
   * @throws OutputException if the folder cannot be read or holds no such scenario
   */
  List<PastWorld> read(Optional<Posterior> posterior) throws ScenarioException {
    results.check(spec.commandLine());
    List<PastWorld> worlds = new ArrayList<>();
    for (Path file : files()) {
      ResolvedScenario scenario = ScenarioReader.read(file, List.of(), posterior);
      String name = file.getFileName().toString();
      if (scenario.hindcast().isPresent()) {
        worlds.add(PastWorld.of(name.substring(0, name.length() - ENDING.length()), scenario));
      }
    }
    if (worlds.isEmpty()) {
      throw OutputException.missing(folder, "holds no scenario (*.yaml) with a section 'hindcast'");
    }
    if (!quiet()) {
      FormatRemarks.of(worlds.stream().map(PastWorld::scenario))
          .forEach(spec.commandLine().getErr()::println);
    }
    return worlds;
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      throw OutputException.missing(folder, "is no folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .filter(file -> !ScenarioFiles.isHidden(file))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }
}
