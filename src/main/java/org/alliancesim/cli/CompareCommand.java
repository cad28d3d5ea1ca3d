package org.alliancesim.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.alliancesim.experiment.AskContrasts;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.Comparison;
import org.alliancesim.experiment.KeptScenario;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.PreciseComparison;
import org.alliancesim.experiment.PreciseRun;
import org.alliancesim.experiment.SentScenario;
import org.alliancesim.experiment.StoppingRule;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Opening;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.Provenance;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RowSelection;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.ExperimentSettings;
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
          + " differs: B minus A. A is the first scenario; B is the second or, if there is only"
          + " one, the first with the values of --set. With two scenarios, --set applies to both."
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
  @Mixin private UntilOption until;
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
    Optional<String> obstacle = obstacle(a, b);
    if (obstacle.isPresent()) {
      options.complain("error: " + obstacle.get());
      return Main.MISTAKE;
    }
    ask.read(Asks.vocabulary(b));
    UntilOption.Asked asked =
        until.asked(
            AskContrasts.askedOfBoth(a, b),
            AskContrasts.allAskedOfBoth(a, b),
            ask.read(Asks.vocabulary(a)));
    Optional<StoppingRule> rule = until.rule(options, asked.precise(), false);
    CoefficientSource behaviour = CoefficientSource.of(sourceOfA(), List.of(a, b));
    ComparisonWork.OfSize ofSize = (n, selection) -> manifest(a, b, behaviour, n, selection);
    Path path = options.output(folder(rule, asked.precise(), a.experiment()));
    ComparisonManifest manifest = planned(rule, asked.precise(), path, a.experiment(), ofSize);
    FigureOptions figures = options.figures().over(FigureOptions.DEFAULT, manifest.names());
    Map<String, String> inputs = new TreeMap<>(behaviour.files());
    KeptScenario keptA = KeptScenario.of(sourceOfA());
    KeptScenario keptB = KeptScenario.of(sourceOfB());
    inputs.putAll(keptA.files(PairedTables.FOLDER_A + "/"));
    inputs.putAll(keptB.files(PairedTables.FOLDER_B + "/"));
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
        options.warnOutside(sourceOfA(), a);
        options.warnOutside(sourceOfB(), b);
        ComparisonWork work =
            new ComparisonWork(
                a,
                b,
                asked,
                comparison ->
                    engine
                        .elsewhere()
                        .ifPresent(
                            elsewhere ->
                                comparison.on(
                                    elsewhere,
                                    SentScenario.of(keptA, behaviour, a),
                                    SentScenario.of(keptB, behaviour, b))),
                inputs,
                figures,
                folder,
                options,
                engine,
                spec);
        return rule.isPresent()
            ? work.untilPrecise(rule.get(), manifest, n -> ofSize.manifest(n, rows.chosen(n)))
            : work.simulated(manifest);
      }
    }
    ComparisonTables there = ComparisonTables.read(path);
    ComparisonWork.print(
        options,
        AskedFolder.knows(there, asked.all())
            ? there
            : AskedFolder.answerOfComparison(path, options.commandLine(), asked.all()));
    return Main.OK;
  }

  /** Why a comparison could not tell anything, in words; empty if it can. */
  private Optional<String> obstacle(ResolvedScenario a, ResolvedScenario b) {
    if (a.experiment().sampling() != b.experiment().sampling()) {
      return Optional.of(
          "the scenarios sample their uncertain inputs by "
              + a.experiment().sampling().key()
              + " and by "
              + b.experiment().sampling().key()
              + ", so a replicate would have other inputs in each; give both the same"
              + " experiment.sampling");
    }
    if (second != null && a.digest().equals(b.digest())) {
      return Optional.of(
          "A and B are the same scenario, but for what it is called; name another second one, or"
              + " only "
              + first.file()
              + " and with --set what is other in B");
    }
    return Comparison.nothingShared(a, b);
  }

  private ScenarioSource sourceOfA() {
    return first.source(first.file(), second == null ? List.of() : first.settings());
  }

  private ScenarioSource sourceOfB() {
    return first.source(second == null ? first.file() : second, first.settings());
  }

  /** As the folder has it if it is done; else, while its end is open, of the most pairs. */
  private ComparisonManifest planned(
      Optional<StoppingRule> rule,
      List<AskedEvent> precise,
      Path folder,
      ExperimentSettings settings,
      ComparisonWork.OfSize ofSize) {
    if (rule.isEmpty()) {
      int n = options.replicates(settings);
      return ofSize.manifest(n, rows.chosen(n));
    }
    StoppingRule end = rule.get();
    OptionalInt there =
        options.force()
            ? OptionalInt.empty()
            : PreciseComparison.endOf(
                folder, precise, end, n -> ofSize.manifest(n, rows.chosen(n)));
    return there.isPresent()
        ? ofSize.manifest(there.getAsInt(), rows.chosen(there.getAsInt()))
        : ofSize.manifest(end.limit(), PreciseRun.rows(rows.chosen(end.limit())));
  }

  private Path folder(
      Optional<StoppingRule> rule, List<AskedEvent> precise, ExperimentSettings settings) {
    List<String> further = new ArrayList<>(sourceOfB().overrides());
    rule.ifPresent(
        end -> {
          precise.forEach(event -> further.add(event.toString()));
          further.add(end.toString());
        });
    return OUTPUT.resolve(
        ResultFolder.nameOf(
            sourceOfA().stem()
                + "-vs-"
                + sourceOfB().stem()
                + rule.map(StoppingRule::inName).orElse(""),
            options.seed(settings),
            rule.map(StoppingRule::limit).orElseGet(() -> options.replicates(settings)),
            further));
  }

  private ComparisonManifest manifest(
      ResolvedScenario a,
      ResolvedScenario b,
      CoefficientSource behaviour,
      int n,
      RowSelection selection) {
    return ComparisonManifest.of(
        Provenance.begun(
            Version.program(),
            options.commandLine(),
            List.of(PlannedRun.simulated(sourceOfA(), a), PlannedRun.simulated(sourceOfB(), b)),
            behaviour.described(),
            options.seed(a.experiment()),
            n,
            a.experiment().sampling().key(),
            options.threads(),
            Instant.now()),
        PlannedRun.names(a).and(PlannedRun.names(b)),
        Comparison.notes(a, b),
        selection);
  }
}
