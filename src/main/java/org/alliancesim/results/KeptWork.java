package org.alliancesim.results;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The finished parts of unfinished work: a {@linkplain SealedFolder sealed folder} for each,
 * prepared under a temporary name and renamed. A part of other work, of another seed say, does not
 * count. Different parts may be saved by different threads.
 */
public final class KeptWork {

  /** The program's own folder within one of results; not there once they are complete. */
  static final String FOLDER = "partial";

  /** The same of what is added to results that are complete; not there once it is added. */
  static final String ADDED_FOLDER = "partial-addition";

  /** All rows of a batch. */
  private static final String BATCH_FILE = "batch.rows";

  private static final List<Table<?>> ROW_TABLES =
      List.of(
          AnswerRow.TABLE,
          GainRow.TABLE,
          AskedRow.TABLE,
          OutputRow.TABLE,
          TallyRow.TABLE,
          HitRow.TABLE);

  /** The files of each kind of part. */
  private static final List<List<String>> KINDS =
      Stream.concat(
              Stream.of(List.of(BATCH_FILE), List.of(NumberRows.FILE_NAME)),
              ROW_TABLES.stream().map(table -> List.of(table.fileName())))
          .toList();

  private static final List<String> ALL_FILES = KINDS.stream().flatMap(List::stream).toList();

  private final Path folder;
  private final String inputsDigest;
  private final Runnable beforeWriting;

  /**
   * The parts kept in a folder of results.
   *
   * @param inputsDigest what a part must depend on to count
   * @param beforeWriting throws if nothing may be written
   */
  KeptWork(Path resultFolder, String inputsDigest, Runnable beforeWriting) {
    this(inputsDigest, resultFolder.resolve(FOLDER), beforeWriting);
  }

  private KeptWork(String inputsDigest, Path folder, Runnable beforeWriting) {
    this.folder = folder;
    this.inputsDigest = inputsDigest;
    this.beforeWriting = beforeWriting;
  }

  /** The parts of what is added to complete results. */
  static KeptWork ofAddition(Path resultFolder, String inputsDigest, Runnable beforeWriting) {
    return new KeptWork(inputsDigest, resultFolder.resolve(ADDED_FOLDER), beforeWriting);
  }

  /**
   * Keeps a batch of histories, replacing an earlier one of the same name.
   *
   * @param part its name: lower-case letters, digits and hyphens
   */
  public void saveBatch(String part, BatchResults batch) {
    saveBatch(part, BatchLines.kept(batch));
  }

  /** The same of a batch in lines. */
  public void saveBatch(String part, BatchLines batch) {
    save(part, Map.of(BATCH_FILE, batch::writeKept));
  }

  /** Whether a batch is there, sound and of this work. */
  public boolean hasBatch(String part) {
    return isSound(folder.resolve(part), List.of(BATCH_FILE));
  }

  /** The tables of a run that are written as its batches come. */
  public GrowingTables growing(List<String> inputs) {
    beforeWriting.run();
    try {
      makeFolder();
      return GrowingTables.in(AtomicFile.temporaryBeside(folder.resolve("tables")), inputs);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  /** A batch; empty if it is missing, damaged or of other work. */
  public Optional<BatchResults> loadBatch(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, List.of(BATCH_FILE))) {
      return Optional.empty();
    }
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(place.resolve(BATCH_FILE)))) {
      return Optional.of(BatchLines.readKept(in, place));
    } catch (IOException | OutputException e) {
      // removed between the two looks
      return Optional.empty();
    }
  }

  /**
   * Keeps rows of one table in the same way.
   *
   * @param table one of those that are kept until the work is complete
   * @throws IllegalArgumentException if it is another, which would not be removed then
   */
  public <R extends Record> void saveRows(String part, Table<R> table, List<R> rows) {
    if (!ROW_TABLES.contains(table)) {
      throw new IllegalArgumentException(table.fileName() + " is no part of unfinished work");
    }
    save(part, Map.of(table.fileName(), out -> table.write(rows, out)));
  }

  /** Rows of one table; empty if they are missing, damaged or of other work. */
  public <R extends Record> Optional<List<R>> loadRows(String part, Table<R> table) {
    Path place = folder.resolve(part);
    if (!isSound(place, List.of(table.fileName()))) {
      return Optional.empty();
    }
    try {
      return Optional.of(table.read(place));
    } catch (OutputException e) {
      return Optional.empty();
    }
  }

  /** Keeps rows of plain numbers in the same way. */
  public void saveNumbers(String part, float[][] rows) {
    save(part, Map.of(NumberRows.FILE_NAME, out -> NumberRows.write(rows, out)));
  }

  /** Rows of plain numbers; empty if they are missing, damaged or of other work. */
  public Optional<float[][]> loadNumbers(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, List.of(NumberRows.FILE_NAME))) {
      return Optional.empty();
    }
    try {
      return Optional.of(NumberRows.read(place));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The names of the parts that are there, sound, and of this work. */
  public SortedSet<String> parts() {
    SortedSet<String> parts = new TreeSet<>();
    for (Path place : places()) {
      if (KINDS.stream().anyMatch(files -> isSound(place, files))) {
        parts.add(place.getFileName().toString());
      }
    }
    return parts;
  }

  /**
   * Takes over a part of the same work that is kept elsewhere.
   *
   * @param other where it is
   * @param part its name, which is one of {@link #parts} there
   */
  public void adopt(KeptWork other, String part) {
    Path source = other.folder.resolve(part);
    Path target = folder.resolve(part);
    Path temporary = AtomicFile.temporaryBeside(target);
    beforeWriting.run();
    try {
      makeFolder();
      Files.createDirectory(temporary);
      for (String file : FileTree.files(source)) {
        Files.copy(source.resolve(file), temporary.resolve(file));
      }
      deletePart(target);
      AtomicFile.rename(temporary, target);
    } catch (IOException e) {
      discard(temporary);
      throw OutputException.writing(target, e);
    }
  }

  /** The parts of unfinished work in a folder, to be read only. */
  public static KeptWork in(Path resultFolder, Manifest unfinished) {
    return new KeptWork(
        resultFolder,
        unfinished.inputsDigest(),
        () -> {
          throw new IllegalStateException(resultFolder + " is only read");
        });
  }

  private void save(String part, Map<String, AtomicFile.Content> files) {
    Path target = folder.resolve(part);
    Path temporary = AtomicFile.temporaryBeside(target);
    beforeWriting.run();
    try {
      makeFolder();
      new SealedFolder(temporary, inputsDigest).create(files);
      deletePart(target);
      AtomicFile.rename(temporary, target);
    } catch (IOException e) {
      beforeWriting.run();
      discard(temporary);
      throw OutputException.writing(target, e);
    } catch (RuntimeException e) {
      discard(temporary);
      throw e;
    }
  }

  /** Not with its parents: a folder of results that was deleted is not made again unseen. */
  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        // another thread was first
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          throw e;
        }
      }
    }
  }

  private static void discard(Path temporary) {
    try {
      FileTree.delete(temporary);
    } catch (IOException e) {
      // the next opening removes it
    }
  }

  /** Removes every part, of whatever work, and the folder unless it holds a stranger's file. */
  void clear() throws IOException {
    AtomicFile.removeLeftovers(folder);
    for (Path place : places()) {
      deletePart(place);
    }
    FileTree.deleteIfEmpty(folder);
  }

  private List<Path> places() {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .filter(entry -> !AtomicFile.isTemporary(entry))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }

  private boolean isSound(Path place, List<String> files) {
    return new SealedFolder(place, inputsDigest).isSound(files);
  }

  private static void deletePart(Path place) throws IOException {
    SealedFolder.delete(place, ALL_FILES);
  }
}
