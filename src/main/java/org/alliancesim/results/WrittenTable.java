package org.alliancesim.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table that is written already and has only to take its place.
 *
 * @param file where it lies, on the file system of the folder that it goes to
 * @param sha256 the digest of its bytes
 */
public record WrittenTable(Path file, String sha256) implements AtomicFile.Content {

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Files.copy(file, out);
  }
}
