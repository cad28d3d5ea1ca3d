package org.alliancesim.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.results.Behaviour;
import org.alliancesim.scenario.PlacedInputs;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.LearningDomain;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Variable;

/**
 * What coefficients of behaviour are drawn from, and the files that go with results so that they
 * can be drawn from it again.
 *
 * @param described as a manifest keeps it
 * @param files the texts by the names that they have in a folder of results
 */
public record CoefficientSource(Behaviour described, Map<String, String> files) {

  public CoefficientSource {
    files = Map.copyOf(files);
  }

  /**
   * What scenarios' coefficients are drawn from.
   *
   * @param source of one of them, for all are drawn from the same
   * @param scenarios what is simulated
   * @throws ScenarioException if a file of learned coefficients cannot be read
   */
  public static CoefficientSource of(ScenarioSource source, List<ResolvedScenario> scenarios)
      throws ScenarioException {
    boolean asked = !source.behaviour().equals(ScenarioSource.USUAL);
    return of(
        source.posterior(), asked ? Optional.of(source.behaviour()) : Optional.empty(), scenarios);
  }

  /**
   * What a scenario's coefficients are drawn from, whatever it is.
   *
   * @throws ScenarioException if a file of learned coefficients cannot be read
   */
  public static CoefficientSource of(ScenarioSource source) throws ScenarioException {
    return of(source, List.of());
  }

  /** In what scenarios lie outside of what was learned from, in sentences, each once. */
  public static List<String> outside(Posterior posterior, List<ResolvedScenario> scenarios) {
    return posterior
        .learnedFrom()
        .map(
            domain ->
                scenarios.stream()
                    .flatMap(scenario -> PlacedInputs.outside(scenario, domain).stream())
                    .distinct()
                    .toList())
        .orElseGet(
            () ->
                List.of(
                    "Which kinds of institution and which ranges of inputs behaviour was learned"
                        + " from was not recorded."));
  }

  /**
   * In what a scenario lies outside of what was learned from because of whoever runs it: wholly if
   * the scenario or what was learned is their own, in what their settings moved if both ship with
   * the program.
   *
   * @param source of a scenario
   * @param scenario as read from there
   * @return sentences, as of {@link #outside}; nothing with priors
   * @throws ScenarioException if a file of learned coefficients cannot be read
   */
  public static List<String> outsideByUser(ScenarioSource source, ResolvedScenario scenario)
      throws ScenarioException {
    boolean shipped = source.isShipped();
    if (shipped && source.settings().isEmpty()) {
      return List.of();
    }
    Optional<Posterior> posterior = source.posterior();
    if (posterior.isEmpty()) {
      return List.of();
    }
    Optional<LearningDomain> learned = posterior.get().learnedFrom();
    if (shipped && learned.isPresent()) {
      try {
        return PlacedInputs.outside(scenario, learned.get(), source.withoutSettings().read());
      } catch (ScenarioException e) {
        // without them it is no scenario: then all of it is the user's
      }
    }
    return outside(posterior.get(), List.of(scenario));
  }

  /**
   * Of what was learned, or of priors if nothing was.
   *
   * @param given what the user asked for; empty if nothing
   * @param scenarios what is simulated, as far as it may lie outside of what was learned from; none
   *     for the worlds of the past themselves
   */
  public static CoefficientSource of(
      Optional<Posterior> posterior, Optional<String> given, List<ResolvedScenario> scenarios) {
    if (posterior.isEmpty()) {
      return new CoefficientSource(
          new Behaviour(Behaviour.PRIORS, given, Priors.digest(), Optional.empty()), Map.of());
    }
    Posterior learned = posterior.get();
    Behaviour.Learning learning =
        new Behaviour.Learning(
            learned.madeBy(),
            learned.worlds(),
            learned.effectiveSampleSize(),
            learned.learned().stream().map(Variable::key).toList(),
            learned.points().size(),
            Posterior.FILE_NAME,
            LearnedValues.of(learned),
            scenarios.isEmpty() ? List.of() : outside(learned, scenarios));
    return new CoefficientSource(
        new Behaviour(Behaviour.POSTERIOR, given, learned.digest(), Optional.of(learning)),
        Map.of(Posterior.FILE_NAME, learned.json()));
  }
}
