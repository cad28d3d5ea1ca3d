package org.alliancesim.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Condition;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;

/** Says of what was asked that it cannot come about, where that is all there is to it. */
final class NoCandidate {

  private NoCandidate() {}

  /** Sentences on states that are asked about a status that they cannot gain; empty if none is. */
  static String notes(String ask, Vocabulary words, RunTables run) {
    List<ProbabilityRow> candidates = run.tables().probabilities();
    Names names = run.manifest().names();
    return AskAnswer.read(ask, words).stream()
        .flatMap(NoCandidate::atoms)
        .filter(Condition.Path.class::isInstance)
        .map(Condition.Path.class::cast)
        .filter(path -> isOnlyForOthers(path.state(), path.status(), candidates))
        .map(
            path ->
                names.state(path.state())
                    + " is no candidate for "
                    + nameOf(path.status(), names)
                    + ": it holds that status at the start, or cannot seek it.")
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String nameOf(String status, Names names) {
    Names.StatusName name = names.statuses().get(status);
    return name == null ? status : name.name();
  }

  private static Stream<Condition> atoms(AskedEvent asked) {
    return Stream.concat(asked.event().atoms(), asked.given().stream().flatMap(Condition::atoms));
  }

  /** Only what is gained by a vote has candidates. */
  private static boolean isOnlyForOthers(
      StateCode state, String status, List<ProbabilityRow> candidates) {
    return candidates.stream().anyMatch(row -> row.status().equals(status))
        && candidates.stream()
            .noneMatch(row -> row.status().equals(status) && row.state().equals(state));
  }
}
