package org.alliancesim.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts that are published before their time, with what made them: a CSV file whose head says
 * where it comes from and how it will be judged (docs/forecasts/README.md).
 *
 * @param head lines {@code key: value}, without their {@code #}
 * @param rows the forecasts
 */
public record RegisteredForecasts(List<String> head, List<RegisteredRow> rows) {

  private static final String REMARK = "# ";
  private static final String FORMAT = "alliance-sim forecasts: 1";

  /** How the forecasts are to be read and judged. */
  private static final List<String> RULES =
      List.of(
          "asks: whether the state holds the status at any time from the start of the run to the"
              + " end of the year",
          "resolution: on 31 December of the year",
          "scoring: Brier score, (p-o)^2, and logarithmic score, -ln of the probability given to"
              + " what happened with p moved into [0.001, 0.999]; means over all rows that are"
              + " resolved, and by year");

  public RegisteredForecasts {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /**
   * The forecasts of complete runs: of every year whose December they simulate.
   *
   * @param runs at least one
   * @param program name and version of the program, with the digest of what it was run from
   */
  public static RegisteredForecasts of(List<RunTables> runs, String program) {
    List<String> head = new ArrayList<>(List.of(FORMAT, "program: " + program));
    List<RegisteredRow> rows = new ArrayList<>();
    for (RunTables run : runs) {
      head.add("run: " + origin(run.manifest()));
      for (CurveRow row : run.tables().curves()) {
        if (row.month().getMonthValue() == 12) {
          rows.add(
              new RegisteredRow(
                  run.manifest().names().alliance(),
                  row.state(),
                  row.status(),
                  row.month().getYear(),
                  row.probability(),
                  RegisteredRow.resolution(row.month().getYear())));
        }
      }
    }
    head.addAll(RULES);
    return new RegisteredForecasts(head, rows);
  }

  private static String origin(RunManifest run) {
    return String.join(
        "; ",
        run.names().alliance(),
        "scenario " + run.scenario().file() + " (" + run.scenario().digest() + ")",
        "from " + run.start() + " to " + run.end(),
        "results " + run.resultsDigest().orElse(""),
        "coefficients " + run.behaviour().kind() + " (" + run.behaviour().digest() + ")",
        "seed " + run.seed(),
        run.replicates() + " histories",
        run.program() + " " + run.version());
  }

  /**
   * Reads a file of registered forecasts.
   *
   * @throws OutputException if it is missing or is no such file, naming lines and columns
   */
  public static RegisteredForecasts read(Path file) {
    List<String> head;
    try {
      head =
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .takeWhile(line -> line.startsWith("#"))
              .map(line -> line.substring(1).strip())
              .toList();
    } catch (IOException e) {
      throw OutputException.readingInput(file, e);
    }
    if (head.isEmpty() || !head.get(0).equals(FORMAT)) {
      throw OutputException.missing(
          file, "is no file of registered forecasts: its first line must be '# " + FORMAT + "'");
    }
    List<RegisteredRow> rows =
        RegisteredRow.TABLE.readRemarked(
            file,
            row ->
                String.format(
                    "%s: %s %s in %d", row.organisation(), row.state(), row.status(), row.year()));
    return new RegisteredForecasts(head, rows);
  }

  /** The file. */
  public String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      RegisteredRow.TABLE.write(rows, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StringBuilder text = new StringBuilder();
    head.forEach(line -> text.append(REMARK).append(line).append('\n'));
    return text.append(out.toString(StandardCharsets.UTF_8)).toString();
  }
}
