package org.alliancesim.scenario.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a scenario file, or a plain word on why there is none. */
public final class SourceFile {

  private static final int MEGABYTE = 1 << 20;
  private static final int LIMIT_IN_MEGABYTES = 4;

  /** Far beyond any scenario a person writes; keeps a mistaken path from filling the memory. */
  static final int LIMIT = LIMIT_IN_MEGABYTES * MEGABYTE;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SourceFile() {}

  /**
   * Reads a file.
   *
   * @param path the file
   * @param name how the user named it
   * @return its text, without a byte order mark
   */
  public static String read(Path path, String name) throws ScenarioException {
    if (Files.isDirectory(path)) {
      throw refused(name, "is a folder; name a .yaml file in it" + sample(path));
    }
    if (!Files.exists(path)) {
      throw refused(name, "there is no such file" + alternative(path));
    }
    if (!Files.isRegularFile(path)) {
      throw refused(name, "is not a regular file");
    }
    byte[] bytes = bytes(path, name);
    if (bytes.length > LIMIT) {
      throw refused(
          name, "is larger than " + LIMIT_IN_MEGABYTES + " MB, the limit for a scenario file");
    }
    String text = decoded(bytes, name);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** A sentence that names a file of the same folder with a similar name, if there is one. */
  static String alternative(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    Path file = missing.getFileName();
    if (folder == null || file == null) {
      return "";
    }
    return nearest("", file.toString(), yamlFiles(folder)).map(Suggestion::text).orElse("");
  }

  /**
   * The file that may be meant by one that is missing. What all scenarios' names have in common
   * makes none nearer: how they begin, and the ending.
   *
   * @param prefix how all candidates begin
   * @param missing the rest of the name that was given
   * @param candidates the files there are
   */
  public static Optional<String> nearest(
      String prefix, String missing, Collection<String> candidates) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (String candidate : candidates) {
      byName.putIfAbsent(withoutEnding(candidate.substring(prefix.length())), candidate);
    }
    return Suggestion.nearest(withoutEnding(missing), byName.keySet()).map(byName::get);
  }

  private static String withoutEnding(String file) {
    return isYaml(file) ? file.substring(0, file.lastIndexOf('.')) : file;
  }

  private static String sample(Path folder) {
    List<String> files = yamlFiles(folder);
    return files.isEmpty() ? "" : ", such as " + files.get(0);
  }

  private static List<String> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(SourceFile::isYaml)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // only a suggestion is lost
    }
  }

  /** The scenario files in a folder and in the folders in it. */
  public static List<Path> yamlFilesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(file -> isYaml(file.toString())).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // only a suggestion is lost
    }
  }

  private static boolean isYaml(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }

  /** A file's name without folder and ending. */
  public static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static byte[] bytes(Path path, String name) throws ScenarioException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(LIMIT + 1);
    } catch (AccessDeniedException e) {
      throw refused(name, "cannot be read: permission denied");
    } catch (IOException e) {
      throw refused(name, "cannot be read: " + e.getMessage());
    }
  }

  private static String decoded(byte[] bytes, String name) throws ScenarioException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports, never replaces
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return text;
    }
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    int start = text.lastIndexOf('\n') + 1;
    int column = text.codePointCount(start, text.length()) + 1;
    String octet = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
    throw new ScenarioException(
        new Origin(name, line, column),
        "",
        "the byte " + octet + " is not UTF-8 text; save the file as UTF-8");
  }

  private static ScenarioException refused(String name, String why) {
    return new ScenarioException(Origin.of(name), "", why);
  }
}
