package org.alliancesim.gui;

import java.util.Optional;

/**
 * Work in the background, one piece at a time. Its thread takes the lowest priority, and those that
 * simulate for it inherit that. Every method returns at once and may be called from any thread.
 */
abstract class BackgroundWork implements AutoCloseable {

  /** The name of the thread that leads the work. */
  static final String THREAD = "Monte Carlo";

  private static final double NANOSECONDS = 1e9;

  /** How far the latest piece of work has come. */
  enum Phase {
    IDLE,
    READING,
    RUNNING,
    STOPPING,
    CANCELLED,
    COMPLETE,
    FAILED,
    EXPORTING;

    /** Whether a thread is at work, so that nothing else can begin. */
    boolean busy() {
      return this == READING || this == RUNNING || this == STOPPING || this == EXPORTING;
    }

    /** Whether what is done can be broken off. */
    boolean cancellable() {
      return this == READING || this == RUNNING;
    }
  }

  private Phase phase = Phase.IDLE;
  private String message = "";
  private long begun;
  private long ended;
  private boolean simulated;
  private Optional<Thread> thread = Optional.empty();

  /** All processors but the one on which the history is watched; at least one thread. */
  static int spareThreads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /** How far it has come. */
  synchronized Phase phase() {
    return phase;
  }

  /** What there is to say of it, for the user; empty if nothing. */
  synchronized String message() {
    return message;
  }

  /** How long it has been simulating, or did. */
  synchronized double seconds() {
    long until = phase == Phase.RUNNING || phase == Phase.STOPPING ? System.nanoTime() : ended;
    return simulated ? (until - begun) / NANOSECONDS : 0;
  }

  /** Stops what is simulated; the batches that are done are kept. */
  synchronized void cancel() {
    if (phase.cancellable()) {
      phase = Phase.STOPPING;
      thread.ifPresent(Thread::interrupt);
    }
  }

  /** Cancels what is under way. An export that is broken off leaves a run that can be resumed. */
  @Override
  public synchronized void close() {
    if (phase.busy()) {
      thread.ifPresent(Thread::interrupt);
    }
  }

  /**
   * Nothing may be under way.
   *
   * @throws IllegalStateException if something is
   */
  final void requireIdle() {
    if (phase.busy()) {
      throw new IllegalStateException("one run at a time: this one is still " + phase);
    }
  }

  /** Does it on a thread of its own. */
  @SuppressWarnings("ThreadPriorityCheck") // a courtesy to the screen; nothing depends on it
  final synchronized void work(Phase during, String what, Runnable task) {
    phase = during;
    message = what;
    if (during == Phase.READING) {
      simulated = false;
    }
    Thread worker =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (RuntimeException | Error e) {
                settle(
                    Phase.FAILED,
                    "This should not have happened: " + e + "; please report what you did.");
              }
            },
            THREAD);
    worker.setDaemon(true);
    // those that simulate inherit it
    worker.setPriority(Thread.MIN_PRIORITY);
    thread = Optional.of(worker);
    worker.start();
  }

  /** All is read, and the histories begin. */
  final synchronized void simulating(String what) {
    message = what;
    simulated = true;
    begun = System.nanoTime();
    if (phase == Phase.READING) {
      phase = Phase.RUNNING;
    }
  }

  /** It has ended so. */
  final synchronized void settle(Phase after, String what) {
    if (phase != Phase.EXPORTING) {
      ended = System.nanoTime();
    }
    phase = after;
    message = what;
  }
}
