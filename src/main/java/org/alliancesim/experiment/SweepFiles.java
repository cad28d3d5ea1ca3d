package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancesim.results.SweptFactor;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * What a sweep was made from, as its folder keeps it: the scenario, and the whole scenarios and
 * coefficients that are varied.
 *
 * @param source the scenario that is varied
 * @param factors what is varied
 */
record SweepFiles(ScenarioSource source, List<Factor> factors) {

  /** The factors as the manifest keeps them. */
  List<SweptFactor> swept() {
    List<SweptFactor> all = new ArrayList<>();
    for (Factor factor : factors) {
      List<String> labels =
          factor.continuous() ? List.of() : List.copyOf(SweepLevels.labels(factor).values());
      List<String> kept = new ArrayList<>();
      for (int level = 0; factor.whole() && level < labels.size(); level++) {
        kept.add(kept(factor, level, labels.get(level)));
      }
      all.add(
          new SweptFactor(
              factor.key(),
              factor.written(),
              labels,
              factor.continuous() ? factor.checked() : List.of(),
              kept));
    }
    return all;
  }

  private static String kept(Factor factor, int level, String label) {
    if (factor.key().equals(Factor.SCENARIO)) {
      return KeptScenario.alternative(level + 1) + fileOf(label) + ".yaml";
    }
    String word = FactorNotation.unquoted(factor.levels().get(level));
    return word.equals(ScenarioSource.PRIOR)
        ? word
        : Factor.BEHAVIOUR + "/" + (level + 1) + "/" + fileOf(label) + ".json";
  }

  /** The label without the number that tells two of one name apart. */
  private static String fileOf(String label) {
    return label.replaceAll(" \\(\\d+\\)$", "");
  }

  /** The whole scenarios that stand in the place of the own one, in their order. */
  List<ScenarioSource> alternatives() throws ScenarioException {
    List<ScenarioSource> alternatives = new ArrayList<>();
    for (Factor factor : factors) {
      if (factor.key().equals(Factor.SCENARIO)) {
        for (String level : factor.levels()) {
          alternatives.add(
              new ScenarioSource(SweepLevels.file(level), source.settings(), source.behaviour()));
        }
      }
    }
    return alternatives;
  }

  /** What goes with its results: texts by the names that they have in its folder. */
  Map<String, String> texts() throws ScenarioException {
    Map<String, String> texts = new TreeMap<>(CoefficientSource.of(source, List.of()).files());
    texts.putAll(KeptScenario.of(source).files(""));
    for (Factor factor : factors) {
      List<String> labels =
          factor.whole() ? List.copyOf(SweepLevels.labels(factor).values()) : List.of();
      for (int level = 0; level < labels.size(); level++) {
        String file = kept(factor, level, labels.get(level));
        if (factor.key().equals(Factor.SCENARIO)) {
          KeptScenario other = KeptScenario.of(alternatives().get(level));
          texts.put(file, other.whole());
          texts.put(KeptScenario.alternative(level + 1) + KeptScenario.ORIGINS, other.origins());
        } else if (!file.equals(ScenarioSource.PRIOR)) {
          String posterior = FactorNotation.unquoted(factor.levels().get(level));
          CoefficientSource.of(new ScenarioSource(source.file(), List.of(), posterior), List.of())
              .files()
              .values()
              .forEach(text -> texts.put(file, text));
        }
      }
    }
    return texts;
  }
}
