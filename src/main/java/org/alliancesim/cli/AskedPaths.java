package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alliancesim.experiment.Pathway;
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
      names = "--outcome",
      paramLabel = "PATH",
      description =
          "a path to look at, for example \"SYR member\" or \"ARM left\"; repeatable; 'all' for"
              + " every one (default: what the scenario asks, or else every one)")
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
      paths.add(parsed(text, known));
    }
    return List.copyOf(paths);
  }

  private Pathway parsed(String text, List<Pathway> known) {
    String words = text.strip().replaceAll("\\s+", " ");
    List<String> names = known.stream().map(Pathway::toString).toList();
    return known.stream()
        .filter(path -> path.toString().equalsIgnoreCase(words))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    String.format(
                        Locale.ROOT,
                        "--outcome '%s' is no path of this scenario%s",
                        text,
                        Suggestion.orElse(
                            words, names, "; possible are " + String.join(", ", names)))));
  }

  /** The command, for messages. */
  CommandLine command() {
    return spec.commandLine();
  }
}
