package org.alliancesim.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One writer at a time in a folder. The operating system lifts the lock when a program dies; the
 * empty file stays, since whoever deletes it could let two others in.
 */
final class RunLock implements AutoCloseable {

  static final String FILE_NAME = ".lock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  static RunLock acquire(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw new OutputException(
            "another run is writing to "
                + folder
                + " now; wait for it or choose another folder with -o");
      }
      return new RunLock(channel);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // the other run is in this same process
      return false;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new OutputException("cannot release the lock of a run's folder: " + e.getMessage(), e);
    }
  }
}
