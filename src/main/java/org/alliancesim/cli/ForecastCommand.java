package org.alliancesim.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.alliancesim.digest.Sha256;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.RegisteredForecasts;
import org.alliancesim.results.RegisteredRow;
import org.alliancesim.results.RunTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim forecast}. */
@Command(
    name = "forecast",
    description = {
      "Writes the probabilities of runs, by state, status and year, as a file to be published before"
          + " their time, with digests of program, scenario and results in its head.",
      "'sim score' will judge it; docs/forecasts/README.md has the format."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sim forecast output/2026-s2026-n10000 output/sco-2026-s2026-n10000 -o forecasts.csv"
    })
final class ForecastCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "folders of complete runs")
  private List<Path> folders;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "the file to write")
  private Path output;

  @Option(names = "--force", description = "replaces a file that is there")
  private boolean force;

  @Mixin private QuietOption quiet;

  @Override
  public Integer call() {
    if (Files.exists(output) && !force) {
      throw new ParameterException(
          spec.commandLine(),
          output
              + " is there already; what was registered is not to be changed (--force replaces it)");
    }
    List<RunTables> runs = new ArrayList<>();
    for (Path folder : folders) {
      RunTables run = RunTables.read(folder);
      if (!run.manifest().version().equals(Version.number())) {
        throw OutputException.missing(
            folder,
            "is a run of version "
                + run.manifest().version()
                + ", and this is "
                + Version.number()
                + ": its digest would name the wrong program");
      }
      runs.add(run);
    }
    requireEachOnce(runs);
    RegisteredForecasts forecasts = RegisteredForecasts.of(runs, program());
    if (forecasts.rows().isEmpty()) {
      throw OutputException.missing(
          folders.get(0), "simulates no December, so there is no year to forecast");
    }
    String text = forecasts.text();
    AtomicFile.write(output, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    if (!quiet.chosen()) {
      spec.commandLine()
          .getOut()
          .println(
              forecasts.rows().size()
                  + " forecasts are in "
                  + output
                  + " (SHA-256 "
                  + Sha256.of(text)
                  + ")");
      spec.commandLine().getOut().flush();
    }
    return Main.OK;
  }

  /** Which of two forecasts of the same counts, nobody could say when it is to be judged. */
  private void requireEachOnce(List<RunTables> runs) {
    Map<String, Path> forecast = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      Path folder = folders.get(run);
      for (RegisteredRow row : RegisteredForecasts.rows(runs.get(run))) {
        Path before = forecast.putIfAbsent(row.subject(), folder);
        if (before != null) {
          twice.add(row.subject() + ", from " + before + " and from " + folder);
        }
      }
    }
    if (!twice.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          (twice.size() == 1
                  ? "a forecast would be in the file twice, "
                  : twice.size() + " forecasts would be in the file twice, the first ")
              + twice.get(0)
              + "; leave out one of the runs");
    }
  }

  /** Name, version, and the digest of the archive that runs. */
  private static String program() {
    String name = Version.PROGRAM + " " + Version.number();
    @Nullable CodeSource source = ForecastCommand.class.getProtectionDomain().getCodeSource();
    try {
      Path place = Path.of(Objects.requireNonNull(source).getLocation().toURI());
      return Files.isRegularFile(place)
          ? name
              + " ("
              + place.getFileName()
              + ", SHA-256 "
              + Sha256.of(Files.readAllBytes(place))
              + ")"
          : name + " (from classes, without a digest)";
    } catch (IOException | URISyntaxException e) {
      return name + " (its archive cannot be read)";
    }
  }
}
