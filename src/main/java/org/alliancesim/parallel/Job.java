package org.alliancesim.parallel;

import java.util.Optional;

/**
 * Numbered tasks, each a function of its number alone, which may be done in this process or in
 * another one. Called from several threads.
 *
 * @param <R> the result of a task
 */
public interface Job<R> {

  /** Does a task in this process; empty if it is given up. */
  Optional<R> here(long number);

  /** What goes to other processes, so that they can do tasks. */
  Errand errand();

  /**
   * The result of a task that was done elsewhere.
   *
   * @param result what {@link Errand.Doing#task} gave
   * @return the same as {@link #here} gives; empty if it is given up
   */
  Optional<R> arrived(long number, byte[] result);

  /** Whether it was asked to stop: nothing further is begun, and what is in hand may be dropped. */
  boolean stopped();
}
