package org.alliancesim.results;

import java.nio.file.Path;

/**
 * A file of a folder of results.
 *
 * @param file its path within the folder, with {@code /} between its parts
 * @param kind {@value #TABLE}, {@value #SUPPLEMENT}, {@value #INPUT} or {@value #RENDERING}
 * @param sha256 the digest of its bytes, 64 hexadecimal digits
 */
public record Artefact(String file, String kind, String sha256) {

  /** What was computed; the digest of the results is made from these. */
  public static final String TABLE = "table";

  /** What was computed too and is no part of that digest. */
  public static final String SUPPLEMENT = "supplement";

  /** What it was computed from. */
  public static final String INPUT = "input";

  /** What was made from the tables and can be made again. */
  public static final String RENDERING = "rendering";

  public Artefact {
    Checks.text("the artefact's file", file);
    Path path = Path.of(file);
    if (path.isAbsolute() || path.startsWith("..") || !path.equals(path.normalize())) {
      throw new IllegalArgumentException("'" + file + "' is no path within the folder");
    }
    Checks.text("the artefact's kind", kind);
    Checks.text("the artefact's sha256", sha256);
  }

  /** What a list of files is sorted by: the tables stay as they are, all else follows by name. */
  String place() {
    return kind.equals(TABLE) ? "" : file;
  }
}
