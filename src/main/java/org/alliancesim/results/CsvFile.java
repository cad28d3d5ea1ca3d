package org.alliancesim.results;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One dialect for every table: RFC 4180 with LF between lines, UTF-8, a header line. */
final class CsvFile {

  private CsvFile() {}

  static <R> void write(
      List<String> columns, Iterable<R> rows, Function<R, List<String>> cells, OutputStream out)
      throws IOException {
    write(Optional.of(columns), rows, cells, out);
  }

  /** The lines of some rows, without a header. */
  static <R> byte[] lines(Iterable<R> rows, Function<R, List<String>> cells) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(Optional.empty(), rows, cells, out);
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
    return out.toByteArray();
  }

  /** The header alone. */
  static byte[] header(List<String> columns) {
    return lines(List.of(columns), names -> names);
  }

  private static <R> void write(
      Optional<List<String>> columns,
      Iterable<R> rows,
      Function<R, List<String>> cells,
      OutputStream out)
      throws IOException {
    // closing the writer closes the stream, which belongs to the caller: flush instead
    CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    try {
      columns.ifPresent(writer::writeRecord);
      for (R row : rows) {
        writer.writeRecord(cells.apply(row));
      }
      writer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Reads what remains after the header. */
  interface Body<T> {
    T read(List<String> header, Iterator<CsvRecord> lines);
  }

  static <T> T read(InputStream in, Path named, Body<T> body) throws IOException {
    return read(in, named, CommentStrategy.NONE, body);
  }

  /** The same without lines that begin with {@code #}, and with lines of any number of cells. */
  static <T> T readRemarked(InputStream in, Path named, Body<T> body) throws IOException {
    return read(in, named, CommentStrategy.SKIP, body);
  }

  private static <T> T read(InputStream in, Path named, CommentStrategy remarks, Body<T> body)
      throws IOException {
    FieldMismatchStrategy cells =
        remarks == CommentStrategy.NONE
            ? FieldMismatchStrategy.STRICT
            : FieldMismatchStrategy.IGNORE;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowUnclosedQuote(false)
            .commentStrategy(remarks)
            .extraFieldStrategy(cells)
            .missingFieldStrategy(cells)
            .ofCsvRecord(in, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> lines = reader.iterator();
      if (!lines.hasNext()) {
        throw new OutputException(named + " is empty: it has not even a header");
      }
      return body.read(new ArrayList<>(lines.next().getFields()), lines);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw new OutputException(named + " is not a CSV table: " + e.getMessage(), e);
    }
  }
}
