package org.alliancesim.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.LearnedValues;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.text.PlainYaml;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.ScenarioPath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code sim show}. */
@Command(
    name = "show",
    description =
        "Shows all that a scenario says, numbers, rules, dates and lists, with unit, source and"
            + " where it is written.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim show scenarios/2021.yaml states.AZE",
      "          sim show scenarios/2021.yaml alliance.tracks",
      "          sim show scenarios/2021.yaml --assumptions",
      "          sim show scenarios/2021.yaml --json",
      "          sim show scenarios/2021.yaml behaviour --replicate 7 --seed 2021"
    })
final class ShowCommand implements Callable<Integer> {

  /** More worlds than these are counted, not named. */
  private static final int MOST_WORLDS = 12;

  /** Of a number on the screen. */
  private static final int DIGITS = 4;

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "shows only what has a path that begins so, for example states.AZE or"
              + " alliance.tracks")
  private String prefix = "";

  @Option(names = "--assumptions", description = "shows only the numbers that are assumed")
  private boolean assumptions;

  @Option(
      names = "--json",
      description =
          "prints the scenario with all that it extends and every --set as one JSON document: what"
              + " is written, distributions included, without defaults; with --replicate its values")
  private boolean json;

  @Option(
      names = "--replicate",
      paramLabel = "K",
      description =
          "shows the values that the uncertain inputs have in replicate K, from 0: those of"
              + " parameters.csv, whether or not the run wrote them there")
  private @Nullable Integer replicate;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "with --replicate: the run's master seed (default: the scenario's)")
  private @Nullable Long seed;

  @Override
  public Integer call() throws ScenarioException {
    if (replicate != null || seed != null) {
      return inputs();
    }
    if (json) {
      return document();
    }
    ResolvedScenario scenario = arguments.read();
    FormatRemarks.print(scenario, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    List<Statement> statements =
        scenario.statements().stream()
            .filter(statement -> statement.path().startsWith(prefix))
            .filter(statement -> !assumptions || isAssumedNumber(scenario, statement))
            .sorted(Comparator.comparing(Statement::path, ShowCommand::inNaturalOrder))
            .toList();
    if (statements.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "error: no value of "
                  + arguments.file()
                  + " has a path that begins with '"
                  + prefix
                  + "'; for example: "
                  + ShellCommand.of("sim", "show", arguments.file().toString(), "states"));
      return Main.MISTAKE;
    }
    Map<String, String> targets = scenario.effectTargets();
    TextTable table = new TextTable("lllll");
    table.row("value", "is", "unit", "written in", "source");
    for (Statement statement : statements) {
      String path = statement.path();
      table.row(
          path,
          statement.value() + (targets.containsKey(path) ? " for " + targets.get(path) : ""),
          statement.unit(),
          statement.origin().toString(),
          statement.source().isEmpty() && scenario.values().containsKey(path)
              ? "none"
              : statement.source());
    }
    table.lines().forEach(out::println);
    Optional<Posterior> posterior = arguments.source().posterior();
    if (posterior.isPresent() && prefix.isEmpty() && !assumptions) {
      showLearned(posterior.get(), scenario, out);
    }
    return Main.OK;
  }

  /** What a replicate of a run starts from: a function of the seed and its number alone. */
  private int inputs() throws ScenarioException {
    if (replicate == null || replicate < 0 || assumptions) {
      throw new ParameterException(
          spec.commandLine(),
          replicate == null
              ? "--seed is that of a run: say which replicate with --replicate"
              : replicate < 0
                  ? "--replicate must be at least 0, not " + replicate
                  : "--replicate shows values of one history: leave out --assumptions");
    }
    ResolvedScenario scenario = arguments.read();
    long master = seed == null ? scenario.experiment().seed() : seed;
    double[] values = Inputs.of(scenario, master, replicate / SamplingDesign.BLOCK).of(replicate);
    String behaviour =
        CoefficientSource.of(arguments.source(), List.of(scenario)).described().label();
    Map<String, String> units =
        scenario.statements().stream()
            .collect(Collectors.toMap(Statement::path, Statement::unit, (one, other) -> one));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(inputsAsJson(scenario, master, behaviour, values, units));
    } else {
      FormatRemarks.print(scenario, spec.commandLine().getErr());
      out.println(scenario.name());
      out.println("replicate " + replicate + ", seed " + master + ", behaviour: " + behaviour);
      out.println();
      TextTable table = new TextTable("lrl");
      table.row("input", "value", "unit");
      forEachInput(
          scenario,
          values,
          (path, value) -> table.row(path, shortened(value), units.getOrDefault(path, "")));
      table.lines().forEach(out::println);
      out.println();
      out.println("Rounded to " + DIGITS + " digits; --json has them as parameters.csv does.");
    }
    out.flush();
    return Main.OK;
  }

  private void forEachInput(
      ResolvedScenario scenario, double[] values, BiConsumer<String, Double> told) {
    List<String> inputs = scenario.inputs();
    for (int input = 0; input < values.length; input++) {
      if (inputs.get(input).startsWith(prefix)) {
        told.accept(inputs.get(input), values[input]);
      }
    }
  }

  private String inputsAsJson(
      ResolvedScenario scenario,
      long master,
      String behaviour,
      double[] values,
      Map<String, String> units) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    forEachInput(
        scenario,
        values,
        (path, value) -> {
          Map<String, Object> input = new LinkedHashMap<>();
          input.put("path", path);
          input.put("value", new BigDecimal(ParameterTable.written(value)));
          input.put("unit", units.getOrDefault(path, ""));
          inputs.add(input);
        });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("scenario", scenario.name());
    document.put("replicate", replicate);
    document.put("seed", master);
    document.put("behaviour", behaviour);
    document.put("inputs", inputs);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }

  /** A number on the screen, with its minus as other texts have it. */
  private static String shortened(double value) {
    return new BigDecimal(value)
        .round(new MathContext(DIGITS))
        .stripTrailingZeros()
        .toPlainString()
        .replace('-', '−');
  }

  /** The whole scenario as other programs read it. */
  private int document() throws ScenarioException {
    if (!prefix.isEmpty() || assumptions) {
      throw new ParameterException(
          spec.commandLine(), "--json prints the whole scenario: leave out PATH and --assumptions");
    }
    Object written = PlainYaml.read(arguments.source().selfContained());
    PrintWriter out = spec.commandLine().getOut();
    out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written));
    out.flush();
    return Main.OK;
  }

  /** Prior and posterior side by side, and in what the scenario lies outside of the past. */
  private static void showLearned(Posterior posterior, ResolvedScenario scenario, PrintWriter out) {
    out.println();
    out.println(
        posterior.worlds().size() > MOST_WORLDS
            ? "Learned from " + posterior.worlds().size() + " worlds of the past:"
            : "Learned from " + String.join(", ", posterior.worlds()) + ":");
    LearnedText.lines(LearnedValues.of(posterior), "", value -> "").forEach(out::println);
    CoefficientSource.outside(posterior, List.of(scenario)).forEach(out::println);
  }

  private static boolean isAssumedNumber(ResolvedScenario scenario, Statement statement) {
    SourcedValue number = scenario.values().get(statement.path());
    return number != null && number.assumed();
  }

  /** By the steps of two paths; numbered items by their numbers, 2 before 10. */
  private static int inNaturalOrder(String path, String other) {
    return Arrays.compare(
        ScenarioPath.steps(path).toArray(String[]::new),
        ScenarioPath.steps(other).toArray(String[]::new),
        Comparator.comparingInt(ShowCommand::number).thenComparing(Comparator.naturalOrder()));
  }

  private static int number(String step) {
    return step.matches("\\d{1,9}") ? Integer.parseInt(step) : 0;
  }
}
