package org.alliancesim.report.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.report.ScenarioText;
import org.alliancesim.results.Names;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/** Whom a scenario is about, by its own words. */
final class FirstNamed {

  /** Of the six charts of a figure two are theirs. */
  private static final int MOST = 2;

  private FirstNamed() {}

  /**
   * The candidates that the scenario's description names first.
   *
   * @param candidates rows of all candidates
   */
  static List<StateCode> of(
      SimulatedScenario scenario, Names names, List<? extends StatusRow> candidates) {
    String description =
        ScenarioText.of(scenario.resolved())
            .line("description")
            .map(ScenarioText.Line::value)
            .orElse("");
    Map<StateCode, Integer> places = new TreeMap<>();
    for (StatusRow candidate : candidates) {
      String name = names.states().getOrDefault(candidate.state().value(), "");
      if (!name.isEmpty()) {
        Matcher named =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(description);
        if (named.find()) {
          places.put(candidate.state(), named.start());
        }
      }
    }
    return places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
