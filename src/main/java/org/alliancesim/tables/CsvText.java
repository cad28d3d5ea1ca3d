package org.alliancesim.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.ScenarioException;

/** The text of a table, or a plain word on why there is none. */
final class CsvText {

  private static final int LIMIT_IN_MEGABYTES = 64;
  private static final int LIMIT = LIMIT_IN_MEGABYTES << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int LARGEST_ASCII = 0x7F;

  private CsvText() {}

  static byte[] bytes(Path file) throws ScenarioException {
    if (!Files.exists(file)) {
      throw refused(file, "there is no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw refused(file, "is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw refused(
            file,
            "is larger than "
                + LIMIT_IN_MEGABYTES
                + " MB, the limit for a table; keep the years and columns that are needed");
      }
      return bytes;
    } catch (AccessDeniedException e) {
      throw refused(file, "cannot be read: permission denied");
    } catch (IOException e) {
      throw refused(file, "cannot be read: " + e.getMessage());
    }
  }

  /** The text, without a byte-order mark. */
  static String decoded(byte[] bytes, String path) throws ScenarioException {
    if (isUtf16(bytes)) {
      throw new ScenarioException(
          Origin.of(path), "", "is UTF-16 (Excel's 'Unicode text'); save it as CSV UTF-8");
    }
    CharBuffer out = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
    int start = text.lastIndexOf('\n') + 1;
    int line = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
    int column = text.codePointCount(start, text.length()) + 1;
    boolean mixed = text.chars().anyMatch(letter -> letter > LARGEST_ASCII);
    throw new ScenarioException(
        new Origin(path, line, column),
        "",
        String.format(
            Locale.ROOT,
            "the byte 0x%02X is not UTF-8%s; save the file as CSV UTF-8",
            bytes[in.position()],
            mixed
                ? ", as the text before it is: the file mixes encodings"
                : ", perhaps Windows-1252"));
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean big = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    return little || big;
  }

  private static ScenarioException refused(Path file, String why) {
    return new ScenarioException(Origin.of(file.toString()), "", why);
  }
}
