package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one run: what it holds already, finished batches while the run goes on, and all
 * files at its end. One writer at a time; close it to let others in.
 *
 * <pre>{@code
 * try (RunFolder folder = RunFolder.open(path, manifest, force)) {
 *   if (folder.opening() instanceof Opening.Fresh) {
 *     folder.saveBatch(0, batch);
 *     folder.finish(tables, Instant.now(), run -> Plots.render(run, plots));
 *   }
 * }
 * }</pre>
 */
public final class RunFolder implements AutoCloseable {

  /** The folder, within a run's, of the plots. */
  public static final String PLOTS = "plots";

  /** The folder, within a run's, of the tables for LaTeX. */
  public static final String TABLES = "tables";

  /** The page, in a run's folder, that shows and explains its results. */
  public static final String REPORT = "report.html";

  // every name under which report draws a run, with the number of a further page
  private static final Pattern PLOT =
      Pattern.compile(
          "(probabilities|curves|funnel|objections|convergence)(-\\d+)?\\.(png|svg|pdf)");
  // and typesets it, a file for each status
  private static final Pattern TABLE =
      Pattern.compile("((probabilities|objections)-.+|members)\\.tex");
  private static final int DIGITS_OF_OVERRIDES = 8;

  private final Path path;
  private final RunManifest manifest;
  private final Opening opening;
  private final PartialResults partial;
  private final @Nullable RunLock lock;

  private RunFolder(Path path, RunManifest manifest, Opening opening, @Nullable RunLock lock) {
    this.path = path;
    this.manifest = manifest;
    this.opening = opening;
    this.partial = new PartialResults(path);
    this.lock = lock;
  }

  /**
   * The name of a run's folder if the user chooses none: {@code 2021-s7-n1000}, and a part of a
   * digest if there are overrides.
   *
   * @param scenario the scenario file's name without its ending
   */
  public static String nameOf(String scenario, long seed, int replicates, List<String> overrides) {
    String name = scenario + "-s" + seed + "-n" + replicates;
    if (overrides.isEmpty()) {
      return name;
    }
    return name + "-" + Sha256.of(String.join("\n", overrides)).substring(0, DIGITS_OF_OVERRIDES);
  }

  /**
   * Says what a folder holds for a run with these inputs. Changes nothing.
   *
   * @throws OutputException if the path is a file, or a folder that is neither empty nor a run's
   */
  public static Opening inspect(Path path, RunInputs wanted) {
    if (!Files.exists(path)) {
      return new Opening.Fresh();
    }
    List<Path> entries = entries(path);
    if (Files.exists(path.resolve(ComparisonRow.TABLE.fileName()))) {
      throw OutputException.missing(path, "holds a comparison; choose another folder with -o");
    }
    if (Files.exists(path.resolve(RunManifest.FILE_NAME))) {
      return compare(path, wanted);
    }
    for (Path entry : entries) {
      if (!isUnseen(entry)) {
        throw OutputException.strange(path, entry);
      }
    }
    return new Opening.Fresh();
  }

  /**
   * Opens a folder for a run. If it is fresh or resumable, or force is asked for, the folder is
   * made if need be, locked, and holds the unfinished manifest afterwards; if it is complete,
   * different or damaged, nothing is changed and nothing can be saved.
   *
   * @param manifest the run, not complete
   * @param force start afresh whatever run is there, removing the files that runs write and no
   *     other
   * @throws OutputException if the folder cannot be written, holds something else than a run, or
   *     another run is writing to it
   */
  public static RunFolder open(Path path, RunManifest manifest, boolean force) {
    RunInputs wanted = manifest.inputs();
    Opening seen = inspect(path, wanted);
    if (isSettled(seen) && !force) {
      return new RunFolder(path, manifest, seen, null);
    }
    makeFolder(path);
    RunLock lock = RunLock.acquire(path);
    try {
      // another run may have written here between the first look and the lock
      Opening opening = inspect(path, wanted);
      if (force) {
        clear(path);
        opening = new Opening.Fresh();
      } else if (isSettled(opening)) {
        lock.close();
        return new RunFolder(path, manifest, opening, null);
      }
      RunManifest begun = manifest;
      if (opening instanceof Opening.Resumable resumable) {
        begun =
            manifest.with(
                manifest.provenance().startedAt(resumable.manifest().started()), List.of());
      }
      JsonFile.write(path.resolve(Manifest.FILE_NAME), begun);
      return new RunFolder(path, begun, opening, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** What it held when it was opened. */
  public Opening opening() {
    return opening;
  }

  /** Keeps a batch's results until the run is finished; threads may save different batches. */
  public void saveBatch(int index, BatchResults batch) {
    requireWritable();
    Checks.count("the batch's index", index);
    partial.save(index, batch);
  }

  /** The indices of the batches that are kept and sound. */
  public SortedSet<Integer> savedBatches() {
    return partial.indices();
  }

  /** A batch's results; empty if they are missing or damaged. */
  public Optional<BatchResults> loadBatch(int index) {
    return partial.load(index);
  }

  /**
   * Writes all tables, lets them be drawn, then writes the manifest that calls the run complete,
   * then removes the batches: whatever fails or stops before, the run can be resumed.
   *
   * @param drawing adds what is made from the tables
   * @return the run as written
   */
  public RunTables finish(ResultTables tables, Instant finished, Consumer<RunTables> drawing) {
    requireWritable();
    RunManifest complete =
        manifest.with(manifest.provenance().completed(finished, tables.write(path)), List.of());
    RunTables run = new RunTables(complete, tables);
    drawing.accept(run);
    JsonFile.write(path.resolve(Manifest.FILE_NAME), complete);
    partial.clear();
    return run;
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
  }

  private void requireWritable() {
    if (lock == null) {
      throw new IllegalStateException("the folder was opened without the right to write to it");
    }
  }

  private static boolean isSettled(Opening opening) {
    return !(opening instanceof Opening.Fresh || opening instanceof Opening.Resumable);
  }

  private static Opening compare(Path path, RunInputs wanted) {
    RunManifest existing;
    try {
      existing = RunManifest.read(path);
    } catch (OutputException e) {
      return new Opening.Damaged(List.of(e.getMessage()));
    }
    List<String> differences = wanted.differencesFrom(existing.inputs());
    if (!differences.isEmpty()) {
      return new Opening.Different(differences);
    }
    if (!existing.complete()) {
      return new Opening.Resumable(existing, new PartialResults(path).indices());
    }
    List<String> missing =
        ResultTables.FILE_NAMES.stream()
            .filter(name -> !Files.isRegularFile(path.resolve(name)))
            .map(name -> name + " is missing")
            .toList();
    return missing.isEmpty() ? new Opening.Complete(existing) : new Opening.Damaged(missing);
  }

  private static void makeFolder(Path path) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw OutputException.writing(path, e);
    }
  }

  /** Whether a folder with nothing else in it still counts as empty. */
  private static boolean isUnseen(Path entry) {
    return entry.getFileName().toString().equals(RunLock.FILE_NAME)
        || entry.equals(AtomicFile.temporaryOf(entry.resolveSibling(RunManifest.FILE_NAME)));
  }

  /** Removes what runs write. The manifest goes last: until then the folder is a run's. */
  private static void clear(Path path) {
    new PartialResults(path).clear();
    List<Path> doomed = new ArrayList<>(matching(path.resolve(PLOTS), PLOT));
    doomed.addAll(matching(path.resolve(TABLES), TABLE));
    for (String name : ResultTables.FILE_NAMES) {
      doomed.add(path.resolve(name));
      doomed.add(AtomicFile.temporaryOf(path.resolve(name)));
    }
    doomed.add(path.resolve(REPORT));
    doomed.add(AtomicFile.temporaryOf(path.resolve(REPORT)));
    doomed.add(path.resolve(RunManifest.FILE_NAME));
    for (Path file : doomed) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw OutputException.writing(file, e);
      }
    }
  }

  /** The files of a folder whose whole name matches; none if it is not there. */
  static List<Path> matching(Path folder, Pattern name) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return entries(folder).stream()
        .filter(file -> name.matcher(file.getFileName().toString()).matches())
        .toList();
  }

  private static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw OutputException.notFolder(folder, null);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }
}
