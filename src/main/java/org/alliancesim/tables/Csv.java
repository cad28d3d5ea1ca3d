package org.alliancesim.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.digest.Sha256;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.ScenarioException;

/** A file of comma-separated values as it stands, before anything is known of its columns. */
public final class Csv {

  private static final char QUOTE = '"';

  /** In the order of preference where a header has equally many of two. */
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final String path;
  private final String name;
  private final String text;
  private final String digest;
  private final char separator;
  private final Line header;
  private final List<Line> lines;

  /**
   * A line that is not empty.
   *
   * @param number where it begins, from 1
   * @param cells its cells, without blanks around them
   */
  public record Line(int number, List<String> cells) {}

  private Csv(
      String path, String name, byte[] bytes, String text, char separator, List<Line> lines) {
    this.path = path;
    this.name = name;
    this.text = text;
    this.digest = Sha256.of(bytes);
    this.separator = separator;
    this.header = lines.get(0);
    this.lines = lines.subList(1, lines.size());
  }

  /**
   * Reads a file.
   *
   * @throws ScenarioException if it cannot be read, is no text in UTF-8, or has no line below its
   *     header
   */
  public static Csv read(Path file) throws ScenarioException {
    return of(file.toString(), CsvText.bytes(file));
  }

  /**
   * Takes the bytes of a file.
   *
   * @param path how messages name it
   * @throws ScenarioException if they are no text in UTF-8, or have no line below their header
   */
  public static Csv of(String path, byte[] bytes) throws ScenarioException {
    String text = CsvText.decoded(bytes, path);
    if (text.isBlank()) {
      throw new ScenarioException(
          Origin.of(path), "", "is empty; a table has a header and a line for each row");
    }
    char separator = separator(text);
    List<Line> lines = lines(text, separator, path);
    if (lines.size() < 2) {
      throw new ScenarioException(
          Origin.of(path), "", "has a header and no rows below it; was everything filtered out?");
    }
    return new Csv(path, nameOf(path), bytes, text, separator, lines);
  }

  private static String nameOf(String path) {
    return Path.of(path).getFileName().toString();
  }

  /** What separates most in the header. */
  private static char separator(String text) {
    String header = text.stripLeading().lines().findFirst().orElse("");
    char best = SEPARATORS.get(0);
    for (char candidate : SEPARATORS) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String header, char separator) {
    return header.chars().filter(letter -> letter == separator).count();
  }

  private static List<Line> lines(String text, char separator, String path)
      throws ScenarioException {
    List<Line> lines = new ArrayList<>();
    Map<String, String> known = new HashMap<>(); // series repeat few values in many rows
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        List<String> cells = new ArrayList<>(record.getFieldCount());
        for (String cell : record.getFields()) {
          String bare = cell.strip();
          String earlier = known.putIfAbsent(bare, bare);
          cells.add(earlier == null ? bare : earlier);
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          lines.add(new Line((int) record.getStartingLineNumber(), cells));
        }
      }
      return lines;
    } catch (CsvParseException e) {
      throw new ScenarioException(
          Origin.of(path), "", "is no table of separated values: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in the memory
    }
  }

  /** As the user named the file. */
  public String path() {
    return path;
  }

  /** Without its folder. */
  String name() {
    return name;
  }

  /** All of it, without a byte-order mark. */
  public String text() {
    return text;
  }

  /** SHA-256 of its bytes. */
  public String digest() {
    return digest;
  }

  char separator() {
    return separator;
  }

  /** The names of the columns as they are written. */
  public List<String> header() {
    return header.cells();
  }

  public int headerLine() {
    return header.number();
  }

  public List<Line> lines() {
    return lines;
  }

  /**
   * Where a cell begins.
   *
   * @param line the line in which its row begins, from 1
   * @param index its place in the row, from 0
   */
  public Origin origin(int line, int index) {
    int at = startOf(line);
    int row = line;
    int start = at;
    boolean quoted = false;
    for (int left = index; left > 0 && at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == QUOTE) {
        quoted = !quoted;
      } else if (letter == '\n') {
        row++;
        start = at + 1;
      } else if (letter == separator && !quoted) {
        left--;
      }
    }
    return new Origin(path, row, text.codePointCount(start, at) + 1);
  }

  private int startOf(int line) {
    int at = 0;
    for (int passed = 1; passed < line; passed++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return at;
      }
      at = end + 1;
    }
    return at;
  }
}
