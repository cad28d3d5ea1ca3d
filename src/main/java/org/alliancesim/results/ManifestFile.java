package org.alliancesim.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.digest.Sha256;

/**
 * The file of a manifest: its JSON and, as the last entry, the SHA-256 of the whole text with that
 * entry empty. The digest is of the text and not of values, so that it depends on no way of writing
 * them, and anybody can make it with {@code sed} and {@code sha256sum}.
 */
final class ManifestFile {

  /** The key of the digest, no component of any manifest: it is of the file. */
  static final String KEY = "manifest_digest";

  private static final String END = "\n}\n";
  private static final String BEFORE = ",\n  \"" + KEY + "\" : \"";
  private static final String AFTER = "\"" + END;
  private static final Pattern ENTRY =
      Pattern.compile(Pattern.quote(BEFORE) + "(\\p{XDigit}{64})" + Pattern.quote(AFTER) + "\\z");

  /** What the file says of itself. */
  enum Seal {
    /** Every byte is as it was written. */
    INTACT,
    /** Something was changed since. */
    BROKEN,
    /** An earlier build wrote it, without a digest. */
    NONE
  }

  private ManifestFile() {}

  /** The text of the file. */
  static String text(Manifest manifest) {
    String json = manifest.toJson();
    String open = json.substring(0, json.length() - END.length()) + BEFORE;
    return open + Sha256.of(open + AFTER) + AFTER;
  }

  static void write(Path file, Manifest manifest) {
    byte[] text = text(manifest).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }

  /**
   * Reads the file in a folder, whatever it lists.
   *
   * @throws OutputException if it cannot be read
   */
  static Seal seal(Path folder) {
    Path file = folder.resolve(Manifest.FILE_NAME);
    try {
      return sealOf(Files.readString(file));
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  private static Seal sealOf(String text) {
    Matcher entry = ENTRY.matcher(text);
    if (entry.find()) {
      String empty = text.substring(0, entry.start(1)) + AFTER;
      return entry.group(1).equals(Sha256.of(empty)) ? Seal.INTACT : Seal.BROKEN;
    }
    return text.contains("\"" + KEY + "\"") ? Seal.BROKEN : Seal.NONE;
  }
}
