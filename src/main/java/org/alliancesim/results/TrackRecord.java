package org.alliancesim.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of one forecaster's past forecasts, each of an organisation that it had not learned
 * from, by classes that were fixed beforehand (docs/decisions/0043).
 *
 * @param classes from the smallest forecasts to the largest; none if it has no record
 */
public record TrackRecord(List<TrackRecordRow> classes) {

  /** Of nobody. */
  public static final TrackRecord NONE = new TrackRecord(List.of());

  /** The file in a folder of results. */
  public static final String FILE_NAME = TrackRecordRow.TABLE.fileName();

  /** Beside this class; made by {@code sim hindcast --scores}. */
  private static final String SHIPPED = FILE_NAME;

  public TrackRecord {
    classes = List.copyOf(classes);
  }

  /**
   * The record that ships with the program.
   *
   * @param forecaster {@code posterior} or {@code prior}
   * @return {@link #NONE} if none is shipped
   */
  public static TrackRecord shipped(String forecaster) {
    try (InputStream stream = TrackRecord.class.getResourceAsStream(SHIPPED)) {
      return stream == null
          ? NONE
          : of(forecaster, TrackRecordRow.TABLE.read(stream, Path.of(SHIPPED)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of one forecaster among rows of several. */
  public static TrackRecord of(String forecaster, List<TrackRecordRow> rows) {
    return new TrackRecord(
        rows.stream().filter(row -> row.forecaster().equals(forecaster)).toList());
  }

  /**
   * The record that a folder of results keeps.
   *
   * @throws OutputException if it is damaged
   */
  static TrackRecord in(Path folder) {
    return Files.exists(folder.resolve(FILE_NAME))
        ? new TrackRecord(TrackRecordRow.TABLE.read(folder))
        : NONE;
  }

  /** The class of a forecast; empty without a record. */
  public Optional<TrackRecordRow> of(double probability) {
    return classes.stream()
        .filter(
            row ->
                probability >= row.from()
                    && (probability < row.to() || row.equals(classes.get(classes.size() - 1))))
        .findFirst();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return classes.isEmpty();
  }

  /** The table as a file has it. */
  public String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TrackRecordRow.TABLE.write(classes, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
