package org.alliancesim.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.digest.Sha256;

/**
 * The tables of a run with rows of single replicates, written batch by batch: none is ever whole in
 * memory, and none is read again for its digest. What is left of a killed program is removed like
 * any other file that was being prepared; the tables are then written anew from the batches that
 * were kept.
 */
public final class GrowingTables implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Map<String, Growing> tables = new LinkedHashMap<>();

  private GrowingTables(Path folder) {
    this.folder = folder;
  }

  /** A file, what is written to it, and its digest so far. */
  private record Growing(Path file, FileChannel channel, OutputStream out, Sha256.Writing digest) {

    static Growing of(Path file) throws IOException {
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      Sha256.Writing digest = new Sha256.Writing(Channels.newOutputStream(channel));
      return new Growing(file, channel, new BufferedOutputStream(digest, BUFFER), digest);
    }
  }

  /**
   * Tables without a row yet.
   *
   * @param folder theirs, which is not there yet
   * @param inputs the paths of the uncertain inputs: columns of {@code parameters.csv}
   */
  static GrowingTables in(Path folder, List<String> inputs) throws IOException {
    Files.createDirectory(folder);
    GrowingTables growing = new GrowingTables(folder);
    try {
      for (Table<?> table : ResultTables.BY_REPLICATE) {
        growing.begin(table.fileName(), table.columns());
      }
      growing.begin(ParameterTable.FILE_NAME, ParameterTable.columns(inputs));
      return growing;
    } catch (IOException e) {
      growing.close();
      throw e;
    }
  }

  private void begin(String name, List<String> columns) throws IOException {
    Growing table = Growing.of(folder.resolve(name));
    tables.put(name, table);
    table.out().write(CsvFile.header(columns));
  }

  /**
   * Adds the rows of the next batch.
   *
   * @throws OutputException if they cannot be written
   */
  public void add(BatchLines batch) {
    for (Map.Entry<String, Growing> table : tables.entrySet()) {
      try {
        table.getValue().out().write(batch.tables().get(table.getKey()));
      } catch (IOException e) {
        throw OutputException.writing(folder, e);
      }
    }
  }

  /**
   * Ends them: every row is on the disk.
   *
   * @param below what goes before their names, for example {@code a/}; empty for nothing
   * @return the tables by their paths in a folder of results
   * @throws OutputException if they cannot be written
   */
  public Map<String, WrittenTable> finished(String below) {
    Map<String, WrittenTable> written = new LinkedHashMap<>();
    tables.forEach(
        (name, table) -> {
          try {
            table.out().flush();
            table.channel().force(true);
            table.channel().close();
          } catch (IOException e) {
            throw OutputException.writing(folder, e);
          }
          written.put(below + name, new WrittenTable(table.file(), table.digest().hex()));
        });
    return written;
  }

  /** Removes what has not taken its place. */
  @Override
  public void close() {
    for (Growing table : tables.values()) {
      try {
        table.channel().close();
      } catch (IOException e) {
        // it is removed now
      }
    }
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      // the next opening removes it
    }
  }
}
