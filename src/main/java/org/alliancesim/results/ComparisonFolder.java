package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one comparison. It is written in one go when all histories are done, the manifest
 * last: a folder without one holds nothing that counts.
 */
public final class ComparisonFolder {

  // every name under which report draws a comparison, with the number of a further page
  private static final Pattern PLOT = Pattern.compile("differences(-\\d+)?\\.(png|svg|pdf)");
  // and typesets it, a file for each status
  private static final Pattern TABLE = Pattern.compile("differences-.+\\.tex");

  private final Path path;
  private final ComparisonManifest manifest;

  /**
   * The folder for a comparison; nothing is changed yet.
   *
   * @param path where it is, or will be
   * @param manifest the comparison, not complete
   */
  public ComparisonFolder(Path path, ComparisonManifest manifest) {
    this.path = path;
    this.manifest = manifest;
  }

  /** Whether the manifest in a folder is a comparison's. */
  public static boolean holds(Path folder) {
    try {
      ComparisonManifest.read(folder);
      return true;
    } catch (OutputException e) {
      return false;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Whether it holds the results of a comparison, of this or of another one. */
  public boolean holdsResults() {
    return Files.exists(path.resolve(RunManifest.FILE_NAME));
  }

  /**
   * What is other in the results that it holds, in words; empty if they are the wanted ones.
   *
   * @throws IllegalStateException if it holds none
   */
  public List<String> differences() {
    if (!holdsResults()) {
      throw new IllegalStateException(path + " holds no results");
    }
    try {
      List<String> differences = manifest.differencesFrom(ComparisonManifest.read(path));
      if (differences.isEmpty() && !Files.exists(path.resolve(ComparisonRow.TABLE.fileName()))) {
        return List.of(ComparisonRow.TABLE.fileName() + " is missing there");
      }
      return differences;
    } catch (OutputException e) {
      return List.of(e.getMessage());
    }
  }

  /**
   * Makes sure that results can be written here later. Leaves no folder that was not there.
   *
   * @throws OutputException if the folder cannot be made, holds a run, or holds files that are no
   *     comparison's
   */
  public void check() {
    boolean there = Files.exists(path);
    makeFolder();
    if (holdsResults()) {
      refuseRun();
      return;
    }
    for (Path entry : entries(path)) {
      if (!isOurs(entry)) {
        throw OutputException.taken(
            path, "is not empty and holds no comparison (" + entry.getFileName() + ")");
      }
    }
    if (!there) {
      delete(path);
    }
  }

  /**
   * Replaces what is here by the results: table, then pictures, then the manifest that says that
   * all is there. Results whose pictures fail are complete all the same.
   *
   * @param draw makes the pictures, given the complete results
   * @return the results
   */
  public ComparisonTables write(
      List<ComparisonRow> rows, Instant finished, Consumer<ComparisonTables> draw) {
    makeFolder();
    clear();
    Path table = path.resolve(ComparisonRow.TABLE.fileName());
    AtomicFile.write(table, out -> ComparisonRow.TABLE.write(rows, out));
    ComparisonTables results =
        new ComparisonTables(manifest.completed(finished, digest(path)), rows);
    try {
      draw.accept(results);
    } finally {
      // unlike a run's, these histories are kept nowhere: a picture that fails must not cost them
      results.manifest().write(path);
    }
    return results;
  }

  /** The digest of a comparison's results: the SHA-256 of its table. */
  public static String digest(Path folder) {
    return Sha256.of(folder.resolve(ComparisonRow.TABLE.fileName()));
  }

  /** A run's tables would be left without their manifest. */
  private void refuseRun() {
    try {
      RunManifest.read(path);
    } catch (OutputException e) {
      return;
    }
    throw OutputException.taken(path, "holds a run and not a comparison");
  }

  /** The manifest goes first: from then on the folder holds nothing that counts. */
  private void clear() {
    List<Path> doomed = new ArrayList<>(List.of(path.resolve(RunManifest.FILE_NAME)));
    entries(path).stream().filter(Files::isRegularFile).filter(this::isOurs).forEach(doomed::add);
    doomed.addAll(RunFolder.matching(path.resolve(RunFolder.PLOTS), PLOT));
    doomed.addAll(RunFolder.matching(path.resolve(RunFolder.TABLES), TABLE));
    doomed.forEach(ComparisonFolder::delete);
  }

  private void makeFolder() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw OutputException.writing(path, e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw OutputException.writing(path, e);
    }
  }

  /** Whether it is the table, the report, a folder of pictures or what an interruption left. */
  private boolean isOurs(Path entry) {
    Path table = path.resolve(ComparisonRow.TABLE.fileName());
    Path report = path.resolve(RunFolder.REPORT);
    Path json = path.resolve(RunManifest.FILE_NAME);
    return List.of(
            table,
            AtomicFile.temporaryOf(table),
            report,
            AtomicFile.temporaryOf(report),
            AtomicFile.temporaryOf(json),
            path.resolve(RunFolder.PLOTS),
            path.resolve(RunFolder.TABLES))
        .contains(entry);
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }
}
