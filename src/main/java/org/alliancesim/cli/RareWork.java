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

  /**
   * Estimates what is rare by the plain histories, and says of the rest that it is not.
   *
   * @param asks what the plain histories say
   * @param there estimates that are there already
   * @return those and the new ones; empty if cancelled
   */
  private Optional<List<RareRow>> run(List<AskRow> asks, List<RareRow> there) {
    List<RareRow> rows = new ArrayList<>(there);
    List<RareEvent> rare = new ArrayList<>();
    for (RareEvent event : events) {
      String ask = event.asked().toString();
      if (isCommon(ask, asks)) {
        options.say(ask + ": not rarer than 2%, so its plain histories do; --rare is not needed");
      } else if (!knows(there, event)) {
        rare.add(event);
      }
    }
    long histories = (long) rare.size() * plan.replicates();
    try (ProgressLine progress = ProgressLine.of(histories, !options.quiet(), System.err)) {
      for (int number = 0; number < rare.size(); number++) {
        RareRun run =
            new RareRun(
                plan.scenario(),
                plan.seed(),
                rare.get(number),
                plan.replicates(),
                plan.threads(),
                progress::advance);
        running = run;
        if (cancelled) {
          run.cancel();
        }
        Optional<RareRow> row = run.run();
        if (row.isEmpty()) {
          return Optional.empty();
        }
        rows.add(row.get());
      }
    }
    return Optional.of(rows);
  }

  private static boolean isCommon(String ask, List<AskRow> asks) {
    return asks.stream()
        .anyMatch(row -> row.ask().equals(ask) && row.probability().orElse(0) >= RareRun.RARE);
  }

  private static boolean knows(List<RareRow> there, RareEvent event) {
    return there.stream().anyMatch(row -> row.ask().equals(event.asked().toString()));
  }

  /** Whether a complete run has nothing to add. */
  boolean isDone(RunTables run) {
    return events.stream().allMatch(event -> knows(run.tables().rare(), event));
  }

  /**
   * Adds estimates to the folder of a complete run.
   *
   * @param command what is done, for whoever comes meanwhile
   * @return the run with them; empty if cancelled
   */
  Optional<RunTables> add(Path path, String command) {
    try (ResultFolder folder = ResultFolder.reopen(path, command)) {
      RunTables run = RunTables.read(path);
      Optional<List<RareRow>> rows = run(run.tables().asks(), run.tables().rare());
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      if (!rows.get().equals(run.tables().rare())) {
        List<RareRow> all = rows.get();
        RunTables with = new RunTables(run.manifest(), run.tables().withRare(all), run.record());
        Renderings renderings = new Renderings(false, FigureOptions.read(path));
        folder.redraw(
            false,
            Map.of(RareRow.TABLE.fileName(), out -> RareRow.TABLE.write(all, out)),
            (manifest, place) -> renderings.render(with, place));
      }
      return Optional.of(RunTables.read(path));
    }
  }
}
