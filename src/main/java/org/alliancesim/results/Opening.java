package org.alliancesim.results;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a folder holds, seen from work of a kind that wants to write to it. */
public sealed interface Opening {

  /** Nothing yet. */
  record Fresh() implements Opening {}

  /**
   * The wanted results, complete.
   *
   * @param manifest that of the work that made them
   */
  record Complete(Manifest manifest) implements Opening {}

  /**
   * A part of the wanted results.
   *
   * @param manifest that of the interrupted work
   * @param parts the names of the finished parts that are there and sound
   */
  record Resumable(Manifest manifest, SortedSet<String> parts) implements Opening {

    public Resumable {
      parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }
  }

  /** Something that stays as it is unless the user wants it replaced. */
  sealed interface Refusal extends Opening {

    /** What it is, in words that follow the folder's name. */
    String what(Kind wanted);

    /** More about it, a line for each thing. */
    List<String> details();

    /** What the user can do. */
    String advice();
  }

  /**
   * Results of the same kind from other inputs.
   *
   * @param details what is other there, for example {@code seed is 2021 there and 7 here}
   */
  record Other(List<String> details) implements Refusal {

    public Other {
      details = List.copyOf(details);
    }

    @Override
    public String what(Kind wanted) {
      String words = wanted.words();
      return "holds another " + words.substring(words.indexOf(' ') + 1);
    }

    @Override
    public String advice() {
      return "choose another folder with -o, or replace it with --force";
    }
  }

  /**
   * Results that can neither be shown nor resumed.
   *
   * @param details what is wrong with them, for example {@code members.csv is missing}
   */
  record Damaged(List<String> details) implements Refusal {

    public Damaged {
      details = List.copyOf(details);
    }

    @Override
    public String what(Kind wanted) {
      return "holds " + wanted.words() + " that is damaged";
    }

    @Override
    public String advice() {
      return "choose another folder with -o, or make it again with --force";
    }
  }

  /**
   * Results by an older version.
   *
   * @param version the version that wrote them
   * @param digests whether it kept digests of its files, as version 0.1.0 did not
   * @param command the command that makes them anew in their place
   */
  record Older(String version, boolean digests, String command) implements Refusal {

    @Override
    public String what(Kind wanted) {
      return "holds " + wanted.words() + " by version " + version;
    }

    @Override
    public List<String> details() {
      return List.of(
          digests
              ? "it had another model: this version computes other numbers"
              : "it had another model, and kept no digests of its files, so they cannot be checked");
    }

    @Override
    public String advice() {
      return "make it anew with: " + command;
    }
  }
}
