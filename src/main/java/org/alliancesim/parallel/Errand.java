package org.alliancesim.parallel;

import java.io.Serializable;

/**
 * What goes to another process so that it can do numbered tasks: plain values, as Java serializes
 * them. It refers to nothing that only the sender has, such as files.
 */
@FunctionalInterface
public interface Errand extends Serializable {

  /** Makes ready what every task needs; called once in a process. */
  Doing begin();

  /** Does tasks. Called from several threads. */
  @FunctionalInterface
  interface Doing {
    /** The result of a task, a function of the errand and the number alone. */
    byte[] task(long number);
  }
}
