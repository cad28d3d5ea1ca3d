package org.alliancesim.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A folder that tells by itself whether it is whole and for whom it is: beside its files lies a
 * seal, the file {@code crc32c}, with the digest of all that they depend on and the checksum of
 * each. The seal is written last, and a folder whose seal does not fit counts as if it were not
 * there.
 *
 * <p>A checksum tells a file that was damaged from one that was not, for which CRC-32C will do: the
 * digests by which results are told from others are made of the whole tables.
 *
 * @param place where it is
 * @param inputsDigest what its files depend on
 */
record SealedFolder(Path place, String inputsDigest) {

  private static final String SEAL = "crc32c";
  private static final String INPUTS = "inputs";

  /**
   * Makes the folder, which must not exist, with these files and their seal.
   *
   * @param files what goes into it by name, in the order in which {@link #isSound} is asked for it
   */
  void create(Map<String, AtomicFile.Content> files) throws IOException {
    Files.createDirectory(place);
    StringBuilder seal = begun();
    for (Map.Entry<String, AtomicFile.Content> file : files.entrySet()) {
      seal.append(
          Checksums.line(write(place.resolve(file.getKey()), file.getValue()), file.getKey()));
    }
    Files.writeString(place.resolve(SEAL), seal, StandardOpenOption.CREATE_NEW);
  }

  /** Whether it holds just these files, as they were written, for the same inputs. */
  boolean isSound(List<String> files) {
    try {
      StringBuilder seal = begun();
      for (String name : files) {
        CRC32C sum = new CRC32C();
        sum.update(Files.readAllBytes(place.resolve(name)));
        seal.append(Checksums.line(hex(sum), name));
      }
      return Files.readString(place.resolve(SEAL)).contentEquals(seal);
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes seal and files of these names, and the folder unless it holds a stranger's file. */
  static void delete(Path place, List<String> files) throws IOException {
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      for (String name : files) {
        Files.deleteIfExists(place.resolve(name));
      }
      Files.deleteIfExists(place.resolve(SEAL));
      FileTree.deleteIfEmpty(place);
    }
  }

  private StringBuilder begun() {
    return new StringBuilder(Checksums.line(inputsDigest, INPUTS));
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
}
