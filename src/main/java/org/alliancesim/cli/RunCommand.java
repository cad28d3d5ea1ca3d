package org.alliancesim.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.experiment.Answered;
import org.alliancesim.experiment.AskedBatches;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.DiskNeed;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.KeptBatches;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.PreciseRun;
import org.alliancesim.experiment.RepeatedRun;
import org.alliancesim.experiment.Shard;
import org.alliancesim.experiment.ShardedBatches;
import org.alliancesim.experiment.StoppingRule;
import org.alliancesim.experiment.rare.RareEvent;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Opening;
import org.alliancesim.results.RareRow;
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
    PlannedRun given = from == null ? asked() : again(from);
    List<AskedEvent> told = ask.read(Asks.vocabulary(given.scenario()));
    UntilOption.Asked wanted =
        until.asked(Asks.asked(given.scenario()), Asks.allAsked(given.scenario()), told);
    List<AskedEvent> precise = wanted.precise();
    Optional<StoppingRule> rule = until.rule(options, precise, shard.chosen().isPresent());
    Asking asking =
        new Asking(
            Stream.of(wanted.all(), rare.isGiven() ? precise : told)
                .flatMap(List::stream)
                .distinct()
                .toList(),
            precise,
            rule);
    check(
        rule.isEmpty() || !rare.isGiven(),
        "--rare and --until-ci both say how to be more precise: choose one");
    check(
        shard.chosen().isEmpty() || !rare.isGiven(),
        "--rare is of a complete run, and a share is a part of one: leave out --shard, or merge the"
            + " shares and run the whole again with --rare");
    List<RareEvent> events = rare.events(given.scenario(), precise, given.replicates());
    Path path =
        options.output(
            rule.map(end -> PreciseRun.folder(given, precise, end))
                .orElseGet(() -> shard.folder(given.folder())));
    PlannedRun plan = rule.map(end -> until(given, precise, end, path)).orElse(given);
    RunManifest manifest = manifest(plan);
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
        int code = begun(plan, asking, manifest, figures, folder);
        if (code != Main.OK || events.isEmpty()) {
          return code;
        }
      }
    }
    RunTables there = RunTables.read(path);
    RunTables answered =
        AskedFolder.knows(there, asking.asked())
            ? there
            : AskedFolder.answer(path, options.commandLine(), asking.asked());
    return withRare(answered, new RareWork(plan, events, options), path);
  }

  /** A complete run, after what is rare has been added to it. */
  private int withRare(RunTables run, RareWork work, Path path) {
    if (work.isDone(run)) {
      print(run);
      return Main.OK;
    }
    try (Interruption interruption =
        new Interruption(
            work::cancel, "keeping what is there of the rare event", spec.commandLine().getErr())) {
      Optional<RunTables> added = work.add(path, options.commandLine());
      if (added.isEmpty()) {
        return Interruption.told(spec, ": the run is complete, its rare events are not");
      }
      print(added.get());
      interruption.tellIfTooLate("run");
      return Main.OK;
    }
  }

  private int begun(
      PlannedRun plan,
      Asking asking,
      RunManifest manifest,
      FigureOptions figures,
      ResultFolder folder) {
    if (resume && !(folder.opening() instanceof Opening.Resumable)) {
      options.complain(folder.path() + " holds no unfinished run to resume; leave out --resume");
      return Main.MISTAKE;
    }
    options.warn(plan.scenario());
    options.warn(manifest.behaviour());
    if (asking.rule().isEmpty() && !(folder.opening() instanceof Opening.Resumable)) {
      DiskNeed.of(plan).ifPresent(need -> options.say(need.told(folder.path())));
    }
    if (shard.chosen().isPresent()) {
      return simulateShare(plan, shard.chosen().get(), folder);
    }
    return asking.rule().isPresent()
        ? simulateUntil(plan, asking, asking.rule().get(), figures, folder)
        : simulate(plan, asking, figures, folder, new Earlier(0, Instant.now()));
  }

  private RunManifest manifest(PlannedRun plan) {
    return plan.manifest(Version.program(), options.commandLine(), Instant.now());
  }

  /** As the folder has it if it is done; else, while its end is open, of the most replicates. */
  private PlannedRun until(
      PlannedRun given, List<AskedEvent> asked, StoppingRule rule, Path folder) {
    OptionalInt end = PreciseRun.endOf(folder, asked, rule, n -> ended(given, n), this::manifest);
    return end.isPresent() && !options.force()
        ? ended(given, end.getAsInt())
        : PreciseRun.planned(given, rule, rows.chosen(rule.limit()));
  }

  private PlannedRun ended(PlannedRun plan, int replicates) {
    return plan.withReplicates(replicates, rows.chosen(replicates));
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
            && !until.isGiven()
            && !rows.given(),
        "--from takes scenario, values, coefficients, -n, --seed and --rows from the manifest; leave them"
            + " out, or run the scenario beside it");
    return RepeatedRun.of(file, Version.number(), options.threads());
  }

  /**
   * What is asked of the run.
   *
   * @param asked all of it
   * @param precise what of it must be known well enough, if there is a rule
   * @param rule when the run ends; empty if its number of histories is given
   */
  private record Asking(
      List<AskedEvent> asked, List<AskedEvent> precise, Optional<StoppingRule> rule) {

    /** How well it is known. */
    Optional<String> told(List<AskRow> rows) {
      Set<String> asks = precise.stream().map(AskedEvent::toString).collect(Collectors.toSet());
      return rule.map(
          end ->
              end.told(
                  Answered.ofRows(rows.stream().filter(row -> asks.contains(row.ask())).toList())));
    }
  }

  /** Histories that were simulated before, to find out how many it takes. */
  private record Earlier(long histories, Instant begun) {}

  /** Simulates until what is asked is known well enough, then goes on as with so many. */
  private int simulateUntil(
      PlannedRun plan,
      Asking asking,
      StoppingRule rule,
      FigureOptions figures,
      ResultFolder folder) {
    AtomicLong histories = new AtomicLong();
    ProgressLine progress = ProgressLine.of(0, !options.quiet(), System.err);
    PreciseRun run = new PreciseRun(plan, asking.precise(), rule, progress::advance);
    engine.elsewhere().ifPresent(run::on);
    AskedBatches batches = run.batches(folder.kept());
    if (folder.opening() instanceof Opening.Resumable) {
      options.say(
          format(
              "resuming %s: %,d of at most %,d replicates are there",
              folder.path(), batches.replicates(), rule.limit()));
    }
    Instant begun = Instant.now();
    histories.set(batches.missing(0, rule.first()));
    progress.extend(histories.get());
    OptionalInt known;
    try (Interruption interruption =
        new Interruption(
            run::cancel,
            "finishing and keeping the replicates in hand",
            spec.commandLine().getErr())) {
      try (progress) {
        known =
            run.run(
                batches,
                (looked, next) -> {
                  long more = batches.missing(looked, next);
                  histories.addAndGet(more);
                  progress.extend(more);
                });
      }
      if (known.isEmpty() || interruption.requested()) {
        return Interruption.told(
            spec,
            format(" with %,d of at most %,d replicates done", batches.replicates(), rule.limit()));
      }
    }
    PlannedRun done = ended(plan, known.getAsInt());
    Earlier earlier = new Earlier(histories.get(), begun);
    return simulate(done, asking, figures, folder, earlier);
  }

  /** Simulates a share of the run, which stays unfinished. */
  private int simulateShare(PlannedRun plan, Shard share, ResultFolder folder) {
    shard.warn(folder.manifest(), options);
    ShardedBatches batches = new ShardedBatches(folder.kept(), share, plan.replicates());
    ProgressLine progress = ProgressLine.of(batches.missing(), !options.quiet(), System.err);
    MonteCarlo run = placed(plan, progress);
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
        return Interruption.told(spec, " with a part of share " + share + " done");
      }
      options.say(
          format("%,d of %,d replicates. ", batches.replicates(), plan.replicates())
              + shard.told(folder.path()));
      return Main.OK;
    }
  }

  private int simulate(
      PlannedRun plan, Asking asking, FigureOptions figures, ResultFolder folder, Earlier earlier) {
    Estimates estimates = plan.estimates().asking(asking.asked());
    try (KeptBatches batches = plan.batches(folder.kept(), estimates)) {
      return simulate(plan, asking, figures, folder, earlier, estimates, batches);
    }
  }

  private int simulate(
      PlannedRun plan,
      Asking asking,
      FigureOptions figures,
      ResultFolder folder,
      Earlier earlier,
      Estimates estimates,
      KeptBatches batches) {
    int n = plan.replicates();
    long missing =
        batches.missing().stream().mapToLong(batch -> MonteCarlo.histories(batch, n)).sum();
    if (asking.rule().isEmpty() && folder.opening() instanceof Opening.Resumable) {
      options.say(
          format(
              "resuming %s: %,d of %,d replicates are there",
              folder.path(), batches.replicates(), n));
    }
    ProgressLine progress = ProgressLine.of(missing, !options.quiet(), System.err);
    MonteCarlo run = placed(plan, progress);
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
        // the process may end as soon as the interruption is closed
        batches.discardTables();
        return Interruption.told(
            spec, format(" with %,d of %,d replicates done", batches.replicates(), n));
      }
      double seconds =
          Math.max(1e-3, Duration.between(earlier.begun(), Instant.now()).toMillis() / 1000.0);
      Map<String, WrittenTable> written = batches.finished("");
      ResultTables tables = estimates.tables();
      if (interruption.requested()) {
        batches.discardTables();
        return Interruption.told(spec, " before the tables were written, with all replicates done");
      }
      if (asking.rule().isPresent()) {
        folder.settle(manifest(plan));
      }
      RunManifest complete =
          folder.finish(
              RunManifest.class,
              tables.with(written),
              plan.inputs(),
              Instant.now(),
              (finished, place) ->
                  options
                      .renderings(figures)
                      .render(new RunTables(finished, tables, plan.record()), place));
      RunTables results = new RunTables(complete, tables, plan.record());
      options
          .renderings(figures)
          .remarks(results)
          .forEach(remark -> options.complain("warning: " + remark));
      if (!rare.isGiven()) {
        print(results);
        sayWhatIsRare(tables.asks());
      }
      options.say("");
      asking.told(tables.asks()).ifPresent(options::say);
      plan.rows().told(n).ifPresent(told -> options.say(told + "."));
      long histories = earlier.histories() + missing;
      options.say(
          format(
              "%,d histories (replicates and twins) in %.1f s (%,.0f a second on %s). %s"
                  + " are in %s",
              histories,
              seconds,
              histories / seconds,
              engine.told(plan.threads()),
              options.products(),
              folder.path()));
      interruption.tellIfTooLate("run");
      return Main.OK;
    }
  }

  private MonteCarlo placed(PlannedRun plan, ProgressLine progress) {
    MonteCarlo here = plan.run(progress::advance);
    return engine.elsewhere().map(elsewhere -> here.on(elsewhere, plan.sent())).orElse(here);
  }

  private void sayWhatIsRare(List<AskRow> asks) {
    asks.stream()
        .filter(row -> row.counted() == row.replicates())
        .filter(row -> row.probability().orElse(1) < RareRow.RARE)
        .findFirst()
        .ifPresent(
            row ->
                options.say(
                    "'"
                        + row.ask()
                        + "' is "
                        + RareRow.RARER
                        + ": --rare may know it better than more histories"
                        + " would."));
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
