package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.Comparison;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.results.ComparisonFolder;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Provenance;
import org.alliancesim.results.RunFolder;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioException;
import org.alliancesim.scenario.ScenarioSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim compare}. */
@Command(
    name = "compare",
    description = {
      "Runs two scenarios under the same random numbers and estimates how much each probability"
          + " differs: B minus A. A is the first scenario; B is the second or, if there is only one,"
          + " the first with the values of --set. With two scenarios, --set applies to both."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim compare scenarios/2021.yaml --set behaviour.psi=0",
      "          sim compare scenarios/2021.yaml scenarios/2021-open-gate.yaml -n 2000"
    })
final class CompareCommand implements Callable<Integer> {

  private static final Path OUTPUT = Path.of("output");

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SCENARIO",
      description = "the scenario to compare with the first one")
  private @Nullable Path second;

  @Mixin private BatchOptions options;

  @Override
  public Integer call() throws ScenarioException {
    options.check();
    if (second == null && first.settings().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "compare "
              + first.file()
              + " with what? name a second scenario, or change the first with --set");
    }
    ResolvedScenario a = sourceOfA().read();
    ResolvedScenario b = sourceOfB().read();
    if (a.experiment().sampling() != b.experiment().sampling()) {
      complain(
          "error: the scenarios sample their uncertain inputs by "
              + a.experiment().sampling().key()
              + " and by "
              + b.experiment().sampling().key()
              + ", so a replicate would have other inputs in each; give both the same"
              + " experiment.sampling");
      return Main.MISTAKE;
    }
    ComparisonManifest manifest = manifest(a, b);
    ComparisonFolder folder = new ComparisonFolder(options.output(folderOf(manifest)), manifest);
    folder.check();
    if (folder.holdsResults() && !options.force()) {
      return shown(folder);
    }
    options.warn(a, b);
    return simulated(a, b, manifest, folder);
  }

  /** What a folder holds already, if it is this comparison. */
  private int shown(ComparisonFolder folder) {
    List<String> differences = folder.differences();
    if (!differences.isEmpty()) {
      complain(folder.path() + " holds other results:");
      differences.forEach(difference -> complain("  " + difference));
      complain("choose another folder with -o, or replace a comparison with --force");
      return Main.MISTAKE;
    }
    say(folder.path() + " holds this very comparison; nothing to do (--force runs it again)");
    print(ComparisonTables.read(folder.path()));
    return Main.OK;
  }

  private int simulated(
      ResolvedScenario a,
      ResolvedScenario b,
      ComparisonManifest manifest,
      ComparisonFolder folder) {
    Instant begun = Instant.now();
    long histories = 2L * manifest.replicates();
    ProgressLine progress = ProgressLine.of(histories, !options.quiet(), System.err);
    Comparison comparison =
        new Comparison(
            a, b, manifest.seed(), manifest.replicates(), manifest.threads(), progress::advance);
    try (Interruption interruption =
        new Interruption(
            comparison::cancel, "finishing the replicates in hand", spec.commandLine().getErr())) {
      boolean simulated;
      try (progress) {
        simulated = comparison.run();
      }
      if (!simulated || interruption.requested()) {
        complain("interrupted; nothing was written");
        return Interruption.EXIT_CODE;
      }
      double seconds = Math.max(1e-3, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
      ComparisonTables written =
          folder.write(
              comparison.tables(),
              Instant.now(),
              results -> options.renderings().render(results, folder.path()));
      options.renderings().remarks(written).forEach(remark -> complain("warning: " + remark));
      print(written);
      say("");
      say(
          String.format(
              Locale.ROOT,
              "%,d histories in %.1f s (%,.0f a second on %d threads). Tables, plots and report.html are"
                  + " in %s",
              histories,
              seconds,
              histories / seconds,
              manifest.threads(),
              folder.path()));
      return Main.OK;
    }
  }

  private ScenarioSource sourceOfA() {
    return first.source(first.file(), second == null ? List.of() : first.settings());
  }

  private ScenarioSource sourceOfB() {
    return first.source(second == null ? first.file() : second, first.settings());
  }

  private Path folderOf(ComparisonManifest manifest) {
    return OUTPUT.resolve(
        RunFolder.nameOf(
            sourceOfA().stem() + "-vs-" + sourceOfB().stem(),
            manifest.seed(),
            manifest.replicates(),
            manifest.scenarioB().overrides()));
  }

  private ComparisonManifest manifest(ResolvedScenario a, ResolvedScenario b)
      throws ScenarioException {
    return ComparisonManifest.of(
        Provenance.begun(
            Version.program(),
            options.commandLine(),
            List.of(PlannedRun.simulated(sourceOfA(), a), PlannedRun.simulated(sourceOfB(), b)),
            CoefficientSource.of(sourceOfA()).described(),
            options.seed(a.experiment()),
            options.replicates(a.experiment()),
            a.experiment().sampling().key(),
            options.threads(),
            Instant.now()),
        PlannedRun.names(a).and(PlannedRun.names(b)),
        Comparison.notes(a, b));
  }

  private void print(ComparisonTables results) {
    PrintWriter out = spec.commandLine().getOut();
    if (options.json()) {
      out.println(JsonSummary.of(results));
    } else if (!options.quiet()) {
      new ComparisonSummary(results).lines().forEach(out::println);
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
}
