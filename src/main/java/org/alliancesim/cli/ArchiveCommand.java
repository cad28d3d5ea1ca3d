package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.alliancesim.archive.ReplicationArchive;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.Verification;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim archive}. */
@Command(
    name = "archive",
    description = {
      "Packs complete results into one zip for a replication archive: with the scenario as one file"
          + " that runs, the files it came from, a bibliography, and the two commands that check the"
          + " results and make them again."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim archive output/2021-s2021-n10000"})
final class ArchiveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "a folder of complete results")
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the zip (default: the folder's name with .zip, beside the folder)")
  private @Nullable Path output;

  @Option(names = "--force", description = "replaces a file that is there")
  private boolean force;

  @Mixin private QuietOption quiet;

  @Override
  public Integer call() throws ScenarioException {
    try (ResultFolder results = ResultFolder.reopen(folder, CommandWords.of(spec))) {
      Manifest manifest = Manifest.complete(folder, Manifest.class);
      Path zip = output == null ? beside(results.path()) : output;
      if (Files.exists(zip) && !Files.isRegularFile(zip)) {
        throw OutputException.missing(
            zip, "is a folder or a device and cannot be replaced; name another file with -o");
      }
      if (Files.exists(zip, LinkOption.NOFOLLOW_LINKS) && !force) {
        throw OutputException.missing(
            zip, "is there already; replace it with --force, or name another file with -o");
      }
      if (!Verification.of(results.path()).sound()) {
        spec.commandLine()
            .getErr()
            .println(
                "error: "
                    + folder
                    + " is not as it was made; 'sim verify' names the files, and the command that made"
                    + " it makes it again with --force");
        return Main.FAILURE;
      }
      Citation citation = Citation.shipped();
      ReplicationArchive archive =
          ReplicationArchive.of(
              results.path(), manifest, citation.file(), citation.bibtex(manifest.cited()));
      archive.write(zip);
      tell(archive, zip);
      return Main.OK;
    }
  }

  private static Path beside(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ".zip");
  }

  private void tell(ReplicationArchive archive, Path zip) {
    archive
        .leftOut()
        .forEach(
            (file, why) ->
                spec.commandLine()
                    .getErr()
                    .println(
                        "warning: the scenario's file "
                            + file
                            + " "
                            + why
                            + " and is left out; the scenario itself is in the archive"));
    if (!quiet.chosen()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(zip + " holds " + archive.parts().size() + " files; begin with its README.md");
      out.flush();
    }
  }
}
