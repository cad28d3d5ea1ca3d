package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancesim.query.QueryReader;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * What a scenario asks, as its manifest keeps it: all that is shown begins with it.
 *
 * @param asked the questions, the first one first
 */
public record Questions(List<Question> asked) {

  /** Of a scenario that does not say what it asks. */
  public static final Questions NONE = new Questions(List.of());

  private static final String KEY = "question";

  public Questions {
    asked = List.copyOf(asked);
  }

  /**
   * Whether a state comes to hold a status.
   *
   * @param state the state's code
   * @param status the status's id
   */
  public record Question(StateCode state, String status) implements StatusRow {}

  /** What the scenario of a run asks. */
  public static Questions of(RunManifest manifest) {
    return of(manifest.scenario());
  }

  /** What a scenario asks. */
  public static Questions of(SimulatedScenario scenario) {
    return of(scenario.resolved());
  }

  /** What A asks, and then what B asks besides. */
  public static Questions of(ComparisonManifest manifest) {
    Set<Question> asked = new LinkedHashSet<>(of(manifest.scenarioA()).asked());
    asked.addAll(of(manifest.scenarioB()).asked());
    return new Questions(List.copyOf(asked));
  }

  /** What a scenario asks, of which {@link ScenarioText} has every line. */
  public static Questions of(String resolved) {
    ScenarioText scenario = ScenarioText.of(resolved);
    List<Question> asked = new ArrayList<>();
    scenario.line(KEY).flatMap(Questions::question).ifPresent(asked::add);
    Optional<ScenarioText.Line> item = scenario.line(KEY + ".1");
    for (int number = 2; item.isPresent(); number++) {
      item.flatMap(Questions::question).ifPresent(asked::add);
      item = scenario.line(KEY + "." + number);
    }
    return new Questions(asked);
  }

  /** Empty for an event, whose answer is in asks.csv. */
  private static Optional<Question> question(ScenarioText.Line line) {
    if (!QueryReader.isPathAlone(line.value())) {
      return Optional.empty();
    }
    String[] words = line.value().split(" ", 2);
    return Optional.of(new Question(StateCode.of(words[0]), words[1]));
  }

  /** The row of what is asked. */
  static <R extends StatusRow> Optional<R> row(List<R> rows, StatusRow asked) {
    return rows.stream()
        .filter(row -> row.state().equals(asked.state()))
        .filter(row -> row.status().equals(asked.status()))
        .findFirst();
  }

  /** Whether a row is what is asked about. */
  public boolean include(StatusRow row) {
    return place(row) < asked.size();
  }

  /** The order that puts what is asked first, in the order of the questions. */
  public <R extends StatusRow> Comparator<R> first(Comparator<R> otherwise) {
    return Comparator.comparingInt((R row) -> place(row)).thenComparing(otherwise);
  }

  /** Statuses, those asked about first. */
  List<String> first(List<String> statuses) {
    return Stream.concat(
            asked.stream().map(Question::status).filter(statuses::contains), statuses.stream())
        .distinct()
        .toList();
  }

  private int place(StatusRow row) {
    int place = asked.indexOf(new Question(row.state(), row.status()));
    return place < 0 ? asked.size() : place;
  }
}
