package org.alliancesim.parallel;

/** A cluster cannot do what is asked; the message says why, and what helps, in a sentence. */
public final class ClusterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ClusterException(String message) {
    super(message);
  }

  public ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
