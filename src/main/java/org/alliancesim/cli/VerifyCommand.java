package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.alliancesim.results.Kind;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.UnfinishedResults;
import org.alliancesim.results.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim verify}. */
@Command(
    name = "verify",
    description = {
      "Tells whether a folder of results is as it was made: reads every file again and names each"
          + " that differs, is missing, or is listed in no manifest."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim verify output/2021-s2021-n10000"})
final class VerifyCommand implements Callable<Integer> {

  private static final String UNSEALED =
      "; its manifest.json is by an earlier build, which kept no digest of it, so whether that was"
          + " changed cannot be checked";

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "a folder of results")
  private Path folder;

  @Mixin private QuietOption quiet;

  @Override
  public Integer call() {
    try (ResultFolder results = ResultFolder.reopen(folder, CommandWords.of(spec))) {
      return told(Verification.of(results.path()));
    }
  }

  private int told(Verification found) {
    PrintWriter err = spec.commandLine().getErr();
    if (!found.manifest().complete()) {
      throw new UnfinishedResults(folder, found.manifest());
    }
    if (found.sound()) {
      if (!quiet.chosen()) {
        spec.commandLine()
            .getOut()
            .println(
                folder
                    + " is as it was made: "
                    + Kind.of(found.manifest()).words()
                    + ", "
                    + found.manifest().artefacts().size()
                    + " files, results digest "
                    + found.manifest().resultsDigest().orElseThrow()
                    + (found.sealed() ? "" : UNSEALED));
        spec.commandLine().getOut().flush();
      }
      return Main.OK;
    }
    err.println(folder + " is not as it was made:");
    found.changed().forEach(file -> err.println("  differs: " + file));
    found.missing().forEach(file -> err.println("  is missing: " + file));
    found.strangers().forEach(file -> err.println("  is not of these results: " + file));
    return Main.FAILURE;
  }
}
