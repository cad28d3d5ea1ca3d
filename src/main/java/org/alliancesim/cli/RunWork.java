package org.alliancesim.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.alliancesim.experiment.Answered;
import org.alliancesim.experiment.AskedBatches;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.KeptBatches;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.PreciseRun;
import org.alliancesim.experiment.Shard;
import org.alliancesim.experiment.ShardedBatches;
import org.alliancesim.experiment.StoppingRule;
import org.alliancesim.experiment.rare.RareEvent;
import org.alliancesim.experiment.rare.RareRun;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Opening;
import org.alliancesim.results.RareRow;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.TrackRecord;
import org.alliancesim.results.WrittenTable;
import picocli.CommandLine.Model.CommandSpec;

/** Simulates a run, or a share of it, and writes its folder. */
final class RunWork {

  private final UntilOption.Asked asked;
  private final FigureOptions figures;
  private final ResultFolder folder;
  private final boolean continued;
  private final BatchOptions options;
  private final EngineOption engine;
  private final CommandSpec spec;
  private Optional<StoppingRule> rule = Optional.empty();

  /**
   * Work that has not begun.
   *
   * @param folder of the run, fresh or with a part of it
   * @param continued whether more is estimated when the run is complete, and printed only then
   */
  RunWork(
      UntilOption.Asked asked,
      FigureOptions figures,
      ResultFolder folder,
      boolean continued,
      BatchOptions options,
      EngineOption engine,
      CommandSpec spec) {
    this.asked = asked;
    this.figures = figures;
    this.folder = folder;
    this.continued = continued;
    this.options = options;
    this.engine = engine;
    this.spec = spec;
  }

  /** The manifest of a run that begins now, not complete. */
  static RunManifest manifest(PlannedRun plan, BatchOptions options) {
    return plan.manifest(Version.program(), options.commandLine(), Instant.now());
  }

  /** How well what is asked is known. */
  private Optional<String> told(List<AskRow> rows) {
    Set<String> precise =
        asked.precise().stream().map(AskedEvent::toString).collect(Collectors.toSet());
    return rule.map(
        end ->
            end.told(
                Answered.ofRows(
                    rows.stream().filter(row -> precise.contains(row.ask())).toList())));
  }

  /** Histories that were simulated before, to find out how many it takes. */
  private record Earlier(long histories, Instant begun) {}

  /**
   * Simulates until what is asked is known well enough, then goes on as with so many.
   *
   * @param plan the run if it takes the most histories
   * @param ended the run by how many it takes
   */
  int untilPrecise(StoppingRule end, PlannedRun plan, IntFunction<PlannedRun> ended) {
    rule = Optional.of(end);
    AtomicLong histories = new AtomicLong();
    ProgressLine progress = ProgressLine.of(0, !options.quiet(), System.err);
    PreciseRun run = new PreciseRun(plan, asked.precise(), end, progress::advance);
    engine.elsewhere().ifPresent(run::on);
    AskedBatches batches = run.batches(folder.kept());
    if (folder.opening() instanceof Opening.Resumable) {
      options.say(
          format(
              "resuming %s: %,d of at most %,d replicates are there",
              folder.path(), batches.replicates(), end.limit()));
    }
    Instant begun = Instant.now();
    histories.set(batches.missing(0, end.first()));
    progress.extend(histories.get());
    OptionalInt known;
    try (Interruption interruption = Interruption.ofReplicates(run::cancel, spec)) {
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
            format(" with %,d of at most %,d replicates done", batches.replicates(), end.limit()));
      }
    }
    return simulated(ended.apply(known.getAsInt()), new Earlier(histories.get(), begun));
  }

  /**
   * Simulates a share of the run, which stays unfinished.
   *
   * @param next what is to be done with it
   */
  int share(PlannedRun plan, Shard share, String next) {
    ShardedBatches batches = new ShardedBatches(folder.kept(), share, plan.replicates());
    ProgressLine progress = ProgressLine.of(batches.missing(), !options.quiet(), System.err);
    MonteCarlo run = placed(plan, progress);
    try (Interruption interruption = Interruption.ofReplicates(run::cancel, spec)) {
      boolean simulated;
      try (progress) {
        simulated = run.run(batches);
      }
      if (!simulated || interruption.requested()) {
        return Interruption.told(spec, " with a part of share " + share + " done");
      }
      options.say(
          format("%,d of %,d replicates. ", batches.replicates(), plan.replicates()) + next);
      return Main.OK;
    }
  }

  /** Simulates so many histories as are planned. */
  int simulated(PlannedRun plan) {
    return simulated(plan, new Earlier(0, Instant.now()));
  }

  private int simulated(PlannedRun plan, Earlier earlier) {
    Estimates estimates = plan.estimates().asking(asked.all());
    try (KeptBatches batches = plan.batches(folder.kept(), estimates)) {
      return simulated(plan, earlier, estimates, batches);
    }
  }

  private int simulated(
      PlannedRun plan, Earlier earlier, Estimates estimates, KeptBatches batches) {
    int n = plan.replicates();
    long missing =
        batches.missing().stream().mapToLong(batch -> MonteCarlo.histories(batch, n)).sum();
    if (rule.isEmpty() && folder.opening() instanceof Opening.Resumable) {
      options.say(
          format(
              "resuming %s: %,d of %,d replicates are there",
              folder.path(), batches.replicates(), n));
    }
    ProgressLine progress = ProgressLine.of(missing, !options.quiet(), System.err);
    MonteCarlo run = placed(plan, progress);
    try (Interruption interruption = Interruption.ofReplicates(run::cancel, spec)) {
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
      ResultTables tables = estimates.tables(plan.threads());
      if (interruption.requested()) {
        batches.discardTables();
        return Interruption.told(spec, " before the tables were written, with all replicates done");
      }
      if (rule.isPresent()) {
        folder.settle(manifest(plan, options));
      }
      TrackRecord record = plan.record();
      RunManifest complete =
          folder.finish(
              RunManifest.class,
              tables.with(written),
              plan.inputs(),
              Instant.now(),
              (finished, place) ->
                  options
                      .renderings(figures)
                      .render(new RunTables(finished, tables, record), place));
      RunTables results = new RunTables(complete, tables, record);
      options
          .renderings(figures)
          .remarks(results)
          .forEach(remark -> options.complain("warning: " + remark));
      if (!continued) {
        print(options, results);
        sayWhatIsRare(tables.asks(), plan);
      }
      options.say("");
      told(tables.asks()).ifPresent(options::say);
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

  private void sayWhatIsRare(List<AskRow> asks, PlannedRun plan) {
    Set<String> rare =
        asks.stream()
            .filter(row -> row.probability().orElse(1) < RareRow.RARE)
            .map(AskRow::ask)
            .collect(Collectors.toSet());
    String needed =
        plan.replicates() < RareRun.FEWEST
            ? format(", which needs at least %,d replicates,", RareRun.FEWEST)
            : "";
    asked.precise().stream()
        .filter(event -> rare.contains(event.toString()))
        .filter(event -> RareEvent.of(plan.scenario(), event).isPresent())
        .findFirst()
        .ifPresent(
            event ->
                options.say(
                    "'"
                        + event
                        + "' is "
                        + RareRow.RARER
                        + ": --rare"
                        + needed
                        + " may know it better than more histories would."));
  }

  /** Prints a run. */
  static void print(BatchOptions options, RunTables results) {
    options.print(() -> JsonSummary.of(results), () -> new RunSummary(results).lines());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
