package org.alliancesim.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alliancesim.experiment.AskContrasts;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.Comparison;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.KeptBatches;
import org.alliancesim.experiment.KeptScenario;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.SentScenario;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Opening;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.Provenance;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.WrittenTable;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
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
  @Mixin private RowsOption rows;
  @Mixin private AskOption ask;
  @Mixin private EngineOption engine;

  @Override
  public Integer call() throws ScenarioException {
    options.check();
    engine.check();
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
      options.complain(
          "error: the scenarios sample their uncertain inputs by "
              + a.experiment().sampling().key()
              + " and by "
              + b.experiment().sampling().key()
              + ", so a replicate would have other inputs in each; give both the same"
              + " experiment.sampling");
      return Main.MISTAKE;
    }
    ask.read(Asks.vocabulary(b));
    List<AskedEvent> asked =
        Stream.of(AskContrasts.askedOfBoth(a, b), ask.read(Asks.vocabulary(a)))
            .flatMap(List::stream)
            .distinct()
            .toList();
    CoefficientSource behaviour = CoefficientSource.of(sourceOfA(), List.of(a, b));
    ComparisonManifest manifest = manifest(a, b, behaviour);
    FigureOptions figures = options.figures().over(FigureOptions.DEFAULT, manifest.names());
    Map<String, String> inputs = new TreeMap<>(behaviour.files());
    KeptScenario keptA = KeptScenario.of(sourceOfA());
    KeptScenario keptB = KeptScenario.of(sourceOfB());
    inputs.putAll(keptA.files(PairedTables.FOLDER_A + "/"));
    inputs.putAll(keptB.files(PairedTables.FOLDER_B + "/"));
    Path path = options.output(folderOf(manifest));
    EngineOption reached = engine.reach(path, options.force());
    try (reached;
        ResultFolder folder = ResultFolder.open(path, manifest, options.force())) {
      folder.requireUsable();
      if (folder.opening() instanceof Opening.Complete) {
        options.say(
            folder.path() + " holds this very comparison; nothing to do (--force runs it again)");
        options.sayHowToDraw(folder.path());
      } else {
        options.warn(a, b);
        options.warn(manifest.behaviour());
        Placing placing =
            comparison ->
                engine
                    .elsewhere()
                    .ifPresent(
                        elsewhere ->
                            comparison.on(
                                elsewhere,
                                SentScenario.of(keptA, behaviour, a),
                                SentScenario.of(keptB, behaviour, b)));
        return simulated(a, b, asked, placing, inputs, manifest, figures, folder);
      }
    }
    ComparisonTables there = ComparisonTables.read(path);
    print(
        AskedFolder.knows(there, asked)
            ? there
            : AskedFolder.answerOfComparison(path, options.commandLine(), asked));
    return Main.OK;
  }

  /** Says where a comparison is simulated. */
  private interface Placing {
    void place(Comparison comparison);
  }

  private int simulated(
      ResolvedScenario a,
      ResolvedScenario b,
      List<AskedEvent> asked,
      Placing placing,
      Map<String, String> inputs,
      ComparisonManifest manifest,
      FigureOptions figures,
      ResultFolder folder) {
    int n = manifest.replicates();
    RowSelection selection = manifest.selection();
    Estimates inA = Estimates.withoutTwins(a, manifest.seed(), n).asking(asked);
    Estimates inB = Estimates.withoutTwins(b, manifest.seed(), n).asking(asked);
    try (KeptBatches ofA = new KeptBatches(folder.kept(), "a-", a, n, selection, inA);
        KeptBatches ofB = new KeptBatches(folder.kept(), "b-", b, n, selection, inB)) {
      if (folder.opening() instanceof Opening.Resumable) {
        options.say("resuming " + folder.path() + ": " + there(ofA, ofB, n));
      }
      long histories = 2L * n - ofA.replicates() - ofB.replicates();
      ProgressLine progress = ProgressLine.of(histories, !options.quiet(), System.err);
      Comparison comparison =
          new Comparison(
              a, b, manifest.seed(), n, manifest.threads(), selection, progress::advance);
      placing.place(comparison);
      Instant begun = Instant.now();
      try (Interruption interruption =
          new Interruption(
              comparison::cancel,
              "finishing and keeping the replicates in hand",
              spec.commandLine().getErr())) {
        boolean simulated;
        try (progress) {
          simulated = comparison.run(ofA, ofB);
        }
        if (!simulated || interruption.requested()) {
          // the process may end as soon as the interruption is closed
          ofA.discardTables();
          ofB.discardTables();
          return Interruption.told(spec, ": " + there(ofA, ofB, n));
        }
        double seconds = Math.max(1e-3, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        Map<String, WrittenTable> written = new TreeMap<>();
        written.putAll(ofA.finished(PairedTables.FOLDER_A + "/"));
        written.putAll(ofB.finished(PairedTables.FOLDER_B + "/"));
        PairedTables tables = comparison.tables(inA, inB);
        ComparisonManifest complete =
            folder.finish(
                ComparisonManifest.class,
                tables.with(written),
                inputs,
                Instant.now(),
                (finished, place) ->
                    options
                        .renderings(figures)
                        .render(new ComparisonTables(finished, tables), place));
        tell(new ComparisonTables(complete, tables), figures);
        options.say(
            String.format(
                Locale.ROOT,
                "%,d histories in %.1f s (%,.0f a second on %s). %s are in %s",
                histories,
                seconds,
                histories / seconds,
                engine.told(manifest.threads()),
                options.products(),
                folder.path()));
        interruption.tellIfTooLate("comparison");
        return Main.OK;
      }
    }
  }

  private void tell(ComparisonTables results, FigureOptions figures) {
    options
        .renderings(figures)
        .remarks(results)
        .forEach(remark -> options.complain("warning: " + remark));
    print(results);
    options.say("");
    ComparisonManifest manifest = results.manifest();
    manifest.selection().told(manifest.replicates()).ifPresent(told -> options.say(told + "."));
  }

  private static String there(KeptBatches ofA, KeptBatches ofB, int n) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d replicates of A and %,d of B are there",
        ofA.replicates(),
        n,
        ofB.replicates());
  }

  private ScenarioSource sourceOfA() {
    return first.source(first.file(), second == null ? List.of() : first.settings());
  }

  private ScenarioSource sourceOfB() {
    return first.source(second == null ? first.file() : second, first.settings());
  }

  private Path folderOf(ComparisonManifest manifest) {
    return OUTPUT.resolve(
        ResultFolder.nameOf(
            sourceOfA().stem() + "-vs-" + sourceOfB().stem(),
            manifest.seed(),
            manifest.replicates(),
            manifest.scenarioB().overrides()));
  }

  private ComparisonManifest manifest(
      ResolvedScenario a, ResolvedScenario b, CoefficientSource behaviour) {
    return ComparisonManifest.of(
        Provenance.begun(
            Version.program(),
            options.commandLine(),
            List.of(PlannedRun.simulated(sourceOfA(), a), PlannedRun.simulated(sourceOfB(), b)),
            behaviour.described(),
            options.seed(a.experiment()),
            options.replicates(a.experiment()),
            a.experiment().sampling().key(),
            options.threads(),
            Instant.now()),
        PlannedRun.names(a).and(PlannedRun.names(b)),
        Comparison.notes(a, b),
        rows.chosen(options.replicates(a.experiment())));
  }

  private void print(ComparisonTables results) {
    options.print(() -> JsonSummary.of(results), () -> new ComparisonSummary(results).lines());
  }
}
