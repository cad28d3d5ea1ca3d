package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.hindcast.CaseBank;
import org.alliancesim.hindcast.PastForecasts;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.hindcast.Scorecard;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.HindcastTables;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.Opening;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sim hindcast}. */
@Command(
    name = "hindcast",
    description = {
      "Forecasts decisions of the past from what was known before, and scores the forecasts.",
      "By default with the priors, which were written without these cases. With a posterior that"
          + " was learned from them the scores are those of a fit, not of a forecast; 'sim"
          + " calibrate' gives the scores of institutions left out of the fit."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim hindcast -n 1000"})
final class HindcastCommand implements Callable<Integer> {

  private static final int MOST = 1_000_000;

  @Spec private CommandSpec spec;
  @Mixin private PastArguments past;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "2000",
      description = "histories of each world (default: ${DEFAULT-VALUE})")
  private int replicates;

  @Option(
      names = "--behaviour",
      paramLabel = "FILE",
      description = "a posterior of 'sim calibrate' instead of the priors")
  private @Nullable Path behaviour;

  @Mixin private PlotOption plots;

  @Override
  public Integer call() throws ScenarioException, InterruptedException {
    if (replicates < 1 || replicates > MOST) {
      throw new ParameterException(
          spec.commandLine(), "-n must be from 1 to " + MOST + ", not " + replicates);
    }
    Optional<Posterior> posterior =
        behaviour == null ? Optional.empty() : Optional.of(Posterior.read(behaviour));
    List<PastWorld> worlds = past.read(posterior);
    CoefficientSource source =
        CoefficientSource.of(posterior, Optional.ofNullable(behaviour).map(Path::toString));
    PastManifest manifest = PastManifest.ofHindcast(past.provenance(worlds, source, replicates));
    Path path = past.output("hindcast-s" + past.seed() + "-n" + replicates);
    try (ResultFolder folder = ResultFolder.open(path, manifest, past.force())) {
      folder.requireUsable();
      if (folder.opening() instanceof Opening.Complete) {
        Manifest.complete(path, PastManifest.class);
        print(HindcastTables.read(path), path + " holds this very hindcast; nothing to do");
        return Main.OK;
      }
      return forecast(worlds, past.inputs(worlds, source), folder);
    }
  }

  private int forecast(List<PastWorld> worlds, Map<String, String> inputs, ResultFolder folder)
      throws InterruptedException {
    ProgressLine progress =
        ProgressLine.of((long) replicates * worlds.size(), !past.quiet(), System.err);
    PastWork work = new PastWork(past.threads(), progress::advance, Optional.of(folder.kept()));
    try (Interruption interruption = Interruption.of(work, spec)) {
      CaseBank bank;
      try (progress) {
        bank = CaseBank.asWritten(worlds, replicates, past.seed(), work);
      }
      List<HindcastRow> rows =
          new PastForecasts(worlds, past.seed()).rows(PastForecasts.shares(bank), world -> true);
      HindcastTables tables =
          new HindcastTables(rows, Scorecard.of(rows, past.seed()), Scorecard.reliability(rows));
      folder.finish(
          PastManifest.class,
          tables,
          inputs,
          Instant.now(),
          (manifest, place) ->
              plots.renderings(FigureOptions.DEFAULT).render(manifest, tables, place));
      print(tables, (plots.drawn() ? "Tables and plot are in " : "Tables are in ") + folder.path());
      interruption.tellIfTooLate("hindcast");
      return Main.OK;
    } catch (CancellationException e) {
      return Interruption.told(spec, ", with what is finished kept");
    }
  }

  private void print(HindcastTables tables, String where) {
    if (!past.quiet()) {
      PrintWriter out = spec.commandLine().getOut();
      ScoreSummary.lines(tables.cases(), tables.scores()).forEach(out::println);
      out.println();
      out.println(where);
      out.flush();
    }
  }
}
