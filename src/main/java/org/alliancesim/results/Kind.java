package org.alliancesim.results;

import java.util.Arrays;

/** The kinds of results that a folder may hold. */
public enum Kind {
  RUN("run", "a run", "sim run"),
  COMPARISON("comparison", "a comparison", "sim compare"),
  HINDCAST("hindcast", "a hindcast", "sim hindcast"),
  CALIBRATION("calibration", "a calibration", "sim calibrate");

  private final String key;
  private final String words;
  private final String command;

  Kind(String key, String words, String command) {
    this.key = key;
    this.words = words;
    this.command = command;
  }

  /** The word in a manifest. */
  public String key() {
    return key;
  }

  /** With its article, for sentences: {@code a run}. */
  public String words() {
    return words;
  }

  /** The command that makes such results. */
  public String command() {
    return command;
  }

  /** Throws {@link IllegalArgumentException} if there is no such kind. */
  static Kind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key.equals(key))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + key + "' is no kind of results known here"));
  }
}
