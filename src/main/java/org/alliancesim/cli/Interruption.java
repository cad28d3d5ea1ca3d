package org.alliancesim.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alliancesim.hindcast.PastWork;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Lets a command end in good order when the user presses Ctrl-C or the system ends the process:
 * says so at once, asks the command to stop, and holds the process until it has, or for so long.
 */
final class Interruption implements AutoCloseable {

  /** The exit code of an interrupted process: 128 and the number of SIGINT. */
  static final int EXIT_CODE = 130;

  private static final long LONGEST_WAIT_SECONDS = 30;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean requested;

  /**
   * From now until it is closed, an interrupted process first does this and then waits.
   *
   * @param stop asks the command to stop; called from another thread, and must return soon
   * @param finishing what is still to be done then, for the user, for example {@code finishing the
   *     replicates in hand}
   */
  Interruption(Runnable stop, String finishing, PrintWriter err) {
    hook = new Thread(() -> await(stop, finishing, err), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Of work on the past, which keeps what is finished. */
  static Interruption of(PastWork work, CommandSpec spec) {
    return new Interruption(
        work::cancel, "finishing and keeping the histories in hand", spec.commandLine().getErr());
  }

  /** Says that work on the past was interrupted; returns the exit code. */
  static int told(CommandSpec spec) {
    spec.commandLine()
        .getErr()
        .println("interrupted; what is finished is kept: run the same command again to resume");
    return EXIT_CODE;
  }

  private void await(Runnable stop, String finishing, PrintWriter err) {
    requested = true;
    err.println();
    err.println("stopping: " + finishing + " ...");
    stop.run();
    try {
      if (!stopped.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        err.println(
            "still not done after "
                + LONGEST_WAIT_SECONDS
                + " s: stopped all the same; what was saved before can be resumed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process is being ended. */
  boolean requested() {
    return requested;
  }

  /** The command has stopped, and has said what it has to say. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending: the hook is what ends it, and it no longer waits
    }
  }
}
