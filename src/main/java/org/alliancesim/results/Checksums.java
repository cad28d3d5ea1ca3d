package org.alliancesim.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancesim.digest.Sha256;

/** Digests of files, and what {@code sha256sum} prints for them. */
public final class Checksums {

  private Checksums() {}

  /**
   * Of a file's bytes.
   *
   * @throws OutputException if it cannot be read
   */
  public static String of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  /** What {@code sha256sum} prints for a file. */
  public static String line(String digest, String name) {
    return digest + "  " + name + "\n";
  }
}
