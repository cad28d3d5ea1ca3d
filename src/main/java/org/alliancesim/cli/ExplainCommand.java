package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.explanation.Explanation;
import org.alliancesim.explanation.Story;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sim explain}. */
@Command(
    name = "explain",
    description = {
      "Tells one history month by month: who wanted what and why, what the gate, the chair and the"
          + " members made of it, and the smallest change that would have flipped a refusal."
          + " SCENARIO may also be the folder of a run, whose replicates are told as they were."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim explain scenarios/2021.yaml --replicate 8",
      "          sim explain output/2021-s2021-n10000 --find \"AZE partner blocked by ARM\""
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Option(
      names = "--replicate",
      paramLabel = "K",
      description = "which replicate, from 0 (default: 0)")
  private @Nullable Integer replicate;

  @Option(
      names = "--find",
      paramLabel = "QUERY",
      description =
          "the first replicate of a run in which this is so, as replicates.csv has it: STATE STATUS"
              + " [STAGE] [by MEMBER or CRITERION]")
  private @Nullable String query;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "master seed of a scenario (default: the scenario's)")
  private @Nullable Long seed;

  @Option(
      names = "--all",
      description = "tells also what states weighed that reconsidered and stayed as they were")
  private boolean all;

  @Option(names = "--json", description = "prints the history as JSON instead of sentences")
  private boolean json;

  @Override
  public Integer call() throws ScenarioException {
    check(replicate == null || query == null, "--replicate and --find both choose: give one");
    return Files.isDirectory(arguments.file()) ? explainRun() : explainScenario();
  }

  private int explainScenario() throws ScenarioException {
    check(
        query == null,
        "--find searches the folder of a run, and "
            + arguments.file()
            + " is none; first: "
            + ShellCommand.of("sim", "run", arguments.file().toString()));
    explain(
        ChosenHistory.of(
            spec.commandLine(),
            arguments,
            arguments.file(),
            seed,
            replicate == null ? 0 : replicate));
    return Main.OK;
  }

  private int explainRun() throws ScenarioException {
    RunReplay run = ChosenHistory.openRun(spec.commandLine(), arguments, arguments.file(), seed);
    int chosen = replicate == null ? 0 : replicate;
    if (query != null) {
      List<Integer> matches = matches(run, query);
      if (matches.isEmpty()) {
        return Main.MISTAKE;
      }
      chosen = matches.get(0);
    }
    explain(ChosenHistory.ofRun(spec.commandLine(), run, chosen));
    return Main.OK;
  }

  /** The replicates that the query finds, of which the user is told. */
  private List<Integer> matches(RunReplay run, String query) {
    ReplicateQuery wanted;
    try {
      wanted = ReplicateQuery.parse(query, run.manifest().names());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    List<Integer> matches = wanted.matches(run.rows());
    String said =
        matches.isEmpty()
            ? "'"
                + wanted.text()
                + "' holds in no replicate of "
                + run.folder()
                + "; "
                + wanted.alternatives(run.rows())
            : String.format(
                Locale.ROOT,
                "'%s' holds in %,d of %,d replicates; the first, replicate %d, is told",
                wanted.text(),
                matches.size(),
                run.manifest().replicates(),
                matches.get(0));
    // to the error stream, so that --json prints JSON alone
    spec.commandLine().getErr().println(said);
    return matches;
  }

  private void explain(ChosenHistory history) {
    ResolvedScenario scenario = history.scenario();
    long masterSeed = history.seed();
    int chosen = history.replicate();
    Explanation whole =
        Explanation.of(Replicate.start(scenario, masterSeed, chosen), Draws.of(masterSeed, chosen));
    Explanation told = all ? whole : whole.abridged();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ExplanationJson.of(scenario, masterSeed, chosen, told));
    } else {
      out.println(scenario.name());
      out.println(scenario.clock() + ", replicate " + chosen + ", seed " + masterSeed);
      out.println();
      List<String> lines = new Story(told, scenario.charter(), scenario::stateName).lines();
      lines.forEach(out::println);
      if (lines.isEmpty()) {
        out.println("Nothing happened.");
      }
    }
    out.flush();
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
