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
  private final PrintWriter err;
  private volatile boolean requested;

  /**
   * From now until it is closed, an interrupted process first does this and then waits.
   *
   * @param stop asks the command to stop; called from another thread, and must return soon
   * @param finishing what is still to be done then, for the user, for example {@code finishing the
   *     replicates in hand}
   */
  Interruption(Runnable stop, String finishing, PrintWriter err) {
    this.err = err;
    hook = new Thread(() -> await(stop, finishing), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Of a run or a comparison, which keeps batches of replicates. */
  static Interruption ofReplicates(Runnable cancel, CommandSpec spec) {
    return new Interruption(
        cancel, "finishing and keeping the replicates in hand", spec.commandLine().getErr());
  }

  /** Of work on the past, which keeps what is finished. */
  static Interruption of(PastWork work, CommandSpec spec) {
    return new Interruption(
        work::cancel, "finishing and keeping the histories in hand", spec.commandLine().getErr());
  }

  private void await(Runnable stop, String finishing) {
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

  /**
   * Says that the command was interrupted and how to go on with it; returns the exit code.
   *
   * @param how far it had come, to end the clause that begins with {@code interrupted}
   */
  static int told(CommandSpec spec, String how) {
    spec.commandLine()
        .getErr()
        .println("interrupted" + how + "; run the same command again to resume");
    return EXIT_CODE;
  }

  /** Says, if the wish to interrupt came too late, that what was made is complete. */
  void tellIfTooLate(String made) {
    if (requested) {
      err.println("the " + made + " was all but done and is complete");
    }
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
