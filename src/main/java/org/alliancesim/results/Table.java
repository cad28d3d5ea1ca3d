package org.alliancesim.results;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A result file and the type of its rows. The row's record components are the columns, in their
 * order: {@code ciLow} is the column {@code ci_low}. One description both writes and reads.
 *
 * @param <R> the row, whose compact constructor says which values are possible
 */
public final class Table<R extends Record> {

  private record Column(String name, Method accessor, CellFormat format) {}

  private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

  private final String fileName;
  private final List<Column> columns;
  private final Constructor<R> constructor;

  private Table(String fileName, List<Column> columns, Constructor<R> constructor) {
    this.fileName = fileName;
    this.columns = columns;
    this.constructor = constructor;
  }

  /** Describes a file whose rows are of this record type. */
  static <R extends Record> Table<R> of(String fileName, Class<R> row) {
    RecordComponent[] components = row.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Column> columns = new ArrayList<>();
    for (RecordComponent component : components) {
      columns.add(
          new Column(
              CAPITAL.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT),
              component.getAccessor(),
              CellFormat.of(component.getGenericType())));
    }
    try {
      return new Table<>(fileName, List.copyOf(columns), row.getDeclaredConstructor(types));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has a constructor of its components", e);
    }
  }

  /** The file's name in a run's folder. */
  public String fileName() {
    return fileName;
  }

  /** The header. */
  public List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  /** Writes header and rows; leaves the stream open. */
  public void write(Iterable<R> rows, OutputStream out) throws IOException {
    CsvFile.write(columns(), rows, this::cells, out);
  }

  /**
   * Writes the table into a folder, under a temporary name first.
   *
   * @throws OutputException if it cannot be written
   */
  public void write(List<R> rows, Path folder) {
    AtomicFile.write(folder.resolve(fileName), out -> write(rows, out));
  }

  /**
   * Reads the table from a run's folder.
   *
   * @throws OutputException if the file is missing or is not this table, naming line and column
   */
  public List<R> read(Path folder) {
    Path file = folder.resolve(fileName);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  /** Reads the table; {@code named} is the file for messages. */
  List<R> read(InputStream in, Path named) throws IOException {
    return CsvFile.read(in, named, (header, lines) -> rows(header, lines, named));
  }

  private List<R> rows(List<String> header, Iterator<CsvRecord> lines, Path named) {
    if (!header.equals(columns())) {
      throw new OutputException(
          String.format(
              "%s has the columns %s, and not %s; was it written by another version?",
              named, String.join(",", header), String.join(",", columns())));
    }
    List<R> rows = new ArrayList<>();
    while (lines.hasNext()) {
      rows.add(row(lines.next(), named));
    }
    return rows;
  }

  private R row(CsvRecord line, Path named) {
    Object[] values = new Object[columns.size()];
    for (int index = 0; index < values.length; index++) {
      Column column = columns.get(index);
      try {
        values[index] = column.format().read().apply(line.getField(index));
      } catch (IllegalArgumentException e) {
        throw misread(line, named, column.name() + ": " + e.getMessage(), e);
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw misread(line, named, String.valueOf(cause.getMessage()), cause);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the constructor of a public record can be called", e);
    }
  }

  private static OutputException misread(
      CsvRecord line, Path named, String message, Throwable cause) {
    return new OutputException(named + ":" + line.getStartingLineNumber() + ": " + message, cause);
  }

  private List<String> cells(R row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      try {
        cells.add(column.format().write().apply(column.accessor().invoke(row)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the accessor of a public record can be called", e);
      }
    }
    return cells;
  }
}
