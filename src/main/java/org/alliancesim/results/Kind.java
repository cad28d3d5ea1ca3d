package org.alliancesim.results;

import java.util.Arrays;

/** The kinds of results that a folder may hold. */
public enum Kind {
  RUN("run", "a run", "sim run", RunManifest.class),
  COMPARISON("comparison", "a comparison", "sim compare", ComparisonManifest.class),
  SWEEP("sweep", "a sweep", "sim sweep", SweepManifest.class),
  HINDCAST("hindcast", "a hindcast", "sim hindcast", PastManifest.class),
  CALIBRATION("calibration", "a calibration", "sim calibrate", PastManifest.class),
  SENSITIVITY("sensitivity", "an analysis of sensitivity", "sim sensitivity", StudyManifest.class),
  DISCOVERY("discovery", "a discovery of conditions", "sim discover", StudyManifest.class);

  private final String key;
  private final String words;
  private final String command;
  private final Class<? extends Record> manifest;

  Kind(String key, String words, String command, Class<? extends Record> manifest) {
    this.key = key;
    this.words = words;
    this.command = command;
    this.manifest = manifest;
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

  /** The type of its manifest. */
  Class<? extends Record> manifest() {
    return manifest;
  }

  /** That of a manifest. */
  public static Kind of(Manifest manifest) {
    return of(manifest.kind());
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
