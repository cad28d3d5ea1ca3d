package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.query.QueryReader;
import org.alliancesim.query.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a user asks of histories. */
final class AskOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--ask",
      paramLabel = "EVENT",
      description =
          "asks how likely an event is, for example \"AZE partner | ARM left\" (given that), \"any new"
              + " member\" or \"AZE partner before PAK partner\"; repeatable (docs/asking.md)")
  private @Nullable List<String> given;

  /** Whether anything is asked. */
  boolean isGiven() {
    return given != null;
  }

  /**
   * What is asked, each once.
   *
   * @throws ParameterException with all that cannot be read, and where
   */
  List<AskedEvent> read(Vocabulary words) {
    Set<AskedEvent> asked = new LinkedHashSet<>();
    List<String> mistakes = new ArrayList<>();
    for (String text : given == null ? List.<String>of() : given) {
      try {
        asked.add(QueryReader.read(text, words));
      } catch (MistakenQuery e) {
        mistakes.add("--ask " + e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), String.join(System.lineSeparator(), mistakes));
    }
    return List.copyOf(asked);
  }

  /** An event in the user's own words; in its one text if it was asked elsewhere. */
  String inWords(AskedEvent event, Vocabulary words) {
    return (given == null ? Stream.<String>of() : given.stream())
        .filter(text -> QueryReader.read(text, words).equals(event))
        .findFirst()
        .orElseGet(event::toString);
  }
}
