package org.alliancesim.hindcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.alliancesim.results.AnswerRow;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.TallyRow;

/**
 * How worlds of the past are simulated: on how many threads, who is told, what is kept so that
 * interrupted work can go on, and whether it is to stop.
 */
public final class PastWork {

  private final int threads;
  private final IntConsumer progress;
  private final Optional<KeptWork> kept;
  private volatile boolean cancelled;

  /**
   * Work that has not begun.
   *
   * @param threads how many threads, at least 1; they change no result
   * @param progress is told how many histories more are done; called from several threads
   * @param kept where finished parts are kept; empty if nowhere
   */
  public PastWork(int threads, IntConsumer progress, Optional<KeptWork> kept) {
    this.threads = threads;
    this.progress = progress;
    this.kept = kept;
  }

  /** Work of which nothing is kept. */
  public static PastWork unkept(int threads, IntConsumer progress) {
    return new PastWork(threads, progress, Optional.empty());
  }

  /** What was counted in a part; empty if it is not there. */
  Optional<List<TallyRow>> loadTallies(String part) {
    return kept.flatMap(work -> work.loadRows(part, TallyRow.TABLE));
  }

  /** Keeps what was counted in a part. */
  void saveTallies(String part, List<TallyRow> rows) {
    kept.ifPresent(work -> work.saveRows(part, TallyRow.TABLE, rows));
  }

  /** Makes it stop when the parts in hand are done. May be called from any thread. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether it is to stop. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** On how many threads. */
  public int threads() {
    return threads;
  }

  /** Tells that so many histories, or points, more are done. */
  public void advanced(int histories) {
    progress.accept(histories);
  }

  /** Throws {@link CancellationException} if it is to stop. */
  public void requireGoingOn() {
    if (cancelled) {
      throw new CancellationException("asked to stop");
    }
  }

  /**
   * A part that was kept: the patterns of so many points from the first on; empty if it is not
   * there.
   */
  Optional<List<CaseBank.Patterns>> load(String part, int first, int points) {
    return kept.flatMap(work -> work.loadRows(part, AnswerRow.TABLE))
        .map(rows -> patterns(rows, first, points));
  }

  private static List<CaseBank.Patterns> patterns(List<AnswerRow> rows, int first, int points) {
    List<CaseBank.Patterns> patterns = new ArrayList<>();
    for (int point = first; point < first + points; point++) {
      int number = point;
      List<AnswerRow> own = rows.stream().filter(row -> row.point() == number).toList();
      patterns.add(
          new CaseBank.Patterns(
              own.stream().mapToLong(row -> Long.parseUnsignedLong(row.answers(), 16)).toArray(),
              own.stream().mapToInt(AnswerRow::histories).toArray()));
    }
    return patterns;
  }

  /** A part that was kept as plain numbers; empty if it is not there. */
  public Optional<float[][]> loadNumbers(String part) {
    return kept.flatMap(work -> work.loadNumbers(part));
  }

  /** Keeps a part as plain numbers. */
  public void saveNumbers(String part, float[][] numbers) {
    kept.ifPresent(work -> work.saveNumbers(part, numbers));
  }

  /** Keeps a part. */
  void save(String part, int first, List<CaseBank.Patterns> patterns) {
    if (kept.isEmpty()) {
      return;
    }
    List<AnswerRow> rows = new ArrayList<>();
    for (int place = 0; place < patterns.size(); place++) {
      long[] answers = patterns.get(place).answers();
      for (int each = 0; each < answers.length; each++) {
        rows.add(
            new AnswerRow(
                first + place,
                Long.toHexString(answers[each]),
                patterns.get(place).counts()[each]));
      }
    }
    kept.get().saveRows(part, AnswerRow.TABLE, rows);
  }
}
