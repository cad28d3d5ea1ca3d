package org.alliancesim.experiment.rare;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Histories;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.interest.NestedLogit;
import org.alliancesim.model.ChoiceTilt;
import org.alliancesim.scenario.ResolvedScenario;
import org.apache.commons.math3.util.FastMath;

/**
 * The law closest to that of histories in which the event comes about, by cross-entropy: by
 * coordinate and by option, the slope or λ under which the mean is what those histories show. Only
 * what differs from the plain law beyond doubt is moved, and somewhat less far than it seems, for a
 * needless slope costs and a wrong one more.
 *
 * <p>Reference: R. Y. Rubinstein, D. P. Kroese (2004), The Cross-Entropy Method, chapter 3.
 */
final class Fit {

  /** Standard errors beyond which a difference is believed. */
  private static final double BELIEVED = 3.5;

  private static final double STEEPEST = 12;
  private static final double LARGEST_RAISE = 8;
  private static final int BISECTIONS = 40;

  private final ResolvedScenario scenario;
  private final RareEvent event;
  private final List<Looks> looks = new ArrayList<>();
  private final double[] sums;
  private double weights;
  private double squares;

  private Fit(ResolvedScenario scenario, RareEvent event) {
    this.scenario = scenario;
    this.event = event;
    sums = new double[scenario.coordinates().size()];
  }

  /** How often an option was chosen where it could be, and with which probability. */
  private static final class Looks {
    final int state;
    final int status;
    final List<double[]> seen = new ArrayList<>();
    double chosen;
    double chosenSquares;

    Looks(int state, int status) {
      this.state = state;
      this.status = status;
    }

    /** How often it would be chosen if it were raised by λ. */
    double expected(double lambda) {
      double odds = FastMath.exp(lambda);
      double expected = 0;
      for (double[] look : seen) {
        double p = look[1];
        expected += look[0] * p * odds / (1 - p + p * odds);
      }
      return expected;
    }

    /** Of the number chosen: what it would be plainly, or what it shows, whichever is larger. */
    double error() {
      double variance = 0;
      for (double[] look : seen) {
        variance += look[0] * look[0] * look[1] * (1 - look[1]);
      }
      return FastMath.sqrt(Math.max(variance, chosenSquares));
    }
  }

  /** The law of all hits of some rounds; the plain one if there is none. */
  static Law of(Sampler sampler, List<Round> rounds) {
    Fit fit = new Fit(sampler.scenario(), sampler.event());
    for (Round round : rounds) {
      fit.add(sampler, round);
    }
    return fit.law();
  }

  /** Each round counts as much as it says. */
  private void add(Sampler sampler, Round round) {
    double scale = round.hits().isEmpty() ? 0 : round.effectiveHits() / round.sum();
    Inputs inputs = sampler.inputs(round.first());
    Histories room = new Histories(scenario);
    for (Hit hit : round.hits()) {
      if ((Sampler.FIRST + hit.history()) / SamplingDesign.BLOCK != inputs.block()) {
        inputs = sampler.inputs(hit.history());
      }
      double weight = hit.weight() * scale;
      double[] point = sampler.point(hit.history(), inputs, round.mixture());
      for (int coordinate = 0; coordinate < sums.length; coordinate++) {
        sums[coordinate] += weight * point[coordinate];
      }
      weights += weight;
      squares += weight * weight;
      sampler.run(hit.history(), inputs, round.mixture(), room, choices -> new Watched(choices, weight));
    }
  }

  /** Writes down what all states weigh and choose until the event comes about. */
  private final class Watched implements ChoiceTilt {
    private static final long serialVersionUID = 1L;
    private final WeighedChoices choices;
    private final double weight;

    Watched(WeighedChoices choices, double weight) {
      this.choices = choices;
      this.weight = weight;
    }

    @Override
    public boolean isOn(int state) {
      return !choices.isOver();
    }

    @Override
    public boolean isOver() {
      return choices.isOver();
    }

    @Override
    public int choose(Look look, double first, double second) {
      int chosen = choices.choose(look, first, second);
      double[] probabilities =
          NestedLogit.probabilities(
              look.advantage(), look.nest(), look.nest().length, look.dissimilarity());
      for (int option = 0; option < probabilities.length; option++) {
        Looks of = looks(look.state(), look.status()[option]);
        of.seen.add(new double[] {weight, probabilities[option]});
        if (option == chosen) {
          of.chosen += weight;
          of.chosenSquares += weight * weight;
        }
      }
      return chosen;
    }
  }

  private Looks looks(int state, int status) {
    for (Looks of : looks) {
      if (of.state == state && of.status == status) {
        return of;
      }
    }
    Looks of = new Looks(state, status);
    looks.add(of);
    return of;
  }

  private Law law() {
    Law law =
        Law.plain(sums.length, scenario.states().size(), scenario.charter().statuses().size());
    if (weights == 0) {
      return law;
    }
    double effective = weights * weights / squares;
    for (int coordinate = 0; coordinate < sums.length; coordinate++) {
      double apart = sums[coordinate] / weights - 0.5;
      double z = apart * FastMath.sqrt(12 * effective);
      if (Math.abs(z) > BELIEVED) {
        law = law.withSlope(coordinate, slope(0.5 + apart * (1 - 1 / (z * z))));
      }
    }
    for (Looks of : looks) {
      double z = (of.chosen - of.expected(0)) / of.error();
      if (Math.abs(z) > BELIEVED && !event.isAim(of.state, of.status)) {
        double lambda = raised(of) * (1 - 1 / (z * z));
        law = law.withRaised(of.state, of.status, lambda);
      }
    }
    return law;
  }

  /** The slope that gives a mean. */
  private static double slope(double mean) {
    double low = -STEEPEST;
    double high = STEEPEST;
    for (int step = 0; step < BISECTIONS; step++) {
      double middle = (low + high) / 2;
      if (Law.mean(middle) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The λ under which an option is chosen as often as it was. */
  private static double raised(Looks of) {
    double low = -LARGEST_RAISE;
    double high = LARGEST_RAISE;
    for (int step = 0; step < BISECTIONS; step++) {
      double middle = (low + high) / 2;
      if (of.expected(middle) < of.chosen) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
