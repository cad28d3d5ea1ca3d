package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.alliancesim.results.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim cite}. */
@Command(
    name = "cite",
    description = {
      "Prints how to cite the program, as an entry for BibTeX; with the folder of results, also what"
          + " was computed: scenario with digest, coefficients, histories and seed."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim cite > alliance-sim.bib",
      "          sim cite output/2021-s2021-n10000",
      "          sim cite --cff > CITATION.cff"
    })
final class CiteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "a folder of complete results")
  private @Nullable Path folder;

  @Option(names = "--cff", description = "prints CITATION.cff instead")
  private boolean cff;

  @Override
  public Integer call() {
    Citation citation = Citation.shipped();
    String note = folder == null ? "" : Manifest.complete(folder, Manifest.class).cited();
    PrintWriter out = spec.commandLine().getOut();
    out.print(cff ? citation.file() : citation.bibtex(note));
    out.flush();
    return Main.OK;
  }
}
