package org.alliancesim.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliancesim.digest.Sha256;

/**
 * The finished parts of unfinished work: a folder for each, prepared under a temporary name and
 * renamed, with the checksums of its files and the digest of all that the work depends on. A part
 * of other work, of another seed say, does not count. Different parts may be saved by different
 * threads.
 */
public final class KeptWork {

  /** The program's own folder within one of results; not there once they are complete. */
  static final String FOLDER = "partial";

  private static final String SUMS = "sha256sums";
  private static final String INPUTS = "inputs";
  private static final List<String> BATCH_FILES =
      List.of(
          ReplicateRow.TABLE.fileName(),
          BallotRow.TABLE.fileName(),
          RatificationRow.TABLE.fileName(),
          TwinGain.TABLE.fileName(),
          ExpectationRow.TABLE.fileName());
  private static final List<String> ANSWER_FILES = List.of(AnswerRow.TABLE.fileName());
  private static final List<String> OUTPUT_FILES = List.of(OutputRow.TABLE.fileName());
  private static final List<String> GAIN_FILES = List.of(GainRow.TABLE.fileName());
  private static final List<String> HIT_FILES = List.of(HitRow.TABLE.fileName());
  private static final List<String> ALL_FILES =
      Stream.of(BATCH_FILES, ANSWER_FILES, GAIN_FILES, OUTPUT_FILES, HIT_FILES, List.of(SUMS))
          .flatMap(List::stream)
          .toList();

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
    this.folder = resultFolder.resolve(FOLDER);
    this.inputsDigest = inputsDigest;
    this.beforeWriting = beforeWriting;
  }

  /**
   * Keeps a batch of histories, replacing an earlier one of the same name.
   *
   * @param part its name: lower-case letters, digits and hyphens
   */
  public void saveBatch(String part, BatchResults batch) {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    files.put(BATCH_FILES.get(0), out -> ReplicateRow.TABLE.write(batch.replicates(), out));
    files.put(BATCH_FILES.get(1), out -> BallotRow.TABLE.write(batch.ballots(), out));
    files.put(BATCH_FILES.get(2), out -> RatificationRow.TABLE.write(batch.ratifications(), out));
    files.put(BATCH_FILES.get(3), out -> TwinGain.TABLE.write(batch.twins(), out));
    files.put(BATCH_FILES.get(4), out -> ExpectationRow.TABLE.write(batch.expectations(), out));
    save(part, files);
  }

  /** A batch; empty if it is missing, damaged or of other work. */
  public Optional<BatchResults> loadBatch(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, BATCH_FILES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BatchResults(
              ReplicateRow.TABLE.read(place),
              BallotRow.TABLE.read(place),
              RatificationRow.TABLE.read(place),
              TwinGain.TABLE.read(place),
              ExpectationRow.TABLE.read(place)));
    } catch (OutputException e) {
      // removed between the two looks
      return Optional.empty();
    }
  }

  /** Keeps answers of histories of the past in the same way. */
  public void saveAnswers(String part, List<AnswerRow> answers) {
    save(part, Map.of(ANSWER_FILES.get(0), out -> AnswerRow.TABLE.write(answers, out)));
  }

  /** Answers; empty if they are missing, damaged or of other work. */
  public Optional<List<AnswerRow>> loadAnswers(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, ANSWER_FILES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(AnswerRow.TABLE.read(place));
    } catch (OutputException e) {
      return Optional.empty();
    }
  }

  /** Keeps what points of a design gave in the same way. */
  public void saveOutputs(String part, List<OutputRow> points) {
    save(part, Map.of(OUTPUT_FILES.get(0), out -> OutputRow.TABLE.write(points, out)));
  }

  /** What points of a design gave; empty if it is missing, damaged or of other work. */
  public Optional<List<OutputRow>> loadOutputs(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, OUTPUT_FILES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OutputRow.TABLE.read(place));
    } catch (OutputException e) {
      return Optional.empty();
    }
  }

  /** Keeps what was gained in some histories at a point of a design in the same way. */
  public void saveGains(String part, List<GainRow> gains) {
    save(part, Map.of(GAIN_FILES.get(0), out -> GainRow.TABLE.write(gains, out)));
  }

  /** What was gained; empty if it is missing, damaged or of other work. */
  public Optional<List<GainRow>> loadGains(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, GAIN_FILES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(GainRow.TABLE.read(place));
    } catch (OutputException e) {
      return Optional.empty();
    }
  }

  /** Keeps in which weighed histories an event came about in the same way. */
  public void saveHits(String part, List<HitRow> hits) {
    save(part, Map.of(HIT_FILES.get(0), out -> HitRow.TABLE.write(hits, out)));
  }

  /** In which it did; empty if it is missing, damaged or of other work. */
  public Optional<List<HitRow>> loadHits(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, HIT_FILES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(HitRow.TABLE.read(place));
    } catch (OutputException e) {
      return Optional.empty();
    }
  }

  /** The names of the parts that are there, sound, and of this work. */
  public SortedSet<String> parts() {
    SortedSet<String> parts = new TreeSet<>();
    for (Path place : places()) {
      if (Stream.of(BATCH_FILES, ANSWER_FILES, GAIN_FILES, OUTPUT_FILES, HIT_FILES)
          .anyMatch(files -> isSound(place, files))) {
        parts.add(place.getFileName().toString());
      }
    }
    return parts;
  }

  private void save(String part, Map<String, AtomicFile.Content> files) {
    Path target = folder.resolve(part);
    Path temporary = AtomicFile.temporaryBeside(target);
    beforeWriting.run();
    try {
      makeFolder();
      Files.createDirectory(temporary);
      StringBuilder sums = new StringBuilder(Checksums.line(inputsDigest, INPUTS));
      for (Map.Entry<String, AtomicFile.Content> file : files.entrySet()) {
        write(temporary.resolve(file.getKey()), file.getValue());
        sums.append(Checksums.line(Checksums.of(temporary.resolve(file.getKey())), file.getKey()));
      }
      Files.writeString(temporary.resolve(SUMS), sums, StandardOpenOption.CREATE_NEW);
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
    try {
      StringBuilder sums = new StringBuilder(Checksums.line(inputsDigest, INPUTS));
      for (String name : files) {
        sums.append(Checksums.line(Sha256.of(Files.readAllBytes(place.resolve(name))), name));
      }
      return Files.readString(place.resolve(SUMS)).contentEquals(sums);
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path file, AtomicFile.Content content) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      content.writeTo(out);
    }
  }

  private static void deletePart(Path place) throws IOException {
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      for (String name : ALL_FILES) {
        Files.deleteIfExists(place.resolve(name));
      }
      FileTree.deleteIfEmpty(place);
    }
  }
}
