package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.parallel.FailedTask;

/** Does the same to many things on several threads. */
final class Pool {

  private Pool() {}

  /**
   * What becomes of each, in their order; the same on any number of threads.
   *
   * @param work on how many threads, and whether it is to stop
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  static <T> List<T> map(int count, PastWork work, IntFunction<T> of) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(work.threads());
    List<Future<T>> tasks = new ArrayList<>(count);
    List<T> done = new ArrayList<>(count);
    try {
      for (int task = 0; task < count; task++) {
        int index = task;
        tasks.add(
            pool.submit(
                () -> {
                  work.requireGoingOn();
                  return of.apply(index);
                }));
      }
      for (Future<T> task : tasks) {
        done.add(task.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw FailedTask.failure(e);
    } finally {
      tasks.forEach(task -> task.cancel(false));
      pool.shutdown();
      pool.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS);
    }
  }
}
