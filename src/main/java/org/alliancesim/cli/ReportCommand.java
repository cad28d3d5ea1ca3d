package org.alliancesim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.alliancesim.experiment.AskContrasts;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.LearnedValues;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.HindcastTables;
import org.alliancesim.results.Kind;
import org.alliancesim.results.LearnedValue;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.Names;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.results.StudyTables;
import org.alliancesim.results.SweepTables;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim report}. */
@Command(
    name = "report",
    description = {
      "Makes every figure of a folder of results again, and report.html of a run, a comparison, a"
          + " hindcast or a calibration, from its tables and its manifest alone.",
      "The same tables give the same bytes on the same machine. Figures show what they showed"
          + " before, unless other states, statuses, width or titles are asked for."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim report output/2021-s2021-n10000",
      "          sim report output/2021-s2021-n10000 --ask \"AZE partner | ARM left\"",
      "          sim report output/2021-s2021-n10000 --figure-states AZE,PAK --width column"
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "a folder of complete results")
  private Path folder;

  @Mixin private PlotOption plots;
  @Mixin private FigureArguments figures;
  @Mixin private AskOption ask;

  @Option(
      names = "--json",
      description =
          "prints the answers and estimates of a run, a comparison or a sweep as JSON, as the"
              + " command that made it does with --json")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "prints nothing but errors")
  private boolean quiet;

  private Map<String, AtomicFile.Content> supplements = Map.of();
  private List<String> answers = List.of();

  /** Made only for those who ask. */
  private Supplier<String> summary = () -> "";

  @Override
  public Integer call() throws ScenarioException {
    int files;
    try (ResultFolder results = ResultFolder.reopen(folder, CommandWords.of(spec))) {
      // what is drawn is what is read, and read from tables that are as they were made
      ResultFolder.Drawing<Manifest> drawing =
          switch (Kind.of(results.manifest())) {
            case RUN -> ofRun(asked(RunTables.read(folder)));
            case COMPARISON -> ofComparison(asked(ComparisonTables.read(folder)));
            case SWEEP -> {
              refuseAsk();
              yield ofSweep(SweepTables.read(folder));
            }
            case HINDCAST -> {
              refuseAsk();
              refuseJson();
              yield ofHindcast(Manifest.complete(folder, PastManifest.class));
            }
            case SENSITIVITY, DISCOVERY -> {
              refuseAsk();
              refuseJson();
              yield ofStudy(Manifest.complete(folder, StudyManifest.class));
            }
            case CALIBRATION -> {
              refuseAsk();
              refuseJson();
              yield ofCalibration(Manifest.complete(folder, PastManifest.class));
            }
          };
      files = results.redraw(plots.drawn(), supplements, drawing);
    }
    if (json) {
      spec.commandLine().getOut().println(summary.get());
    } else if (!quiet) {
      answers.forEach(spec.commandLine().getOut()::println);
      Path page = folder.resolve(ResultFolder.REPORT);
      spec.commandLine()
          .getOut()
          .println(
              "Made "
                  + files
                  + " files from the tables in "
                  + folder
                  + (Files.exists(page) ? "; begin with " + page : ""));
    }
    spec.commandLine().getOut().flush();
    return Main.OK;
  }

  private void refuseJson() {
    if (json) {
      throw new ParameterException(
          spec.commandLine(),
          "--json is of a run, a comparison or a sweep; of others read the tables in " + folder);
    }
  }

  /** With answers to what is asked now. */
  private RunTables asked(RunTables run) {
    List<AskedEvent> asked = ask.read(Asks.vocabulary(run.manifest(), run.tables()));
    if (asked.isEmpty()) {
      return run;
    }
    RunTables answered = AskedFolder.answered(run, asked);
    supplements = AskedFolder.table(answered);
    answers = AskText.lines(answered);
    return answered;
  }

  private ComparisonTables asked(ComparisonTables comparison) {
    List<AskedEvent> asked = ask.read(AskContrasts.vocabulary(comparison));
    if (asked.isEmpty()) {
      return comparison;
    }
    ComparisonTables answered = AskedFolder.answered(comparison, asked);
    supplements = AskedFolder.table(answered);
    answers = AskText.lines(answered);
    return answered;
  }

  private void refuseAsk() {
    if (ask.isGiven()) {
      throw new ParameterException(
          spec.commandLine(),
          "--ask is of a run or a comparison, which keep what became of every history; a sweep answers"
              + " what it is asked when it is run: sim sweep … --ask");
    }
  }

  private ResultFolder.Drawing<Manifest> ofRun(RunTables run) {
    summary = () -> JsonSummary.of(run);
    Renderings renderings = renderings(run.manifest().names());
    warn(renderings.remarks(run));
    return (manifest, place) -> renderings.render(run, place);
  }

  private ResultFolder.Drawing<Manifest> ofComparison(ComparisonTables comparison) {
    summary = () -> JsonSummary.of(comparison);
    Renderings renderings = renderings(comparison.manifest().names());
    warn(renderings.remarks(comparison));
    return (manifest, place) -> renderings.render(comparison, place);
  }

  private ResultFolder.Drawing<Manifest> ofSweep(SweepTables sweep) {
    summary = () -> JsonSummary.of(sweep);
    Renderings renderings = renderings(sweep.manifest().names());
    return (manifest, place) -> renderings.render(sweep, place);
  }

  private ResultFolder.Drawing<Manifest> ofHindcast(PastManifest hindcast) {
    HindcastTables tables = HindcastTables.read(folder);
    Names none = new Names("", Map.of(), Map.of());
    return (manifest, place) -> renderings(none).render(hindcast, tables, place);
  }

  private ResultFolder.Drawing<Manifest> ofStudy(StudyManifest study) {
    StudyTables tables = StudyFolder.tables(study, folder);
    return (manifest, place) -> renderings(study.names()).render(study, tables, place);
  }

  private ResultFolder.Drawing<Manifest> ofCalibration(PastManifest calibration)
      throws ScenarioException {
    List<LearnedValue> values =
        LearnedValues.of(Posterior.read(folder.resolve(Posterior.FILE_NAME)));
    Names none = new Names("", Map.of(), Map.of());
    return (manifest, place) -> renderings(none).render(calibration, values, place);
  }

  /** As they were drawn before, but for what is asked for now. */
  private Renderings renderings(Names names) {
    return plots.renderings(
        figures.over(FigureOptions.read(folder), names), ResultOptions.usualThreads());
  }

  private void warn(List<String> remarks) {
    remarks.forEach(remark -> spec.commandLine().getErr().println("warning: " + remark));
  }
}
