package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.Opening;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.scenario.text.ScenarioException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that simulates worlds of the past: results that are there are told again, and what is
 * finished when it is interrupted is kept.
 */
abstract class PastCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private PastArguments past;

  /** Tells of the results that a folder holds. */
  interface Telling {
    void tell(Path folder) throws ScenarioException;
  }

  /** Makes the results of a folder, and tells of them. */
  interface Making {

    /**
     * Makes them.
     *
     * @param work to do, as far as it is not kept
     * @param progress of the simulations, to be closed after them
     */
    void make(ResultFolder folder, PastWork work, ProgressLine progress)
        throws ScenarioException, InterruptedException;
  }

  final CommandSpec spec() {
    return spec;
  }

  final PastArguments past() {
    return past;
  }

  /**
   * Fills a folder of results unless it holds them already.
   *
   * @param what they are, for example {@code hindcast}
   * @param histories how many are simulated for them
   * @return the exit code
   */
  final int fill(
      Path path, PastManifest manifest, String what, long histories, Telling telling, Making making)
      throws ScenarioException, InterruptedException {
    try (ResultFolder folder = ResultFolder.open(path, manifest, past.force())) {
      folder.requireUsable();
      if (folder.opening() instanceof Opening.Complete) {
        Manifest.complete(path, PastManifest.class);
        telling.tell(path);
        say("", path + " holds this very " + what + "; nothing to do");
        return Main.OK;
      }
      ProgressLine progress = ProgressLine.of(histories, !past.quiet(), System.err);
      PastWork work = new PastWork(past.threads(), progress::advance, Optional.of(folder.kept()));
      try (Interruption interruption = Interruption.of(work, spec)) {
        making.make(folder, work, progress);
        interruption.tellIfTooLate(what);
        return Main.OK;
      } catch (CancellationException e) {
        return Interruption.told(spec, ", with what is finished kept");
      }
    }
  }

  /** Prints lines unless the user wants quiet. */
  final void say(String... lines) {
    if (!past.quiet()) {
      PrintWriter out = spec.commandLine().getOut();
      for (String line : lines) {
        out.println(line);
      }
      out.flush();
    }
  }
}
