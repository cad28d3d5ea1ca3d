package org.alliancesim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.ExperimentRunner;
import org.alliancesim.experiment.KeptScenario;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.SentScenario;
import org.alliancesim.experiment.attribution.DesignSensitivity;
import org.alliancesim.experiment.attribution.DesignStudy;
import org.alliancesim.experiment.attribution.FactorChoice;
import org.alliancesim.experiment.attribution.KeptPoints;
import org.alliancesim.experiment.attribution.Method;
import org.alliancesim.experiment.attribution.RunSensitivity;
import org.alliancesim.experiment.sensitivity.Factors;
import org.alliancesim.results.Kind;
import org.alliancesim.results.Opening;
import org.alliancesim.results.Provenance;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SensitivityTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sim sensitivity}. */
@Command(
    name = "sensitivity",
    description = {
      "Tells which uncertain inputs an outcome hangs on: of a run's folder from what is in it, with"
          + " no further history; of a scenario by a design of points (--method)."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = SensitivityCommand.RunOrScenario.class,
    footer = {
      "",
      "Examples: sim sensitivity output/2021-s2021-n10000 --outcome \"SYR member\"",
      "          sim sensitivity scenarios/2021.yaml --method morris --points 2580",
      "          sim sensitivity scenarios/2021.yaml --method sobol --each 'behaviour.beta-*'"
          + " --factor shocks"
    })
final class SensitivityCommand implements Callable<Integer> {

  private static final int HISTORIES = 8;

  /** 512 rows of Saltelli's design of ten factors. */
  private static final int POINTS = 6144;

  private static final String RUN_METHOD = "run";

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;
  @Mixin private AskedPaths asked;
  @Mixin private BatchOptions options;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "how points are chosen: sobol (shares of variance), morris (screening of many factors) or"
              + " shapley (shares that add up); only of a scenario (default: sobol)")
  private @Nullable String method;

  @Option(
      names = "--points",
      paramLabel = "N",
      description =
          "about how many points, each of -n histories (default: 6144 points of 8 histories)")
  private @Nullable Integer points;

  @Option(
      names = "--factor",
      paramLabel = "PATTERN",
      description =
          "inputs that move as one factor: a path, the beginning of paths, or a text with * for"
              + " anything; several with commas; repeatable. What is not named is one factor more,"
              + " 'everything else' (default: a factor for each section; with morris for each"
              + " input)")
  private List<String> together = new ArrayList<>();

  @Option(
      names = "--each",
      paramLabel = "PATTERN",
      description = "inputs that are a factor each, by a pattern as for --factor; repeatable")
  private List<String> single = new ArrayList<>();

  @Option(
      names = "--interactions",
      description = "with sobol: second-order indices too, for nearly twice as many points a row")
  private boolean interactions;

  /** A folder or a file. */
  static final class RunOrScenario extends OptionalScenario {
    RunOrScenario() {
      super("the folder of a run, or a scenario file, for example shipped:2021.yaml");
    }

    @Override
    public CommandSpec transform(CommandSpec command) {
      return ReadFolders.orScenario(super.transform(command), HISTORIES);
    }
  }

  @Mixin private ShardOption shard;
  @Mixin private EngineOption engine;

  @Override
  public Integer call() throws ScenarioException {
    options.check();
    engine.check();
    check(
        arguments.file() != null,
        "of which run or scenario? for example: sim sensitivity output/2021-s2021-n10000");
    return Files.isDirectory(arguments.file()) ? ofRun(arguments.file()) : ofScenario();
  }

  private int ofRun(Path run) throws ScenarioException {
    check(
        method == null
            && points == null
            && together.isEmpty()
            && single.isEmpty()
            && !interactions
            && !arguments.change()
            && !options.changeResults()
            && !engine.isSpark()
            && shard.chosen().isEmpty(),
        run
            + " is a run's folder, which is read as it is; --method, --points, --factor, --each,"
            + " --interactions, --set, --behaviour, -n, --seed, --shard and --engine are for a"
            + " scenario");
    RunReplay replay = RunReplay.open(run);
    check(
        replay.manifest().replicates() >= RunSensitivity.FEWEST_REPLICATES,
        run
            + " has "
            + replay.manifest().replicates()
            + " replicates; to tell inputs apart takes at least "
            + RunSensitivity.FEWEST_REPLICATES
            + ", better thousands: run the scenario with a larger -n");
    check(
        !replay.scenario().inputs().isEmpty(),
        run + " has no uncertain input: every number of its scenario is fixed");
    List<Pathway> paths = asked.of(replay.scenario());
    StudyManifest manifest =
        StudyFolder.ofRun(
            Kind.SENSITIVITY,
            replay.manifest(),
            options.commandLine(),
            RUN_METHOD,
            asked.settings());
    Path path = options.output(StudyFolder.beside(run, "-sensitivity"));
    StudyFolder study = new StudyFolder(options, manifest, path);
    return study.fill(
        folder ->
            study.finish(
                folder,
                RunSensitivity.of(RunTables.read(run), replay.scenario(), paths),
                Map.of()));
  }

  private int ofScenario() throws ScenarioException {
    ResolvedScenario scenario = arguments.read();
    check(
        !scenario.inputs().isEmpty(),
        arguments.file() + " has no uncertain input: every number of it is fixed");
    Method chosen = method();
    check(!interactions || chosen == Method.SOBOL, "--interactions are indices of --method sobol");
    List<Pathway> paths = asked.of(scenario);
    Factors factors = factors(scenario, chosen);
    int inRow = chosen.pointsInRow(factors.size(), interactions);
    int wanted = points == null ? POINTS : points;
    check(
        wanted >= 2 * inRow,
        String.format(
            Locale.ROOT,
            "--points %,d is too few: with %d factors a row of the design has %d points, and two"
                + " rows take %,d; ask for more points or fewer factors",
            wanted,
            factors.size(),
            inRow,
            2 * inRow));
    int histories = options.replicates(HISTORIES);
    check(
        histories >= 2 && histories <= DesignStudy.MOST_HISTORIES,
        "-n must be from 2 to "
            + DesignStudy.MOST_HISTORIES
            + " histories a point, for chance is known from their differences, not "
            + histories);
    long seed = options.seed(scenario.experiment());
    DesignStudy study = study(scenario, chosen, factors, wanted / inRow, histories, seed);
    CoefficientSource behaviour = CoefficientSource.of(arguments.source(), List.of(scenario));
    StudyManifest manifest =
        StudyManifest.of(
            Kind.SENSITIVITY,
            Provenance.begun(
                Version.program(),
                options.commandLine(),
                List.of(PlannedRun.simulated(arguments.source(), scenario)),
                behaviour.described(),
                seed,
                histories,
                chosen.key(),
                options.threads(),
                Instant.now()),
            PlannedRun.names(scenario),
            chosen.key(),
            settings(study),
            Optional.empty());
    Map<String, String> inputs = new TreeMap<>(behaviour.files());
    KeptScenario kept = KeptScenario.of(arguments.source());
    inputs.putAll(kept.files(""));
    SentScenario sent = SentScenario.of(kept, behaviour, scenario);
    Path unlessChosen =
        PlannedRun.OUTPUT.resolve(
            ResultFolder.nameOf(
                arguments.source().stem() + "-" + chosen.key(),
                seed,
                histories,
                manifest.scenario().overrides()));
    Path path = options.output(shard.folder(unlessChosen));
    StudyFolder place = new StudyFolder(options, manifest, path);
    EngineOption reached = engine.reach(path, options.force());
    try (reached) {
      return place.fill(
          folder -> {
            options.warn(scenario);
            return simulated(study, sent, paths, inputs, place, folder);
          });
    }
  }

  private int simulated(
      DesignStudy study,
      SentScenario sent,
      List<Pathway> paths,
      Map<String, String> inputs,
      StudyFolder place,
      ResultFolder folder) {
    shard.warn(folder.manifest(), options);
    Instant begun = Instant.now();
    KeptPoints kept = new KeptPoints(folder.kept(), study).only(shard.chosen());
    int all = study.design().points();
    if (folder.opening() instanceof Opening.Resumable) {
      options.say(
          String.format(
              Locale.ROOT,
              "resuming %s: %,d of %,d points are there",
              folder.path(),
              kept.points(),
              all));
    }
    long histories = (long) kept.missing() * study.histories();
    ProgressLine progress = ProgressLine.of(histories, !options.quiet(), System.err);
    ExperimentRunner<ReplicateRow> runner =
        engine
            .elsewhere()
            .map(elsewhere -> study.runner(elsewhere, sent, progress::advance))
            .orElseGet(() -> study.runner(place.manifest().threads(), progress::advance));
    try (Interruption interruption =
        new Interruption(
            runner::cancel, "keeping the points that are done", spec.commandLine().getErr())) {
      boolean done;
      try (progress) {
        done = runner.run(kept);
      }
      if (!done || interruption.requested()) {
        return Interruption.told(
            spec, String.format(Locale.ROOT, " with %,d of %,d points kept", kept.points(), all));
      }
      if (shard.chosen().isPresent()) {
        options.say(shard.told(folder.path()));
        return Main.OK;
      }
      double seconds =
          Math.max(1e-3, (Instant.now().toEpochMilli() - begun.toEpochMilli()) / 1000.0);
      SensitivityTables tables =
          DesignSensitivity.of(study, kept.inOrder(), paths, place.manifest().names());
      int code = place.finish(folder, tables, inputs);
      options.say(
          String.format(
              Locale.ROOT,
              "%,d histories in %.1f s (%,.0f a second on %s).",
              histories,
              seconds,
              histories / seconds,
              engine.told(place.manifest().threads())));
      interruption.tellIfTooLate("analysis");
      return code;
    }
  }

  private DesignStudy study(
      ResolvedScenario scenario,
      Method chosen,
      Factors factors,
      int rows,
      int histories,
      long seed) {
    try {
      return DesignStudy.of(scenario, chosen, factors, rows, interactions, histories, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private List<String> settings(DesignStudy study) {
    List<String> settings = new ArrayList<>();
    settings.add(StudyManifest.POINTS + study.design().points());
    if (interactions) {
      settings.add("--interactions");
    }
    together.forEach(pattern -> settings.add("--factor " + pattern));
    single.forEach(pattern -> settings.add("--each " + pattern));
    settings.addAll(asked.settings());
    return settings;
  }

  private Factors factors(ResolvedScenario scenario, Method chosen) {
    FactorChoice choice = new FactorChoice(scenario);
    try {
      if (together.isEmpty() && single.isEmpty()) {
        return chosen == Method.MORRIS ? choice.each() : choice.sections();
      }
      return choice.factors(together, single);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private Method method() {
    if (method == null) {
      return Method.SOBOL;
    }
    String word = method;
    return Arrays.stream(Method.values())
        .filter(each -> each.key().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--method '"
                        + word
                        + "' is no method"
                        + Suggestion.orKnown(word, Method.keys())));
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
