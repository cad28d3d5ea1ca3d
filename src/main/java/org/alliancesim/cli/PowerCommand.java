package org.alliancesim.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.alliancesim.chance.Draws;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.power.TrackPower;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.PowerRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sim power}. */
@Command(
    name = "power",
    description = {
      "Tells how much power each track's voting rule gives each member (Shapley-Shubik, Banzhaf,"
          + " Coleman), and beside it what each did with it in the votes of a run."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim power scenarios/2021.yaml",
      "          sim power scenarios/2021.yaml --run output/2021-s2021-n10000",
      "          sim power scenarios/2021.yaml --set alliance.tracks.csto.rule=simple-majority",
      "          sim power scenarios/2021.yaml --csv > power.csv"
    })
final class PowerCommand implements Callable<Integer> {

  private static final double MEDIAN = 0.5;

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Option(
      names = "--run",
      paramLabel = "FOLDER",
      description = "a run of this very scenario, whose votes are counted")
  private @Nullable Path run;

  @ArgGroup private Output output = new Output();

  /** What is printed for other programs. */
  private static final class Output {
    @Option(names = "--csv", description = "prints a CSV table for other programs")
    private boolean csv;

    @Option(names = "--json", description = "prints JSON for other programs")
    private boolean json;
  }

  @Override
  public Integer call() throws ScenarioException {
    ResolvedScenario scenario = arguments.read();
    List<StateCode> voters = voters(scenario);
    List<PowerRow> rows =
        run == null
            ? TrackPower.of(scenario.charter(), voters)
            : TrackPower.of(scenario.charter(), voters, ballots(run, scenario));
    PrintWriter out = spec.commandLine().getOut();
    if (output.csv) {
      out.print(csv(rows));
    } else if (output.json) {
      out.println(JsonSummary.of(scenario, rows));
    } else {
      new PowerText(scenario, rows, run != null).lines().forEach(out::println);
    }
    out.flush();
    return Main.OK;
  }

  /** Who votes at the start, where every uncertain number has its median. */
  private static List<StateCode> voters(ResolvedScenario scenario) {
    double[] medians = new double[scenario.coordinates().size()];
    Arrays.fill(medians, MEDIAN);
    InitialWorld initial = scenario.initialWorld(scenario.sample(medians));
    Alliance alliance = new AllianceModel(initial, Draws.of(0, 0), HistoryObserver.NONE).alliance();
    List<StateCode> states = initial.world().states();
    return states.stream().filter(state -> alliance.voting(states.indexOf(state))).toList();
  }

  private List<BallotRow> ballots(Path folder, ResolvedScenario scenario) {
    RunManifest manifest = Manifest.complete(folder, RunManifest.class);
    if (!manifest.scenario().digest().equals(scenario.digest())) {
      throw new ParameterException(
          spec.commandLine(),
          folder
              + " holds a run of another scenario than "
              + arguments.file()
              + " as it is asked for here: "
              + manifest.commandLine());
    }
    return BallotRow.TABLE.read(folder);
  }

  private static String csv(List<PowerRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PowerRow.TABLE.write(rows, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
