package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.Opening;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunFolder;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioException;
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
    footer = {
      "",
      "Examples: sim run scenarios/2021.yaml",
      "          sim run scenarios/2021.yaml -n 2000 --set behaviour.psi=0"
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Mixin private BatchOptions options;

  @Option(
      names = "--resume",
      description = "goes on with an unfinished run, and fails if there is none")
  private boolean resume;

  @Override
  public Integer call() throws ScenarioException {
    options.check();
    check(!(resume && options.force()), "--resume goes on and --force starts afresh: choose one");
    ResolvedScenario scenario = arguments.read();
    PlannedRun plan =
        new PlannedRun(
            arguments.source(),
            scenario,
            CoefficientSource.of(arguments.source()),
            options.seed(scenario.experiment()),
            options.replicates(scenario.experiment()),
            options.threads());
    RunManifest manifest = plan.manifest(Version.program(), options.commandLine(), Instant.now());
    Path path = options.output(plan.folder());
    try (RunFolder folder = RunFolder.open(path, manifest, options.force())) {
      if (folder.opening() instanceof Opening.Complete) {
        say(
            folder.path()
                + " holds this very run, complete; nothing to do (--force runs it again)");
        print(RunTables.read(folder.path()));
        return Main.OK;
      }
      if (folder.opening() instanceof Opening.Damaged damaged) {
        complain(folder.path() + " holds a run that is damaged:");
        damaged.damages().forEach(damage -> complain("  " + damage));
        complain("choose another folder with -o, or make it again with --force");
        return Main.MISTAKE;
      }
      if (folder.opening() instanceof Opening.Different different) {
        complain(folder.path() + " holds another run:");
        different.changes().forEach(change -> complain("  " + change));
        complain("choose another folder with -o, or replace it with --force");
        return Main.MISTAKE;
      }
      if (resume && !(folder.opening() instanceof Opening.Resumable)) {
        complain(folder.path() + " holds no unfinished run to resume; leave out --resume");
        return Main.MISTAKE;
      }
      options.warn(scenario);
      return simulate(scenario, manifest, folder);
    }
  }

  private int simulate(ResolvedScenario scenario, RunManifest manifest, RunFolder folder) {
    Batches batches = new Batches(folder);
    int n = manifest.replicates();
    long missing = 0;
    int there = 0;
    for (int batch = 0; batch < MonteCarlo.batches(n); batch++) {
      if (batches.has(batch)) {
        there += MonteCarlo.replicates(batch, n);
      } else {
        missing += MonteCarlo.histories(batch, n);
      }
    }
    if (folder.opening() instanceof Opening.Resumable) {
      say(format("resuming %s: %,d of %,d replicates are there", folder.path(), there, n));
    }
    Instant begun = Instant.now();
    ProgressLine progress = ProgressLine.of(missing, !options.quiet(), System.err);
    MonteCarlo run =
        new MonteCarlo(scenario, manifest.seed(), n, manifest.threads(), progress::advance);
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
        return interrupted(format("with %,d of %,d replicates done", batches.replicates(n), n));
      }
      double seconds =
          Math.max(1e-3, (Instant.now().toEpochMilli() - begun.toEpochMilli()) / 1000.0);
      ResultTables tables = Estimates.tables(scenario, manifest.seed(), n, batches.inOrder());
      if (interruption.requested()) {
        return interrupted("before the tables were written, with all replicates done");
      }
      RunTables results =
          folder.finish(
              tables,
              Instant.now(),
              finished -> options.renderings().render(finished, folder.path()));
      options.renderings().remarks(results).forEach(remark -> complain("warning: " + remark));
      print(results);
      say("");
      say(
          format(
              "%,d histories (replicates and twins) in %.1f s (%,.0f a second on %d threads). Tables,"
                  + " plots and report.html are in %s",
              missing, seconds, missing / seconds, manifest.threads(), folder.path()));
      if (interruption.requested()) {
        complain("the run was all but done and is complete");
      }
      return Main.OK;
    }
  }

  private int interrupted(String when) {
    complain("interrupted " + when + "; run the same command again to resume");
    return Interruption.EXIT_CODE;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** The batches of a run, in memory and in its folder. */
  private static final class Batches implements MonteCarlo.BatchStore {
    private final RunFolder folder;
    private final Map<Integer, BatchResults> results = new TreeMap<>();

    Batches(RunFolder folder) {
      this.folder = folder;
      if (folder.opening() instanceof Opening.Resumable resumable) {
        for (int batch : resumable.batches()) {
          folder.loadBatch(batch).ifPresent(loaded -> results.put(batch, loaded));
        }
      }
    }

    @Override
    public boolean has(int batch) {
      return results.containsKey(batch);
    }

    @Override
    public void take(int batch, BatchResults taken) {
      folder.saveBatch(batch, taken);
      results.put(batch, taken);
    }

    int replicates(int n) {
      return results.keySet().stream().mapToInt(batch -> MonteCarlo.replicates(batch, n)).sum();
    }

    List<BatchResults> inOrder() {
      return new ArrayList<>(results.values());
    }
  }

  private void print(RunTables results) {
    PrintWriter out = spec.commandLine().getOut();
    if (options.json()) {
      out.println(JsonSummary.of(results));
    } else if (!options.quiet()) {
      new RunSummary(results).lines().forEach(out::println);
    }
    out.flush();
  }

  private void say(String line) {
    if (!options.quiet() && !options.json()) {
      spec.commandLine().getOut().println(line);
    }
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
