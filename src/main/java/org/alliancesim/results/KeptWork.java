package org.alliancesim.results;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The finished parts of unfinished work: a folder for each, prepared under a temporary name and
 * renamed, with the checksums of its files and the digest of all that the work depends on. A part
 * of other work, of another seed say, does not count. Different parts may be saved by different
 * threads.
 *
 * <p>A checksum tells a file that was damaged from one that was not, for which CRC-32C will do: the
 * digests by which results are told from others are made of the whole tables.
 */
public final class KeptWork {

  /** The program's own folder within one of results; not there once they are complete. */
  static final String FOLDER = "partial";

  /** The same of what is added to results that are complete; not there once it is added. */
  static final String ADDED_FOLDER = "partial-addition";

  private static final String SUMS = "crc32c";
  private static final String INPUTS = "inputs";
  private static final List<Table<?>> BATCH_TABLES =
      List.of(
          ReplicateRow.TABLE,
          BallotRow.TABLE,
          RatificationRow.TABLE,
          TwinGain.TABLE,
          ExpectationRow.TABLE);
  private static final List<String> BATCH_FILES =
      BATCH_TABLES.stream().<String>map(Table::fileName).toList();
  private static final List<String> ANSWER_FILES = List.of(AnswerRow.TABLE.fileName());
  private static final List<String> OUTPUT_FILES = List.of(OutputRow.TABLE.fileName());
  private static final List<String> GAIN_FILES = List.of(GainRow.TABLE.fileName());
  private static final List<String> ASKED_FILES = List.of(AskedRow.TABLE.fileName());
  private static final List<String> NUMBER_FILES = List.of("numbers.bin");
  private static final List<String> TALLY_FILES = List.of(TallyRow.TABLE.fileName());
  private static final List<String> HIT_FILES = List.of(HitRow.TABLE.fileName());
  private static final List<String> ALL_FILES =
      Stream.of(
              BATCH_FILES,
              ANSWER_FILES,
              GAIN_FILES,
              ASKED_FILES,
              OUTPUT_FILES,
              NUMBER_FILES,
              TALLY_FILES,
              HIT_FILES,
              List.of(SUMS))
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
    this(inputsDigest, resultFolder.resolve(FOLDER), beforeWriting);
  }

  private KeptWork(String inputsDigest, Path folder, Runnable beforeWriting) {
    this.folder = folder;
    this.inputsDigest = inputsDigest;
    this.beforeWriting = beforeWriting;
  }

  /** The parts of what is added to complete results. */
  static KeptWork ofAddition(Path resultFolder, String inputsDigest, Runnable beforeWriting) {
    return new KeptWork(inputsDigest, resultFolder.resolve(ADDED_FOLDER), beforeWriting);
  }

  /**
   * Keeps a batch of histories, replacing an earlier one of the same name.
   *
   * @param part its name: lower-case letters, digits and hyphens
   */
  public void saveBatch(String part, BatchResults batch) {
    saveBatch(part, BatchLines.kept(batch));
  }

  /** The same of a batch in lines. */
  public void saveBatch(String part, BatchLines batch) {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    Map<String, byte[]> headers = new HashMap<>();
    BATCH_TABLES.forEach(table -> headers.put(table.fileName(), CsvFile.header(table.columns())));
    batch
        .kept()
        .forEach(
            (name, lines) ->
                files.put(
                    name,
                    out -> {
                      out.write(headers.get(name));
                      out.write(lines);
                    }));
    save(part, files);
  }

  /** Whether a batch is there, sound and of this work. */
  public boolean hasBatch(String part) {
    return isSound(folder.resolve(part), BATCH_FILES);
  }

  /** The tables of a run that are written as its batches come. */
  public GrowingTables growing(List<String> inputs) {
    beforeWriting.run();
    try {
      makeFolder();
      return GrowingTables.in(AtomicFile.temporaryBeside(folder.resolve("tables")), inputs);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
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

  /** Keeps what was counted in histories of the past in the same way. */
  public void saveTallies(String part, List<TallyRow> tallies) {
    save(part, Map.of(TALLY_FILES.get(0), out -> TallyRow.TABLE.write(tallies, out)));
  }

  /** What was counted; empty if it is missing, damaged or of other work. */
  public Optional<List<TallyRow>> loadTallies(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, TALLY_FILES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(TallyRow.TABLE.read(place));
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

  /** Keeps which histories at a point count for what is asked in the same way. */
  public void saveAsked(String part, List<AskedRow> asked) {
    save(part, Map.of(ASKED_FILES.get(0), out -> AskedRow.TABLE.write(asked, out)));
  }

  /** Which histories count; empty if it is missing, damaged or of other work. */
  public Optional<List<AskedRow>> loadAsked(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, ASKED_FILES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(AskedRow.TABLE.read(place));
    } catch (OutputException e) {
      return Optional.empty();
    }
  }

  /** Keeps in which weighed histories a rare event came about in the same way. */
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

  /** Keeps rows of plain numbers in the same way, as they are in memory. */
  public void saveNumbers(String part, float[][] rows) {
    save(
        part,
        Map.of(
            NUMBER_FILES.get(0),
            out -> {
              DataOutputStream numbers = new DataOutputStream(out);
              numbers.writeInt(rows.length);
              for (float[] row : rows) {
                numbers.writeInt(row.length);
                for (float number : row) {
                  numbers.writeFloat(number);
                }
              }
              numbers.flush();
            }));
  }

  /** Rows of plain numbers; empty if they are missing, damaged or of other work. */
  public Optional<float[][]> loadNumbers(String part) {
    Path place = folder.resolve(part);
    if (!isSound(place, NUMBER_FILES)) {
      return Optional.empty();
    }
    try (DataInputStream numbers =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(place.resolve(NUMBER_FILES.get(0)))))) {
      float[][] rows = new float[numbers.readInt()][];
      for (int row = 0; row < rows.length; row++) {
        rows[row] = new float[numbers.readInt()];
        for (int column = 0; column < rows[row].length; column++) {
          rows[row][column] = numbers.readFloat();
        }
      }
      return Optional.of(rows);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The names of the parts that are there, sound, and of this work. */
  public SortedSet<String> parts() {
    SortedSet<String> parts = new TreeSet<>();
    for (Path place : places()) {
      if (Stream.of(BATCH_FILES, ANSWER_FILES, GAIN_FILES, ASKED_FILES, OUTPUT_FILES, NUMBER_FILES)
          .anyMatch(files -> isSound(place, files))) {
        parts.add(place.getFileName().toString());
      }
    }
    return parts;
  }

  /**
   * Takes over a part of the same work that is kept elsewhere.
   *
   * @param other where it is
   * @param part its name, which is one of {@link #parts} there
   */
  public void adopt(KeptWork other, String part) {
    Path source = other.folder.resolve(part);
    Path target = folder.resolve(part);
    Path temporary = AtomicFile.temporaryBeside(target);
    beforeWriting.run();
    try {
      makeFolder();
      Files.createDirectory(temporary);
      for (String file : FileTree.files(source)) {
        Files.copy(source.resolve(file), temporary.resolve(file));
      }
      deletePart(target);
      AtomicFile.rename(temporary, target);
    } catch (IOException e) {
      discard(temporary);
      throw OutputException.writing(target, e);
    }
  }

  /** The parts of unfinished work in a folder, to be read only. */
  public static KeptWork in(Path resultFolder, Manifest unfinished) {
    return new KeptWork(
        resultFolder,
        unfinished.inputsDigest(),
        () -> {
          throw new IllegalStateException(resultFolder + " is only read");
        });
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
        sums.append(
            Checksums.line(
                write(temporary.resolve(file.getKey()), file.getValue()), file.getKey()));
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
        CRC32C sum = new CRC32C();
        sum.update(Files.readAllBytes(place.resolve(name)));
        sums.append(Checksums.line(hex(sum), name));
      }
      return Files.readString(place.resolve(SUMS)).contentEquals(sums);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes a file and returns its checksum. */
  private static String write(Path file, AtomicFile.Content content) throws IOException {
    CRC32C sum = new CRC32C();
    try (OutputStream out =
        new CheckedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            sum)) {
      OutputStream buffered = new BufferedOutputStream(out);
      content.writeTo(buffered);
      buffered.flush();
    }
    return hex(sum);
  }

  private static String hex(CRC32C sum) {
    return HexFormat.of().toHexDigits((int) sum.getValue());
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
