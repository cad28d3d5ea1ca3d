package org.alliancesim.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.PlannedSweep;
import org.alliancesim.experiment.Sweep;
import org.alliancesim.experiment.SweepRequest;
import org.alliancesim.parallel.Engine;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Opening;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweepTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sim sweep}. */
@Command(
    name = "sweep",
    description = {
      "Runs a scenario at many values of one or several of its numbers, rules or lists, all under the"
          + " same random numbers, and estimates how each probability depends on them."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim sweep scenarios/2021-open-gate.yaml --vary behaviour.psi=0:2:5 -n 1000",
      "          sim sweep scenarios/2021-open-gate.yaml --vary behaviour.psi=0:2:4 --vary"
          + " behaviour.chi=0:1:4",
      "          sim sweep scenarios/2021.yaml --vary"
          + " scenario=scenarios/2021.yaml,scenarios/2021-open-gate.yaml"
    })
final class SweepCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;
  @Mixin private DesignArguments design;
  @Mixin private BatchOptions options;
  @Mixin private AskOption ask;

  @Mixin private ShardOption shard;
  @Mixin private EngineOption engine;

  @Override
  public Integer call() throws ScenarioException {
    options.check();
    engine.check();
    ResolvedScenario scenario = arguments.read();
    List<AskedEvent> asked =
        Stream.of(Asks.asked(scenario), ask.read(Asks.vocabulary(scenario)))
            .flatMap(List::stream)
            .distinct()
            .toList();
    Problems problems = new Problems();
    SweepRequest request = design.request(scenario.experiment().design(), problems);
    PlannedSweep plan =
        PlannedSweep.of(
            arguments.source(),
            scenario,
            request,
            options.seed(scenario.experiment()),
            options.replicates(scenario.experiment()),
            options.threads(),
            problems);
    plan.ask(asked);
    SweepManifest manifest = plan.manifest(Version.program(), options.commandLine(), Instant.now());
    FigureOptions figures = options.figures().over(FigureOptions.DEFAULT, manifest.names());
    Map<String, String> inputs = plan.inputs();
    Path path = options.output(shard.folder(plan.folder()));
    EngineOption reached = engine.reach(path, options.force());
    try (reached;
        ResultFolder folder = ResultFolder.open(path, manifest, options.force())) {
      folder.requireUsable();
      if (folder.opening() instanceof Opening.Complete) {
        options.say(
            folder.path() + " holds this very sweep; nothing to do (--force runs it again)");
        options.sayHowToDraw(folder.path());
        print(SweepTables.read(folder.path()));
        return Main.OK;
      }
      options.warn(scenario);
      return simulated(plan, inputs, manifest, figures, folder);
    }
  }

  private int simulated(
      PlannedSweep plan,
      Map<String, String> inputs,
      SweepManifest manifest,
      FigureOptions figures,
      ResultFolder folder)
      throws ScenarioException {
    Instant begun = Instant.now();
    ProgressCount progress = new ProgressCount();
    Sweep sweep = new Sweep(plan, folder.kept(), progress::advance).only(shard.chosen());
    Optional<Engine> elsewhere = engine.elsewhere();
    if (elsewhere.isPresent()) {
      sweep.on(elsewhere.get());
    }
    long missing = sweep.missing();
    if (folder.opening() instanceof Opening.Resumable) {
      options.say("resuming " + folder.path() + ": " + there(sweep, plan));
    } else {
      options.say(plan.cost());
    }
    ProgressLine line = ProgressLine.of(missing, !options.quiet(), System.err);
    progress.shownBy(line);
    try (Interruption interruption =
        new Interruption(
            sweep::cancel, "keeping the points that are done", spec.commandLine().getErr())) {
      boolean done;
      try (line) {
        done = sweep.run();
      }
      if (!done || interruption.requested()) {
        return Interruption.told(spec, ": " + there(sweep, plan));
      }
      if (shard.chosen().isPresent()) {
        options.say(shard.told(folder.path()));
        return Main.OK;
      }
      double seconds = Math.max(1e-3, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
      SweepTables tables = sweep.tables(manifest);
      SweepManifest complete =
          folder.finish(
              SweepManifest.class,
              tables,
              inputs,
              Instant.now(),
              (finished, place) ->
                  options.renderings(figures).render(tables.with(finished), place));
      print(tables.with(complete));
      options.say("");
      options.say(
          String.format(
              Locale.ROOT,
              "%,d histories in %.1f s (%,.0f a second on %s). %s are in %s",
              missing,
              seconds,
              missing / seconds,
              engine.told(manifest.threads()),
              options.productsWithoutPage(),
              folder.path()));
      interruption.tellIfTooLate("sweep");
      return Main.OK;
    }
  }

  /** Counts before it is known how many histories there are to show. */
  private static final class ProgressCount {
    private volatile ProgressLine line = ProgressLine.of(1, false, System.err);

    void shownBy(ProgressLine shown) {
      line = shown;
    }

    void advance(int histories) {
      line.advance(histories);
    }
  }

  private static String there(Sweep sweep, PlannedSweep plan) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d histories are there, of %,d points",
        sweep.histories(),
        plan.histories(),
        plan.points());
  }

  private void print(SweepTables sweep) {
    options.print(() -> JsonSummary.of(sweep), () -> new SweepSummary(sweep).lines());
  }
}
