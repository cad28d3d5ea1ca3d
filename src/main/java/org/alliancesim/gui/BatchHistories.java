package org.alliancesim.gui;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.TypicalMatch;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.ReplicateRow;

/**
 * Finds, in the background, a history of a batch in which a candidate comes to hold a status. To be
 * used on Swing's thread.
 */
final class BatchHistories {

  private final Consumer<Beginning> open;
  private Optional<SwingWorker<Optional<Beginning>, Void>> search = Optional.empty();

  /**
   * Nothing is looked for yet.
   *
   * @param open shows a history
   */
  BatchHistories(Consumer<Beginning> open) {
    this.open = open;
  }

  /** Which of the histories in which it happens. */
  enum Which {
    FIRST,
    TYPICAL
  }

  /**
   * Shows a history, unless there is none.
   *
   * @param run of which batch
   * @param row who comes to hold what
   */
  void show(BackgroundRuns.View run, ConvergenceRow row, Which which) {
    search.ifPresent(running -> running.cancel(false));
    SwingWorker<Optional<Beginning>, Void> worker =
        new SwingWorker<>() {
          @Override
          protected Optional<Beginning> doInBackground() {
            return find(run, row, which);
          }

          @Override
          protected void done() {
            if (!isCancelled()) {
              found(this);
            }
          }
        };
    search = Optional.of(worker);
    worker.execute();
  }

  private void found(SwingWorker<Optional<Beginning>, Void> done) {
    try {
      done.get().ifPresent(open);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a history could not be looked for", e.getCause());
    }
  }

  /** The history; empty if it happens in none of those that are done. */
  static Optional<Beginning> find(BackgroundRuns.View run, ConvergenceRow row, Which which) {
    PlannedRun plan = run.plan().orElseThrow();
    List<ReplicateRow> rows =
        run.estimates().orElseThrow().batches().stream()
            .map(BatchResults::replicates)
            .flatMap(List::stream)
            .toList();
    SortedMap<Integer, Optional<YearMonth>> months = new TreeMap<>();
    rows.stream()
        .filter(each -> each.stage() == Stage.HELD)
        .filter(each -> each.state().equals(row.state()))
        .filter(each -> each.status().equals(row.status()))
        .forEach(each -> months.put(each.replicate(), each.month()));
    if (months.isEmpty()) {
      return Optional.empty();
    }
    int replicate =
        which == Which.FIRST
            ? months.firstKey()
            : TypicalMatch.of(plan.scenario(), plan.seed(), rows, months).typical();
    StartingPoint from = run.from().orElseThrow();
    return Optional.of(
        new Beginning(from.given(), from.moved(), plan.scenario(), plan.seed(), replicate));
  }
}
