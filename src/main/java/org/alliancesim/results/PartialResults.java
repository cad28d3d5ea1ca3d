package org.alliancesim.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The finished batches of an unfinished run: a folder per batch, prepared under a temporary name
 * and renamed, with the checksums of its files. Different batches may be saved by different
 * threads.
 */
final class PartialResults {

  static final String FOLDER = "partial";

  private static final String SUMS = "sha256sums";
  private static final List<String> FILES =
      List.of(
          ReplicateRow.TABLE.fileName(),
          BallotRow.TABLE.fileName(),
          TwinRow.TABLE.fileName(),
          SUMS);
  private static final Pattern BATCH = Pattern.compile("batch-(\\d{5,9})");
  private static final Pattern UNFINISHED_BATCH = Pattern.compile("\\.batch-\\d{5,9}\\.tmp");

  private final Path folder;

  PartialResults(Path runFolder) {
    this.folder = runFolder.resolve(FOLDER);
  }

  /** Keeps a batch, replacing an earlier one of the same index. */
  void save(int index, BatchResults batch) {
    Path target = folderOf(index);
    Path temporary = AtomicFile.temporaryOf(target);
    try {
      delete(temporary);
      Files.createDirectories(temporary);
      StringBuilder sums = new StringBuilder();
      sums.append(write(temporary, ReplicateRow.TABLE, batch.replicates()));
      sums.append(write(temporary, BallotRow.TABLE, batch.ballots()));
      sums.append(write(temporary, TwinRow.TABLE, batch.twins()));
      Files.writeString(temporary.resolve(SUMS), sums);
      delete(target);
      AtomicFile.rename(temporary, target);
    } catch (IOException e) {
      throw OutputException.writing(target, e);
    }
  }

  /** The indices of the batches that are there and sound. */
  SortedSet<Integer> indices() {
    SortedSet<Integer> indices = new TreeSet<>();
    for (Path path : entries()) {
      Matcher name = BATCH.matcher(path.getFileName().toString());
      if (name.matches() && isSound(path)) {
        indices.add(Integer.valueOf(name.group(1)));
      }
    }
    return indices;
  }

  /** A batch; empty if it is missing or damaged. */
  Optional<BatchResults> load(int index) {
    Path batch = folderOf(index);
    if (!isSound(batch)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BatchResults(
              ReplicateRow.TABLE.read(batch),
              BallotRow.TABLE.read(batch),
              TwinRow.TABLE.read(batch)));
    } catch (OutputException e) {
      // written by a version with other columns: simulate it again
      return Optional.empty();
    }
  }

  /** Removes every batch, and the folder unless it holds a stranger's file. */
  void clear() {
    try {
      for (Path path : entries()) {
        String name = path.getFileName().toString();
        if (BATCH.matcher(name).matches() || UNFINISHED_BATCH.matcher(name).matches()) {
          delete(path);
        }
      }
      deleteIfEmpty(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  private Path folderOf(int index) {
    return folder.resolve(String.format(Locale.ROOT, "batch-%05d", index));
  }

  private List<Path> entries() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }

  private static boolean isSound(Path batch) {
    try {
      StringBuilder sums = new StringBuilder();
      for (String name : FILES) {
        if (!name.equals(SUMS)) {
          sums.append(sum(name, Files.readAllBytes(batch.resolve(name))));
        }
      }
      return Files.readString(batch.resolve(SUMS)).contentEquals(sums);
    } catch (IOException e) {
      return false;
    }
  }

  private static <R extends Record> String write(Path batch, Table<R> table, List<R> rows)
      throws IOException {
    Path file = batch.resolve(table.fileName());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      table.write(rows, out);
    }
    return sum(table.fileName(), Files.readAllBytes(file));
  }

  private static String sum(String name, byte[] bytes) {
    return Sha256.of(bytes) + "  " + name + "\n";
  }

  private static void delete(Path batch) throws IOException {
    for (String name : FILES) {
      Files.deleteIfExists(batch.resolve(name));
    }
    deleteIfEmpty(batch);
  }

  private static void deleteIfEmpty(Path directory) throws IOException {
    try {
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException e) {
      // something in it is not ours: leave it
    }
  }
}
