package org.alliancesim.parallel;

import java.util.concurrent.ExecutionException;

/** A task of a pool that ended in an exception, which is thrown on where its result is wanted. */
public final class FailedTask {

  private FailedTask() {}

  /**
   * Throws what the task threw.
   *
   * @return never; for {@code throw FailedTask.failure(e)}, after which the compiler expects
   *     nothing
   * @throws RuntimeException what it threw, if unchecked
   * @throws Error what it threw, if an error
   */
  public static IllegalStateException failure(ExecutionException wrapped) {
    if (wrapped.getCause() instanceof RuntimeException failure) {
      throw failure;
    }
    if (wrapped.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(wrapped.getCause());
  }
}
