package org.alliancesim.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a file so that a reader sees the old one or the whole new one and never a half: to a
 * temporary name in the same folder, then renamed. Nobody can guess the temporary name and put a
 * link there, and none would be followed.
 */
public final class AtomicFile {

  private static final String PREFIX = ".sim-";
  private static final String SUFFIX = ".tmp";
  private static final Pattern TEMPORARY = Pattern.compile("\\.sim-[0-9a-f-]{36}\\.tmp");

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
    Path temporary = temporaryBeside(file);
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

  /** A new name in a file's folder, under which it is prepared. */
  static Path temporaryBeside(Path file) {
    return file.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
  }

  /** Whether something was being prepared under this name. */
  static boolean isTemporary(Path path) {
    return TEMPORARY.matcher(path.getFileName().toString()).matches();
  }

  /** Removes what earlier programs were preparing in a folder when they were killed. */
  static void removeLeftovers(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(AtomicFile::isTemporary).toList()) {
        FileTree.delete(entry);
      }
    }
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
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
      out.flush();
      // without this, a power cut just after the rename can leave an empty file of the final name
      channel.force(true);
    }
  }
}
