package org.alliancesim.results;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a folder holds, seen from a run that wants to write to it. */
public sealed interface Opening {

  /** Nothing yet. */
  record Fresh() implements Opening {}

  /**
   * The wanted results, complete.
   *
   * @param manifest the run that made them
   */
  record Complete(RunManifest manifest) implements Opening {}

  /**
   * A part of the wanted results.
   *
   * @param manifest the interrupted run
   * @param blocks the blocks that are there and sound, by index
   */
  record Resumable(RunManifest manifest, SortedSet<Integer> blocks) implements Opening {

    public Resumable {
      blocks = Collections.unmodifiableSortedSet(new TreeSet<>(blocks));
    }
  }

  /**
   * Another run's results, or a damaged run.
   *
   * @param changes what is other there, in words, for example {@code seed is 2021 there and 7 here}
   */
  record Different(List<String> changes) implements Opening {

    public Different {
      changes = List.copyOf(changes);
    }
  }
}
