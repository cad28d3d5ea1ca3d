package org.alliancesim.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancesim.world.StateCode;

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
  private static final String RUN = "run: ";

  /** What a run's line of the head says of the months simulated. */
  private static final Pattern MONTHS =
      Pattern.compile("; from (\\d{4}-(?:0[1-9]|1[0-2])) to \\d{4}-\\d{2};");

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
   * @param runs at least one; no two forecast the same
   * @param program name and version of the program, with the digest of what it was run from
   */
  public static RegisteredForecasts of(List<RunTables> runs, String program) {
    List<String> head = new ArrayList<>(List.of(FORMAT, "program: " + program));
    List<RegisteredRow> rows = new ArrayList<>();
    for (RunTables run : runs) {
      head.add(RUN + origin(run.manifest()));
      rows.addAll(rows(run));
    }
    head.addAll(RULES);
    return new RegisteredForecasts(head, rows);
  }

  /** The forecasts of one complete run. */
  public static List<RegisteredRow> rows(RunTables run) {
    return run.tables().curves().stream()
        .filter(row -> row.month().getMonthValue() == 12)
        .map(
            row ->
                new RegisteredRow(
                    run.manifest().names().alliance(),
                    row.state(),
                    row.status(),
                    row.month().getYear(),
                    row.probability(),
                    RegisteredRow.resolution(row.month().getYear())))
        .toList();
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
        RegisteredRow.TABLE.readRemarked(file, RegisteredRow::subject, row -> {});
    return new RegisteredForecasts(head, rows);
  }

  /**
   * The first month of the run that forecasts a path, the first of several runs of an organisation;
   * empty if nobody forecasts it, or the head does not say.
   */
  Optional<YearMonth> start(String organisation, StateCode state, String status) {
    return rows.stream()
            .noneMatch(
                row ->
                    row.organisation().equals(organisation)
                        && row.state().equals(state)
                        && row.status().equals(status))
        ? Optional.empty()
        : head.stream()
            .filter(line -> line.startsWith(RUN + organisation + "; "))
            .flatMap(line -> MONTHS.matcher(line).results())
            .map(months -> YearMonth.parse(months.group(1)))
            .min(YearMonth::compareTo);
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
