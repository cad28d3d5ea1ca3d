package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a folder is before any work in it: nothing, results of this kind or another, strange. */
final class Inspection {

  private Inspection() {}

  /**
   * Says what a folder holds for the work of this manifest. Changes nothing.
   *
   * @throws OutputException if the path is a file, or a folder that is neither empty nor one of
   *     results of this kind
   */
  static Opening of(Path path, Manifest wanted) {
    if (!Files.exists(path)) {
      if (Files.isSymbolicLink(path)) {
        throw OutputException.missing(
            path, "is a link to a place that is not there; choose another folder with -o");
      }
      return new Opening.Fresh();
    }
    if (!Files.isDirectory(path)) {
      throw OutputException.notFolder(path, null);
    }
    if (Files.exists(path.resolve(Manifest.FILE_NAME))) {
      return compare(path, wanted);
    }
    for (Path entry : entries(path)) {
      if (!isUnseen(entry)) {
        throw OutputException.strange(path, entry, Kind.of(wanted));
      }
    }
    return new Opening.Fresh();
  }

  private static Opening compare(Path path, Manifest wanted) {
    Kind there;
    Optional<Manifest> current;
    try {
      current =
          JsonFile.read(path.resolve(Manifest.FILE_NAME), Manifest.Head.class).isOlder()
              ? Optional.empty()
              : Optional.of(Manifest.readUnchecked(path));
      there = current.isPresent() ? Kind.of(current.get()) : OlderFolder.kind(path);
    } catch (OutputException e) {
      return new Opening.Damaged(List.of(e.getMessage()));
    }
    Kind here = Kind.of(wanted);
    if (there != here) {
      throw OutputException.taken(path, "holds " + there.words() + " and not " + here.words());
    }
    if (current.isEmpty()) {
      return OlderFolder.opening(path);
    }
    Manifest existing = current.get();
    // what it says is other there may be what somebody changed
    List<String> changed = Verification.ofManifest(path);
    if (!changed.isEmpty()) {
      return new Opening.Damaged(changed);
    }
    List<String> differences = wanted.differencesFrom(existing);
    if (!differences.isEmpty()) {
      return new Opening.Other(differences);
    }
    if (!existing.complete()) {
      return new Opening.Resumable(
          existing, new KeptWork(path, wanted.inputsDigest(), () -> {}).parts());
    }
    List<String> damages = Verification.ofTables(path, existing);
    return damages.isEmpty() ? new Opening.Complete(existing) : new Opening.Damaged(damages);
  }

  /**
   * Makes sure that a place which results are to be read from is not a file.
   *
   * @throws OutputException if it is one
   */
  static void requireNoFile(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw OutputException.missing(path, "is a file; " + OutputException.GIVE_RESULTS);
    }
  }

  /** Whether a folder with nothing else in it still counts as empty. */
  private static boolean isUnseen(Path entry) {
    String name = entry.getFileName().toString();
    return name.equals(FolderLock.FILE_NAME)
        || name.equals(KeptWork.FOLDER)
        || name.equals(KeptWork.ADDED_FOLDER)
        || AtomicFile.isTemporary(entry);
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }
}
