package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.text.ScenarioException;
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

  @Mixin private ResultOptions results;

  @Mixin private PlotOption plots;
  @Mixin private FigureArguments figures;

  @Option(names = "--json", description = "prints the estimates as JSON instead of a table")
  private boolean json;

  /** What two scenarios of one command may both be outside in. */
  private final Set<String> told = new HashSet<>();

  /** Throws {@link ParameterException} if a value is out of its range. */
  void check() {
    check(
        replicates == null || (replicates >= 1 && replicates <= ExperimentSettings.MOST_REPLICATES),
        "-n must be from 1 to " + ExperimentSettings.MOST_REPLICATES + ", not " + replicates);
    results.check(spec.commandLine());
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /**
   * Says what may surprise in scenarios or is of an older format, each thing once, unless the user
   * wants silence.
   */
  void warn(ResolvedScenario... scenarios) {
    if (!quiet()) {
      FormatRemarks.of(Arrays.stream(scenarios)).forEach(this::complain);
      Arrays.stream(scenarios)
          .flatMap(scenario -> scenario.warnings().stream())
          .distinct()
          .forEach(warning -> complain("warning: " + warning));
    }
  }

  /**
   * Says in what a scenario lies outside of what behaviour was learned from because of the user,
   * likewise.
   *
   * @param source where the scenario was read from
   * @throws ScenarioException if a file of learned coefficients cannot be read
   */
  void warnOutside(ScenarioSource source, ResolvedScenario scenario) throws ScenarioException {
    if (!quiet()) {
      CoefficientSource.outsideByUser(source, scenario).stream()
          .filter(told::add)
          .forEach(sentence -> complain("warning: " + sentence));
    }
  }

  /** Whether the user asked for other replicates or another seed than the scenario's. */
  boolean changeResults() {
    return replicates != null || seed != null;
  }

  int replicates(ExperimentSettings defaults) {
    return replicates == null ? defaults.replicates() : replicates;
  }

  /** The number of -n, or another. */
  int replicates(int unlessGiven) {
    return replicates == null ? unlessGiven : replicates;
  }

  long seed(ExperimentSettings defaults) {
    return seed == null ? defaults.seed() : seed;
  }

  int threads() {
    return results.threads();
  }

  Path output(Path unlessChosen) {
    return results.output(unlessChosen);
  }

  /** The command as given, for who wants the same again and pastes it into a shell. */
  String commandLine() {
    return CommandWords.of(spec);
  }

  /** What the command leaves in its folder, to begin a sentence with. */
  String products() {
    return plots.products();
  }

  /** The same of a command that makes no page. */
  String productsWithoutPage() {
    return plots.drawn() ? "Tables and plots" : "Tables";
  }

  FigureArguments figures() {
    return figures;
  }

  /** For who asked for other figures of results that are there. */
  void sayHowToDraw(Path folder) {
    if (figures.given()) {
      List<String> words = new ArrayList<>(List.of("sim", "report", folder.toString()));
      words.addAll(figures.words());
      say("its figures stay as they are; to draw them anew: " + ShellCommand.of(words));
    }
  }

  Renderings renderings(FigureOptions options) {
    return plots.renderings(options, threads());
  }

  boolean force() {
    return results.force();
  }

  boolean quiet() {
    return results.quiet();
  }

  /**
   * Prints results, as JSON or in lines, as far as the user wants to read them.
   *
   * @param asJson the results as JSON
   * @param asLines the same as a table
   */
  void print(Supplier<String> asJson, Supplier<List<String>> asLines) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(asJson.get());
    } else if (!quiet()) {
      asLines.get().forEach(out::println);
    }
    out.flush();
  }

  /** Prints a line beside the results, unless the user wants silence or nothing but JSON. */
  void say(String line) {
    if (!quiet() && !json) {
      spec.commandLine().getOut().println(line);
    }
  }

  /** Prints a line that the user must read whatever else is wanted. */
  void complain(String line) {
    spec.commandLine().getErr().println(line);
  }
}
