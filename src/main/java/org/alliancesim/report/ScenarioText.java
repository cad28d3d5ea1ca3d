package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alliancesim.world.ScenarioPath;

/**
 * What a run's manifest keeps of its scenario, as text: a line {@code path = value} for everything,
 * and {@code # source} after a number. A report needs of it who is a member, who stands outside,
 * where capitals lie and where numbers come from.
 *
 * @param lines by path, in the manifest's order
 */
public record ScenarioText(Map<String, Line> lines) {

  private static final String EQUALS = " = ";
  private static final String SOURCE = "  # ";
  private static final String STATES = "states";
  private static final String TRUE = "true";

  public ScenarioText {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /**
   * What is said of a path.
   *
   * @param value the value, or the distribution it is drawn from
   * @param source where it comes from; empty if the line names none
   */
  public record Line(String value, String source) {}

  /** Reads what {@code resolved} of a manifest holds. */
  public static ScenarioText of(String resolved) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String text : resolved.split("\n", -1)) {
      int equals = text.indexOf(EQUALS);
      if (equals > 0) {
        String rest = text.substring(equals + EQUALS.length());
        int source = rest.indexOf(SOURCE);
        lines.put(
            text.substring(0, equals),
            source < 0
                ? new Line(rest, "")
                : new Line(rest.substring(0, source), rest.substring(source + SOURCE.length())));
      }
    }
    return new ScenarioText(lines);
  }

  /** The line of a path; empty if there is none. */
  public Optional<Line> line(String path) {
    return Optional.ofNullable(lines.get(path));
  }

  /** Whether a state weighs in but seeks nothing. */
  public boolean isOutside(String state) {
    return isTrue(ScenarioPath.path(STATES, state, "outside"));
  }

  /** The statuses that a state holds at the start. */
  public List<String> heldAtStart(String state) {
    return line(ScenarioPath.path("alliance", "holders", state))
        .map(line -> items(line.value()))
        .orElse(List.of());
  }

  /** Whether a state is a full member at the start. */
  public boolean isMember(String state) {
    return heldAtStart(state).stream()
        .anyMatch(id -> isTrue(ScenarioPath.path("alliance", "statuses", id, "full")));
  }

  /** The states, by code. */
  public Set<String> states() {
    Set<String> states = new TreeSet<>();
    lines.keySet().stream()
        .flatMap(path -> ScenarioPath.below(STATES, path).stream())
        .forEach(below -> states.add(ScenarioPath.steps(below).get(0)));
    return states;
  }

  /** A coordinate of a state's capital in degrees; empty if the scenario gives none. */
  public Optional<Double> capital(String state, String coordinate) {
    return line(ScenarioPath.path(STATES, state, "capital", coordinate))
        .flatMap(ScenarioText::number);
  }

  /** The works that the scenario cites, each as its key and its text. */
  public Map<String, String> citations() {
    Map<String, String> citations = new LinkedHashMap<>();
    lines.forEach(
        (path, line) ->
            ScenarioPath.below("sources", path)
                .ifPresent(work -> citations.put(work, line.value())));
    return citations;
  }

  private boolean isTrue(String path) {
    return line(path).filter(line -> line.value().equals(TRUE)).isPresent();
  }

  private static Optional<Double> number(Line line) {
    try {
      return Optional.of(Double.valueOf(line.value()));
    } catch (NumberFormatException e) {
      // a distribution: no place on a map
      return Optional.empty();
    }
  }

  private static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    Arrays.stream(list.replaceAll("^\\[|\\]$", "").split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .forEach(items::add);
    return items;
  }
}
