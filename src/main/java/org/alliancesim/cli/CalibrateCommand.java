package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.hindcast.Calibration;
import org.alliancesim.hindcast.CaseBank;
import org.alliancesim.hindcast.Learned;
import org.alliancesim.hindcast.PastForecasts;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.hindcast.RankCheck;
import org.alliancesim.hindcast.Scorecard;
import org.alliancesim.hindcast.Weights;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.results.OutputFolder;
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
final class CalibrateCommand implements Callable<Integer> {

  /** The last year of the earlier cases in the split by time. */
  private static final YearMonth EARLIER = YearMonth.of(2017, 12);

  private static final int POSTERIOR_POINTS = 1000;
  private static final int DATA_SETS = 200;

  @Spec private CommandSpec spec;
  @Mixin private PastArguments past;

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

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "output folder (default: output/calibrate-s<seed>-p<P>-n<N>)")
  private @Nullable Path output;

  @Option(
      names = {"-q", "--quiet"},
      description = "prints nothing but errors")
  private boolean quiet;

  @Override
  public Integer call() throws ScenarioException, InterruptedException {
    if (points < 1 || replicates < 1 || SamplingDesign.BLOCK % replicates != 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--points must be at least 1, and -n a divisor of "
              + SamplingDesign.BLOCK
              + " such as 50 or 100, not "
              + replicates);
    }
    List<PastWorld> worlds = past.read(Optional.empty());
    Calibration calibration;
    long histories = (long) points * replicates * worlds.size();
    try (ProgressLine progress = ProgressLine.of(histories, !quiet, System.err)) {
      calibration =
          Calibration.of(
              worlds, points, replicates, past.seed(), past.threads(), progress::advance);
    }
    Weights weights = calibration.weights(world -> true);
    List<LearnedRow> learned = calibration.learned(weights);
    PastForecasts forecasts = new PastForecasts(worlds, past.seed());
    List<HindcastRow> leftOut = forecasts.rows(leavingOut(calibration, worlds), world -> true);
    List<ScoreRow> scores = Scorecard.of(leftOut, past.seed());
    Predicate<PastWorld> later = world -> world.scenario().clock().start().isAfter(EARLIER);
    Weights earlier = calibration.weights(later.negate());
    List<HindcastRow> followed =
        worlds.stream().anyMatch(later)
            ? forecasts.rows(plain(calibration, earlier), later)
            : List.of();

    Path folder = folder();
    OutputFolder.make(folder);
    Posterior posterior =
        Posterior.of(
            Version.PROGRAM + " " + Version.number() + ": " + command(),
            worlds.stream().map(PastWorld::name).toList(),
            weights.effectiveSampleSize(),
            Learned.COEFFICIENTS,
            calibration.points(weights, POSTERIOR_POINTS));
    AtomicFile.write(
        folder.resolve(Posterior.FILE_NAME),
        out -> out.write(posterior.json().getBytes(StandardCharsets.UTF_8)));
    LearnedRow.TABLE.write(learned, folder);
    HindcastRow.TABLE.write(leftOut, folder);
    ScoreRow.TABLE.write(scores, folder);
    List<RankCheck.Ranks> ranks = check ? ranks(calibration, worlds) : List.of();
    if (!quiet) {
      print(calibration, weights, learned, scores, Scorecard.of(followed, past.seed()), ranks);
    }
    return Main.OK;
  }

  private Path folder() {
    return output != null
        ? output
        : Path.of("output", "calibrate-s" + past.seed() + "-p" + points + "-n" + replicates);
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

  private List<RankCheck.Ranks> ranks(Calibration calibration, List<PastWorld> worlds)
      throws InterruptedException {
    CaseBank truths = Calibration.truths(worlds, DATA_SETS, past.seed(), past.threads());
    return RankCheck.of(calibration, truths, past.seed());
  }

  /** The command that learns the same again, wherever it writes. */
  private String command() {
    return format("sim calibrate --points %d -n %d --seed %d", points, replicates, past.seed());
  }

  private void print(
      Calibration calibration,
      Weights weights,
      List<LearnedRow> learned,
      List<ScoreRow> scores,
      List<ScoreRow> followed,
      List<RankCheck.Ranks> ranks) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        format(
            "%,d points, worth %.0f equally weighted ones%s.",
            calibration.bank().points().length,
            weights.effectiveSampleSize(),
            weights.effectiveSampleSize() < Calibration.ENOUGH
                ? " (too few: draw more points)"
                : ""));
    out.println();
    TextTable table = new TextTable("lrrrrl");
    table.row("coefficient", "prior", "posterior", "5% to 95%", "shrinkage", "");
    for (LearnedRow row : learned) {
      table.row(
          row.coefficient(),
          format("%.3g ± %.2g", row.priorMean(), row.priorSd()),
          format("%.3g ± %.2g", row.mean(), row.sd()),
          format("%.3g to %.3g", row.low(), row.high()),
          format("%.2f", row.shrinkage()),
          row.learned() ? "" : "not learned");
    }
    table.lines().forEach(out::println);
    out.println("All other coefficients keep their priors: not learned.");
    out.println();
    out.println("Each institution forecast by what the others taught:");
    ScoreSummary.scores(scores).forEach(out::println);
    if (!followed.isEmpty()) {
      out.println();
      out.println("Worlds from 2018 on forecast by what earlier ones taught:");
      ScoreSummary.scores(followed).forEach(out::println);
    }
    if (!ranks.isEmpty()) {
      out.println();
      out.println("Ranks of true values in " + DATA_SETS + " invented pasts, by tenths:");
      TextTable rankTable = new TextTable("lrrl");
      rankTable.row("coefficient", "chi-square", "p", "ranks");
      for (RankCheck.Ranks each : ranks) {
        rankTable.row(
            each.coefficient(),
            format("%.1f", each.chiSquare()),
            format("%.3f", each.p()),
            each.bins().toString());
      }
      rankTable.lines().forEach(out::println);
    }
    out.println();
    out.println("Posterior and tables are in " + folder());
    out.flush();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
