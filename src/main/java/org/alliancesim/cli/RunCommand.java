package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.DiskNeed;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.PreciseRun;
import org.alliancesim.experiment.RepeatedRun;
import org.alliancesim.experiment.StoppingRule;
import org.alliancesim.experiment.rare.RareEvent;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Opening;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
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
      "          sim run scenarios/2021.yaml --ask \"AZE partner | ARM left\"",
      "          sim run scenarios/2021.yaml --ask \"any new member\" --until-ci 0.005",
      "          sim run scenarios/2021.yaml --ask \"AZE partner\" --rare",
      "          sim run --from results/manifest.json -o anew"
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Mixin private BatchOptions options;
  @Mixin private RowsOption rows;
  @Mixin private AskOption ask;
  @Mixin private UntilOption until;
  @Mixin private RareOption rare;
  @Mixin private ShardOption shard;
  @Mixin private EngineOption engine;

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
    engine.check();
    check(!(resume && options.force()), "--resume goes on and --force starts afresh: choose one");
    PlannedRun given = from == null ? planned() : again(from);
    Vocabulary words = Asks.vocabulary(given.scenario());
    List<AskedEvent> told = ask.read(words);
    UntilOption.Asked wanted =
        until.asked(Asks.asked(given.scenario()), Asks.allAsked(given.scenario()), told);
    List<AskedEvent> precise = wanted.precise();
    Optional<StoppingRule> rule = until.rule(options, precise, shard.chosen().isPresent());
    UntilOption.Asked asked =
        new UntilOption.Asked(
            Stream.of(wanted.all(), rare.isGiven() ? precise : told)
                .flatMap(List::stream)
                .distinct()
                .toList(),
            precise);
    check(
        rule.isEmpty() || !rare.isGiven(),
        "--rare and --until-ci both say how to be more precise: choose one");
    check(
        shard.chosen().isEmpty() || !rare.isGiven(),
        "--rare is of a complete run, and a share is a part of one: leave out --shard, or merge the"
            + " shares and run the whole again with --rare");
    List<RareEvent> events =
        rare.events(
            given.scenario(), precise, event -> ask.inWords(event, words), given.replicates());
    Path path =
        options.output(
            rule.map(end -> PreciseRun.folder(given, precise, end))
                .orElseGet(() -> shard.folder(given.folder())));
    PlannedRun plan = rule.map(end -> until(given, precise, end, path)).orElse(given);
    RunManifest manifest = RunWork.manifest(plan, options);
    FigureOptions figures =
        options
            .figures()
            .over(
                from == null ? FigureOptions.DEFAULT : RepeatedRun.figures(from), manifest.names());
    EngineOption reached = engine.reach(path, options.force());
    try (reached;
        ResultFolder folder = ResultFolder.open(path, manifest, options.force())) {
      folder.requireUsable();
      if (folder.opening() instanceof Opening.Complete) {
        options.say(
            folder.path()
                + " holds this very run, complete; nothing to do (--force runs it again)");
        options.sayHowToDraw(folder.path());
      } else {
        RunWork work = new RunWork(asked, figures, folder, rare.isGiven(), options, engine, spec);
        int code = begun(plan, rule, folder, work);
        if (code != Main.OK || events.isEmpty()) {
          return code;
        }
      }
    }
    RunTables there = RunTables.read(path);
    RunTables answered =
        AskedFolder.knows(there, asked.all())
            ? there
            : AskedFolder.answer(path, options.commandLine(), asked.all());
    return withRare(answered, new RareWork(plan, events, options), path);
  }

  /** A complete run, after what is rare has been added to it. */
  private int withRare(RunTables run, RareWork work, Path path) {
    if (work.isDone(run)) {
      RunWork.print(options, run);
      return Main.OK;
    }
    try (Interruption interruption =
        new Interruption(
            work::cancel, "keeping what is there of the rare event", spec.commandLine().getErr())) {
      Optional<RunTables> added = work.add(path, options.commandLine());
      if (added.isEmpty()) {
        return Interruption.told(spec, ": the run is complete, its rare events are not");
      }
      RunWork.print(options, added.get());
      interruption.tellIfTooLate("run");
      return Main.OK;
    }
  }

  private int begun(PlannedRun plan, Optional<StoppingRule> rule, ResultFolder folder, RunWork work)
      throws ScenarioException {
    if (resume && !(folder.opening() instanceof Opening.Resumable)) {
      options.complain(folder.path() + " holds no unfinished run to resume; leave out --resume");
      return Main.MISTAKE;
    }
    options.warn(plan.scenario());
    options.warnOutside(plan.source(), plan.scenario());
    if (rule.isEmpty() && !(folder.opening() instanceof Opening.Resumable)) {
      DiskNeed.of(plan).ifPresent(need -> options.say(need.told(folder.path())));
    }
    if (shard.chosen().isPresent()) {
      shard.warn(folder.manifest(), options);
      return work.share(plan, shard.chosen().get(), shard.told(folder.path()));
    }
    return rule.isPresent()
        ? work.untilPrecise(rule.get(), plan, n -> ended(plan, n))
        : work.simulated(plan);
  }

  /** As the folder has it if it is done; else, while its end is open, of the most replicates. */
  private PlannedRun until(
      PlannedRun given, List<AskedEvent> asked, StoppingRule rule, Path folder) {
    OptionalInt end =
        PreciseRun.endOf(
            folder, asked, rule, n -> ended(given, n), plan -> RunWork.manifest(plan, options));
    return end.isPresent() && !options.force()
        ? ended(given, end.getAsInt())
        : PreciseRun.planned(given, rule, rows.chosen(rule.limit()));
  }

  private PlannedRun ended(PlannedRun plan, int replicates) {
    return plan.withReplicates(replicates, rows.chosen(replicates));
  }

  private PlannedRun planned() throws ScenarioException {
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
            && !until.isGiven()
            && !rows.given(),
        "--from takes scenario, values, coefficients, -n, --seed and --rows from the manifest;"
            + " leave them out, or run the scenario beside it");
    return RepeatedRun.of(file, Version.number(), options.threads());
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
