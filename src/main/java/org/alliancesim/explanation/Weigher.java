package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancesim.explanation.Weighing.Expected;
import org.alliancesim.explanation.Weighing.Weighed;
import org.alliancesim.institution.Charter;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Logit;
import org.alliancesim.interest.Prospect;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Expectation;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Option;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateCode;

/** Takes apart what a state weighs when it considers its options. */
final class Weigher implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AllianceModel model;
  private final Coefficients k;

  Weigher(AllianceModel model, Coefficients k) {
    this.model = model;
    this.k = k;
  }

  Weighing weigh(int state, List<Option> options, int index) {
    Option option = options.get(index);
    Charter charter = model.alliance().charter();
    double inertia = option.gain() - option.advantage();
    if (option.needsVote()) {
      double success = success(option);
      double certain = success * option.gain() - (1 - success) * k.of(Coefficient.PHI);
      inertia = certain - option.advantage();
    }
    return new Weighing(
        charter.tracks().get(option.track()).id(),
        option.status() == Charter.NONE
            ? Optional.empty()
            : Optional.of(charter.statuses().get(option.status()).id()),
        interests(state, model.alliance().held(state, option.track()), option.status()),
        option.gain(),
        inertia,
        Optional.ofNullable(option.expectation()).map(this::expected),
        option.advantage(),
        option.weight() / total(options));
  }

  /** What it expects of a bid that needs the members' vote. */
  private static double success(Option option) {
    return Objects.requireNonNull(option.expectation(), "not put to a vote").success();
  }

  private static double total(List<Option> options) {
    double total = 1;
    for (Option option : options) {
      total += option.weight();
    }
    return total;
  }

  private List<Weighed> interests(int state, int now, int then) {
    double[] values = new double[Interest.values().length];
    double sizes = 0;
    for (Interest interest : Interest.values()) {
      // adding 0 makes a negative zero, which would be printed with its sign, a plain one
      double value = value(interest, state, then) - value(interest, state, now) + 0.0;
      values[interest.ordinal()] = value;
      sizes += Math.abs(value);
    }
    List<Weighed> weighed = new ArrayList<>();
    for (Interest interest : Interest.values()) {
      double value = values[interest.ordinal()];
      weighed.add(new Weighed(interest, value, sizes == 0 ? 0 : Math.abs(value) / sizes));
    }
    return weighed;
  }

  private double value(Interest interest, int state, int status) {
    if (status == Charter.NONE) {
      return 0;
    }
    Prospect prospect = model.prospect(state, status);
    return interest.value(prospect, k);
  }

  private Expected expected(Expectation expectation) {
    int opponent = expectation.strongestOpponent();
    List<StateCode> states = model.world().states();
    return new Expected(
        expectation.success(),
        expectation.failed().stream().sorted().toList(),
        expectation.waived(),
        opponent == MovableTarget.NOBODY ? Optional.empty() : Optional.of(states.get(opponent)));
  }

  /**
   * The smallest expected success at which a draw would have chosen an option, the other options
   * being as they are. An option with weight w is chosen if a ≤ u·(rest+w) &lt; a+w, where a is the
   * weight of staying and of all options before it and rest that of all but it.
   *
   * @param u the draw of the choice, in (0, 1)
   */
  Optional<Double> sufficientSuccess(double u, List<Option> options, int wished) {
    Option option = options.get(wished);
    double before = 1;
    for (int index = 0; index < wished; index++) {
      before += options.get(index).weight();
    }
    double rest = total(options) - option.weight();
    double weight = Math.max(before / u - rest, (u * rest - before) / (1 - u));
    double phi = k.of(Coefficient.PHI);
    double success = success(option);
    double certain = success * option.gain() - (1 - success) * phi;
    double inertia = certain - option.advantage();
    double advantage = StrictMath.log(weight * options.size());
    double sufficient = (advantage + inertia + phi) / (option.gain() + phi);
    return sufficient > success && chosen(u, options, wished, sufficient)
        ? Optional.of(sufficient)
        : Optional.empty();
  }

  /** Whether the draw chooses an option a hair above an expected success, and not 1% below. */
  private boolean chosen(double u, List<Option> options, int wished, double sufficient) {
    final double hair = 1e-9;
    final double less = 0.99;
    return sufficient + hair <= 1
        && choice(u, options, wished, sufficient + hair) == wished
        && choice(u, options, wished, less * sufficient) != wished;
  }

  private int choice(double u, List<Option> options, int wished, double success) {
    double phi = k.of(Coefficient.PHI);
    double[] weights = new double[options.size()];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = options.get(index).weight();
    }
    Option option = options.get(wished);
    double more = (success - success(option)) * (option.gain() + phi);
    weights[wished] = Logit.weight(option.advantage() + more, options.size());
    return Logit.choose(u, weights);
  }
}
