package org.alliancesim.results;

import java.nio.file.Path;
import java.util.Map;

/** The tables of complete results, of which the digest of the results is made. */
public interface ResultFiles {

  /** The files by their paths in the folder, in the order in which the digest takes them. */
  Map<String, AtomicFile.Content> files();

  /** Files by their paths that were computed too and are no part of the digest. */
  default Map<String, AtomicFile.Content> supplements() {
    return Map.of();
  }

  /** Writes every file into a folder; returns their digest. */
  default String write(Path folder) {
    files().forEach((name, content) -> Staging.write(folder, name, content));
    supplements().forEach((name, content) -> Staging.write(folder, name, content));
    return Checksums.ofFiles(folder, files().keySet());
  }
}
