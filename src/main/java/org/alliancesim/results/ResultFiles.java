package org.alliancesim.results;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of complete results, of which the digest of the results is made. */
public interface ResultFiles {

  /** The files by their paths in the folder, in the order in which the digest takes them. */
  Map<String, AtomicFile.Content> files();

  /** Files by their paths that were computed too and are no part of the digest. */
  default Map<String, AtomicFile.Content> supplements() {
    return Map.of();
  }

  /**
   * The same results, of which some files are written already.
   *
   * @param written by their paths in the folder
   */
  default ResultFiles with(Map<String, WrittenTable> written) {
    ResultFiles all = this;
    return new ResultFiles() {
      @Override
      public Map<String, AtomicFile.Content> files() {
        return replaced(all.files());
      }

      @Override
      public Map<String, AtomicFile.Content> supplements() {
        return replaced(all.supplements());
      }

      private Map<String, AtomicFile.Content> replaced(Map<String, AtomicFile.Content> files) {
        Map<String, AtomicFile.Content> replaced = new LinkedHashMap<>(files);
        replaced.replaceAll(
            (name, content) -> written.containsKey(name) ? written.get(name) : content);
        return replaced;
      }
    };
  }
}
