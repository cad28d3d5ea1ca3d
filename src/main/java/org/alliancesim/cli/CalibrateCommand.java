package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.LearnedValues;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.learning.AskedWorld;
import org.alliancesim.learning.Calibration;
import org.alliancesim.learning.DecisionCalibration;
import org.alliancesim.learning.Elsewhere;
import org.alliancesim.learning.FrameCalibration;
import org.alliancesim.learning.FrameCalibration.Effort;
import org.alliancesim.learning.SentFrame;
import org.alliancesim.past.FrameBank;
import org.alliancesim.report.Terms;
import org.alliancesim.results.BandOfRanksRow;
import org.alliancesim.results.CalibrationTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.PredictiveRow;
import org.alliancesim.results.RepeatRow;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code sim calibrate}. */
@Command(
    name = "calibrate",
    description = {
      "Learns coefficients of behaviour from the past: how ready states are to apply from frames"
          + " of all that might have, what members mind from their decisions on bids. Forecasts"
          + " each organisation, each state and the later worlds by what the others taught.",
      "Writes posterior.json, which 'sim run --behaviour FILE' draws from, and forecasts.csv, which"
          + " 'sim hindcast --scores FOLDER' scores."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim calibrate --check --repeat 3"})
final class CalibrateCommand extends PastCommand {

  private static final String SHIPPED = "shipped";
  private static final String NONE = "none";

  /** Of organisations: the spread of their levels, and how often they are closed as a body. */
  private static final List<String> OWN = List.of("tau", DecisionCalibration.CLOSED);

  @Option(
      names = "--points",
      paramLabel = "P",
      defaultValue = "800",
      description =
          "points tried in a round, of which there are up to five (default:" + " ${DEFAULT-VALUE})")
  private int points;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "40",
      description = "silent histories of each world (default: ${DEFAULT-VALUE})")
  private int histories;

  @Option(
      names = "--frame",
      paramLabel = "FOLDER",
      defaultValue = SHIPPED,
      description = "the frame, a folder of its tables (default: the ${DEFAULT-VALUE} ones)")
  private String frame;

  @Option(
      names = "--rungs",
      paramLabel = "FOLDER",
      defaultValue = SHIPPED,
      description =
          "the frame of the rungs below full membership, likewise, or 'none' (default: the"
              + " ${DEFAULT-VALUE} ones; none with a --frame of one's own)")
  private String rungs;

  @Option(
      names = "--repeat",
      paramLabel = "SEEDS",
      defaultValue = "1",
      description =
          "learns with so many seeds, the given one and, from the whole past alone, those that"
              + " follow, and says how far they differ (default: ${DEFAULT-VALUE})")
  private int seeds;

  @Option(
      names = "--check",
      description =
          "also checks that learning recovers what it is given, on "
              + FrameCalibration.PASTS
              + " invented pasts (simulation-based calibration)")
  private boolean check;

  @Mixin private PlotOption plots;
  @Mixin private EngineOption engine;

  @Override
  public Integer call() throws ScenarioException, InterruptedException {
    if (points < 1 || histories < 1 || seeds < 1) {
      throw new ParameterException(
          spec().commandLine(), "--points, -n and --repeat must be at least 1");
    }
    engine.check();
    List<PastWorld> worlds = past().readToLearn();
    Map<String, FrameBank> banks = banks();
    CoefficientSource source = CoefficientSource.of(Optional.empty(), Optional.empty(), List.of());
    PastManifest manifest =
        PastManifest.ofCalibration(
            past()
                .provenance(
                    worlds,
                    source,
                    histories,
                    banks.entrySet().stream().map(CalibrateCommand::simulated).toList(),
                    seeds == 1 ? "" : ", " + seeds + " seeds"),
            points,
            check);
    Path path = past().output("calibrate-s" + past().seed() + "-p" + points + "-n" + histories);
    EngineOption reached = engine.reach(path, past().force());
    try (reached) {
      return fill(
          path,
          manifest,
          "calibration",
          (long) points * seeds,
          folder ->
              print(
                  CalibrationTables.read(folder),
                  Posterior.read(folder.resolve(Posterior.FILE_NAME))),
          (folder, work, progress) ->
              learn(
                  worlds, banks, past().inputs(worlds, source), new Made(folder, work, progress)));
    }
  }

  /** The banks of worlds with their frame, by name. */
  private Map<String, FrameBank> banks() throws ScenarioException {
    Map<String, FrameBank> banks = new TreeMap<>();
    boolean shipped = frame.equals(SHIPPED);
    banks.put(ForecastRow.FRAME, shipped ? FrameBank.shipped() : FrameBank.read(Path.of(frame)));
    if (!rungs.equals(SHIPPED) && !rungs.equals(NONE)) {
      banks.put(ForecastRow.RUNGS, FrameBank.read(Path.of(rungs)));
    } else if (shipped && rungs.equals(SHIPPED)) {
      banks.put(ForecastRow.RUNGS, FrameBank.shippedRungs());
    }
    return banks;
  }

  /** A bank as a manifest keeps it: its digest stands for its worlds. */
  private static SimulatedScenario simulated(Map.Entry<String, FrameBank> bank) {
    int first = bank.getValue().worlds().stream().mapToInt(each -> each.start()).min().orElse(1);
    int last =
        bank.getValue().worlds().stream()
            .mapToInt(each -> each.start() + each.years())
            .max()
            .orElse(first + 1);
    return new SimulatedScenario(
        bank.getKey(),
        "",
        bank.getValue().digest(),
        "",
        List.of(),
        YearMonth.of(first, 1),
        (last - first) * 12);
  }

  /** What is made where. */
  private record Made(ResultFolder folder, PastWork work, ProgressLine progress) {}

  private void learn(
      List<PastWorld> worlds, Map<String, FrameBank> banks, Map<String, String> inputs, Made making)
      throws ScenarioException, InterruptedException {
    List<AskedWorld> asked = new ArrayList<>();
    for (Map.Entry<String, FrameBank> bank : banks.entrySet()) {
      asked.addAll(AskedWorld.of(bank.getKey(), bank.getValue()));
    }
    Calibration calibration;
    ProgressLine shown = making.progress();
    try (shown) {
      Calibration.Plan plan =
          new Calibration.Plan(
              new Effort(points, histories, elsewhere(banks)),
              past().seed(),
              seeds,
              check,
              Version.PROGRAM + " " + Version.number() + ": " + command());
      calibration =
          Calibration.of(new Calibration.Past(asked, worlds), plan, making.work(), this::tellCost);
    }
    CalibrationTables tables = calibration.tables();
    Posterior posterior = calibration.posterior();
    making.work().requireGoingOn();
    making
        .folder()
        .finish(
            PastManifest.class,
            tables.with(Posterior.FILE_NAME, posterior.json()),
            inputs,
            Instant.now(),
            (manifest, place) ->
                plots
                    .renderings(FigureOptions.DEFAULT, past().threads())
                    .render(manifest, LearnedValues.of(posterior), place));
    print(tables, posterior);
    say("", "Posterior and tables are in " + making.folder().path());
  }

  private Optional<Elsewhere> elsewhere(Map<String, FrameBank> banks) {
    return engine.elsewhere().map(other -> new Elsewhere(other, SentFrame.of(banks)));
  }

  /** Says what it will cost before it starts. */
  private void tellCost(FrameCalibration.Cost cost) {
    if (past().quiet()) {
      return;
    }
    PrintWriter err = spec().commandLine().getErr();
    int threads = engine.isSpark() ? 1 : past().threads();
    err.println(
        format(
            "%d answers about %d worlds; a point takes %.2f s, so %d to %d points on %s"
                + " take about %.0f to %.0f minutes",
            cost.answers(),
            cost.worlds(),
            cost.secondsOfAPoint(),
            cost.fewest(),
            cost.most(),
            engine.isSpark() ? "one processor of Spark's" : threads + " threads",
            cost.minutes(cost.fewest(), threads),
            cost.minutes(cost.most(), threads)));
    err.flush();
  }

  /** The command that learns the same again, wherever it writes. */
  private String command() {
    return format(
        "sim calibrate --points %d -n %d --seed %d%s",
        points, histories, past().seed(), check ? " --check" : "");
  }

  private void print(CalibrationTables tables, Posterior posterior) {
    if (past().quiet()) {
      return;
    }
    PrintWriter out = spec().commandLine().getOut();
    printFolds(tables.folds(), out);
    out.println();
    Map<String, LearnedRow> learned =
        tables.learned().stream()
            .collect(Collectors.toMap(LearnedRow::coefficient, Function.identity()));
    LearnedText.lines(
            LearnedValues.of(posterior),
            "shrinkage",
            value ->
                Optional.ofNullable(learned.get(value.coefficient()))
                    .map(
                        row ->
                            format("%.2f%s", row.shrinkage(), row.learned() ? "" : ", not learned"))
                    .orElse(""))
        .forEach(out::println);
    out.println("All other coefficients keep their priors: not learned.");
    printOwn(tables.learned(), out);
    posterior
        .learnedFrom()
        .ifPresent(
            domain ->
                out.println(
                    "Learned from institutions of these kinds: "
                        + Terms.list(domain.kinds())
                        + "."));
    printPredictive(tables.predictive(), out);
    printRanks(tables.ranks(), out);
    printRepeats(tables.repeats(), out);
    out.flush();
  }

  private static void printFolds(List<FoldRow> folds, PrintWriter out) {
    for (FoldRow all : folds.stream().filter(fold -> fold.scheme().equals("nothing")).toList()) {
      out.println(
          format(
              "%s: %d answers; the points tried are worth %.0f equally weighted ones, k %.2f%s.",
              all.bank(),
              all.answers(),
              all.ess(),
              all.paretoK(),
              all.learned() ? "" : ": not learned"));
    }
    List<FoldRow> failed = folds.stream().filter(fold -> !fold.learned()).toList();
    if (failed.isEmpty()) {
      out.println(format("All %d folds have enough points and weights to trust.", folds.size()));
      return;
    }
    out.println(format("Of %d folds these are not learned:", folds.size()));
    TextTable table = new TextTable("lllrr");
    table.row("bank", "left out", "", "points", "k");
    failed.forEach(
        fold ->
            table.row(
                fold.bank(),
                fold.scheme(),
                fold.leftOut().orElse(""),
                format("%.0f", fold.ess()),
                format("%.2f", fold.paretoK())));
    table.lines().forEach(out::println);
  }

  /** Levels of organisations, τ and times of ratification. */
  private static void printOwn(List<LearnedRow> learned, PrintWriter out) {
    out.println();
    out.println("Levels of organisations, in logit units, and what is their own:");
    TextTable table = new TextTable("lrr");
    table.row("", "mean", "5% to 95%");
    learned.stream()
        .filter(row -> row.coefficient().contains("/") || OWN.contains(row.coefficient()))
        .forEach(
            row ->
                table.row(
                    row.coefficient(),
                    format("%.2f", row.mean()),
                    format("%.2f to %.2f", row.low(), row.high())));
    table.lines().forEach(out::println);
  }

  private static void printPredictive(List<PredictiveRow> rows, PrintWriter out) {
    out.println();
    out.println("What would have been expected of the past:");
    TextTable table = new TextTable("llrrrrrr");
    table.row("", "", "of", "seen", "prior", "5% to 95%", "posterior", "5% to 95%");
    for (PredictiveRow row : rows) {
      table.row(
          row.bank(),
          row.statistic(),
          format("%d", row.of()),
          format("%d", row.observed()),
          format("%.1f", row.priorMean()),
          format("%.0f to %.0f", row.priorLow(), row.priorHigh()),
          format("%.1f", row.mean()),
          format("%.0f to %.0f", row.low(), row.high()));
    }
    table.lines().forEach(out::println);
  }

  private static void printRanks(List<BandOfRanksRow> ranks, PrintWriter out) {
    if (ranks.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        format(
            "Ranks of true values in %d invented pasts, all shares within the band or not:",
            ranks.get(0).pasts()));
    ranks.stream().collect(Collectors.groupingBy(BandOfRanksRow::coefficient)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              long outside =
                  entry.getValue().stream()
                      .filter(row -> row.share() < row.low() || row.share() > row.high())
                      .count();
              out.println(
                  format(
                      "  %s: %s",
                      entry.getKey(),
                      outside == 0 ? "within" : "outside at " + outside + " places"));
            });
  }

  private static void printRepeats(List<RepeatRow> repeats, PrintWriter out) {
    if (repeats.stream().map(RepeatRow::seed).distinct().count() < 2) {
      return;
    }
    out.println();
    out.println("With other seeds:");
    TextTable table = new TextTable("lrrrr");
    table.row("seed", "coefficient", "mean", "sd", "largest change of a forecast");
    repeats.stream()
        .filter(row -> !row.coefficient().contains("/"))
        .forEach(
            row ->
                table.row(
                    row.seed(),
                    row.coefficient(),
                    format("%.3f", row.mean()),
                    format("%.3f", row.sd()),
                    format("%.3f", row.largestChange())));
    table.lines().forEach(out::println);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
