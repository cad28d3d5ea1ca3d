package org.alliancesim.parallel;

import java.util.function.LongPredicate;

/**
 * Threads of this process.
 *
 * @param number how many, at least 1
 */
record Threads(int number) implements Engine {

  /** Tasks begun beyond those being done, so that no thread waits and memory stays bounded. */
  private static final int AHEAD = 20;

  Threads {
    if (number < 1) {
      throw new IllegalArgumentException("tasks need at least 1 thread, not " + number);
    }
  }

  @Override
  public <R> boolean run(
      long count, LongPredicate wanted, Job<R> job, NumberedTasks.Taker<R> taker) {
    return new NumberedTasks("tasks", number, AHEAD).run(count, wanted, job::here, taker);
  }
}
