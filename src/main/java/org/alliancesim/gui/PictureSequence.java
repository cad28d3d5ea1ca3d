package org.alliancesim.gui;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of a view in one folder, numbered from 0 without gaps, as programs that make films of
 * pictures want them. Begun and ended by the user while the model plays on another thread.
 */
final class PictureSequence {

  private final Supplier<Snapshot> view;
  private @Nullable Path folder;
  private int next;

  PictureSequence(Supplier<Snapshot> view) {
    this.view = view;
  }

  /**
   * Begins with a picture of the view as it stands; the folder is made if it is not there.
   *
   * @throws FileAlreadyExistsException if the folder has pictures of an earlier sequence
   * @throws IOException if it cannot be made or read
   * @throws OutputException if it cannot be written to
   */
  synchronized void begin(Path newFolder) throws IOException {
    Files.createDirectories(newFolder);
    try (DirectoryStream<Path> earlier = Files.newDirectoryStream(newFolder, "map-*.png")) {
      if (earlier.iterator().hasNext()) {
        throw new FileAlreadyExistsException(
            newFolder.toString(),
            null,
            "it has pictures of an earlier sequence; choose an empty folder");
      }
    }
    folder = newFolder;
    next = 0;
    add();
  }

  synchronized boolean recording() {
    return folder != null;
  }

  /**
   * Adds a picture of the view as it stands, if the sequence has begun.
   *
   * @throws OutputException if it cannot be written; the sequence has then ended, and has whole
   *     pictures only
   */
  synchronized void add() {
    if (folder == null) {
      return;
    }
    Path file = folder.resolve(String.format(Locale.ROOT, "map-%06d.png", next));
    try {
      Snapshot picture = view.get();
      AtomicFile.write(file, out -> picture.writePng(out, 1));
      next++;
    } catch (OutputException e) {
      folder = null;
      throw e;
    }
  }

  /** Returns how many pictures it has. */
  synchronized int end() {
    folder = null;
    return next;
  }
}
