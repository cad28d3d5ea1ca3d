package org.alliancesim.parallel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A piece of work that is done once: on a thread of its own, which ends with it, while whoever
 * began it goes on, or by whoever first asks for what it gives.
 *
 * @param <T> what it gives
 */
public final class Beside<T> {

  private final String name;
  private final FutureTask<T> work;

  /**
   * Work that has not begun.
   *
   * @param name what its thread is called
   */
  public Beside(String name, Supplier<T> work) {
    this.name = name;
    this.work = new FutureTask<>(work::get);
  }

  /** Lets a thread do it, unless it is done; does not wait. */
  public Beside<T> begin() {
    if (!work.isDone()) {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      thread.start();
    }
    return this;
  }

  /** Does it here, unless somebody has begun it; does not wait then. */
  public void run() {
    work.run();
  }

  /** Whether it is done. */
  public boolean isDone() {
    return work.isDone();
  }

  /**
   * What it gives: done here or, if a thread has begun, waited for.
   *
   * @throws RuntimeException what the work threw
   * @throws CancellationException if this thread was interrupted while it waited, which it then
   *     still is
   */
  public T get() {
    run();
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw FailedTask.failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("it was broken off while it waited for the " + name);
    }
  }
}
