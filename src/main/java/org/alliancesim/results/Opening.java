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
   * @param batches the batches that are there and sound, by index
   */
  record Resumable(RunManifest manifest, SortedSet<Integer> batches) implements Opening {

    public Resumable {
      batches = Collections.unmodifiableSortedSet(new TreeSet<>(batches));
    }
  }

  /**
   * Another run's results.
   *
   * @param changes what is other there, in words, for example {@code seed is 2021 there and 7 here}
   */
  record Different(List<String> changes) implements Opening {

    public Different {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A run that can neither be shown nor resumed.
   *
   * @param damages what is wrong with it, in words, for example {@code members.csv is missing}
   */
  record Damaged(List<String> damages) implements Opening {

    public Damaged {
      damages = List.copyOf(damages);
    }
  }
}
