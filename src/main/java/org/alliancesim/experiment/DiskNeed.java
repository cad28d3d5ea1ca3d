package org.alliancesim.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.alliancesim.results.BatchLines;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.OutputException;

/**
 * How much room a run takes on a disk, as far as that grows with its replicates. It is measured on
 * the run's first batch, which is simulated for it.
 *
 * @param working bytes at the end of the run, when its tables are written and its batches are still
 *     kept
 * @param lasting bytes of the tables alone, which stay
 */
public record DiskNeed(long working, long lasting) {

  /** From so many replicates on the first batch costs next to nothing beside the others. */
  private static final int WORTH_A_LOOK = 10_000;

  private static final double MEGABYTE = 1e6;

  /** That of a run; empty for one so short that there is no need to ask. */
  public static Optional<DiskNeed> of(PlannedRun plan) {
    return plan.replicates() < WORTH_A_LOOK ? Optional.empty() : measured(plan);
  }

  static Optional<DiskNeed> measured(PlannedRun plan) {
    Optional<BatchResults> first = plan.run(done -> {}).withoutTwins().batch(0);
    return first.map(
        batch -> {
          BatchLines lines = BatchLines.of(batch, plan.rows(), plan.replicates());
          long n = plan.replicates();
          long lasting = lines.tableBytes() * n / MonteCarlo.BATCH;
          return new DiskNeed(lasting + lines.keptBytes() * n / MonteCarlo.BATCH, lasting);
        });
  }

  /**
   * Says what is needed.
   *
   * @param folder where the run goes, which is there
   * @throws OutputException if its disk has less than that
   */
  public String told(Path folder) {
    long free = free(folder);
    if (free < working) {
      throw new OutputException(
          format(
              "the disk that holds %s has %,.0f MB free, and the run takes about %,.0f MB of it; make"
                  + " room, choose another disk with -o, or write fewer rows with --rows",
              folder, free / MEGABYTE, working / MEGABYTE));
    }
    return format(
        "Takes about %,.0f MB of the disk until it is done, then %,.0f MB",
        working / MEGABYTE, lasting / MEGABYTE);
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      // a disk that does not tell is found full only when it is
      return Long.MAX_VALUE;
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
