package org.alliancesim.experiment.rare;

import java.util.Optional;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Histories;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.HitRow;
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

  /** The block of the inputs in which a history lies. */
  static int block(int history) {
    return (FIRST + history) / SamplingDesign.BLOCK;
  }

  /** The inputs of a block. */
  Inputs inputs(int block) {
    SamplingDesign design = scenario.experiment().sampling();
    // neighbours of a Sobol sequence differ by design, and laws take turns among neighbours
    SamplingDesign free = design == SamplingDesign.SOBOL ? SamplingDesign.LATIN_HYPERCUBE : design;
    return new Inputs(scenario, block, free.block(seed, block, scenario.coordinates()));
  }

  /** Where the inputs of a history lie under a law, by coordinate. */
  double[] point(int history, Inputs inputs, Law law) {
    return law.point(inputs.points()[(FIRST + history) % SamplingDesign.BLOCK]);
  }

  /**
   * Runs a history with inputs by a law and choices as ever.
   *
   * @param inputs of its block
   * @param room where
   */
  Scouted scout(int history, Inputs inputs, Law law, Histories room) {
    double[] point = point(history, inputs, law);
    Scout scout = new Scout(event);
    room.run(scenario.sample(point), Draws.of(seed, FIRST + history), kept -> scout);
    return new Scouted(point, scout.promise());
  }

  /**
   * Runs a history under a mixture.
   *
   * @param inputs of its block
   * @param room where
   * @return empty if the event did not come about
   */
  Optional<HitRow> run(int history, Inputs inputs, Mixture mixture, Histories room) {
    int turn = mixture.turn(history);
    double[] point = point(history, inputs, mixture.laws().get(turn));
    double[] logRatios = new double[mixture.laws().size()];
    for (int law = 0; law < logRatios.length; law++) {
      logRatios[law] = mixture.laws().get(law).logDensity(point);
    }
    RunHistory kept =
        room.run(
            scenario.sample(point),
            Draws.of(seed, FIRST + history),
            soFar -> new WeighedChoices(mixture, turn, () -> event.in(soFar), logRatios));
    return event.in(kept)
        ? Optional.of(new HitRow(history, mixture.weight(logRatios)))
        : Optional.empty();
  }
}
