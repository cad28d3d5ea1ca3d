package org.alliancesim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.tables.Request;
import org.alliancesim.tables.TabledScenario;
import org.alliancesim.tables.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sim data}. */
@Command(
    name = "data",
    description = "Makes scenarios of your tables, with a source for each number (docs/data.md).",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sim data tables/ --organisation CSTO --year 2020 -o mine.yaml",
      "         sim data states.csv dyads.csv memberships.csv --organisation CSTO --year 2020"
    })
final class DataCommand implements Callable<Integer> {

  private static final int LONGEST = 1200;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TABLES",
      arity = "1..*",
      description = "CSV files, or folders of them; what each is about is told by its columns")
  private List<Path> tables = new ArrayList<>();

  @Option(
      names = {"--organisation", "--organization"},
      paramLabel = "NAME",
      description =
          "its short name in the tables (default: each of the table of organisations, a scenario a"
              + " row)")
  private @Nullable String organisation;

  @Option(
      names = "--year",
      paramLabel = "Y",
      description =
          "the year of the figures (default: the organisation's in the tables, or the year before"
              + " --start)")
  private @Nullable Integer year;

  @Option(
      names = "--start",
      paramLabel = "YYYY-MM",
      converter = MonthConverter.class,
      description = "the first month (default: January after the year of the figures)")
  private @Nullable YearMonth start;

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "how many months are simulated (default: the organisation's, or 60)")
  private @Nullable Integer months;

  @Option(
      names = "--candidates",
      paramLabel = "STATE",
      split = ",",
      description =
          "those asked about, as AZE,PAK (default: those that the tables call candidates, else by"
              + " docs/data.md)")
  private List<String> candidates = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      description =
          "the scenario's file, which ends in .yaml, or a folder for several (default: a file in the"
              + " working folder named after the organisation and the first month)")
  private @Nullable Path output;

  @Option(names = "--force", description = "replaces files that are there")
  private boolean force;

  static final class MonthConverter implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String text) {
      try {
        return YearMonth.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is no month such as 2021-07");
      }
    }
  }

  @Override
  public Integer call() throws ScenarioException {
    requireRange("--year", year, FIRST_YEAR, LAST_YEAR);
    requireRange("--months", months, 1, LONGEST);
    Tables read = Tables.read(tables);
    List<TabledScenario> scenarios =
        TabledScenario.of(
            read,
            new Request(
                Optional.ofNullable(organisation),
                Optional.ofNullable(year),
                Optional.ofNullable(start),
                Optional.ofNullable(months),
                candidates));
    List<Path> files =
        scenarios.stream().map(scenario -> file(scenario, scenarios.size())).toList();
    requireFree(files);
    files.forEach(DataCommand::makeFolder);
    PrintWriter out = spec.commandLine().getOut();
    read.notes().forEach(note -> out.println("note: " + note));
    for (int each = 0; each < files.size(); each++) {
      TabledScenario scenario = scenarios.get(each);
      AtomicFile.write(
          files.get(each), to -> to.write(scenario.text().getBytes(StandardCharsets.UTF_8)));
      out.println(files.get(each) + ": " + scenario.summary() + ".");
      scenario.assumed().forEach(line -> out.println("  assumed: " + line));
    }
    if (files.size() == 1) {
      out.println(
          "next: sim check " + files.get(0) + ", then sim run " + files.get(0) + " -n 1000");
    }
    out.flush();
    return Main.OK;
  }

  private void requireRange(String option, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw new ParameterException(
          spec.commandLine(),
          option + " must be between " + least + " and " + most + ", not " + value);
    }
  }

  private Path file(TabledScenario scenario, int count) {
    if (output == null) {
      return Path.of(scenario.file());
    }
    boolean named = output.toString().endsWith(".yaml") || output.toString().endsWith(".yml");
    if (named && count > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "-o must be a folder, for the tables make "
              + count
              + " scenarios; or choose one with"
              + " --organisation");
    }
    return named ? output : output.resolve(scenario.file());
  }

  private static void makeFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder == null ? file.toAbsolutePath() : folder);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Nothing that somebody may have edited is lost. */
  private void requireFree(List<Path> files) {
    for (Path file : files) {
      if (Files.exists(file) && !force) {
        throw new ParameterException(
            spec.commandLine(),
            file + " is there already; choose another file with -o, or replace it with --force");
      }
    }
  }
}
