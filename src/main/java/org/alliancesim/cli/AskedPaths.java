package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Condition;
import org.alliancesim.query.Mark;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.query.QueryReader;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which paths an analysis looks at. */
final class AskedPaths {

  private static final String ALL = "all";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"--outcome", "--ask"},
      paramLabel = "PATH",
      description =
          "a path to look at, asked as with --ask of run: \"SYR member\" or \"ARM left\"; repeatable; 'all'"
              + " for every one (default: what the scenario asks, or else every one)")
  private @Nullable List<String> given;

  /** As given, for the manifest. */
  List<String> settings() {
    return given == null ? List.of() : given.stream().map(path -> "--outcome " + path).toList();
  }

  /**
   * The paths asked about.
   *
   * @throws ParameterException if there is no such path, with what may be meant
   */
  List<Pathway> of(ResolvedScenario scenario) {
    List<Pathway> known = new ArrayList<>(Pathway.ofCandidates(scenario));
    known.addAll(Pathway.ofMembers(scenario));
    if (given == null) {
      List<Pathway> asked =
          scenario.questions().stream()
              .map(question -> new Pathway(question.state(), question.status()))
              .toList();
      return asked.isEmpty() ? known : asked;
    }
    Set<Pathway> paths = new LinkedHashSet<>();
    for (String text : given) {
      if (text.strip().equalsIgnoreCase(ALL)) {
        return known;
      }
      paths.add(parsed(text, scenario, known));
    }
    return List.copyOf(paths);
  }

  /** What is asked, in the grammar of all questions, if it is a path. */
  private Pathway parsed(String text, ResolvedScenario scenario, List<Pathway> known) {
    AskedEvent asked;
    try {
      asked = QueryReader.read(text, Asks.vocabulary(scenario));
    } catch (MistakenQuery e) {
      throw wrong("--outcome " + e.getMessage());
    }
    if (asked.isConditional()
        || !(asked.event() instanceof Condition.Path path)
        || path.mark() != Mark.HELD
        || path.by().isPresent()) {
      throw wrong(
          "--outcome \""
              + asked
              + "\", column 1: inputs are told apart of single paths, such as \"SYR member\" or \"ARM"
              + " left\"; when anything else is common tells, of a run, sim discover RUN --ask \""
              + asked
              + "\"");
    }
    Pathway wanted = new Pathway(path.state(), path.status());
    if (!known.contains(wanted)) {
      List<String> names = known.stream().map(Pathway::toString).toList();
      throw wrong(
          "--outcome '"
              + asked
              + "' is no path of this scenario"
              + Suggestion.orElse(
                  asked.toString(), names, "; possible are " + String.join(", ", names)));
    }
    return wanted;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The command, for messages. */
  CommandLine command() {
    return spec.commandLine();
  }
}
