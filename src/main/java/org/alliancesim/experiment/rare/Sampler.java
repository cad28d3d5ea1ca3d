package org.alliancesim.experiment.rare;

import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Histories;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.model.ChoiceTilt;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Histories under a mixture of laws, each a pure function of (scenario, seed, event, mixture,
 * number).
 *
 * @param scenario the scenario
 * @param seed the master seed
 * @param event what is looked for
 */
record Sampler(ResolvedScenario scenario, long seed, RareEvent event) {

  /**
   * The number of the replicate whose draws the first history has: beyond those of any run, so that
   * none shares a draw with a run's replicates.
   */
  static final int FIRST = 2_000_000 * SamplingDesign.BLOCK;

  /** The inputs of the block in which a history lies. */
  Inputs inputs(int history) {
    int block = (FIRST + history) / SamplingDesign.BLOCK;
    SamplingDesign design = scenario.experiment().sampling();
    // neighbours of a Sobol sequence differ by design, and laws take turns among neighbours
    SamplingDesign free = design == SamplingDesign.SOBOL ? SamplingDesign.LATIN_HYPERCUBE : design;
    return new Inputs(scenario, block, free.block(seed, block, scenario.coordinates()));
  }

  /** Where the inputs of a history lie under a mixture, by coordinate. */
  double[] point(int history, Inputs inputs, Mixture mixture) {
    double[] uniform = inputs.points()[(FIRST + history) % SamplingDesign.BLOCK];
    return mixture.laws().get(mixture.turn(history)).point(uniform);
  }

  /**
   * Runs a history.
   *
   * @param inputs of its block
   * @param room where
   * @return empty if the event did not come about
   */
  Optional<Hit> run(int history, Inputs inputs, Mixture mixture, Histories room) {
    return run(history, inputs, mixture, room, choices -> choices);
  }

  /**
   * The same for who watches.
   *
   * @param watching what stands before the choices of the mixture, and hands them on
   */
  Optional<Hit> run(
      int history,
      Inputs inputs,
      Mixture mixture,
      Histories room,
      Function<WeighedChoices, ChoiceTilt> watching) {
    double[] point = point(history, inputs, mixture);
    double[] logRatios = new double[mixture.laws().size()];
    for (int law = 0; law < logRatios.length; law++) {
      logRatios[law] = mixture.laws().get(law).logDensity(point);
    }
    RunHistory kept =
        room.run(
            scenario.sample(point),
            Draws.of(seed, FIRST + history),
            soFar ->
                watching.apply(
                    new WeighedChoices(
                        mixture, mixture.turn(history), () -> event.in(soFar), logRatios)));
    return event.in(kept)
        ? Optional.of(new Hit(history, mixture.weight(logRatios)))
        : Optional.empty();
  }
}
