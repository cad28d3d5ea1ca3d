package org.alliancesim.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that a reader sees the old one or the whole new one and never a half: to a
 * temporary name in the same folder, then renamed.
 */
public final class AtomicFile {

  private static final String PREFIX = ".";
  private static final String SUFFIX = ".tmp";

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file, replacing an older one; its folder must exist. If the content throws, the old
   * file stays and nothing else is left.
   *
   * @throws OutputException if the file cannot be written
   */
  public static void write(Path file, Content content) {
    Path temporary = temporaryOf(file);
    try {
      try {
        writeDurably(temporary, content);
        rename(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** The name under which a file, or a folder, is prepared. */
  static Path temporaryOf(Path file) {
    return file.resolveSibling(PREFIX + file.getFileName() + SUFFIX);
  }

  static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // some network file systems: the next best thing
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void writeDurably(Path file, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
      out.flush();
      // without this, a power cut just after the rename can leave an empty file of the final name
      channel.force(true);
    }
  }
}
