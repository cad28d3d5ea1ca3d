package org.alliancesim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.digest.Sha256;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.KeptScenario;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.Provenance;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.ShippedScenarios;
import org.alliancesim.scenario.text.SourceFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The worlds of the past that a command works on. */
final class PastArguments {

  private static final String ENDING = ".yaml";
  private static final String SHIPPED = "shipped:hindcast";
  private static final String DECISIONS = SHIPPED + "/decisions";
  private static final int DIGITS_OF_OTHERS = 8;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      arity = "0..*",
      description =
          "scenarios with a section 'hindcast', and folders of them (default: " + SHIPPED + ")")
  private List<Path> places = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      converter = ScenarioArguments.SettingConverter.class,
      description =
          "changes a value of every world, as 'sim run' has it for one scenario; repeatable")
  private List<Setting> settings = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "master seed (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private ResultOptions results;

  private final SortedMap<String, Path> files = new TreeMap<>();
  private final SortedMap<String, PastWorld> worlds = new TreeMap<>();

  /** Whether worlds were named, or changed. */
  boolean given() {
    return !places.isEmpty() || !settings.isEmpty();
  }

  long seed() {
    return seed;
  }

  /** Where results go; other worlds than the shipped ones, and changed ones, go elsewhere. */
  Path output(String unlessChosen) {
    List<String> others = new ArrayList<>(places.stream().map(Path::toString).toList());
    settings.forEach(setting -> others.add(setting.toString()));
    String digits =
        others.isEmpty()
            ? ""
            : "-" + Sha256.of(String.join("\n", others)).substring(0, DIGITS_OF_OTHERS);
    return results.output(PlannedRun.OUTPUT.resolve(unlessChosen + digits));
  }

  boolean force() {
    return results.force();
  }

  boolean quiet() {
    return results.quiet();
  }

  /** The provenance of work on these worlds, which begins now. */
  Provenance provenance(List<PastWorld> worlds, CoefficientSource behaviour, int replicates) {
    return provenance(worlds, behaviour, replicates, List.of(), "");
  }

  /**
   * The same of work on more than these worlds.
   *
   * @param banks what else is simulated
   * @param seeds what else is to be said of the draws; empty for nothing
   */
  Provenance provenance(
      List<PastWorld> worlds,
      CoefficientSource behaviour,
      int replicates,
      List<SimulatedScenario> banks,
      String seeds) {
    String sampling =
        worlds.stream()
            .map(world -> world.scenario().experiment().sampling().key())
            .distinct()
            .collect(Collectors.joining(", "));
    List<SimulatedScenario> simulated = new ArrayList<>(banks);
    worlds.forEach(
        world ->
            simulated.add(
                world.simulated(fileOf(world), settings.stream().map(Setting::toString).toList())));
    return Provenance.begun(
        Version.program(),
        CommandWords.of(spec),
        simulated,
        behaviour.described(),
        seed,
        replicates,
        sampling + seeds,
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
    Map<String, String> kept = new TreeMap<>(behaviour.files());
    NavigableSet<String> origins = new TreeSet<>();
    for (PastWorld world : worlds) {
      KeptScenario whole =
          KeptScenario.of(new ScenarioSource(fileOf(world), settings, ScenarioSource.PRIOR));
      kept.put(KeptScenario.WORLDS + world.name() + ENDING, whole.whole());
      whole.origins().lines().forEach(origins::add);
    }
    kept.put(KeptScenario.WORLDS + KeptScenario.ORIGINS, String.join("\n", origins) + "\n");
    return kept;
  }

  private String fileOf(PastWorld world) {
    return Objects.requireNonNull(files.get(world.name()), world.name()).toString();
  }

  int threads() {
    return results.threads();
  }

  /**
   * The worlds, in alphabetical order of their names.
   *
   * @param posterior the coefficients; if empty, their priors
   * @throws ParameterException if an option is out of its range, or two files have one name
   * @throws OutputException if a folder cannot be read, or there is no such scenario
   */
  List<PastWorld> read(Optional<Posterior> posterior) throws ScenarioException {
    return read(posterior, places.isEmpty() ? List.of(ShippedScenarios.named(SHIPPED)) : places);
  }

  /**
   * The worlds to learn from: by default the shipped decisions, and the shipped worlds in which a
   * time of ratification is known.
   */
  List<PastWorld> readToLearn() throws ScenarioException {
    if (!places.isEmpty()) {
      return read(Optional.empty());
    }
    List<Path> shipped = new ArrayList<>(List.of(ShippedScenarios.named(DECISIONS)));
    for (Path file : inFolder(ShippedScenarios.named(SHIPPED))) {
      Optional<Hindcast> known = ScenarioReader.read(file, settings, Optional.empty()).hindcast();
      if (known.isPresent()
          && known.get().cases().stream().anyMatch(each -> each.ratification().isPresent())) {
        shipped.add(file);
      }
    }
    return read(Optional.empty(), shipped);
  }

  private List<PastWorld> read(Optional<Posterior> posterior, List<Path> asked)
      throws ScenarioException {
    results.check(spec.commandLine());
    for (Path place : asked) {
      if (Files.isDirectory(place)) {
        add(inFolder(place), posterior, false);
      } else if (Files.exists(place)) {
        add(List.of(place), posterior, true);
      } else {
        throw OutputException.missing(place, "is no folder and no file");
      }
    }
    if (worlds.isEmpty()) {
      throw OutputException.missing(
          asked.get(0), "holds no scenario (*.yaml) with a section 'hindcast'");
    }
    List<PastWorld> all = List.copyOf(worlds.values());
    if (!quiet()) {
      FormatRemarks.of(all.stream().map(PastWorld::scenario))
          .forEach(spec.commandLine().getErr()::println);
    }
    return all;
  }

  private void add(List<Path> paths, Optional<Posterior> posterior, boolean named)
      throws ScenarioException {
    for (Path file : paths) {
      ResolvedScenario scenario = ScenarioReader.read(file, settings, posterior);
      String name = SourceFile.stem(file.getFileName().toString());
      if (scenario.hindcast().isEmpty()) {
        if (named) {
          throw OutputException.missing(
              file, "has no section 'hindcast', so nothing to compare with");
        }
      } else if (files.containsKey(name)) {
        throw new ParameterException(
            spec.commandLine(),
            files.get(name) + " and " + file + " have one name, by which worlds are told apart");
      } else {
        files.put(name, file);
        worlds.put(name, PastWorld.of(name, scenario));
      }
    }
  }

  private static List<Path> inFolder(Path folder) {
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
