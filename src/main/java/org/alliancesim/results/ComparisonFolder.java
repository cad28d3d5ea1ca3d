package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one comparison. It is written in one go when all histories are done, the manifest
 * last: a folder without one holds nothing that counts.
 */
public final class ComparisonFolder {

  // every name under which report draws a comparison, with the number of a further page
  private static final Pattern PLOT =
      Pattern.compile(
          "(differences|curves|funnel|objections-[ab]|convergence)(-\\d+)?\\.(png|svg|pdf)");
  // and typesets it, a file for each status
  private static final Pattern TABLE = Pattern.compile("(differences|objections)-.+\\.tex");

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

  /** Whether the manifest in a folder is a comparison's, of this version or an older one. */
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
      ComparisonManifest existing = ComparisonManifest.read(path);
      List<String> differences = manifest.differencesFrom(existing);
      return differences.isEmpty() ? damages(existing) : differences;
    } catch (OutputException e) {
      return List.of(e.getMessage());
    }
  }

  private List<String> damages(ComparisonManifest existing) {
    List<String> missing =
        PairedTables.FILE_NAMES.stream()
            .filter(name -> !Files.isRegularFile(path.resolve(name)))
            .map(name -> name + " is missing there")
            .toList();
    if (!missing.isEmpty()) {
      return missing;
    }
    return existing.resultsDigest().equals(Optional.of(PairedTables.digest(path)))
        ? List.of()
        : List.of("its tables were changed since they were made");
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
   * Replaces what is here by the results: tables, then pictures, then the manifest that says that
   * all is there. Results whose pictures fail are complete all the same.
   *
   * @param draw makes the pictures, given the complete results
   * @return the results
   */
  public ComparisonTables write(
      PairedTables tables, Instant finished, Consumer<ComparisonTables> draw) {
    makeFolder();
    clear();
    ComparisonTables results =
        new ComparisonTables(
            manifest.with(manifest.provenance().completed(finished, tables.write(path)), List.of()),
            tables);
    try {
      draw.accept(results);
    } finally {
      // unlike a run's, these histories are kept nowhere: a picture that fails must not cost them
      JsonFile.write(path.resolve(Manifest.FILE_NAME), results.manifest());
    }
    return results;
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
    for (String name : PairedTables.FILE_NAMES) {
      doomed.add(path.resolve(name));
      doomed.add(AtomicFile.temporaryOf(path.resolve(name)));
    }
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

  /** Whether it is a table, the report, a folder that is filled or what an interruption left. */
  private boolean isOurs(Path entry) {
    Path differences = path.resolve(ComparisonRow.TABLE.fileName());
    Path convergence = path.resolve(DifferenceConvergenceRow.TABLE.fileName());
    Path report = path.resolve(RunFolder.REPORT);
    Path json = path.resolve(RunManifest.FILE_NAME);
    return List.of(
            differences,
            AtomicFile.temporaryOf(differences),
            convergence,
            AtomicFile.temporaryOf(convergence),
            report,
            AtomicFile.temporaryOf(report),
            AtomicFile.temporaryOf(json),
            path.resolve(PairedTables.FOLDER_A),
            path.resolve(PairedTables.FOLDER_B),
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
