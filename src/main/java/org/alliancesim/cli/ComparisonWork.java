package org.alliancesim.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.alliancesim.experiment.Answered;
import org.alliancesim.experiment.Comparison;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.KeptBatches;
import org.alliancesim.experiment.PreciseComparison;
import org.alliancesim.experiment.StoppingRule;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.Opening;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.WrittenTable;
import org.alliancesim.scenario.ResolvedScenario;
import picocli.CommandLine.Model.CommandSpec;

/** Simulates a comparison and writes its folder. */
final class ComparisonWork {

  private final ResolvedScenario a;
  private final ResolvedScenario b;
  private final UntilOption.Asked asked;
  private final Consumer<Comparison> placing;
  private final Map<String, String> inputs;
  private final FigureOptions figures;
  private final ResultFolder folder;
  private final BatchOptions options;
  private final EngineOption engine;
  private final CommandSpec spec;
  private Optional<StoppingRule> rule = Optional.empty();

  /** The manifest of a comparison by its size. */
  @FunctionalInterface
  interface OfSize {
    /**
     * That of so many pairs, not complete.
     *
     * @param rows of which replicates the tables of single events have rows
     */
    ComparisonManifest manifest(int n, RowSelection rows);
  }

  /**
   * Work that has not begun.
   *
   * @param placing says where a comparison is simulated
   * @param inputs what goes with the results
   */
  ComparisonWork(
      ResolvedScenario a,
      ResolvedScenario b,
      UntilOption.Asked asked,
      Consumer<Comparison> placing,
      Map<String, String> inputs,
      FigureOptions figures,
      ResultFolder folder,
      BatchOptions options,
      EngineOption engine,
      CommandSpec spec) {
    this.a = a;
    this.b = b;
    this.asked = asked;
    this.placing = placing;
    this.inputs = inputs;
    this.figures = figures;
    this.folder = folder;
    this.options = options;
    this.engine = engine;
    this.spec = spec;
  }

  /** Of pairs with the rows that the manifest says, not begun. */
  private Comparison comparison(ComparisonManifest manifest, int n, ProgressLine progress) {
    Comparison comparison =
        new Comparison(
            a, b, manifest.seed(), n, manifest.threads(), manifest.selection(), progress::advance);
    placing.accept(comparison);
    return comparison;
  }

  private Estimates estimates(ResolvedScenario of, ComparisonManifest manifest) {
    return Estimates.withoutTwins(of, manifest.seed(), manifest.replicates()).asking(asked.all());
  }

  /** How well it is known. */
  private Optional<String> told(List<AskContrastRow> rows) {
    Set<String> precise =
        asked.precise().stream().map(AskedEvent::toString).collect(Collectors.toSet());
    return rule.map(
        end ->
            end.told(
                Answered.ofContrasts(
                    rows.stream().filter(row -> precise.contains(row.ask())).toList())));
  }

  /** Histories that were simulated before, to find out how many it takes. */
  private record Earlier(long histories, Instant begun) {}

  /** Simulates until the differences are known well enough, then goes on as with so many. */
  int untilPrecise(
      StoppingRule end, ComparisonManifest planned, IntFunction<ComparisonManifest> ofSize) {
    rule = Optional.of(end);
    Instant begun = Instant.now();
    ProgressLine progress = ProgressLine.of(0, !options.quiet(), System.err);
    PreciseComparison precise =
        new PreciseComparison(
            a, b, asked.precise(), end, folder.kept(), n -> comparison(planned, n, progress));
    if (folder.opening() instanceof Opening.Resumable) {
      options.say("resuming " + folder.path() + ": " + there(precise, end));
    }
    AtomicLong histories = new AtomicLong(precise.missing(0, end.first()));
    progress.extend(histories.get());
    OptionalInt known;
    try (Interruption interruption = Interruption.ofReplicates(precise::cancel, spec)) {
      try (progress) {
        known =
            precise.run(
                (looked, next) -> {
                  long more = precise.missing(looked, next);
                  histories.addAndGet(more);
                  progress.extend(more);
                });
      }
      if (known.isEmpty() || interruption.requested()) {
        return Interruption.told(spec, ": " + there(precise, end));
      }
    }
    return simulated(ofSize.apply(known.getAsInt()), new Earlier(histories.get(), begun));
  }

  private static String there(PreciseComparison precise, StoppingRule end) {
    return String.format(
        Locale.ROOT,
        "%,d of at most %,d histories of A and B are there",
        precise.histories(),
        2L * end.limit());
  }

  /** Simulates so many pairs as the manifest has. */
  int simulated(ComparisonManifest manifest) {
    return simulated(manifest, new Earlier(0, Instant.now()));
  }

  private int simulated(ComparisonManifest manifest, Earlier earlier) {
    int n = manifest.replicates();
    RowSelection selection = manifest.selection();
    Estimates inA = estimates(a, manifest);
    Estimates inB = estimates(b, manifest);
    KeptWork kept = folder.kept();
    try (KeptBatches ofA = new KeptBatches(kept, Comparison.PREFIX_A, a, n, selection, inA);
        KeptBatches ofB = new KeptBatches(kept, Comparison.PREFIX_B, b, n, selection, inB)) {
      if (rule.isEmpty() && folder.opening() instanceof Opening.Resumable) {
        options.say("resuming " + folder.path() + ": " + there(ofA, ofB, n));
      }
      long histories = 2L * n - ofA.replicates() - ofB.replicates();
      ProgressLine progress = ProgressLine.of(histories, !options.quiet(), System.err);
      Comparison comparison = comparison(manifest, n, progress);
      try (Interruption interruption = Interruption.ofReplicates(comparison::cancel, spec)) {
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
        double seconds =
            Math.max(1e-3, Duration.between(earlier.begun(), Instant.now()).toMillis() / 1000.0);
        Map<String, WrittenTable> written = new TreeMap<>();
        written.putAll(ofA.finished(PairedTables.FOLDER_A + "/"));
        written.putAll(ofB.finished(PairedTables.FOLDER_B + "/"));
        PairedTables tables = comparison.tables(inA, inB);
        if (rule.isPresent()) {
          folder.settle(manifest);
        }
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
        tell(new ComparisonTables(complete, tables));
        told(tables.asks()).ifPresent(options::say);
        long all = earlier.histories() + histories;
        options.say(
            String.format(
                Locale.ROOT,
                "%,d histories in %.1f s (%,.0f a second on %s). %s are in %s",
                all,
                seconds,
                all / seconds,
                engine.told(manifest.threads()),
                options.products(),
                folder.path()));
        interruption.tellIfTooLate("comparison");
        return Main.OK;
      }
    }
  }

  private void tell(ComparisonTables results) {
    options
        .renderings(figures)
        .remarks(results)
        .forEach(remark -> options.complain("warning: " + remark));
    print(options, results);
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

  /** Prints a comparison. */
  static void print(BatchOptions options, ComparisonTables results) {
    options.print(() -> JsonSummary.of(results), () -> new ComparisonSummary(results).lines());
  }
}
