package org.alliancesim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The history that a command is about, of a scenario or of a run.
 *
 * @param source where the scenario comes from
 * @param scenario the scenario
 * @param seed the master seed
 * @param replicate its number, from 0
 */
record ChosenHistory(ScenarioSource source, ResolvedScenario scenario, long seed, int replicate) {

  /**
   * A history of a scenario, or of a run if a folder is named.
   *
   * @param seed the seed asked for; null if none was
   * @throws ParameterException if there is no such history
   * @throws OutputException if a run cannot be replayed
   */
  static ChosenHistory of(
      CommandLine command,
      ScenarioArguments arguments,
      Path named,
      @Nullable Long seed,
      int replicate)
      throws ScenarioException {
    if (Files.isDirectory(named)) {
      return ofRun(command, openRun(command, arguments, named, seed), replicate);
    }
    checkRange(command, "--replicate", replicate);
    ScenarioSource source = arguments.source(named);
    ResolvedScenario scenario = source.read();
    return new ChosenHistory(
        source, scenario, seed == null ? scenario.experiment().seed() : seed, replicate);
  }

  /** Whether a scenario could have a replicate of the number that an option gives. */
  static void checkRange(CommandLine command, String option, int replicate) {
    check(
        command,
        replicate >= 0 && replicate < ExperimentSettings.MOST_REPLICATES,
        option
            + " must be from 0 to "
            + (ExperimentSettings.MOST_REPLICATES - 1)
            + ", not "
            + replicate);
  }

  /** A run whose replicates are to be told or shown, which has its own seed and values. */
  static RunReplay openRun(
      CommandLine command, ScenarioArguments arguments, Path folder, @Nullable Long seed)
      throws ScenarioException {
    check(
        command,
        seed == null && arguments.source(folder).overrides().isEmpty(),
        "the run in "
            + folder
            + " has its own seed and values; leave out --seed, --set and --behaviour, or name the"
            + " scenario");
    return RunReplay.open(folder);
  }

  /** A replicate of a run, which still comes out as it did. */
  static ChosenHistory ofRun(CommandLine command, RunReplay run, int replicate) {
    checkRange(command, "--replicate", run, replicate);
    run.check(replicate);
    return new ChosenHistory(run.source(), run.scenario(), run.manifest().seed(), replicate);
  }

  /** Whether a run has the replicate of the number that an option gives. */
  static void checkRange(CommandLine command, String option, RunReplay run, int replicate) {
    int last = run.manifest().replicates() - 1;
    check(
        command,
        replicate >= 0 && replicate <= last,
        option + " must be from 0 to " + last + " in " + run.folder() + ", not " + replicate);
  }

  private static void check(CommandLine command, boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(command, message);
    }
  }
}
