package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alliancesim.digest.Sha256;

/**
 * Whether a folder holds what its manifest lists.
 *
 * @param manifest the manifest
 * @param sealed whether the manifest has a digest of itself, as earlier builds wrote none: without
 *     it nobody can tell whether the manifest is as it was written
 * @param changed files whose bytes are not those that were written
 * @param missing files that are not there
 * @param strangers files that the manifest does not list; what is kept to be added is none
 */
public record Verification(
    Manifest manifest,
    boolean sealed,
    List<String> changed,
    List<String> missing,
    List<String> strangers) {

  private static final String CHANGED = " was changed since it was made";

  public Verification {
    changed = List.copyOf(changed);
    missing = List.copyOf(missing);
    strangers = List.copyOf(strangers);
  }

  /**
   * Reads every file of a folder anew.
   *
   * @throws OutputException if it is no folder of results, or of an older version
   */
  public static Verification of(Path folder) {
    if (!Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      throw OutputException.missing(folder, "holds no results: it has no " + Manifest.FILE_NAME);
    }
    Manifest manifest = Manifest.readUnchecked(folder);
    ManifestFile.Seal seal = ManifestFile.seal(folder);
    Verification files = of(folder, manifest, artefact -> true);
    List<String> changed = new ArrayList<>(files.changed);
    if (seal == ManifestFile.Seal.BROKEN || (manifest.complete() && !digestAgrees(manifest))) {
      changed.add(0, Manifest.FILE_NAME);
    }
    Set<String> known = new HashSet<>(List.of(Manifest.FILE_NAME, FolderLock.FILE_NAME));
    manifest.artefacts().forEach(artefact -> known.add(artefact.file()));
    try {
      List<String> strangers =
          FileTree.files(folder).stream()
              .filter(file -> !known.contains(file))
              .filter(file -> !file.startsWith(KeptWork.ADDED_FOLDER + "/"))
              .toList();
      return new Verification(
          manifest, seal != ManifestFile.Seal.NONE, changed, files.missing, strangers);
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }

  /** Whether all is as it was made. */
  public boolean sound() {
    return manifest.complete() && changed.isEmpty() && missing.isEmpty() && strangers.isEmpty();
  }

  /** What is wrong with manifest and tables, in words; empty if they are as they were made. */
  static List<String> ofTables(Path folder, Manifest manifest) {
    List<String> damages = new ArrayList<>(ofManifest(folder));
    boolean listed = damages.isEmpty();
    Set<String> computed = Set.of(Artefact.TABLE, Artefact.SUPPLEMENT);
    Verification tables = of(folder, manifest, artefact -> computed.contains(artefact.kind()));
    tables.missing.forEach(file -> damages.add(file + " is missing"));
    tables.changed.forEach(file -> damages.add(file + CHANGED));
    if (listed && !digestAgrees(manifest)) {
      damages.add(Manifest.FILE_NAME + " does not list the tables of its results_digest");
    }
    return damages;
  }

  /** What is wrong with the manifest, likewise. */
  static List<String> ofManifest(Path folder) {
    return ManifestFile.seal(folder) == ManifestFile.Seal.BROKEN
        ? List.of(Manifest.FILE_NAME + CHANGED)
        : List.of();
  }

  /** Throws {@link OutputException} if manifest or tables are not as they were made. */
  static void requireTables(Path folder, Manifest manifest) {
    require(folder, manifest, ofTables(folder, manifest));
  }

  /** Throws {@link OutputException} if the manifest is not as it was written. */
  static void requireManifest(Path folder, Manifest manifest) {
    require(folder, manifest, ofManifest(folder));
  }

  private static void require(Path folder, Manifest manifest, List<String> damages) {
    if (!damages.isEmpty()) {
      throw OutputException.missing(
          folder,
          "is damaged: "
              + String.join("; ", damages)
              + "; to replace damaged results, repeat the '"
              + Kind.of(manifest).command()
              + "' that made them with --force");
    }
  }

  private static Verification of(Path folder, Manifest manifest, Predicate<Artefact> wanted) {
    List<String> changed = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    manifest.artefacts().stream()
        .filter(wanted)
        .forEach(
            artefact -> {
              Path file = folder.resolve(artefact.file());
              if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                missing.add(artefact.file());
              } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                  || !Checksums.of(file).equals(artefact.sha256())) {
                changed.add(artefact.file());
              }
            });
    return new Verification(manifest, true, changed, missing, List.of());
  }

  /** Whether the digest of the results is that of the tables as listed. */
  private static boolean digestAgrees(Manifest manifest) {
    StringBuilder sums = new StringBuilder();
    manifest.artefacts().stream()
        .filter(artefact -> artefact.kind().equals(Artefact.TABLE))
        .forEach(table -> sums.append(Checksums.line(table.sha256(), table.file())));
    return manifest.resultsDigest().equals(Optional.of(Sha256.of(sums.toString())));
  }
}
