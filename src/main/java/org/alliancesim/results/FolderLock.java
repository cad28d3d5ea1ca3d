package org.alliancesim.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One command at a time in a folder. The operating system lifts the lock when a program dies, so
 * what a dead one left in the file does not bind. The file itself stays, empty: whoever deletes it
 * could let two others in.
 */
final class FolderLock implements AutoCloseable {

  static final String FILE_NAME = ".lock";

  /** Locked beyond what is written, so that others can read who holds it on every system. */
  private static final long LOCKED_BYTE = 1L << 30;

  private static final int LONGEST = 100_000;

  /**
   * By real path. Within a process this alone may be asked: to open the file a second time and
   * close it again would lift the system's lock.
   */
  private static final Map<Path, Holder> IN_THIS_PROCESS = new ConcurrentHashMap<>();

  private final Path folder;
  private final Path real;
  private final FileChannel channel;
  private final @Nullable Object fileKey;

  private FolderLock(Path folder, Path real, FileChannel channel) throws IOException {
    this.folder = folder;
    this.real = real;
    this.channel = channel;
    this.fileKey = key();
  }

  /**
   * Who works in a folder.
   *
   * @param pid the process
   * @param host the computer it runs on
   * @param command the command as given
   * @param since when it began
   */
  record Holder(long pid, String host, String command, Instant since) {

    static Holder ofThisProcess(String command) {
      return new Holder(
          ProcessHandle.current().pid(),
          hostName(),
          command,
          Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private String inWords() {
      return command + " (process " + pid + " on " + host + ", since " + since + ")";
    }
  }

  /**
   * Takes the lock of a folder.
   *
   * @param command what will work there, for whoever comes meanwhile
   * @throws OutputException if another command has it, or the file cannot be written
   */
  static FolderLock acquire(Path folder, String command) {
    Path file = folder.resolve(FILE_NAME);
    Holder own = Holder.ofThisProcess(command);
    Path real = realPath(folder);
    Holder other = IN_THIS_PROCESS.putIfAbsent(real, own);
    if (other != null) {
      throw inUse(folder, Optional.of(other));
    }
    @Nullable FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      String text = text(channel);
      Optional<Holder> named = JsonFile.parse(text, Holder.class);
      if (lock == null) {
        throw inUse(folder, named);
      }
      if (named.isEmpty() && !text.isBlank() && !text.startsWith("{")) {
        throw OutputException.taken(folder, "holds a .lock of another program");
      }
      // of this computer, the system knows better; of another, it may not be told of the lock
      if (named.isPresent() && !named.get().host().equals(own.host())) {
        throw new OutputException(
            inUse(folder, named).getMessage()
                + "\nif that process has ended without saying so, delete "
                + file);
      }
      name(channel, own);
      return new FolderLock(folder, real, channel);
    } catch (IOException e) {
      release(channel, real);
      throw OutputException.writing(file, e);
    } catch (RuntimeException e) {
      release(channel, real);
      throw e;
    }
  }

  private static void release(@Nullable FileChannel channel, Path real) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // the lock was never ours, or its disk is gone: nothing is left to lift
    }
    IN_THIS_PROCESS.remove(real);
  }

  private static OutputException inUse(Path folder, Optional<Holder> holder) {
    return new OutputException(
        folder
            + " is in use by "
            + holder.map(Holder::inWords).orElse("another command")
            + "; wait for it or choose another folder with -o");
  }

  /**
   * Makes sure that the folder is still the one that was locked.
   *
   * @throws OutputException if it was deleted, moved or replaced meanwhile
   */
  void requireHeld() {
    @Nullable Object now;
    try {
      now = key();
    } catch (NoSuchFileException e) {
      throw gone(e);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
    if (!Objects.equals(now, fileKey)) {
      throw gone(null);
    }
  }

  private OutputException gone(@Nullable IOException cause) {
    return new OutputException(
        folder
            + " was deleted, moved or replaced while it was being written; run the same command"
            + " again",
        cause);
  }

  private @Nullable Object key() throws IOException {
    return Files.readAttributes(
            folder.resolve(FILE_NAME), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
    } catch (IOException e) {
      // a name that stays behind on this computer does not bind
    }
    release(channel, real);
  }

  private static Path realPath(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(LONGEST, channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // a read may give a part
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  /** A disk too full for a name is no reason not to look at what is there. */
  private static void name(FileChannel channel, Holder holder) throws IOException {
    channel.truncate(0);
    ByteBuffer bytes = ByteBuffer.wrap(JsonFile.text(holder).getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes, bytes.position());
      }
    } catch (IOException e) {
      channel.truncate(0);
    }
  }

  /** As the system itself has it: no name server is asked. */
  static String hostName() {
    for (Path file : new Path[] {Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname")}) {
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        // another system: the next place
      }
    }
    return Objects.requireNonNullElse(
        System.getenv("COMPUTERNAME"),
        Objects.requireNonNullElse(System.getenv("HOSTNAME"), "this computer"));
  }
}
