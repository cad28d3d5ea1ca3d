package org.alliancesim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.attribution.Discovery;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.query.QueryReader;
import org.alliancesim.results.DiscoveryTables;
import org.alliancesim.results.Kind;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim discover}. */
@Command(
    name = "discover",
    description = {
      "Looks for the conditions under which an outcome of a run is common: a box of its uncertain"
          + " inputs, by PRIM, and as a cross-check the leaves of a classification tree."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = ReadFolders.Always.class,
    footer = {
      "",
      "Examples: sim discover output/2021-s2021-n10000 --ask \"ARM left\"",
      "          sim discover output/2021-s2021-n10000 --ask \"SYR partner and not ARM left\"",
      "          sim discover output/2021-s2021-n10000 --ask \"SYR partner | ARM left\""
    })
final class DiscoverCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "the folder of a run")
  private Path run;

  @Option(
      names = {"--ask", "--outcome"},
      required = true,
      paramLabel = "EVENT",
      description =
          "what is asked about, for example \"SYR partner and not ARM left\"; after | the condition"
              + " (docs/asking.md)")
  private String outcome;

  @Option(
      names = "--box",
      paramLabel = "K",
      description =
          "which box of trajectory.csv to tell (default: the one with the highest harmonic mean of"
              + " coverage and density)")
  private @Nullable Integer box;

  @Mixin private BatchOptions options;

  @Override
  public Integer call() throws ScenarioException {
    options.check();
    check(
        Files.isDirectory(run),
        run + " is no folder; discover reads the folder of a run, made by: sim run SCENARIO");
    check(
        !options.changeResults(),
        "a run's folder is read as it is; -n and --seed are for the command that makes it");
    RunReplay replay = RunReplay.open(run);
    check(
        !replay.scenario().inputs().isEmpty(),
        run + " has no uncertain input: every number of its scenario is fixed");
    AskedEvent asked;
    DiscoveryTables tables;
    try {
      asked = QueryReader.read(outcome, Asks.vocabulary(replay.scenario()));
    } catch (MistakenQuery e) {
      throw new ParameterException(spec.commandLine(), "--ask " + e.getMessage());
    }
    try {
      tables =
          Discovery.of(RunTables.read(run), replay.scenario(), asked, Optional.ofNullable(box));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    List<String> settings = new ArrayList<>(List.of("--outcome " + asked));
    if (box != null) {
      settings.add("--box " + box);
    }
    StudyManifest manifest =
        StudyFolder.ofRun(
            Kind.DISCOVERY, replay.manifest(), options.commandLine(), "prim", settings);
    Path path = options.output(StudyFolder.beside(run, "-discover-" + name(asked)));
    StudyFolder study = new StudyFolder(options, manifest, path);
    return study.fill(folder -> study.finish(folder, tables, Map.of()));
  }

  /** The outcome in letters that any file system takes. */
  private static String name(AskedEvent asked) {
    return asked.toString().replace("|", "given").replaceAll("[^A-Za-z0-9]+", "-");
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
