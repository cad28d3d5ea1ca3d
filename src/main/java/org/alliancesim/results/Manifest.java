package org.alliancesim.results;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancesim.digest.Sha256;

/**
 * What a folder of results is and how it came about: {@value #FILE_NAME} in the folder. Each kind
 * of results has a manifest of its own; all share the provenance and the list of files.
 */
public sealed interface Manifest
    permits RunManifest, ComparisonManifest, SweepManifest, PastManifest, StudyManifest {

  /**
   * The version of all manifests since the second model. Version 0.1.0 wrote 1 and 2, and builds
   * between it and 0.2.0 wrote 3.
   */
  int FORMAT_VERSION = 4;

  /** The file's name in its folder. */
  String FILE_NAME = "manifest.json";

  /** The version of the file's format, {@value #FORMAT_VERSION}. */
  int formatVersion();

  /** The key of its {@link Kind}. */
  String kind();

  /** Whether every file is written. */
  boolean complete();

  /** Where the results come from. */
  Provenance provenance();

  /** Every other file of the folder; empty until the results are complete. */
  List<Artefact> artefacts();

  /** The same results with another provenance and other files. */
  Manifest with(Provenance provenance, List<Artefact> artefacts);

  /** What is other in existing results of the same kind, in words; empty if they are the same. */
  List<String> differencesFrom(Manifest existing);

  /** What decides the results besides the provenance, as text; empty if nothing does. */
  default String furtherInputs() {
    return "";
  }

  /** What was computed, in a sentence that a citation of the program goes on with. */
  default String cited() {
    return provenance().cited();
  }

  /** The digest of all that decides the results: finished parts are kept under it. */
  default String inputsDigest() {
    StringBuilder inputs = new StringBuilder();
    for (Object input :
        List.of(kind(), version(), seed(), replicates(), sampling(), behaviour().digest())) {
      inputs.append(input).append('\n');
    }
    provenance().scenarios().forEach(scenario -> inputs.append(scenario.digest()).append('\n'));
    return Sha256.of(inputs.append(furtherInputs()).toString());
  }

  /** The manifest as JSON, its keys in a fixed order. */
  default String toJson() {
    return JsonFile.text((Record) this);
  }

  /** The program's name. */
  default String program() {
    return provenance().program();
  }

  /** The program's version. */
  default String version() {
    return provenance().version();
  }

  /** How to cite the program. */
  default String citation() {
    return provenance().citation();
  }

  /** The command as given. */
  default String commandLine() {
    return provenance().commandLine();
  }

  /** What coefficients of behaviour were drawn from. */
  default Behaviour behaviour() {
    return provenance().behaviour();
  }

  /** The master seed. */
  default long seed() {
    return provenance().seed();
  }

  /** The histories, at least 1. */
  default int replicates() {
    return provenance().replicates();
  }

  /** How uncertain inputs are sampled. */
  default String sampling() {
    return provenance().sampling();
  }

  /** The threads that simulated. */
  default int threads() {
    return provenance().threads();
  }

  /** The Java that ran it. */
  default String java() {
    return provenance().java();
  }

  /** The operating system it ran on. */
  default String os() {
    return provenance().os();
  }

  /** When it began. */
  default Instant started() {
    return provenance().started();
  }

  /** When it was complete; empty until then. */
  default Optional<Instant> finished() {
    return provenance().finished();
  }

  /** The digest of the tables; empty until it is complete. */
  default Optional<String> resultsDigest() {
    return provenance().resultsDigest();
  }

  /** What manifests of every version say of themselves. */
  record Head(int formatVersion) {

    boolean isOlder() {
      return formatVersion >= 1 && formatVersion < FORMAT_VERSION;
    }
  }

  /** What tells manifests of different kinds apart; the first runs had no such key. */
  record KindKey(String kind) {}

  /**
   * Reads the manifest of a folder, of whatever kind.
   *
   * @throws OutputException if there is none, it is damaged or not as it was written, or of an
   *     older or a newer version, or the path is a file
   */
  static Manifest read(Path folder) {
    Manifest manifest = readUnchecked(folder);
    Verification.requireManifest(folder, manifest);
    return manifest;
  }

  /** Reads the same, though somebody may have changed it. */
  static Manifest readUnchecked(Path folder) {
    Inspection.requireNoFile(folder);
    Path file = folder.resolve(FILE_NAME);
    if (JsonFile.read(file, Head.class).isOlder()) {
      throw OlderFolder.exception(folder);
    }
    return readFile(file);
  }

  /** Reads a manifest of this version from any file. */
  static Manifest readFile(Path file) {
    String key = JsonFile.read(file, KindKey.class).kind();
    try {
      return (Manifest) JsonFile.read(file, Kind.of(key).manifest());
    } catch (IllegalArgumentException e) {
      throw new OutputException(file + " is damaged: kind: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the manifest of complete results of a kind, and makes sure that their tables are as they
   * were made: what is read from the folder next may be believed.
   *
   * @param type the manifest's class
   * @throws OutputException if there are no such results, or they are unfinished or changed
   */
  static <M extends Manifest> M complete(Path folder, Class<M> type) {
    Manifest manifest = read(folder);
    if (!type.isInstance(manifest)) {
      throw OutputException.missing(
          folder, "holds " + Kind.of(manifest.kind()).words() + ", which is not what is asked for");
    }
    if (!manifest.complete()) {
      throw new UnfinishedResults(folder, manifest);
    }
    Verification.requireTables(folder, manifest);
    return type.cast(manifest);
  }

  /** Throws {@link IllegalArgumentException} if the parts of a manifest do not agree. */
  static void check(
      int formatVersion, String kind, boolean complete, Provenance provenance, Kind... possible) {
    if (formatVersion != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "format_version must be " + FORMAT_VERSION + ", not " + formatVersion);
    }
    if (!List.of(possible).contains(Kind.of(kind))) {
      throw new IllegalArgumentException("kind must be " + possible[0].key() + ", not " + kind);
    }
    if (complete != provenance.finished().isPresent()) {
      throw new IllegalArgumentException(
          "results have a time of finishing when they are complete, and only then");
    }
  }
}
