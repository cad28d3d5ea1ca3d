package org.alliancesim.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run end in good order when the user presses Ctrl-C: asks it to stop and holds the process
 * until it has, or for so long.
 */
final class Interruption {

  private static final long LONGEST_WAIT_SECONDS = 20;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook;

  /** From now until it is over, an interrupted process first does this and then waits. */
  Interruption(Runnable stop) {
    hook =
        new Thread(
            () -> {
              stop.run();
              try {
                stopped.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says that the run has stopped. */
  void over() {
    stopped.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending: the hook is what ends it, and it no longer waits
    }
  }
}
