package org.alliancesim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.PlannedSweep;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.report.AskAnswer;
import org.alliancesim.review.Weaknesses;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Question;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sim check}. */
@Command(
    name = "check",
    description =
        "Checks a scenario: every mistake with file, line and column, all at once; if there is none,"
            + " what is weak in it and what to do about that.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim check scenarios/2021.yaml"})
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Override
  public Integer call() throws ScenarioException {
    ResolvedScenario scenario = arguments.read();
    PlannedSweep.checkDesign(arguments.source(), scenario);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: good. %s: %d states, %d candidates and members, %s%s, %d numbers (%d uncertain, %d"
            + " assumed).%n",
        arguments.file(),
        scenario.name(),
        scenario.states().size(),
        scenario.candidates().size(),
        scenario.openBids() == 0 ? "" : scenario.openBids() + " open bids, ",
        scenario.clock(),
        scenario.values().size(),
        scenario.inputs().size(),
        scenario.assumptions().size());
    for (Question question : scenario.questions()) {
      out.printf("question: %s (%s)%n", question, AnswerText.question(scenario, question));
    }
    for (AskedEvent asked : Asks.asked(scenario)) {
      out.printf(
          "question: %s (%s)%n", asked, AskAnswer.question(asked, PlannedRun.names(scenario)));
    }
    FormatRemarks.of(Stream.of(scenario)).forEach(out::println);
    askSomething(scenario).ifPresent(out::println);
    scenario.warnings().forEach(warning -> out.println("warning: " + warning));
    arguments
        .source()
        .posterior()
        .ifPresent(
            posterior ->
                CoefficientSource.outside(posterior, List.of(scenario))
                    .forEach(sentence -> out.println("warning: " + sentence)));
    Weaknesses.of(scenario, arguments.file()).forEach(weakness -> out.println("weak: " + weakness));
    namesakes(scenario)
        .forEach(
            (name, codes) ->
                out.printf(
                    "%s: the states %s have one name, %s; give each a name of its own, or only"
                        + " their codes tell them apart%n",
                    arguments.file(), codes, name));
    for (SourcedValue value : scenario.unsourced()) {
      out.printf("%s: %s has no source%n", value.origin(), value.path());
    }
    for (SourcedValue value : scenario.uncited()) {
      out.printf(
          "%s: %s: the source '%s' is no short name of 'sources:' and no assumption%n",
          value.origin(), value.path(), value.source());
    }
    return Main.OK;
  }

  /** A hint to a scenario that asks nothing; a world of the past asks its cases. */
  private static Optional<String> askSomething(ResolvedScenario scenario) {
    return scenario.questions().isEmpty()
            && scenario.asks().isEmpty()
            && scenario.hindcast().isEmpty()
        ? scenario
            .askable()
            .map(
                question ->
                    "hint: it asks nothing; with a line such as 'question: "
                        + question
                        + "' ("
                        + AnswerText.question(scenario, question)
                        + ") all results begin with the answer")
        : Optional.empty();
  }

  /** The codes of states that share a name, by that name. */
  private static SortedMap<String, String> namesakes(ResolvedScenario scenario) {
    SortedMap<String, String> codes = new TreeMap<>();
    for (StateCode state : scenario.states()) {
      codes.merge(scenario.state(state).name(), state.value(), (one, other) -> one + ", " + other);
    }
    codes.values().removeIf(shared -> !shared.contains(","));
    return codes;
  }
}
