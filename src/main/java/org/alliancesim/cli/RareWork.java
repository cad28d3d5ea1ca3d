package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.rare.RareEvent;
import org.alliancesim.experiment.rare.RareRun;
import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.RareRow;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunTables;
import org.jspecify.annotations.Nullable;

/** What a run has estimated from weighed histories beside its own: its rare events. */
final class RareWork {

  private final PlannedRun plan;
  private final List<RareEvent> events;
  private final BatchOptions options;
  private volatile boolean cancelled;
  private volatile @Nullable RareRun running;

  /**
   * Work that has not begun.
   *
   * @param events what is to be estimated, if it is rare
   */
  RareWork(PlannedRun plan, List<RareEvent> events, BatchOptions options) {
    this.plan = plan;
    this.events = events;
    this.options = options;
  }

  /** Gives up what is in hand; may be called from any thread. */
  void cancel() {
    cancelled = true;
    RareRun run = running;
    if (run != null) {
      run.cancel();
    }
  }

  /** What is rare by the plain histories and not estimated yet; says of the rest that it is not. */
  private List<RareEvent> missing(List<AskRow> asks, List<RareRow> there) {
    List<RareEvent> rare = new ArrayList<>();
    for (RareEvent event : events) {
      String ask = event.asked().toString();
      if (isCommon(ask, asks)) {
        options.say(
            ask + ": not " + RareRow.RARER + ", so its plain histories do; --rare is not needed");
      } else if (!knows(there, event)) {
        rare.add(event);
      }
    }
    return rare;
  }

  private Optional<RareRow> estimate(RareEvent event, ResultFolder folder, ProgressLine progress) {
    RareRun run =
        new RareRun(
                plan.scenario(),
                plan.seed(),
                event,
                plan.replicates(),
                plan.threads(),
                progress::advance)
            .keeping(folder::keptOfAddition);
    running = run;
    if (cancelled) {
      run.cancel();
    }
    return run.run();
  }

  private static boolean isCommon(String ask, List<AskRow> asks) {
    return asks.stream()
        .anyMatch(row -> row.ask().equals(ask) && row.probability().orElse(0) >= RareRow.RARE);
  }

  private static boolean knows(List<RareRow> there, RareEvent event) {
    return there.stream().anyMatch(row -> row.ask().equals(event.asked().toString()));
  }

  /** Whether a complete run has nothing to add. */
  boolean isDone(RunTables run) {
    return events.stream().allMatch(event -> knows(run.tables().rare(), event));
  }

  /**
   * Adds estimates to the folder of a complete run, each as soon as it is there: whoever is
   * interrupted has those before, and the parts of the next.
   *
   * @param command what is done, for whoever comes meanwhile
   * @return the run with them; empty if cancelled
   */
  Optional<RunTables> add(Path path, String command) {
    RunTables there = RunTables.read(path);
    List<RareEvent> missing = missing(there.tables().asks(), there.tables().rare());
    long histories = (long) missing.size() * plan.replicates();
    try (ProgressLine progress = ProgressLine.of(histories, !options.quiet(), System.err)) {
      for (RareEvent event : missing) {
        try (ResultFolder folder = ResultFolder.reopen(path, command)) {
          Optional<RareRow> row = estimate(event, folder, progress);
          if (row.isEmpty()) {
            return Optional.empty();
          }
          add(row.get(), path, folder);
          folder.discardAdditions();
        }
      }
    }
    return Optional.of(RunTables.read(path));
  }

  private void add(RareRow row, Path path, ResultFolder folder) {
    RunTables run = RunTables.read(path);
    List<RareRow> all = new ArrayList<>(run.tables().rare());
    all.add(row);
    RunTables with =
        new RunTables(run.manifest(), run.tables().withRows(RareRow.TABLE, all), run.record());
    Renderings renderings = new Renderings(false, FigureOptions.read(path), plan.threads());
    folder.redraw(
        false,
        Map.of(RareRow.TABLE.fileName(), out -> RareRow.TABLE.write(all, out)),
        (manifest, place) -> renderings.render(with, place));
  }
}
