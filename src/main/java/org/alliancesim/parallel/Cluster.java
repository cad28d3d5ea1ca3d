package org.alliancesim.parallel;

import java.util.List;

/** Other processes, on this machine or on others, which do the tasks of errands. */
public interface Cluster extends AutoCloseable {

  /** How many tasks it does at a time, at least 1. May grow and shrink. */
  int slots();

  /** What it is, for who reads it: its kind and where it is. */
  String told();

  /**
   * Does some tasks of an errand in one go. Called from several threads.
   *
   * @return their results, in the order of the numbers
   * @throws InterruptedException if the calling thread was interrupted; the tasks are given up
   * @throws ClusterException if they cannot be done there
   */
  List<byte[]> run(Errand errand, List<Long> numbers) throws InterruptedException;

  @Override
  void close();

  /** Reaches a cluster. */
  interface Starter {
    /**
     * Reaches it, and sees that it can do tasks.
     *
     * @param request what was asked for
     * @throws ClusterException if there is none, or none that can do these tasks
     */
    Cluster start(ClusterRequest request);
  }
}
