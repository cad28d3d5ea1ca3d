package org.alliancesim.parallel;

import java.util.function.LongPredicate;

/**
 * Where numbered tasks are done. Whichever engine did what, and in whichever order, leaves no
 * trace: results are handed on in the order of their numbers, on the thread that asked.
 */
public interface Engine {

  /**
   * Does the tasks that are wanted. Whoever cannot wait interrupts the calling thread: then tasks
   * in hand are given up.
   *
   * @param count n ≥ 0: the tasks are 0 … n−1
   * @param wanted whether a task is to be done; asked in order, before it is begun
   * @param job what a task is
   * @param taker is handed each result that was not given up
   * @param <R> the result
   * @return whether every wanted task gave a result; false if one was given up, or the calling
   *     thread was interrupted, which it then still is
   * @throws RuntimeException what a task or the taker threw, the first one in order
   */
  <R> boolean run(long count, LongPredicate wanted, Job<R> job, NumberedTasks.Taker<R> taker);

  /**
   * Threads of this process.
   *
   * @param threads how many, at least 1
   */
  static Engine threads(int threads) {
    return new Threads(threads);
  }
}
