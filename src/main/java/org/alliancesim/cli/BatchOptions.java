package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.ExperimentSettings;
import org.alliancesim.scenario.ResolvedScenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a command that runs many histories can be told about them. */
final class BatchOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "-n", paramLabel = "N", description = "replicates (default: the scenario's)")
  private @Nullable Integer replicates;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "master seed (default: the scenario's)")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "threads (default: all cores); they change no result")
  private @Nullable Integer threads;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "output folder (default: a folder in output/ named after what is run)")
  private @Nullable Path output;

  @Option(names = "--force", description = "replaces results of other inputs in the output folder")
  private boolean force;

  @Option(
      names = {"-q", "--quiet"},
      description = "prints nothing but errors")
  private boolean quiet;

  @Mixin private PlotOption plots;
  @Mixin private FigureArguments figures;

  @Option(names = "--json", description = "prints the estimates as JSON instead of a table")
  private boolean json;

  /** Throws {@link ParameterException} if a value is out of its range. */
  void check() {
    check(
        replicates == null || (replicates >= 1 && replicates <= ExperimentSettings.MOST_REPLICATES),
        "-n must be from 1 to " + ExperimentSettings.MOST_REPLICATES + ", not " + replicates);
    check(
        output == null || !output.toString().isBlank(),
        "-o needs the name of a folder, not nothing");
    check(threads == null || threads >= 1, "--threads must be at least 1, not " + threads);
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /** Says what may surprise in scenarios, each thing once, unless the user wants silence. */
  void warn(ResolvedScenario... scenarios) {
    if (!quiet) {
      Arrays.stream(scenarios)
          .flatMap(scenario -> scenario.warnings().stream())
          .distinct()
          .forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
    }
  }

  /** Whether the user asked for other replicates or another seed than the scenario's. */
  boolean changeResults() {
    return replicates != null || seed != null;
  }

  int replicates(ExperimentSettings defaults) {
    return replicates == null ? defaults.replicates() : replicates;
  }

  long seed(ExperimentSettings defaults) {
    return seed == null ? defaults.seed() : seed;
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  Path output(Path unlessChosen) {
    return output == null ? unlessChosen : output;
  }

  /** The command as given, for who wants the same again and pastes it into a shell. */
  String commandLine() {
    return CommandWords.of(spec);
  }

  /** What the command leaves in its folder, to begin a sentence with. */
  String products() {
    return plots.products();
  }

  FigureArguments figures() {
    return figures;
  }

  /** For who asked for other figures of results that are there. */
  void sayHowToDraw(Path folder) {
    if (figures.given() && !quiet && !json) {
      List<String> words = new ArrayList<>(List.of("sim", "report", folder.toString()));
      words.addAll(figures.words());
      spec.commandLine()
          .getOut()
          .println("its figures stay as they are; to draw them anew: " + ShellCommand.of(words));
    }
  }

  Renderings renderings(FigureOptions options) {
    return plots.renderings(options);
  }

  boolean force() {
    return force;
  }

  boolean quiet() {
    return quiet;
  }

  boolean json() {
    return json;
  }
}
