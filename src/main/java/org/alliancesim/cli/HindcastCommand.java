package org.alliancesim.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.hindcast.GivenRates;
import org.alliancesim.hindcast.PastForecasts;
import org.alliancesim.hindcast.PastPaths;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.hindcast.Scorecard;
import org.alliancesim.report.Answer;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.HindcastTables;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.ScoreTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Question;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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
final class HindcastCommand extends PastCommand {

  private static final int MOST = 1_000_000;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "2000",
      description = "histories of each world (default: ${DEFAULT-VALUE})")
  private int replicates;

  @Option(
      names = "--behaviour",
      paramLabel = "posterior|prior|FILE",
      description = {
        "coefficients of behaviour: the word posterior for what ships with the program, the word"
            + " prior, or a posterior of 'sim calibrate' (default: prior, which these worlds have"
            + " taught nothing)"
      })
  private String behaviour = ScenarioSource.PRIOR;

  @Option(
      names = "--scores",
      paramLabel = "FORECASTS",
      description = {
        "scores forecasts that 'sim calibrate' made of left-out questions (forecasts.csv, or its"
            + " folder) beside rivals, instead of forecasting worlds: Brier, log, AUC, slope, how"
            + " many came in of each kind, decisions, with tests by clusters;"
            + " docs/validation.md"
      })
  private @Nullable Path forecasts;

  @Option(
      names = "--run",
      paramLabel = "FOLDER",
      description =
          "with --scores: a run of the CSTO's candidates from 2021 to 2026, for the target about new"
              + " members")
  private @Nullable Path run;

  @Mixin private BaseRateOption baseRate;
  @Mixin private PlotOption plots;

  @Override
  public Integer call() throws ScenarioException, InterruptedException {
    if (replicates < 1 || replicates > MOST) {
      throw new ParameterException(
          spec().commandLine(), "-n must be from 1 to " + MOST + ", not " + replicates);
    }
    if (forecasts != null) {
      return score(new ForecastScores(forecasts, Optional.ofNullable(run)));
    }
    if (run != null) {
      throw new ParameterException(spec().commandLine(), "--run goes with --scores");
    }
    Optional<Posterior> posterior = posterior();
    List<PastWorld> worlds = past().read(posterior);
    CoefficientSource source =
        CoefficientSource.of(
            posterior,
            behaviour.equals(ScenarioSource.PRIOR) ? Optional.empty() : Optional.of(behaviour),
            List.of());
    GivenRates rates = baseRate.rates(spec().commandLine());
    PastManifest manifest =
        PastManifest.ofHindcast(past().provenance(worlds, source, replicates), rates.name());
    Path path = past().output("hindcast-s" + past().seed() + "-n" + replicates);
    return fill(
        path,
        manifest,
        "hindcast",
        (long) replicates * worlds.size(),
        folder -> print(worlds, HindcastTables.read(folder)),
        (folder, work, progress) ->
            forecast(worlds, rates, past().inputs(worlds, source), folder, work, progress));
  }

  private Optional<Posterior> posterior() throws ScenarioException {
    return new ScenarioSource("", List.of(), behaviour).posterior();
  }

  private int score(ForecastScores asked) {
    if (!behaviour.equals(ScenarioSource.PRIOR) || past().given()) {
      throw new ParameterException(
          spec().commandLine(),
          "--scores reads forecasts that were made: leave out worlds and --behaviour");
    }
    ScoreTables scores = asked.scores(PublicKnowledge.shipped(), past().seed());
    Path path = past().output("scores");
    ForecastScores.write(scores, plots.renderings(FigureOptions.DEFAULT, past().threads()), path);
    say(BankSummary.lines(scores).toArray(String[]::new));
    say("", (plots.drawn() ? "Tables and plots are in " : "Tables are in ") + path);
    return Main.OK;
  }

  private void forecast(
      List<PastWorld> worlds,
      GivenRates rates,
      Map<String, String> inputs,
      ResultFolder folder,
      PastWork work,
      ProgressLine progress)
      throws InterruptedException {
    PastPaths paths;
    try (progress) {
      paths = PastPaths.simulate(worlds, replicates, past().seed(), work);
    }
    List<HindcastRow> rows =
        new PastForecasts(worlds, past().seed(), rates).rows(paths.shares(), world -> true);
    HindcastTables tables =
        new HindcastTables(
            rows,
            Scorecard.of(rows, past().seed()),
            Scorecard.reliability(rows),
            paths.stages(),
            paths.objectors());
    folder.finish(
        PastManifest.class,
        tables,
        inputs,
        Instant.now(),
        (manifest, place) ->
            plots
                .renderings(FigureOptions.DEFAULT, past().threads())
                .render(manifest, tables, place));
    print(worlds, tables);
    say("", (plots.drawn() ? "Tables and plot are in " : "Tables are in ") + folder.path());
  }

  private void print(List<PastWorld> worlds, HindcastTables tables) {
    say(ScoreSummary.lines(tables.cases(), tables.scores()).toArray(String[]::new));
    if (!tables.stages().isEmpty()) {
      say("");
      say(ScoreSummary.stages(tables.stages(), tables.objectors()).toArray(String[]::new));
    }
    say(asked(worlds, tables.cases()).toArray(String[]::new));
  }

  /** What worlds ask besides their cases, with the answer where a case is the same. */
  private static List<String> asked(List<PastWorld> worlds, List<HindcastRow> rows) {
    List<String> lines = new ArrayList<>();
    for (PastWorld world : worlds) {
      ResolvedScenario scenario = world.scenario();
      List<HindcastRow> own =
          rows.stream().filter(row -> row.world().equals(world.name())).toList();
      for (Question question : scenario.questions()) {
        Optional<Answer> answer =
            Answer.ofPast(
                AnswerText.asked(question),
                PlannedRun.names(scenario),
                scenario.clock().end(),
                own);
        lines.add(
            world.name()
                + ": "
                + AnswerText.question(scenario, question)
                + " "
                + answer.map(Answer::what).orElse("None of its cases says."));
      }
    }
    return lines;
  }
}
