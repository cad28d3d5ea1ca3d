package org.alliancesim.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.PlannedSweep;
import org.alliancesim.experiment.StoppingRule;
import org.alliancesim.experiment.Sweep;
import org.alliancesim.experiment.SweepRequest;
import org.alliancesim.experiment.SweepRun;
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
  @Mixin private UntilOption until;

  @Mixin private ShardOption shard;
  @Mixin private EngineOption engine;

  @Override
  public Integer call() throws ScenarioException {
    options.check();
    engine.check();
    ResolvedScenario scenario = arguments.read();
    UntilOption.Asked asked =
        until.asked(
            Asks.asked(scenario), Asks.allAsked(scenario), ask.read(Asks.vocabulary(scenario)));
    Optional<StoppingRule> rule = until.rule(options, asked.precise(), shard.chosen().isPresent());
    Problems problems = new Problems();
    SweepRequest request = design.request(scenario.experiment().design(), problems);
    PlannedSweep planned =
        PlannedSweep.of(
            arguments.source(),
            scenario,
            request,
            options.seed(scenario.experiment()),
            rule.map(StoppingRule::limit)
                .orElseGet(() -> options.replicates(scenario.experiment())),
            options.threads(),
            problems);
    planned.ask(asked.all());
    rule.ifPresent(end -> planned.until(end, asked.precise()));
    Path path = options.output(shard.folder(planned.folder()));
    PlannedSweep plan =
        rule.isPresent() && !options.force()
            ? SweepRun.ended(path, planned, Version.program()).orElse(planned)
            : planned;
    SweepManifest manifest = manifest(plan);
    FigureOptions figures = options.figures().over(FigureOptions.DEFAULT, manifest.names());
    Map<String, String> inputs = plan.inputs();
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
      return simulated(plan, inputs, figures, folder);
    }
  }

  private SweepManifest manifest(PlannedSweep plan) throws ScenarioException {
    return plan.manifest(Version.program(), options.commandLine(), Instant.now());
  }

  private int simulated(
      PlannedSweep plan, Map<String, String> inputs, FigureOptions figures, ResultFolder folder)
      throws ScenarioException {
    shard.warn(folder.manifest(), options);
    Instant begun = Instant.now();
    ProgressLine progress = ProgressLine.of(0, !options.quiet(), System.err);
    AtomicLong histories = new AtomicLong();
    SweepRun run =
        new SweepRun(
            plan,
            folder.kept(),
            progress::advance,
            more -> {
              histories.addAndGet(more);
              progress.extend(more);
            },
            engine.elsewhere(),
            shard.chosen());
    options.say(
        folder.opening() instanceof Opening.Resumable
            ? "resuming " + folder.path() + ": " + there(run.sweep(), plan)
            : plan.cost());
    try (Interruption interruption =
        new Interruption(
            run::cancel, "keeping the points that are done", spec.commandLine().getErr())) {
      boolean done;
      try (progress) {
        done = run.run();
      }
      if (!done || interruption.requested()) {
        return Interruption.told(spec, ": " + there(run.sweep(), plan));
      }
      if (shard.chosen().isPresent()) {
        options.say(shard.told(folder.path()));
        return Main.OK;
      }
      double seconds = Math.max(1e-3, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
      SweepManifest settled = manifest(run.plan());
      SweepTables tables = run.sweep().tables(settled);
      if (until.isGiven()) {
        folder.settle(settled);
      }
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
      run.told().ifPresent(options::say);
      options.say(
          String.format(
              Locale.ROOT,
              "%,d histories in %.1f s (%,.0f a second on %s). %s are in %s",
              histories.get(),
              seconds,
              histories.get() / seconds,
              engine.told(settled.threads()),
              options.productsWithoutPage(),
              folder.path()));
      interruption.tellIfTooLate("sweep");
      return Main.OK;
    }
  }

  private String there(Sweep sweep, PlannedSweep plan) {
    return String.format(
        Locale.ROOT,
        "%,d of %s%,d histories are there, of %,d points",
        sweep.histories(),
        until.isGiven() ? "at most " : "",
        plan.histories(),
        plan.points());
  }

  private void print(SweepTables sweep) {
    options.print(() -> JsonSummary.of(sweep), () -> new SweepSummary(sweep).lines());
  }
}
