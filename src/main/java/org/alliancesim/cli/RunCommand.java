package org.alliancesim.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.KeptBatches;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.RepeatedRun;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Opening;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.WrittenTable;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sim run}. */
@Command(
    name = "run",
    description =
        "Runs a scenario many times and estimates how likely each state is to gain each status.",
    mixinStandardHelpOptions = true,
    modelTransformer = RunCommand.WithoutScenario.class,
    footer = {
      "",
      "Examples: sim run scenarios/2021.yaml",
      "          sim run scenarios/2021.yaml -n 2000 --set behaviour.psi=0",
      "          sim run --from results/manifest.json -o anew"
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Mixin private BatchOptions options;
  @Mixin private RowsOption rows;

  @Option(
      names = "--resume",
      description = "goes on with an unfinished run, and fails if there is none")
  private boolean resume;

  @Option(
      names = "--from",
      paramLabel = "MANIFEST",
      description =
          "makes a run again that another manifest.json tells of, from the scenario and the"
              + " coefficients beside it; its seed and its number of replicates are taken too")
  private @Nullable Path from;

  /** A manifest names its own scenario. */
  static final class WithoutScenario extends OptionalScenario {
    WithoutScenario() {
      super(
          "the scenario file, for example scenarios/2021.yaml, or from anywhere shipped:2021.yaml;"
              + " left out with --from");
    }
  }

  @Override
  public Integer call() throws ScenarioException {
    options.check();
    check(!(resume && options.force()), "--resume goes on and --force starts afresh: choose one");
    PlannedRun plan = from == null ? asked() : again(from);
    ResolvedScenario scenario = plan.scenario();
    RunManifest manifest = plan.manifest(Version.program(), options.commandLine(), Instant.now());
    FigureOptions figures =
        options
            .figures()
            .over(
                from == null ? FigureOptions.DEFAULT : RepeatedRun.figures(from), manifest.names());
    Path path = options.output(plan.folder());
    try (ResultFolder folder = ResultFolder.open(path, manifest, options.force())) {
      folder.requireUsable();
      if (folder.opening() instanceof Opening.Complete) {
        options.say(
            folder.path()
                + " holds this very run, complete; nothing to do (--force runs it again)");
        options.sayHowToDraw(folder.path());
        print(RunTables.read(folder.path()));
        return Main.OK;
      }
      if (resume && !(folder.opening() instanceof Opening.Resumable)) {
        options.complain(folder.path() + " holds no unfinished run to resume; leave out --resume");
        return Main.MISTAKE;
      }
      options.warn(scenario);
      options.warn(manifest.behaviour());
      return simulate(plan, manifest, figures, folder);
    }
  }

  private PlannedRun asked() throws ScenarioException {
    check(arguments.file() != null, "which scenario? for example: sim run scenarios/2021.yaml");
    ResolvedScenario scenario = arguments.read();
    return PlannedRun.of(
            arguments.source(),
            scenario,
            options.seed(scenario.experiment()),
            options.replicates(scenario.experiment()),
            options.threads())
        .withRows(rows.chosen(options.replicates(scenario.experiment())));
  }

  private PlannedRun again(Path file) throws ScenarioException {
    check(
        arguments.file() == null
            && !arguments.change()
            && !options.changeResults()
            && !rows.given(),
        "--from takes scenario, values, coefficients, -n, --seed and --rows from the manifest; leave them"
            + " out, or run the scenario beside it");
    return RepeatedRun.of(file, Version.number(), options.threads());
  }

  private int simulate(
      PlannedRun plan, RunManifest manifest, FigureOptions figures, ResultFolder folder) {
    Estimates estimates = plan.estimates();
    try (KeptBatches batches = plan.batches(folder.kept(), estimates)) {
      return simulate(plan, manifest, figures, folder, estimates, batches);
    }
  }

  private int simulate(
      PlannedRun plan,
      RunManifest manifest,
      FigureOptions figures,
      ResultFolder folder,
      Estimates estimates,
      KeptBatches batches) {
    int n = manifest.replicates();
    long missing =
        batches.missing().stream().mapToLong(batch -> MonteCarlo.histories(batch, n)).sum();
    if (folder.opening() instanceof Opening.Resumable) {
      options.say(
          format(
              "resuming %s: %,d of %,d replicates are there",
              folder.path(), batches.replicates(), n));
    }
    Instant begun = Instant.now();
    ProgressLine progress = ProgressLine.of(missing, !options.quiet(), System.err);
    MonteCarlo run = plan.run(progress::advance);
    try (Interruption interruption =
        new Interruption(
            run::cancel,
            "finishing and keeping the replicates in hand",
            spec.commandLine().getErr())) {
      boolean simulated;
      try (progress) {
        simulated = run.run(batches);
      }
      if (!simulated || interruption.requested()) {
        return Interruption.told(
            spec, format(" with %,d of %,d replicates done", batches.replicates(), n));
      }
      double seconds =
          Math.max(1e-3, (Instant.now().toEpochMilli() - begun.toEpochMilli()) / 1000.0);
      Map<String, WrittenTable> written = batches.finished("");
      ResultTables tables = estimates.tables();
      if (interruption.requested()) {
        return Interruption.told(spec, " before the tables were written, with all replicates done");
      }
      RunManifest complete =
          folder.finish(
              RunManifest.class,
              tables.with(written),
              plan.inputs(),
              Instant.now(),
              (finished, place) ->
                  options.renderings(figures).render(new RunTables(finished, tables), place));
      RunTables results = new RunTables(complete, tables);
      options
          .renderings(figures)
          .remarks(results)
          .forEach(remark -> options.complain("warning: " + remark));
      print(results);
      options.say("");
      plan.rows().told(n).ifPresent(told -> options.say(told + "."));
      options.say(
          format(
              "%,d histories (replicates and twins) in %.1f s (%,.0f a second on %d threads). %s"
                  + " are in %s",
              missing,
              seconds,
              missing / seconds,
              manifest.threads(),
              options.products(),
              folder.path()));
      interruption.tellIfTooLate("run");
      return Main.OK;
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private void print(RunTables results) {
    options.print(() -> JsonSummary.of(results), () -> new RunSummary(results).lines());
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
