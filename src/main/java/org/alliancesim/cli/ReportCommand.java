package org.alliancesim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alliancesim.results.ComparisonFolder;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunFolder;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim report}. */
@Command(
    name = "report",
    description = {
      "Makes report.html and every figure of a run or a comparison again, from its tables and its"
          + " manifest alone.",
      "The same tables give the same bytes on the same machine."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim report output/2021-s2021-n10000"})
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "the folder of a run or a comparison")
  private Path folder;

  @Mixin private PlotOption plots;

  @Option(
      names = {"-q", "--quiet"},
      description = "prints nothing but errors")
  private boolean quiet;

  @Override
  public Integer call() {
    List<Path> files = holdsComparison() ? ofComparison() : ofRun();
    if (!quiet) {
      spec.commandLine()
          .getOut()
          .println(
              "Made "
                  + files.size()
                  + " files from the tables in "
                  + folder
                  + "; begin with "
                  + folder.resolve(RunFolder.REPORT));
      spec.commandLine().getOut().flush();
    }
    return Main.OK;
  }

  private boolean holdsComparison() {
    if (Files.exists(folder.resolve(ComparisonRow.TABLE.fileName()))) {
      return true;
    }
    if (!Files.exists(folder.resolve(RunManifest.FILE_NAME))) {
      throw OutputException.missing(
          folder,
          "holds neither a run nor a comparison; give a folder that 'sim run' or 'sim compare'"
              + " wrote");
    }
    return ComparisonFolder.holds(folder);
  }

  private List<Path> ofRun() {
    RunTables run = RunTables.read(folder);
    warnOfChanges(run.manifest().resultsDigest(), ResultTables.digest(folder));
    warn(plots.renderings().remarks(run));
    return plots.renderings().render(run, folder);
  }

  private List<Path> ofComparison() {
    ComparisonTables comparison = ComparisonTables.read(folder);
    warnOfChanges(comparison.manifest().resultsDigest(), PairedTables.digest(folder));
    warn(plots.renderings().remarks(comparison));
    return plots.renderings().render(comparison, folder);
  }

  private void warnOfChanges(Optional<String> made, String found) {
    if (made.isPresent() && !made.get().equals(found)) {
      warn(
          List.of(
              "the tables in "
                  + folder
                  + " are not as they were made: their digest is "
                  + found
                  + ", not "
                  + made.get()
                  + "; the report shows them as they are"));
    }
  }

  private void warn(List<String> remarks) {
    remarks.forEach(remark -> spec.commandLine().getErr().println("warning: " + remark));
  }
}
