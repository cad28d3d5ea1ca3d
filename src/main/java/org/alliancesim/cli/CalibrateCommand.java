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
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.LearnedValues;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.learning.AskedWorld;
import org.alliancesim.learning.Calibration;
import org.alliancesim.learning.Elsewhere;
import org.alliancesim.learning.FrameCalibration;
import org.alliancesim.learning.FrameCalibration.Effort;
import org.alliancesim.learning.SentFrame;
import org.alliancesim.past.FrameBank;
import org.alliancesim.results.CalibrationTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.PastManifest;
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
              say(
                  CalibrationSummary.lines(
                          CalibrationTables.read(folder),
                          Posterior.read(folder.resolve(Posterior.FILE_NAME)))
                      .toArray(String[]::new)),
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
    say(CalibrationSummary.lines(tables, posterior).toArray(String[]::new));
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

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
