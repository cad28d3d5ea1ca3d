package org.alliancesim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.ScenarioUpgrade;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim upgrade}. */
@Command(
    name = "upgrade",
    description = {
      "Writes scenario files of format 1, that of version 0.1.0, as files of the format of now."
          + " Comments, order and layout stay. The file as it was is kept beside the new one, as"
          + " FILE"
          + UpgradeCommand.KEPT
          + "; files that it extends stay as they are unless they are named too.",
      "It tells what was taken out, and what stays as written and means something else. The new file"
          + " gives the results that the old one gives with this version."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim upgrade mine.yaml",
      "          sim upgrade mine.yaml base/mine.yaml --dry-run",
      "          sim upgrade mine.yaml -o new.yaml"
    })
final class UpgradeCommand implements Callable<Integer> {

  /** How the name of a file as it was ends. */
  static final String KEPT = ".format-1";

  private static final String SCREEN = "-";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "the scenario files")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "writes to another file, where none is yet, or with - to standard output, and leaves FILE"
              + " as it is")
  private @Nullable Path output;

  @Option(names = "--dry-run", description = "tells what would be done, and writes nothing")
  private boolean dryRun;

  @Override
  public Integer call() throws ScenarioException {
    if (output != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "-o takes one FILE, not " + files.size());
    }
    if (output != null && !toScreen()) {
      Path folder = output.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(), "-o: there is no folder for " + output);
      }
      requireFree(output);
    }
    List<ScenarioUpgrade> upgrades =
        output == null || toScreen()
            ? ScenarioUpgrade.of(files)
            : List.of(ScenarioUpgrade.of(files.get(0), output));
    List<ScenarioUpgrade> due = upgrades.stream().filter(each -> !each.isCurrent()).toList();
    if (output == null) {
      due.forEach(upgrade -> requireFree(kept(upgrade.file())));
    }
    for (ScenarioUpgrade upgrade : upgrades) {
      if (!upgrade.isCurrent() && !dryRun) {
        write(upgrade);
      }
      tell(upgrade);
    }
    return Main.OK;
  }

  private boolean toScreen() {
    return output != null && output.toString().equals(SCREEN);
  }

  private static Path kept(Path file) {
    return file.resolveSibling(file.getFileName() + KEPT);
  }

  private static void requireFree(Path place) {
    if (Files.exists(place)) {
      throw OutputException.missing(
          place, "is there already and is not replaced; move it away, or write elsewhere with -o");
    }
  }

  private void write(ScenarioUpgrade upgrade) {
    if (toScreen()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(upgrade.text());
      out.flush();
    } else if (output != null) {
      save(output, upgrade.text());
    } else {
      Path kept = kept(upgrade.file());
      try {
        Files.copy(upgrade.file(), kept);
        save(upgrade.file().toRealPath(), upgrade.text());
      } catch (FileAlreadyExistsException e) {
        requireFree(kept);
      } catch (IOException e) {
        throw OutputException.writing(kept, e);
      }
    }
  }

  private static void save(Path file, String text) {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void tell(ScenarioUpgrade upgrade) {
    PrintWriter out = toScreen() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    if (upgrade.isCurrent()) {
      out.println(upgrade.file() + " is of format " + ScenarioFormat.VERSION + "; nothing to do");
    } else {
      out.println(done(upgrade));
      upgrade.changes().forEach(change -> out.println("  " + change));
      list(out, "as written, and taken otherwise than in format 1:", upgrade.meanings());
      if (upgrade.piece()) {
        out.println(
            "it is no whole scenario: 'sim check' a file that extends it to see that all fits");
      }
    }
    if (!upgrade.others().isEmpty()) {
      List<String> words = new ArrayList<>(List.of("sim", "upgrade"));
      words.addAll(upgrade.others());
      out.println(
          "what it extends is not of format "
              + ScenarioFormat.VERSION
              + " yet: "
              + ShellCommand.of(words));
    }
    out.flush();
  }

  private String done(ScenarioUpgrade upgrade) {
    String format = " of format " + ScenarioFormat.VERSION;
    if (dryRun) {
      return upgrade.file() + " would be" + format + " (nothing was written):";
    }
    if (toScreen()) {
      return upgrade.file() + " as a file" + format + ":";
    }
    return output != null
        ? output + " is " + upgrade.file() + " as a file" + format + ":"
        : upgrade.file()
            + " is"
            + format
            + " now; as it was it is kept as "
            + kept(upgrade.file())
            + ":";
  }

  private static void list(PrintWriter out, String heading, List<Problem> lines) {
    if (!lines.isEmpty()) {
      out.println(heading);
      lines.forEach(line -> out.println("  " + line));
    }
  }
}
