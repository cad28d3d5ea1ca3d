package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files below a folder. Links in it are seen as such and never followed. */
final class FileTree {

  private FileTree() {}

  /**
   * All that is no folder, as paths within this one with {@code /} between parts, in order. The
   * folder itself may be reached by a link.
   */
  static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Path real = folder.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> real.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** Deletes a file, or a folder with all that is in it; nothing if it is not there. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  /** Deletes a folder if nothing is in it. */
  static void deleteIfEmpty(Path folder) throws IOException {
    try {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(folder);
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // something in it is not ours: it stays
    }
  }

  /**
   * A file of a folder by its path within it.
   *
   * @throws OutputException if a link on the way leads elsewhere
   */
  static Path within(Path folder, String file) {
    Path path = folder;
    for (Path part : Path.of(file).normalize()) {
      if (!path.equals(folder) && Files.isSymbolicLink(path)) {
        throw new OutputException(
            path + " is a link; results are neither written nor removed through it");
      }
      path = path.resolve(part);
    }
    return path;
  }
}
