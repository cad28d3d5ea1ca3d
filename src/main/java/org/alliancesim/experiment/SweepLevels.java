package org.alliancesim.experiment;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.experiment.design.DesignPoint;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.ShippedScenarios;
import org.alliancesim.scenario.text.SourceFile;

/**
 * What values of factors do to a scenario: they are set, or stand in its place.
 *
 * @param own the scenario as it stands
 * @param factors what is varied
 */
record SweepLevels(ScenarioSource own, List<Factor> factors) {

  /** What stands in a table where a factor keeps the scenario's own and that is no number. */
  static final String OWN = "own";

  /** The scenario at a point. */
  ScenarioSource at(DesignPoint point) throws ScenarioException {
    ScenarioSource source = own;
    for (int index = 0; index < factors.size(); index++) {
      Optional<String> value = point.values().get(index);
      if (value.isPresent()) {
        source = with(source, factors.get(index), value.get());
      }
    }
    return source;
  }

  private static ScenarioSource with(ScenarioSource source, Factor factor, String value)
      throws ScenarioException {
    return switch (factor.key()) {
      case Factor.SCENARIO ->
          new ScenarioSource(file(value), source.settings(), source.behaviour());
      case Factor.BEHAVIOUR ->
          new ScenarioSource(source.file(), source.settings(), FactorNotation.unquoted(value));
      default -> source.with(List.of(new Setting(factor.key(), value)));
    };
  }

  /** The file of a whole scenario, which may be named as shipped. */
  static String file(String level) throws ScenarioException {
    String name = FactorNotation.unquoted(level);
    return ShippedScenarios.isNamedBy(name) ? ShippedScenarios.named(name).toString() : name;
  }

  /**
   * Reads the scenario at every level of every factor, or at both ends of a range, and reports what
   * does not fit, each mistake of a factor once.
   */
  void check(Problems problems) {
    for (Factor factor : factors) {
      Set<String> reported = new HashSet<>();
      for (String level : factor.checked()) {
        try {
          with(own, factor, level).read();
        } catch (ScenarioException e) {
          for (Problem problem : e.problems()) {
            report(factor, level, problem, reported, problems);
          }
        }
      }
    }
  }

  private static void report(
      Factor factor, String level, Problem problem, Set<String> reported, Problems problems) {
    boolean whole = factor.whole();
    String place = whole ? problem.origin().toString() : "";
    if (!reported.add(place + problem.path() + problem.message())) {
      return;
    }
    if (whole && problem.origin().line() > 0) {
      // as the check of that file tells it
      problems.add(problem.origin(), problem.path(), problem.message());
      return;
    }
    String where =
        whole
            ? problem.origin() + ": " + (problem.path().isEmpty() ? "" : problem.path() + ": ")
            : problem.path().equals(factor.key()) || problem.path().isEmpty()
                ? ""
                : problem.path() + ": ";
    problems.add(
        factor.origin(), factor.written(), "at " + level + ": " + where + problem.message());
  }

  /**
   * What the levels of a factor are called in tables: whole scenarios and coefficients by the names
   * of their files, so that the same ones in another place are called the same.
   *
   * @return a name for each level
   */
  static Map<String, String> labels(Factor factor) {
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String level : factor.levels()) {
      String label = factor.whole() ? stem(FactorNotation.unquoted(level)) : level;
      String free = label;
      for (int number = 2; !taken.add(free); number++) {
        free = label + " (" + number + ")";
      }
      labels.put(level, free);
    }
    return labels;
  }

  /** A file's name without its ending. */
  static String stem(String file) {
    Path name = Path.of(file.substring(file.indexOf(':') + 1)).getFileName();
    String text = String.valueOf(name);
    int end = text.lastIndexOf('.');
    return text.endsWith(".json") && end > 0 ? text.substring(0, end) : SourceFile.stem(text);
  }

  /** What a value of a factor is called in tables. */
  static String label(Factor factor, String value) {
    return factor.continuous() ? value : labels(factor).getOrDefault(value, value);
  }
}
