package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancesim.experiment.sensitivity.Factors;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.SourcedValue;

/**
 * Which uncertain inputs of a scenario move as one and which by themselves. What was learned
 * together is of one point of the posterior and always moves as one.
 */
public final class FactorChoice {

  /** The factor of all inputs that nobody named. */
  public static final String REST = "everything else";

  /** The factor of what was learned together. */
  public static final String LEARNED = "learned together";

  private final ResolvedScenario scenario;

  /** By coordinate the paths that it decides, both in alphabetical order. */
  private final Map<String, List<String>> paths;

  /** The choices for a scenario. */
  public FactorChoice(ResolvedScenario scenario) {
    this.scenario = scenario;
    paths =
        scenario.coordinates().stream()
            .collect(
                Collectors.toMap(
                    coordinate -> coordinate,
                    this::pathsOf,
                    (one, other) -> one,
                    LinkedHashMap::new));
  }

  private List<String> pathsOf(String coordinate) {
    return scenario.inputs().stream()
        .filter(path -> value(path).coordinate().equals(coordinate))
        .toList();
  }

  private SourcedValue value(String path) {
    SourcedValue value = scenario.values().get(path);
    if (value == null) {
      throw new IllegalArgumentException("the scenario has no value " + path);
    }
    return value;
  }

  /** Every input by itself. */
  public Factors each() {
    return factors(List.of(), List.of("*"));
  }

  /** A factor for each section of the scenario. */
  public Factors sections() {
    Map<String, List<Integer>> sections = new LinkedHashMap<>();
    for (int place = 0; place < scenario.coordinates().size(); place++) {
      String coordinate = scenario.coordinates().get(place);
      List<String> decided = decided(coordinate);
      String section =
          decided.size() > 1 ? LEARNED : decided.get(0).substring(0, decided.get(0).indexOf('.'));
      sections.computeIfAbsent(section, key -> new ArrayList<>()).add(place);
    }
    return built(sections);
  }

  /**
   * Factors by patterns: a path, the beginning of paths up to a point, or a text in which {@code *}
   * stands for anything. What none names is one more factor, {@value #REST}.
   *
   * @param together of each pattern, or each list of patterns with commas, the matches are one
   *     factor
   * @param single of each pattern every match is a factor by itself
   * @throws IllegalArgumentException if a pattern matches nothing, or two the same input
   */
  public Factors factors(List<String> together, List<String> single) {
    Map<String, List<Integer>> chosen = new LinkedHashMap<>();
    Map<Integer, String> taken = new LinkedHashMap<>();
    for (String list : together) {
      Set<Integer> places = new TreeSet<>();
      for (String pattern : list.split(",", -1)) {
        places.addAll(matches(pattern.strip()));
      }
      take(list, places, taken);
      chosen.put(list, List.copyOf(places));
    }
    for (String pattern : single) {
      Set<Integer> places = matches(pattern.strip());
      for (int place : places) {
        // who is named in a list already has its factor
        if (!taken.containsKey(place)) {
          taken.put(place, pattern);
          chosen.put(name(place), List.of(place));
        }
      }
    }
    List<Integer> rest = new ArrayList<>();
    for (int place = 0; place < scenario.coordinates().size(); place++) {
      if (!taken.containsKey(place)) {
        rest.add(place);
      }
    }
    if (!rest.isEmpty()) {
      chosen.put(REST, rest);
    }
    return built(chosen);
  }

  private static void take(String list, Set<Integer> places, Map<Integer, String> taken) {
    for (int place : places) {
      String other = taken.putIfAbsent(place, list);
      if (other != null) {
        throw new IllegalArgumentException(
            "'" + list + "' and '" + other + "' name the same input; an input has one factor");
      }
    }
  }

  private List<String> decided(String coordinate) {
    return paths.getOrDefault(coordinate, List.of());
  }

  private String name(int place) {
    List<String> decided = decided(scenario.coordinates().get(place));
    return decided.size() > 1 ? LEARNED : decided.get(0);
  }

  private Set<Integer> matches(String pattern) {
    Pattern compiled =
        Pattern.compile(
            Arrays.stream(pattern.split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"))
                + "(\\..*)?");
    Set<Integer> places = new TreeSet<>();
    for (int place = 0; place < scenario.coordinates().size(); place++) {
      if (decided(scenario.coordinates().get(place)).stream()
          .anyMatch(path -> compiled.matcher(path).matches())) {
        places.add(place);
      }
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + pattern
              + "' matches no uncertain input of the scenario; 'sim show' lists them, and * stands"
              + " for anything, as in 'states.*.western-ties'");
    }
    return places;
  }

  private Factors built(Map<String, List<Integer>> chosen) {
    return new Factors(
        scenario.coordinates(),
        chosen.entrySet().stream()
            .map(entry -> new Factors.Factor(entry.getKey(), entry.getValue()))
            .toList());
  }
}
