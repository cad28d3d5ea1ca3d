package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for tables that are made in one go. */
public final class OutputFolder {

  private OutputFolder() {}

  /**
   * Makes a folder if need be.
   *
   * @throws OutputException if it cannot be made
   */
  public static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }
}
