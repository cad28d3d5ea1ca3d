package org.alliancesim.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alliancesim.digest.Sha256;
import org.alliancesim.parallel.NumberedTasks;

/**
 * Where the files of complete results are made before they take their places, so that a folder has
 * the old ones or the new ones. Once the new manifest is written here, nothing can fail that the
 * next opening could not go on with: every file is made and only to be moved.
 */
final class Staging {

  private static final String FOLDER = "results";

  private final Path folder;
  private final Path partial;
  private final Path staged;
  private final int threads;

  /** Of the files that were written through this, so that none is read again for its digest. */
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  /** Of a folder of results that is locked. */
  Staging(Path folder) {
    this(folder, 1);
  }

  /**
   * The same.
   *
   * @param threads how many files are written or read at a time, at least 1
   */
  Staging(Path folder, int threads) {
    this.folder = folder;
    this.threads = threads;
    this.partial = folder.resolve(KeptWork.FOLDER);
    this.staged = partial.resolve(FOLDER);
  }

  /** Makes an empty place. */
  Path begin() {
    try {
      FileTree.delete(staged);
      if (!Files.isDirectory(partial, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(partial);
      }
      return Files.createDirectory(staged);
    } catch (IOException e) {
      throw OutputException.writing(staged, e);
    }
  }

  /** Writes every file of results; returns the digest of their tables. */
  String write(ResultFiles results) {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>(results.files());
    files.putAll(results.supplements());
    write(files);
    StringBuilder sums = new StringBuilder();
    for (String name : results.files().keySet()) {
      sums.append(Checksums.line(sum(name), name));
    }
    return Sha256.of(sums.toString());
  }

  /** Writes files, each as below. */
  void write(Map<String, AtomicFile.Content> files) {
    List<Supplier<String>> writing = new ArrayList<>();
    files.forEach(
        (name, content) ->
            writing.add(
                () -> {
                  write(name, content);
                  return name;
                }));
    new NumberedTasks("files", threads, writing.size()).all(writing);
  }

  /** Writes a file, or moves it here if it is written already; makes the folders between. */
  void write(String name, AtomicFile.Content content) {
    Path file = staged.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      if (content instanceof WrittenTable written) {
        AtomicFile.rename(written.file(), file);
        digests.put(name, written.sha256());
        return;
      }
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
    AtomicFile.write(
        file,
        out -> {
          Sha256.Writing digested = new Sha256.Writing(out);
          content.writeTo(digested);
          digested.flush();
          digests.put(name, digested.hex());
        });
  }

  private String sum(String name) {
    return digests.computeIfAbsent(name, file -> Checksums.of(staged.resolve(file)));
  }

  /** Writes texts. */
  void writeTexts(Map<String, String> texts) {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    texts.forEach(
        (name, text) -> files.put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    write(files);
  }

  /**
   * What is here: the tables in their order, then all else in that of its names.
   *
   * @param tables the files that are tables
   * @param supplements the files that were computed too
   * @param inputs the files that say what they were computed from; all others are renderings
   */
  List<Artefact> artefacts(Collection<String> tables, Set<String> supplements, Set<String> inputs) {
    List<Supplier<Artefact>> artefacts = new ArrayList<>();
    tables.forEach(file -> artefacts.add(() -> artefact(file, Artefact.TABLE)));
    try {
      for (String file : FileTree.files(staged)) {
        if (!tables.contains(file)) {
          String kind =
              inputs.contains(file)
                  ? Artefact.INPUT
                  : supplements.contains(file) ? Artefact.SUPPLEMENT : Artefact.RENDERING;
          artefacts.add(() -> artefact(file, kind));
        }
      }
    } catch (IOException e) {
      throw OutputException.reading(staged, e);
    }
    return new NumberedTasks("digests", threads, artefacts.size()).all(artefacts);
  }

  private Artefact artefact(String file, String kind) {
    return new Artefact(file, kind, sum(file));
  }

  /** Lets everything here take its place, and removes what the manifest that was there lists. */
  void publish(Manifest complete) {
    ManifestFile.write(pending(), complete);
    place(complete);
  }

  /** Whether a publication was begun and not ended. */
  boolean isPending() {
    return Files.isRegularFile(pending(), LinkOption.NOFOLLOW_LINKS);
  }

  /** Ends a publication that was begun by a process that was killed. */
  void goOn() {
    place(Manifest.readFile(pending()));
  }

  private void place(Manifest complete) {
    Set<String> current = new HashSet<>();
    try {
      for (Artefact artefact : complete.artefacts()) {
        current.add(artefact.file());
        Path made = staged.resolve(artefact.file());
        if (Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
          Path place = FileTree.within(folder, artefact.file());
          Files.createDirectories(place.getParent());
          AtomicFile.rename(made, place);
        }
      }
      remove(listed().stream().filter(file -> !current.contains(file)).toList());
      AtomicFile.rename(pending(), folder.resolve(Manifest.FILE_NAME));
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  /** What manifests say of their files since they list them, whatever else they say. */
  private record Listing(List<Artefact> artefacts) {}

  /** The files that the manifest in the folder lists; none if it cannot be read. */
  private List<String> listed() {
    try {
      return JsonFile.read(folder.resolve(Manifest.FILE_NAME), Listing.class).artefacts().stream()
          .map(Artefact::file)
          .toList();
    } catch (OutputException e) {
      return List.of();
    }
  }

  /** Removes files of the folder, and folders that are empty then. */
  private void remove(List<String> files) throws IOException {
    for (String file : files) {
      Path path = FileTree.within(folder, file);
      Files.deleteIfExists(path);
      for (Path up = path.getParent(); up != null && !up.equals(folder); up = up.getParent()) {
        FileTree.deleteIfEmpty(up);
      }
    }
  }

  /** Removes every file that the manifest in the folder lists. */
  void removeListed() {
    try {
      remove(listed());
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  /** Removes what is staged and what is kept of unfinished work. */
  void clear() {
    try {
      FileTree.delete(staged);
      Files.deleteIfExists(pending());
      AtomicFile.removeLeftovers(folder.toRealPath());
      new KeptWork(folder, "", () -> {}).clear();
    } catch (IOException e) {
      throw OutputException.writing(partial, e);
    }
  }

  /** Removes what a killed program was making and had not finished. */
  void removeUnfinished() {
    try {
      FileTree.delete(staged);
      AtomicFile.removeLeftovers(folder.toRealPath());
      AtomicFile.removeLeftovers(partial);
    } catch (IOException e) {
      throw OutputException.writing(partial, e);
    }
  }

  private Path pending() {
    return partial.resolve(Manifest.FILE_NAME);
  }
}
