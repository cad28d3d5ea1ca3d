package org.alliancesim.results;

import java.nio.file.Path;

/** Complete results are asked of a folder in which a work is not done, or is a share of one. */
public final class UnfinishedResults extends OutputException {

  private static final long serialVersionUID = 1L;

  private final transient Path folder;
  private final transient Manifest manifest;

  /**
   * Of what is there.
   *
   * @param folder where
   * @param manifest that of the work, not complete
   */
  public UnfinishedResults(Path folder, Manifest manifest) {
    super(
        folder
            + " holds an unfinished "
            + Kind.of(manifest).key()
            + "; run the same command again to resume it: "
            + manifest.commandLine(),
        null,
        true);
    this.folder = folder;
    this.manifest = manifest;
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** The work's manifest. */
  public Manifest manifest() {
    return manifest;
  }
}
