package org.alliancesim.gui;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.jspecify.annotations.Nullable;
import sim.engine.Schedule;

/**
 * A session as MASON saves it: a history at the end of a month, zipped. It is opened by a stream of
 * our own, for MASON's would make an object of any class that a file names.
 */
final class Checkpoint {

  /** Unzipped; above the third of a megabyte of the shipped scenarios' sessions, 100 times. */
  private static final int MOST_BYTES = 32 << 20;

  private Checkpoint() {}

  /**
   * Saves a history, which may be played meanwhile. What the file held before stays if it cannot be
   * replaced.
   *
   * @throws OutputException if the file cannot be written
   */
  static void write(AllianceModel model, Path file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Schedule schedule = model.schedule;
    // MASON's steps hold it: this is between two months
    synchronized (schedule) {
      try {
        model.writeToCheckpoint(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException("memory does not fail so", e);
      }
    }
    AtomicFile.write(
        file,
        out -> {
          SessionFile.writeVersion(out);
          bytes.writeTo(out);
        });
  }

  /**
   * Opens a saved history.
   *
   * @throws IOException if the file cannot be read or is no session that this program can take up;
   *     its message tells the user so in sentences
   */
  static AllianceModel read(Path file) throws IOException {
    Object saved = object(file, content(file));
    if (saved instanceof AllianceModel model
        && model.observer() instanceof WatchedHistory history
        && history.beginning() != null) {
      model.awakeFromCheckpoint();
      return model;
    }
    throw strange(file, "it holds something else", null);
  }

  /** The bytes after the line of the version. */
  private static byte[] content(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      SessionFile.requireVersion(file, in);
      return in.readNBytes(MOST_BYTES);
    } catch (NoSuchFileException e) {
      throw new IOException(file + " is not there.", e);
    } catch (AccessDeniedException e) {
      throw new IOException(file + " cannot be read: permission denied.", e);
    }
  }

  private static Object object(Path file, byte[] content) throws IOException {
    try (CheckpointStream saved =
        new CheckpointStream(new ByteArrayInputStream(unzipped(content)))) {
      return saved.readSaved();
    } catch (CheckpointStream.RefusedException e) {
      throw strange(file, String.valueOf(e.getMessage()), e);
    } catch (InvalidClassException | ClassNotFoundException e) {
      throw new IOException(file + " was saved by another build of this version.", e);
    } catch (EOFException e) {
      throw strange(file, "its end is missing", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // constructors that refuse what they are given, casts that fail, and the like
      throw strange(file, "it is damaged or holds something else", e);
    }
  }

  private static byte[] unzipped(byte[] content) throws IOException {
    try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(content))) {
      byte[] unzipped = bytes.readNBytes(MOST_BYTES + 1);
      if (unzipped.length > MOST_BYTES) {
        throw new CheckpointStream.RefusedException("it is far larger than sessions are", null);
      }
      return unzipped;
    }
  }

  private static IOException strange(Path file, String why, @Nullable Throwable cause) {
    return new IOException(file + " is no session of alliance-sim: " + why + ".", cause);
  }
}
