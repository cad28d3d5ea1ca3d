package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancesim.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder of results, of whatever kind: what it holds already, finished parts while the work goes
 * on, and all files at its end. One command at a time; close it to let others in.
 *
 * <pre>{@code
 * try (ResultFolder folder = ResultFolder.open(path, manifest, force)) {
 *   folder.requireUsable();
 *   if (!(folder.opening() instanceof Opening.Complete)) {
 *     folder.kept().saveBatch("batch-00000", batch);
 *     folder.finish(RunManifest.class, tables, inputs, now, (run, place) -> draw(run, place));
 *   }
 * }
 * }</pre>
 */
public final class ResultFolder implements AutoCloseable {

  /** The folder, within one of results, of the plots. */
  public static final String PLOTS = "plots";

  /** The folder of the tables for LaTeX. */
  public static final String TABLES = "tables";

  /** The page that shows and explains the results. */
  public static final String REPORT = "report.html";

  private static final int DIGITS_OF_OVERRIDES = 8;

  private final Path path;
  private Manifest manifest;
  private final Opening opening;
  private final @Nullable FolderLock lock;

  private ResultFolder(Path path, Manifest manifest, Opening opening, @Nullable FolderLock lock) {
    this.path = path;
    this.manifest = manifest;
    this.opening = opening;
    this.lock = lock;
  }

  /** Adds files that are made from the tables. */
  @FunctionalInterface
  public interface Drawing<M extends Manifest> {
    /**
     * Draws.
     *
     * @param manifest that of the results, complete but for what is drawn
     * @param place the folder in which every file gets the path that it is to have
     */
    void draw(M manifest, Path place);
  }

  /**
   * The name of a folder if the user chooses none: {@code 2021-s7-n1000}, and a part of a digest if
   * there are overrides.
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
   * Opens a folder for work. If it is fresh or resumable, or force is asked for, it is made if need
   * be and holds the unfinished manifest afterwards; else nothing is changed and nothing can be
   * saved. Whatever it is, no other command can open it until it is closed.
   *
   * @param manifest of the work, not complete
   * @param force start afresh whatever is there, removing the files that its manifest lists and no
   *     other
   * @throws OutputException if the folder cannot be written, holds something else than results of
   *     this kind, or another command is at work in it
   */
  public static ResultFolder open(Path path, Manifest manifest, boolean force) {
    if (!Files.exists(path.resolve(FolderLock.FILE_NAME))) {
      // a stranger's folder gets not even a lock
      Inspection.of(path, manifest);
    }
    if (Files.isDirectory(path) && !Files.isWritable(path)) {
      return openReadOnly(path, manifest, force);
    }
    makeFolder(path);
    FolderLock lock = FolderLock.acquire(path, manifest.commandLine());
    try {
      recover(path);
      Opening opening = Inspection.of(path, manifest);
      if (force && !(opening instanceof Opening.Fresh)) {
        clear(path, opening);
        opening = new Opening.Fresh();
      }
      Manifest begun = manifest;
      if (opening instanceof Opening.Resumable resumable) {
        begun =
            manifest.with(
                manifest.provenance().startedAt(resumable.manifest().started()), List.of());
      }
      if (opening instanceof Opening.Fresh) {
        new Staging(path).clear();
      }
      if (opening instanceof Opening.Fresh || opening instanceof Opening.Resumable) {
        ManifestFile.write(path.resolve(Manifest.FILE_NAME), begun);
      }
      return new ResultFolder(path, begun, opening, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static ResultFolder openReadOnly(Path path, Manifest manifest, boolean force) {
    Opening opening = Inspection.of(path, manifest);
    if (force || opening instanceof Opening.Fresh || opening instanceof Opening.Resumable) {
      throw OutputException.unwritable(path, OutputException.ANOTHER_FOLDER);
    }
    return new ResultFolder(path, manifest, opening, null);
  }

  /**
   * Opens complete results, of whatever kind, to draw them again or to look at every file: that
   * they are as they were made is for whoever reads them to make sure.
   *
   * @param command what is done, for whoever comes meanwhile
   * @throws OutputException if there are none, or another command is at work there
   */
  public static ResultFolder reopen(Path path, String command) {
    Inspection.requireNoFile(path);
    if (!Files.exists(path.resolve(Manifest.FILE_NAME))) {
      throw OutputException.missing(path, "holds no results; " + OutputException.GIVE_RESULTS);
    }
    @Nullable FolderLock lock = Files.isWritable(path) ? FolderLock.acquire(path, command) : null;
    try {
      if (lock != null) {
        recover(path);
      }
      Manifest manifest = Manifest.readUnchecked(path);
      return new ResultFolder(path, manifest, new Opening.Complete(manifest), lock);
    } catch (RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  /** Ends what a killed program had all but ended, and removes what it was making. */
  private static void recover(Path path) {
    Staging staging = new Staging(path);
    if (staging.isPending()) {
      staging.goOn();
    }
    if (!Files.exists(path.resolve(Manifest.FILE_NAME))) {
      return;
    }
    try {
      if (Manifest.read(path).complete()) {
        staging.clear();
      } else {
        staging.removeUnfinished();
      }
    } catch (OutputException e) {
      // older or damaged: whoever opens it is told so, and all stays as it is
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

  /** That of the work, or of what is there. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * Makes sure that the work can go on here, or is done.
   *
   * @throws OutputException if there is something else, saying in lines what and what to do
   */
  public void requireUsable() {
    if (opening instanceof Opening.Refusal refusal) {
      throw OutputException.refused(path, Kind.of(manifest), refusal);
    }
  }

  /**
   * Says what the work has turned out to be, if nobody could know before: how many histories a run
   * takes until it is precise. Call it last before {@link #finish}: kept parts go by what was
   * planned.
   *
   * @param settled the manifest, not complete
   */
  public void settle(Manifest settled) {
    requireWritable();
    manifest =
        settled.with(settled.provenance().startedAt(manifest.provenance().started()), List.of());
  }

  /** The finished parts of the work, until it is complete. */
  public KeptWork kept() {
    return new KeptWork(path, manifest.inputsDigest(), this::requireWritable);
  }

  /**
   * The finished parts of something that is added to complete results, until it is there.
   *
   * @param what it is, down to all that its parts depend on besides the inputs of the results
   */
  public KeptWork keptOfAddition(String what) {
    return KeptWork.ofAddition(
        path, Sha256.of(manifest.inputsDigest() + "\n" + what), () -> held().requireHeld());
  }

  /** Removes the finished parts of whatever was to be added. */
  public void discardAdditions() {
    discardAdditions(path);
  }

  private static void discardAdditions(Path path) {
    try {
      KeptWork.ofAddition(path, "", () -> {}).clear();
    } catch (IOException e) {
      throw OutputException.writing(path, e);
    }
  }

  /**
   * Makes all files aside, then lets them take their places, the manifest that calls the results
   * complete last, then removes the kept parts: whatever fails or stops before, the work can be
   * resumed.
   *
   * @param type the type of the manifest
   * @param tables the results
   * @param inputs what they were computed from, texts by file
   * @param drawing adds what is made from the tables
   * @return the manifest as written
   */
  public <M extends Manifest> M finish(
      Class<M> type,
      ResultFiles tables,
      Map<String, String> inputs,
      Instant finished,
      Drawing<M> drawing) {
    requireWritable();
    Staging staging = new Staging(path, manifest.provenance().threads());
    try {
      Path place = staging.begin();
      String digest = staging.write(tables);
      staging.writeTexts(inputs);
      Provenance provenance = manifest.provenance().completed(finished, digest);
      drawing.draw(type.cast(manifest.with(provenance, List.of())), place);
      Manifest complete =
          manifest.with(
              provenance,
              staging.artefacts(
                  tables.files().keySet(), tables.supplements().keySet(), inputs.keySet()));
      requireWritable();
      staging.publish(complete);
      staging.clear();
      return type.cast(complete);
    } catch (OutputException e) {
      // a folder that is gone is the reason why its files cannot be written
      held().requireHeld();
      throw e;
    }
  }

  /**
   * Draws complete results again, replacing what was drawn before.
   *
   * @param everything whether all is drawn; if not, what is not drawn now stays as it is
   * @return how many files were made
   */
  public int redraw(boolean everything, Drawing<Manifest> drawing) {
    return redraw(everything, Map.of(), drawing);
  }

  /**
   * The same, after tables were added that follow from those that are there.
   *
   * @param supplements these tables, by their paths, which replace what is there
   */
  public int redraw(
      boolean everything, Map<String, AtomicFile.Content> supplements, Drawing<Manifest> drawing) {
    if (lock == null) {
      throw OutputException.unwritable(
          path, "copy the folder to a place that takes files, and give that one");
    }
    Verification.requireTables(path, manifest);
    Staging staging = new Staging(path);
    Path place = staging.begin();
    staging.write(supplements);
    drawing.draw(manifest, place);
    List<Artefact> drawn = staging.artefacts(List.of(), supplements.keySet(), Set.of());
    List<Artefact> all = new ArrayList<>(manifest.artefacts());
    Set<String> now = drawn.stream().map(Artefact::file).collect(Collectors.toSet());
    all.removeIf(
        artefact ->
            artefact.kind().equals(Artefact.RENDERING)
                ? everything || now.contains(artefact.file())
                : supplements.containsKey(artefact.file()));
    all.addAll(drawn);
    // as they stand after the first drawing: tables in their own order, then the rest by name
    all.sort(Comparator.comparing(Artefact::place));
    held().requireHeld();
    staging.publish(manifest.with(manifest.provenance(), all));
    staging.clear();
    return drawn.size();
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
  }

  private void requireWritable() {
    if (!(opening instanceof Opening.Fresh || opening instanceof Opening.Resumable)) {
      throw new IllegalStateException("what is there is settled: nothing can be saved");
    }
    held().requireHeld();
  }

  private FolderLock held() {
    if (lock == null) {
      throw new IllegalStateException("the folder was opened without the right to write to it");
    }
    return lock;
  }

  private static void makeFolder(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath());
    } catch (IOException e) {
      if (!Files.isDirectory(path)) {
        throw OutputException.writing(path, e);
      }
    }
  }

  /** Removes what is there. The manifest goes last: until then the folder is one of results. */
  private static void clear(Path path, Opening opening) {
    Staging staging = new Staging(path);
    if (opening instanceof Opening.Older older && !older.digests()) {
      OlderFolder.clear(path);
    } else {
      staging.removeListed();
    }
    staging.clear();
    discardAdditions(path);
    try {
      Files.deleteIfExists(path.resolve(Manifest.FILE_NAME));
    } catch (IOException e) {
      throw OutputException.writing(path, e);
    }
  }
}
