package org.alliancesim;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * How long a test waits for what must come. Only what hangs reaches the limit: a test that passes
 * on a quiet machine passes on a busy one, too.
 */
public final class Patience {

  /** A hundred times what the slowest step needs on a machine with nothing else to do. */
  public static final Duration LIMIT = Duration.ofMinutes(10);

  private static final long PAUSE_MILLISECONDS = 20;

  private Patience() {}

  /**
   * Waits until something is so.
   *
   * @throws IllegalStateException if it never is
   */
  public static void await(Callable<Boolean> holds) throws Exception {
    long start = System.nanoTime();
    while (!holds.call()) {
      if (System.nanoTime() - start > LIMIT.toNanos()) {
        throw new IllegalStateException("waited in vain for " + LIMIT);
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }
}
