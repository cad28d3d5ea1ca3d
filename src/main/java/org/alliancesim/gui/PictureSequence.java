package org.alliancesim.gui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
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
   * Begins with a picture of the view as it stands.
   *
   * @throws FileAlreadyExistsException if the folder has pictures of an earlier sequence
   * @throws IOException if it cannot be written to
   */
  synchronized void begin(Path newFolder) throws IOException {
    try (DirectoryStream<Path> earlier = Files.newDirectoryStream(newFolder, "map-*.png")) {
      if (earlier.iterator().hasNext()) {
        throw new FileAlreadyExistsException(
            newFolder + " has pictures of an earlier sequence; choose an empty folder");
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
   * @throws IOException if it cannot be written; the sequence has then ended
   */
  synchronized void add() throws IOException {
    if (folder == null) {
      return;
    }
    Path file = folder.resolve(String.format(Locale.ROOT, "map-%06d.png", next));
    try (OutputStream out = Files.newOutputStream(file)) {
      view.get().writePng(out, 1);
      next++;
    } catch (IOException e) {
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
