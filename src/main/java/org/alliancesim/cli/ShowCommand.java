package org.alliancesim.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioException;
import org.alliancesim.scenario.SourcedValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim show}. */
@Command(
    name = "show",
    description =
        "Shows every number of a scenario with its unit, its source and where it is written.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim show scenarios/2021.yaml states.AZE",
      "          sim show scenarios/2021.yaml --assumptions"
    })
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "shows only values whose path begins so, for example states.AZE")
  private String prefix = "";

  @Option(names = "--assumptions", description = "shows only what is assumed")
  private boolean assumptions;

  @Override
  public Integer call() throws ScenarioException {
    ResolvedScenario scenario = arguments.read();
    PrintWriter out = spec.commandLine().getOut();
    List<SourcedValue> values =
        scenario.values().values().stream()
            .filter(value -> value.path().startsWith(prefix))
            .filter(value -> !assumptions || value.assumed())
            .sorted(Comparator.comparing(SourcedValue::path, ShowCommand::inNaturalOrder))
            .toList();
    if (values.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "error: no value of "
                  + arguments.file()
                  + " has a path that begins with '"
                  + prefix
                  + "'; for example: sim show "
                  + arguments.file()
                  + " states");
      return Main.MISTAKE;
    }
    Map<String, String> targets = scenario.effectTargets();
    TextTable table = new TextTable("lllll");
    table.row("value", "is", "unit", "written in", "source");
    for (SourcedValue value : values) {
      table.row(
          value.path(),
          value.quantity()
              + (targets.containsKey(value.path()) ? " for " + targets.get(value.path()) : ""),
          value.unit(),
          value.origin().toString(),
          value.source().isEmpty() ? "none" : value.source());
    }
    table.lines().forEach(out::println);
    return Main.OK;
  }

  /** By the steps of two paths; numbered items by their numbers, 2 before 10. */
  private static int inNaturalOrder(String path, String other) {
    String[] steps = path.split("\\.");
    String[] others = other.split("\\.");
    return Arrays.compare(
        steps,
        others,
        Comparator.comparingInt(ShowCommand::number).thenComparing(Comparator.naturalOrder()));
  }

  private static int number(String step) {
    return step.matches("\\d{1,9}") ? Integer.parseInt(step) : 0;
  }
}
