package org.alliancesim.parallel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Runs tasks 0, 1, 2 … on several threads and hands on what they give in this order, on the thread
 * that asked: whichever thread did what, and whichever was first, leaves no trace. Only so many are
 * begun ahead of the one that is handed on next, so memory stays bounded however many there are.
 */
public final class NumberedTasks {

  private final String name;
  private final int threads;
  private final int ahead;

  /**
   * Tasks that have not begun.
   *
   * @param name what the threads are called
   * @param threads how many there are, at least 1
   * @param ahead how many tasks are begun beyond those being run, so that no thread waits
   */
  public NumberedTasks(String name, int threads, int ahead) {
    if (threads < 1 || ahead < 0) {
      throw new IllegalArgumentException(
          "tasks need at least 1 thread and none or more ahead, not " + threads + " and " + ahead);
    }
    this.name = name;
    this.threads = threads;
    this.ahead = ahead;
  }

  /**
   * Makes the result of a task. Called from several threads.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  public interface Task<R> {
    /** The result of the task of this number; empty if it is given up. */
    Optional<R> run(long number);
  }

  /**
   * Takes results one at a time and in order.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  public interface Taker<R> {
    /** Takes the result of the task of this number. */
    void take(long number, R result);
  }

  /**
   * Runs the tasks that are wanted. Whoever cannot wait interrupts the calling thread: then tasks
   * in hand are interrupted too and dropped.
   *
   * @param count n ≥ 0: the tasks are 0 … n−1
   * @param wanted whether a task is to be run; asked in order, shortly before it is begun
   * @param task makes a result
   * @param taker is handed each result that was not given up
   * @return whether every wanted task gave a result; false if one was given up, or the calling
   *     thread was interrupted, which it then still is
   * @throws RuntimeException what a task or the taker threw, the first one in order
   */
  public <R> boolean run(long count, LongPredicate wanted, Task<R> task, Taker<R> taker) {
    PrimitiveIterator.OfLong numbers = LongStream.range(0, count).filter(wanted).iterator();
    return run(numbers, task::run, taker::take);
  }

  /**
   * Does the same with anything whose order is known.
   *
   * @param each what a task is about; asked for in order, shortly before a task is begun
   * @param task makes a result
   * @param taker is handed each result that was not given up
   * @return as above
   */
  <N, R> boolean run(
      Iterator<N> each, Function<? super N, Optional<R>> task, BiConsumer<? super N, R> taker) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, this::thread);
    try {
      Deque<Running<N, R>> running = new ArrayDeque<>();
      boolean complete = true;
      while (each.hasNext() || !running.isEmpty()) {
        while (running.size() < threads + ahead && each.hasNext()) {
          N next = each.next();
          running.add(new Running<>(next, pool.submit(() -> task.apply(next))));
        }
        Running<N, R> first = running.remove();
        Optional<R> result = first.result();
        result.ifPresent(done -> taker.accept(first.about(), done));
        complete &= result.isPresent();
      }
      return complete;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * The results of some tasks, all of which are run, in their order.
   *
   * @param tasks each makes one result
   * @throws RuntimeException what a task threw, the first one in order
   * @throws CancellationException if the calling thread was interrupted, which it then still is
   */
  public <R> List<R> all(List<? extends Supplier<R>> tasks) {
    List<R> results = new ArrayList<>();
    if (!run(
        tasks.size(),
        number -> true,
        number -> Optional.of(tasks.get((int) number).get()),
        (number, result) -> results.add(result))) {
      throw new CancellationException("it was broken off while " + name + " were made");
    }
    return results;
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** A task that runs or waits to be run. */
  private record Running<N, R>(N about, Future<Optional<R>> future) {
    Optional<R> result() throws InterruptedException {
      try {
        return future.get();
      } catch (ExecutionException e) {
        throw FailedTask.failure(e);
      }
    }
  }
}
