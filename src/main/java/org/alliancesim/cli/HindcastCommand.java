package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alliancesim.hindcast.CaseBank;
import org.alliancesim.hindcast.PastForecasts;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.hindcast.Scorecard;
import org.alliancesim.report.Plots;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.OutputFolder;
import org.alliancesim.results.ReliabilityRow;
import org.alliancesim.results.ScoreRow;
import org.alliancesim.scenario.Posterior;
import org.alliancesim.scenario.ScenarioException;
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

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "output folder (default: output/hindcast-s<seed>-n<N>)")
  private @Nullable Path output;

  @Mixin private PlotOption plots;

  @Option(
      names = {"-q", "--quiet"},
      description = "prints nothing but errors")
  private boolean quiet;

  @Override
  public Integer call() throws ScenarioException, InterruptedException {
    if (replicates < 1 || replicates > MOST) {
      throw new ParameterException(
          spec.commandLine(), "-n must be from 1 to " + MOST + ", not " + replicates);
    }
    Optional<Posterior> posterior =
        behaviour == null ? Optional.empty() : Optional.of(Posterior.read(behaviour));
    List<PastWorld> worlds = past.read(posterior);
    CaseBank bank;
    try (ProgressLine progress =
        ProgressLine.of((long) replicates * worlds.size(), !quiet, System.err)) {
      bank = CaseBank.asWritten(worlds, replicates, past.seed(), past.threads(), progress::advance);
    }
    List<HindcastRow> rows =
        new PastForecasts(worlds, past.seed()).rows(PastForecasts.shares(bank), world -> true);
    List<ScoreRow> scores = Scorecard.of(rows, past.seed());
    List<ReliabilityRow> reliability = Scorecard.reliability(rows);
    Path folder =
        output != null ? output : Path.of("output", "hindcast-s" + past.seed() + "-n" + replicates);
    OutputFolder.make(folder);
    HindcastRow.TABLE.write(rows, folder);
    ScoreRow.TABLE.write(scores, folder);
    ReliabilityRow.TABLE.write(reliability, folder);
    if (plots.drawn()) {
      Plots.render(
          reliability,
          String.format(
              Locale.ROOT,
              "%d cases, %d of which happened – %,d histories each, %s",
              rows.size(),
              rows.stream().filter(HindcastRow::happened).count(),
              replicates,
              posterior.isPresent() ? "learned behaviour" : "behaviour from priors"),
          folder);
    }
    if (!quiet) {
      PrintWriter out = spec.commandLine().getOut();
      ScoreSummary.lines(rows, scores).forEach(out::println);
      out.println();
      out.println((plots.drawn() ? "Tables and plot are in " : "Tables are in ") + folder);
      out.flush();
    }
    return Main.OK;
  }
}
