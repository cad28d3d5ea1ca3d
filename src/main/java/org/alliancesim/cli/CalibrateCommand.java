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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.LearnedValues;
import org.alliancesim.hindcast.Calibration;
import org.alliancesim.hindcast.CaseBank;
import org.alliancesim.hindcast.Learned;
import org.alliancesim.hindcast.PastForecasts;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.hindcast.RankCheck;
import org.alliancesim.hindcast.Scorecard;
import org.alliancesim.hindcast.Weights;
import org.alliancesim.report.Terms;
import org.alliancesim.results.CalibrationTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.RankRow;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.scenario.PlacedInputs;
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
      "Learns coefficients of behaviour from decisions of the past, by weighing draws from their"
          + " priors, and scores forecasts of each institution by what the others taught.",
      "Writes posterior.json, which 'sim run --behaviour FILE' draws from."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim calibrate --points 500 -n 50"})
final class CalibrateCommand extends PastCommand {

  /** The last year of the earlier cases in the split by time. */
  private static final YearMonth EARLIER = YearMonth.of(2017, 12);

  private static final int POSTERIOR_POINTS = 1000;
  private static final int DATA_SETS = 200;

  @Option(
      names = "--points",
      paramLabel = "P",
      defaultValue = "1000",
      description = "points drawn from the priors in a round (default: ${DEFAULT-VALUE})")
  private int points;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "100",
      description = "histories of each world for each point (default: ${DEFAULT-VALUE})")
  private int replicates;

  @Option(
      names = "--check",
      description =
          "also checks that learning recovers what it is given, on "
              + DATA_SETS
              + " invented pasts (simulation-based calibration)")
  private boolean check;

  @Mixin private PlotOption plots;

  @Override
  public Integer call() throws ScenarioException, InterruptedException {
    if (points < 1 || replicates < 1 || SamplingDesign.BLOCK % replicates != 0) {
      throw new ParameterException(
          spec().commandLine(),
          "--points must be at least 1, and -n a divisor of "
              + SamplingDesign.BLOCK
              + " such as 50 or 100, not "
              + replicates);
    }
    List<PastWorld> worlds = past().read(Optional.empty());
    CoefficientSource source = CoefficientSource.of(Optional.empty(), Optional.empty(), List.of());
    PastManifest manifest =
        PastManifest.ofCalibration(past().provenance(worlds, source, replicates), points, check);
    Path path = past().output("calibrate-s" + past().seed() + "-p" + points + "-n" + replicates);
    return fill(
        path,
        manifest,
        "calibration",
        (long) points * replicates * worlds.size(),
        folder ->
            print(
                CalibrationTables.read(folder),
                Posterior.read(folder.resolve(Posterior.FILE_NAME))),
        (folder, work, progress) ->
            learn(worlds, past().inputs(worlds, source), folder, work, progress));
  }

  private void learn(
      List<PastWorld> worlds,
      Map<String, String> inputs,
      ResultFolder folder,
      PastWork work,
      ProgressLine progress)
      throws InterruptedException {
    Calibration calibration;
    try (progress) {
      calibration = Calibration.of(worlds, points, replicates, past().seed(), work);
    }
    Weights weights = calibration.weights(world -> true);
    PastForecasts forecasts = new PastForecasts(worlds, past().seed());
    List<HindcastRow> leftOut = forecasts.rows(leavingOut(calibration, worlds), world -> true);
    Predicate<PastWorld> later = world -> world.scenario().clock().start().isAfter(EARLIER);
    Weights earlier = calibration.weights(later.negate());
    List<HindcastRow> followed =
        worlds.stream().anyMatch(later)
            ? forecasts.rows(plain(calibration, earlier), later)
            : List.of();
    CalibrationTables tables =
        new CalibrationTables(
            calibration.learned(weights),
            leftOut,
            Scorecard.of(leftOut, past().seed()),
            Scorecard.of(followed, past().seed()),
            check ? ranks(calibration, worlds) : List.of());
    Posterior posterior =
        Posterior.of(
            Version.PROGRAM + " " + Version.number() + ": " + command(),
            worlds.stream().map(PastWorld::name).toList(),
            weights.effectiveSampleSize(),
            Optional.of(PlacedInputs.domain(worlds.stream().map(PastWorld::scenario).toList())),
            Learned.COEFFICIENTS,
            calibration.points(weights, POSTERIOR_POINTS));
    work.requireGoingOn();
    folder.finish(
        PastManifest.class,
        tables.with(Posterior.FILE_NAME, posterior.json()),
        inputs,
        Instant.now(),
        (manifest, place) ->
            plots
                .renderings(FigureOptions.DEFAULT)
                .render(manifest, LearnedValues.of(posterior), place));
    print(tables, posterior);
    say("", "Posterior and tables are in " + folder.path());
  }

  /** Forecasts of each world by what the worlds of other institutions taught. */
  private static PastForecasts.Model leavingOut(Calibration calibration, List<PastWorld> worlds) {
    List<Weights> withoutOwn = new ArrayList<>();
    for (PastWorld world : worlds) {
      String institution = world.hindcast().institution();
      withoutOwn.add(
          calibration.weights(other -> !other.hindcast().institution().equals(institution)));
    }
    return (world, pastCase) -> plain(calibration, withoutOwn.get(world)).forecast(world, pastCase);
  }

  private static PastForecasts.Model plain(Calibration calibration, Weights weights) {
    return (world, pastCase) -> calibration.forecast(weights, world, pastCase);
  }

  private List<RankRow> ranks(Calibration calibration, List<PastWorld> worlds)
      throws InterruptedException {
    PastWork work = PastWork.unkept(past().threads(), histories -> {});
    CaseBank truths = Calibration.truths(worlds, DATA_SETS, past().seed(), work);
    return RankCheck.of(calibration, truths, past().seed()).stream()
        .map(
            each ->
                new RankRow(
                    each.coefficient(),
                    each.dataSets(),
                    each.bins().stream().map(String::valueOf).toList(),
                    each.chiSquare(),
                    each.p()))
        .toList();
  }

  /** The command that learns the same again, wherever it writes. */
  private String command() {
    return format("sim calibrate --points %d -n %d --seed %d", points, replicates, past().seed());
  }

  private void print(CalibrationTables tables, Posterior posterior) {
    if (past().quiet()) {
      return;
    }
    PrintWriter out = spec().commandLine().getOut();
    out.println(
        format(
            "The points tried are worth %.0f equally weighted ones%s.",
            posterior.effectiveSampleSize(),
            posterior.effectiveSampleSize() < Calibration.ENOUGH
                ? " (too few: draw more points)"
                : ""));
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
    posterior
        .learnedFrom()
        .ifPresent(
            domain ->
                out.println(
                    "Learned from institutions of these kinds: "
                        + Terms.list(domain.kinds())
                        + "."));
    out.println();
    out.println("Each institution forecast by what the others taught:");
    ScoreSummary.scores(tables.scores()).forEach(out::println);
    if (!tables.laterScores().isEmpty()) {
      out.println();
      out.println("Worlds from 2018 on forecast by what earlier ones taught:");
      ScoreSummary.scores(tables.laterScores()).forEach(out::println);
    }
    if (!tables.ranks().isEmpty()) {
      out.println();
      out.println("Ranks of true values in " + DATA_SETS + " invented pasts, by tenths:");
      TextTable rankTable = new TextTable("lrrl");
      rankTable.row("coefficient", "chi-square", "p", "ranks");
      for (RankRow each : tables.ranks()) {
        rankTable.row(
            each.coefficient(),
            format("%.1f", each.chiSquare()),
            format("%.3f", each.p()),
            "[" + String.join(", ", each.ranks()) + "]");
      }
      rankTable.lines().forEach(out::println);
    }
    out.flush();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
